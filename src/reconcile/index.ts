// What a printed table says, held against itself and against the tables beside it; and why a printed figure is not ours.
// Every check reads any table: none knows one by name.

export { type Alternative, type Explained, explain, type PrintedAndOurs } from './explain'
export type { Finding } from './finding'
export { readAgainst } from './findings'
export { type Printed, readPrinted } from './printed'
export { printedFromLines } from './read-lines'
