// Files of other systems, and our own: read, admitted row by row, and landed through the one front door.
export * from './admit-file'
export * from './import-files'
export * from './imports.store'
export type { Outcome } from './outcome'
export * from './returns/returned'
export * from './run-import'
export * from './source-file'
export * from './unpack'
