// Figures: each returns the rows it is of and, among those, the rows it counts. The number is their length.
export * from './figure'
export * from './figures'
export { SPLITS, type Split } from './figures.store'
export * from './kpi.measure'
export * from './measure'
