import type { Permission } from '../../access'
import { addMonths, type Calendar, fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { SubjectId } from '../../happenings'
import type { Known } from './known'

/** What the rows of a register are. Each row is of one subject, which the viewer must be able to see. */
export type Source = {
  /** Tells the rows of one source from those of another: the check that is looked at. */
  readonly as?: string
} & (
  | {
      /** What is true on the day, of its subject. */
      readonly span: string
      /** Only while another is true of the same subject; of whom it names. */
      readonly while?: string
      readonly named?: string
      /** As at another day than the register’s own: a year before it. */
      readonly on?: Since
    }
  | {
      /** What happened by the day, of whoever has this role. */
      readonly happening: string
      readonly whose: string
      readonly where?: Readonly<Record<string, string>>
      readonly since?: Since
      /** Only the last row that gives the same answers to these. */
      readonly latestBy?: readonly string[]
    }
  | {
      /** What was met late, or is not met though its day has passed, under these rules. */
      readonly late: readonly string[]
      readonly since: Since
    }
)

/** The first day that is looked at, from the day a register is as at. */
export type Since = (day: PlainDate, calendar: Calendar) => PlainDate
export const monthsBack =
  (months: number): Since =>
  (day) =>
    fromNumber(addMonths(toNumber(day), -months))

export type Facts = Readonly<Record<string, string | number | null | undefined>>

export type Row = {
  readonly as: string
  readonly id: SubjectId
  readonly ref: string
  /** The day it happened, or from which it is as it is; and the day it began, however it has changed since. */
  readonly on: PlainDate
  readonly began: PlainDate
  readonly facts: Facts
  /** Others by role; of a span, whom it names is `with`, and what it is itself is `itself`. */
  readonly about: Readonly<Record<string, SubjectId | null>>
}

/** Whom a cell names, or what it says; null where nobody has said. */
export type Cell = string | number | null | readonly SubjectId[]
type Of<T> = (row: Row, known: Known) => T

/** One column: in words, as a number, as a day, or as people who can be opened. */
export type Column = {
  readonly head: string
  readonly kind: 'text' | 'number' | 'day' | 'people'
  readonly cell: Of<Cell>
}

export const AREAS = [
  'Mockingbird',
  'Checks',
  'Children in care',
  'Health',
  'Plans and proceedings',
  'Reviewing officers',
  'Education',
  'Care leavers',
  'Adoption',
  'Workforce',
  'The service',
  'The board',
] as const

/** A list of what is, from what is recorded: declared in a few lines, read, counted, filtered and taken away alike. */
export type Register = {
  /** As the address says it. */
  readonly name: string
  readonly area: (typeof AREAS)[number]
  readonly title: string
  readonly says: string
  /** What a row is called: one, and many. */
  readonly row: readonly [one: string, many: string]
  readonly may: Permission
  readonly of: readonly Source[]
  /** What is looked up beside the rows: spans that name them, and those that name whom these name, so many steps on. */
  readonly spans: readonly string[]
  readonly steps: number
  readonly kinds: readonly string[]
  readonly rules: readonly string[]
  /** Where placements lie is looked up too. */
  readonly areas?: true
  /** Rows of no use here: a member of the household who is a child. */
  readonly only?: Of<boolean>
  /** What only all of them tell of each: which are drawn, which are the last 25 of a child. */
  readonly together?: (rows: readonly Row[], known: Known) => readonly Row[]
  /** That is asked of all the service’s rows, whoever looks; only those the viewer may see are then shown. */
  readonly ofAll?: true
  /** The heading of whom a row is of. */
  readonly whose: string
  readonly columns: readonly Column[]
  /** What a row may need looking at for; each is counted, and leads to its rows. */
  readonly flags: Readonly<Record<string, Of<boolean>>>
  /** How the rows divide: every row has one answer to each. */
  readonly by: Readonly<Record<string, Of<string>>>
  /** What is said of all its rows together. */
  readonly totals?: (rows: readonly Row[], known: Known) => readonly string[]
  /** How it was read where nobody has laid it down. */
  readonly reading?: string
  /** The newest first; the oldest unless said. */
  readonly newest?: true
}

type Declared = Pick<Register, 'name' | 'area' | 'title' | 'says' | 'row' | 'of' | 'whose' | 'columns'> &
  Partial<Register>

export const defineRegister = (declared: Declared): Register => ({
  may: 'read cases',
  spans: [],
  steps: 1,
  kinds: [],
  rules: [],
  flags: {},
  by: {},
  ...declared,
})

export const text = (head: string, cell: Of<string | number | null | undefined>): Column => ({
  head,
  kind: 'text',
  cell: (row, known) => cell(row, known) ?? null,
})
export const count = (head: string, cell: Of<number | null>): Column => ({ head, kind: 'number', cell })
export const day = (head: string, cell: Of<string | number | null | undefined>): Column => ({
  head,
  kind: 'day',
  cell: (row, known) => cell(row, known) ?? null,
})
export const people = (head: string, cell: Of<readonly (SubjectId | null | undefined)[]>): Column => ({
  head,
  kind: 'people',
  cell: (row, known) => cell(row, known).filter((id) => typeof id === 'number'),
})
