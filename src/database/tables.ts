import type { Generated } from 'kysely'
import type { Day, Json } from './columns'
import type {
  ExtractRowTable,
  ImportRejectTable,
  ImportRowTable,
  ImportRunTable,
  PostcodeTable,
  ReturnRowTable,
  ReturnSentFileTable,
  ReturnSentTable,
} from './import-tables'

export type SubjectTable = { id: Generated<number>; ref: string; kind: string }

export type HappeningTable = {
  id: Generated<number>
  kind: string
  on_day: Day
  at_time: string | null
  recorded_at: Date
  source_recorded_at: Date | null
  recorded_by: string
  taken_on: boolean
  about: Json<Record<string, number>>
  facts: Json<Record<string, string | number | null>>
  corrects: number | null
  withdrawn: boolean
  reason: string | null
}

export type HappeningSubjectTable = {
  subject_id: number
  on_day: Day
  role: string
  happening_id: number
  kind: string
}

export type SpanTable = {
  id: Generated<number>
  subject_id: number
  name: string
  key: string
  with_id: number | null
  itself_id: number | null
  from_day: Day
  until_day: Day
  began_day: Day
  value: Json<Record<string, string | number | null>>
}

export type DutyTable = {
  id: Generated<number>
  subject_id: number
  rule: string
  version: Day
  opened: Day
  due: Day | null
  due_at: Date | null
  met: Day | null
  met_by: number | null
  in_time: boolean
  closed: Day | null
  until_day: Day
  excusals: Json<{ from: Day; until: Day }[]> | null
  unknown: boolean
  theirs: boolean
  moved: Json<{ until: Day; due: Day | null }[]> | null
}

export type CalendarFeedTable = { hash: string; account_id: number; created_at: Date; last_read_at: Date | null }

export type FeedbackLinkTable = {
  id: Generated<number>
  hash: string
  form_id: number
  worker_id: number
  household_id: number | null
  child_id: number | null
  review_id: number | null
  feedback_id: number | null
  cohort: string | null
  way: string
  made_by: number
  made_at: Date
  until_day: Day
  used_at: Date | null
  revoked_at: Date | null
}

export type DigestTable = {
  account_id: number
  rhythm: 'daily' | 'weekly'
  sent_for: Date | null
  failed: string | null
  changed_at: Date
}

export type SettingTable = { name: string; value: Json<unknown> }

export type JournalTable = {
  seq: number
  at: Date
  who: string
  did: string
  about: string | null
  details: Json<Record<string, string | number | null>>
  previous: string
  hash: string
}

export type AccountTable = {
  id: Generated<number>
  email: string
  name: string
  role: string
  worker_ref: string | null
  team: string | null
  password_hash: string
  own_password: boolean
  persona: boolean
  disabled_at: Date | null
  created_at: Date
}

export type SessionTable = { hash: string; account_id: number; csrf: string; created_at: Date; last_seen_at: Date }

export type SignInAttemptTable = { id: Generated<number>; address_hash: string; at: Date }

export type FigureKeptTable = {
  measure: string
  as_at: Day
  split: string
  answer: Json<unknown> | null
  promise: string | null
}

export type TargetTable = {
  id: Generated<number>
  measure: string
  from_day: Day
  target: number
  amber: number
  set_at: Date
  set_by: string | null
}

export type LawChangeTable = {
  id: Generated<number>
  recorded_at: Date
  recorded_by: string
  reason: string
  from_day: Day
  what: Json<unknown>
  reverses: number | null
}

export type FormSentTable = { token: string; account_id: number; happening_id: number; sent_at: Date }

export type DraftTable = {
  account_id: number
  kind: string
  about: string
  values: Json<Record<string, string>>
  saved_at: Date
}

export type ReportVersionTable = {
  id: Generated<number>
  report: string
  from_day: Day
  until_day: Day
  known_at: Date
  content: Json<unknown>
  twin: Json<unknown>
  behind: Json<unknown>
  behind_seal: string
  restates: number | null
  why: string | null
  changes: Json<unknown>
  frozen_at: Date
  frozen_by: string
  drafted_by: Json<string[]>
  seal: string
}

export type ReportStepTable = {
  id: Generated<number>
  version_id: number
  step: 'approved' | 'sent back' | 'published'
  at: Date
  by_whom: string
  note: string | null
}

export type Tables = {
  return_sent: ReturnSentTable
  return_sent_file: ReturnSentFileTable
  return_row: ReturnRowTable
  extract_row: ExtractRowTable
  postcode: PostcodeTable
  subject: SubjectTable
  happening: HappeningTable
  happening_subject: HappeningSubjectTable
  span: SpanTable
  duty: DutyTable
  import_row: ImportRowTable
  calendar_feed: CalendarFeedTable
  digest: DigestTable
  feedback_link: FeedbackLinkTable
  setting: SettingTable
  journal: JournalTable
  figure_kept: FigureKeptTable
  target: TargetTable
  law_change: LawChangeTable
  import_run: ImportRunTable
  import_reject: ImportRejectTable
  account: AccountTable
  session: SessionTable
  sign_in_attempt: SignInAttemptTable
  form_sent: FormSentTable
  draft: DraftTable
  report_version: ReportVersionTable
  report_step: ReportStepTable
}
