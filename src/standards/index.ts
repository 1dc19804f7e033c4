// What a service changes of the law it follows: kinds of change, and the law and calendar that come of them. Pure.
export * from './apply'
export * from './change'
export { CHANGES, isChange, kindOf } from './kinds'
