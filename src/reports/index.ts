// A report, whole, as data: the forms it is sent in, its twin for anybody, its seal, and what a later issue says otherwise.
export * from './blocks'
export * from './changes'
export * from './forms'
export * from './months'
export * from './page'
export * from './report'
export * from './seal'
export * from './twin'
