import type { ColumnType, Generated } from 'kysely'
import type { Day, Json } from './columns'

export type ImportRowTable = { key: string; seq: number; content: string; happening_id: number }

export type ImportRunTable = {
  id: Generated<number>
  source: string
  by_whom: string
  started_at: Date
  finished_at: Date | null
  accepted: Generated<number>
  unchanged: Generated<number>
  rejected: Generated<number>
  fault: string | null
  /** What became of each file’s rows. */
  files: ColumnType<
    { file: string; rows: number; accepted: number; unchanged: number; rejected: number }[],
    string | undefined,
    string
  >
}

export type ImportRejectTable = {
  run_id: number
  seq: number
  file: string
  row: number
  column_name: string
  reason: string
  cells: Json<Record<string, string>>
}

export type PostcodeTable = { postcode: string; district: string; easting: number; northing: number }

export type ReturnRowTable = {
  source: string
  table_name: string
  key: string
  year_end: Day
  line: number
  cells: Json<Record<string, string>>
  run_id: number
}

export type ExtractRowTable = {
  source: string
  table_name: string
  key: string
  line: number
  cells: Json<Record<string, string>>
  since: Json<Record<string, string>>
  run_id: number
}

export type ReturnSentTable = {
  id: Generated<number>
  source: string
  form: string
  year_end: Day
  sent_by: number
  sent_at: Date
  run_id: number | null
}

export type ReturnSentFileTable = { sent_id: number; place: number; name: string; gzipped: Buffer }
