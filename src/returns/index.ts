// The SSDA903 return: its tables, read from the files a council sends.
export * from './cells'
export * from './read/read-return'
export type { BrokenLine, Reading, Refusal, Unreadable } from './read/reading'
export { tableOfHeading } from './read/recognise'
export { type Row, rowOf, type Tables } from './row'
export * from './tables'
