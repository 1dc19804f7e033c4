// The one front door over the three ledgers: append, correct, rebuild, verify, and looking back.
export * from './append'
export { chunks, nobodyTouched, type Touched } from './derive-again'
export * from './house'
export * from './keep-derived'
export * from './looking-back'
export * from './rebuild'
export * from './resolve'
export type { By } from './write'
