// The connection, its tables and its migrations. PostgreSQL's dialect, whether a server's or embedded.
export * from './days'
export * from './open'
export * from './refused'
export type * from './tables'
