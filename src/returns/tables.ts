/** What a cell of the return holds. A part date may leave out its day, or its day and month, as ZZ. */
export type CellKind = 'text' | 'date' | 'part date' | 'number'

export type Column = {
  readonly kind: CellKind
  /** May be blank. Whether it may in one case or another is for the checks to say. */
  readonly optional?: true
  /** The most characters, where the collection sets one. */
  readonly length?: number
}

type Table<Columns extends Record<string, Column> = Record<string, Column>> = {
  readonly title: string
  readonly columns: Columns
  /** The columns that tell one row from another. */
  readonly key: readonly (keyof Columns & string)[]
  /** The collection year from which it is sent: 2027 ends on 31 March 2027. */
  readonly from?: number
}

const text = { kind: 'text' } as const
const date = { kind: 'date' } as const
const blank = { kind: 'text', optional: true } as const
const blankDate = { kind: 'date', optional: true } as const
const child = { kind: 'text', length: 10 } as const
const postcode = { kind: 'text', optional: true, length: 8 } as const

const table = <const Columns extends Record<string, Column>>(
  title: string,
  columns: Columns,
  key: readonly (keyof Columns & string)[],
  from?: number,
): Table<Columns> => ({ title, columns, key, ...(from ? { from } : {}) })

/** The tables of the SSDA903 return, each with its columns in the order of its file. */
export const TABLES = {
  Header: table(
    'children',
    {
      CHILD: child,
      SEX: text,
      DOB: date,
      ETHNIC: { kind: 'text', length: 4 },
      UPN: { kind: 'text', length: 13 },
      MOTHER: blank,
      MC_DOB: blankDate,
    },
    ['CHILD'],
  ),
  Episodes: table(
    'episodes of care',
    {
      CHILD: child,
      DECOM: date,
      RNE: text,
      LS: text,
      CIN: text,
      PLACE: { kind: 'text', length: 3 },
      PLACE_PROVIDER: blank,
      DEC: blankDate,
      REC: { kind: 'text', optional: true, length: 3 },
      REASON_PLACE_CHANGE: { kind: 'text', optional: true, length: 6 },
      HOME_POST: postcode,
      PL_POST: postcode,
      URN: { kind: 'text', optional: true, length: 8 },
    },
    ['CHILD', 'DECOM'],
  ),
  Reviews: table('reviews', { CHILD: child, DOB: date, REVIEW: date, REVIEW_CODE: text }, ['CHILD', 'REVIEW']),
  UASC: table('unaccompanied children', { CHILD: child, SEX: text, DOB: date, DUC: blankDate }, ['CHILD']),
  OC2: table(
    'health of children looked after for a year',
    {
      CHILD: child,
      DOB: date,
      SDQ_SCORE: { kind: 'number', optional: true },
      SDQ_REASON: blank,
      CONVICTED: blank,
      HEALTH_CHECK: blank,
      IMMUNISATIONS: blank,
      TEETH_CHECK: blank,
      HEALTH_ASSESSMENT: blank,
      SUBSTANCE_MISUSE: blank,
      INTERVENTION_RECEIVED: blank,
      INTERVENTION_OFFERED: blank,
    },
    ['CHILD'],
  ),
  OC3: table('care leavers', { CHILD: child, DOB: date, IN_TOUCH: text, ACTIV: text, ACCOM: text }, ['CHILD']),
  AD1: table(
    'children adopted',
    {
      CHILD: child,
      DOB: date,
      DATE_INT: date,
      DATE_MATCH: date,
      FOSTER_CARE: text,
      NB_ADOPTR: text,
      SEX_ADOPTR: text,
      LS_ADOPTR: text,
    },
    ['CHILD'],
  ),
  PlacedAdoption: table(
    'decisions to place for adoption',
    { CHILD: child, DOB: date, DATE_PLACED: date, DATE_PLACED_CEASED: blankDate, REASON_PLACED_CEASED: blank },
    ['CHILD', 'DATE_PLACED'],
  ),
  PrevPerm: table(
    'earlier permanence',
    { CHILD: child, DOB: date, PREV_PERM: text, LA_PERM: blank, DATE_PERM: { kind: 'part date', optional: true } },
    ['CHILD'],
  ),
  Missing: table(
    'children missing or away',
    { CHILD: child, DOB: date, MISSING: text, MIS_START: date, MIS_END: blankDate },
    ['CHILD', 'MIS_START'],
  ),
  SWEpisodes: table(
    'social workers',
    { CHILD: child, DOB: date, SW_ID: text, SW_DECOM: date, SW_DEC: blankDate, SW_REASON: text },
    ['CHILD', 'SW_DECOM'],
    2024,
  ),
  DoLo: table(
    'orders depriving of liberty',
    { CHILD: child, DOB: date, DOLO_START: date, DOLO_END: blankDate },
    ['CHILD', 'DOLO_START'],
    2027,
  ),
} as const

export type TableName = keyof typeof TABLES
export type ColumnOf<Name extends TableName> = keyof (typeof TABLES)[Name]['columns'] & string

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

const COLUMNS = new Map<TableName, readonly string[]>(
  TABLE_NAMES.map((name) => [name, Object.keys(TABLES[name].columns)]),
)

/** The columns of a table, in the order of its file. */
export const columnsOf = <Name extends TableName>(name: Name): readonly ColumnOf<Name>[] =>
  COLUMNS.get(name) as readonly ColumnOf<Name>[]

export const columnOf = <Name extends TableName>(name: Name, column: ColumnOf<Name>): Column =>
  (TABLES[name].columns as Record<string, Column>)[column] ?? { kind: 'text' }

/** The tables that are sent in a collection year. */
export const tablesOf = (year: number): TableName[] => TABLE_NAMES.filter((name) => (TABLES[name].from ?? 0) <= year)
