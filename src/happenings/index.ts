// The first ledger: what kinds of thing happen, and what one happening is.
export * from './admit'
export { analysisViews } from './analysis-views'
export * from './code'
export * from './fact'
export * from './happening'
export * from './kind'
export { lacking } from './needs'
export * from './vocabulary'
