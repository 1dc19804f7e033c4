// Figures: each returns the rows it is of and, among those, the rows it counts. The number is their length.

export * from './areas/courses'
export { type Holder, isAway, type PostWord, postWord } from './areas/posts'
export { asReturned } from './as-returned.store'
export { SPLITS, type Split } from './asked'
export { onShortBreaks } from './bases.store'
export * from './catalogue'
export { ourAuthority } from './districts.store'
export * from './figure'
export * from './figures'
export { KPI_ROWS } from './kpi.measure'
export * from './measure'
export { asksOf } from './rules'
