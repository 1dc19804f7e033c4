// What a service changes of the law it follows: kinds of change, and the law and calendar that come of them. Pure.
export { draftOf, lawUnder } from './apply'
export * from './change'
