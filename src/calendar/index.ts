// Days, terms, ages and London time. Pure; knows nothing of fostering.
export * from './age'
export * from './bank-holidays'
export * from './day'
export * from './term'
export * from './words'
export * from './working-days'
export * from './zone'
