import type { ColumnType } from 'kysely'

/** Days cross as text (`2026-11-22`, `infinity`): a driver's own dates shift with the time zone. */
export type Day = string
export type Json<T> = ColumnType<T, string, string>
