// Figures: each returns the rows it is of and, among those, the rows it counts. The number is their length.
export * from './areas/courses'
export { SPLITS, type Split } from './asked'
export * from './catalogue'
export * from './figure'
export * from './figures'
export { KPI_ROWS } from './kpi.measure'
export * from './measure'
export { asksOf } from './rules'
