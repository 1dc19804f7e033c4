// The connection, its tables and its migrations. PostgreSQL's dialect, whether a server's or embedded.
export * from './backup'
export * from './backup-file'
export * from './days'
export * from './legible'
export * from './open'
export * from './refused'
export * from './restore'
export type * from './tables'
