// Where postcodes lie: districts, authorities, distances.
export * from './districts'
export * from './place'
export * from './places.store'
