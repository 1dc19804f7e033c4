import { day } from '../cells'
import { type Check, ofChild, ofRow, type Reads } from '../check'
import type { Row } from '../row'
import { type ColumnOf, columnOf, columnsOf, TABLE_NAMES, TABLES, type TableName } from '../tables'

/** Rows of a table that an own column of the child joins to the children’s. */
const of = <Name extends TableName>(child: { readonly [Each in TableName]: readonly Row<Each>[] }, table: Name) =>
  child[table] as readonly Row<Name>[]

/** The child of a row is not among the children. */
const unheaded = (id: string, table: TableName): Check =>
  ofChild(
    id,
    { [table]: ['CHILD'], Header: ['CHILD'] } as Reads,
    'The child is not among the children of the return.',
    (child, flag) => {
      if (child.Header.length === 0) flag(table, ...of(child, table))
    },
  )

/** What a row tells otherwise than the children’s table. What is blank or cannot be read is not told at all. */
const contradicting = (id: string, table: TableName, column: 'DOB' | 'SEX', what: string): Check =>
  ofChild(
    id,
    { [table]: [column], Header: [column] } as Reads,
    `The ${what} is told otherwise among the children of the return.`,
    (child, flag) => {
      const read = column === 'DOB' ? day : (cell: string) => cell || undefined
      const headed = child.Header.map((header) => read(header[column])).filter((each) => each !== undefined)
      if (headed.length === 0) return
      for (const row of of(child, table)) {
        const told = read((row as unknown as Record<string, string>)[column] ?? '')
        if (told !== undefined && !headed.includes(told as never)) flag(table, row)
      }
    },
  )

const twice = (id: string, table: TableName): Check =>
  ofChild(id, { [table]: ['CHILD'] } as Reads, 'Two rows of this table are of one child.', (child, flag) => {
    if (child.id !== '' && child[table].length > 1) flag(table, ...of(child, table))
  })

const RULES_OF_TABLE = [
  'AD1',
  'PlacedAdoption',
  'Episodes',
  'Missing',
  'OC2',
  'OC3',
  'PrevPerm',
  'Reviews',
  'UASC',
] as const
const WITH_BIRTH = ['AD1', 'PlacedAdoption', 'Missing', 'OC2', 'OC3', 'PrevPerm', 'Reviews', 'UASC'] as const
const ONE_A_CHILD = ['AD1', 'Header', 'OC2', 'OC3', 'PrevPerm', 'UASC'] as const
const WITH_EPISODE = ['PlacedAdoption', 'Missing', 'Reviews', 'AD1', 'PrevPerm', 'OC2'] as const

/** Whose a row is, and whether it is there once. */
export const KEYS: readonly Check[] = [
  ...RULES_OF_TABLE.map((table, index) => unheaded(`INT0${index + 1}`, table)),
  ...WITH_BIRTH.map((table, index) => contradicting(`INT1${index + 1}`, table, 'DOB', 'date of birth')),
  contradicting('INT21', 'UASC', 'SEX', 'sex'),
  ...ONE_A_CHILD.map((table, index) => twice(`INT3${index + 1}`, table)),
  ofChild(
    '1012',
    { Episodes: ['CHILD'] },
    'The child has no episode in the year.',
    (child, flag) => {
      if (child.Episodes.length === 0) for (const table of WITH_EPISODE) flag(table, ...of(child, table))
    },
    { ofEveryChild: true, also: Object.fromEntries(WITH_EPISODE.map((table) => [table, ['CHILD']])) as Reads },
  ),
]

/** The tables of many rows a child: the return numbers no rule for a row of theirs that is there twice. */
const MANY_A_CHILD = TABLE_NAMES.filter((table) => TABLES[table].key.length > 1)
const NO_RULE_YET = ['SWEpisodes', 'DoLo'] as const

/** Our own, where the return has no rule. */
export const OWN_KEYS: readonly Check[] = [
  ...MANY_A_CHILD.map((table) => {
    const key = TABLES[table].key as readonly ColumnOf<typeof table>[]
    // One day is one day, however it is written.
    const told = (row: Row<typeof table>) => key.map((column) => day(row[column]) ?? row[column]).join(' ')
    return ofChild(
      `LOS-TWICE-${table}`,
      { [table]: key } as Reads,
      'Two rows of this table begin on one day for one child.',
      (child, flag) => {
        // Of a row without a child or a day nobody can say that it is there twice.
        const rows = of(child, table).filter((row) => key.every((column) => row[column]))
        const counts = new Map<string, number>()
        for (const row of rows) counts.set(told(row), (counts.get(told(row)) ?? 0) + 1)
        flag(table, ...rows.filter((row) => (counts.get(told(row)) ?? 0) > 1))
      },
    )
  }),
  ...NO_RULE_YET.map((table) => unheaded(`LOS-WHOSE-${table}`, table)),
  ...NO_RULE_YET.map((table) => contradicting(`LOS-BORN-${table}`, table, 'DOB', 'date of birth')),
  ...TABLE_NAMES.map((table) => {
    const bounded = columnsOf(table).filter((column) => columnOf(table, column).length !== undefined)
    const lengths = bounded.map((column) => columnOf(table, column).length ?? Infinity)
    return ofRow(`LOS-LENGTH-${table}`, table, bounded, 'A cell is longer than its column allows.', (row) =>
      bounded.some((column, index) => (row[column] ?? '').length > (lengths[index] ?? Infinity)),
    )
  }),
]
