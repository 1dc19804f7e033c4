import { fromNumber, type PlainDate } from '../../calendar'
import { day, type Row, type TableName, type Tables } from '../../returns'
import { isoOf, keyOf, type Mapped, mapped } from './mapped'

export type YearEnd = (row: Row<TableName>, table: TableName) => PlainDate
type Told = { readonly file: string; readonly cells: Record<string, string>; readonly part?: string }
/** What follows from a row of a table, in a return of a year that ended on a day. */
type Teller<Name extends TableName> = (row: Row<Name>, yearEnd: PlainDate) => readonly Told[]

const yesOf = (flag: string): string => (flag === '1' ? 'yes' : flag === '0' ? 'no' : '')
const refOf = (of: string, row: { CHILD: string }, cell: string): string => `${of}-${row.CHILD}-${isoOf(cell)}`
const told = (file: string, cells: Record<string, string>, part?: string): Told => ({
  file,
  cells,
  ...(part ? { part } : {}),
})

/** Every table but those of children and their episodes, each as what we record of it. */
const TELLERS: { readonly [Name in TableName]?: Teller<Name> } = {
  Reviews: (row) => [
    told('looked-after-reviews', {
      ...{ ref: refOf('R', row, row.REVIEW), child: row.CHILD, on: isoOf(row.REVIEW) },
      participation: row.REVIEW_CODE,
    }),
  ],
  Missing: (row) => {
    const ref = `${refOf('ME', row, row.MIS_START)}-${row.MISSING}`
    const end = isoOf(row.MIS_END)
    return [
      told('missing-episodes', { ref, child: row.CHILD, on: isoOf(row.MIS_START), absence: row.MISSING }),
      ...(end ? [told('returns-from-missing', { missing_episode: ref, on: end })] : []),
    ]
  },
  PlacedAdoption: (row) => {
    const ceased = isoOf(row.DATE_PLACED_CEASED)
    return [
      told('adoption-decisions', {
        child: row.CHILD,
        on: isoOf(row.DATE_PLACED),
        decision: 'to be placed for adoption',
      }),
      ...(ceased
        ? [
            told(
              'adoption-decisions',
              { child: row.CHILD, on: ceased, decision: 'no longer to be placed', reason: row.REASON_PLACED_CEASED },
              'ceased',
            ),
          ]
        : []),
    ]
  },
  SWEpisodes: (row) => [
    told('workers', { ref: row.SW_ID, name: row.SW_ID }),
    told('social-worker-allocations', {
      child: row.CHILD,
      worker: row.SW_ID,
      on: isoOf(row.SW_DECOM),
      reason: row.SW_REASON,
    }),
  ],
  OC2: (row, on) => [
    told('health-in-the-returns', {
      ...{ child: row.CHILD, on, score: row.SDQ_SCORE, reason: row.SDQ_REASON },
      ...{ convicted: yesOf(row.CONVICTED), development: yesOf(row.HEALTH_CHECK) },
      ...{ immunised: yesOf(row.IMMUNISATIONS), teeth: yesOf(row.TEETH_CHECK) },
      ...{ assessed: yesOf(row.HEALTH_ASSESSMENT), substances: yesOf(row.SUBSTANCE_MISUSE) },
      ...{ helped: yesOf(row.INTERVENTION_RECEIVED), offered: yesOf(row.INTERVENTION_OFFERED) },
    }),
  ],
  OC3: (row, on) => [
    told('leavers-in-the-returns', {
      ...{ child: row.CHILD, on, in_touch: row.IN_TOUCH, activity: row.ACTIV },
      ...{ place: row.ACCOM.replace(/[12]$/, ''), suitable: suits(row.ACCOM) },
    }),
  ],
  AD1: (row) => [
    told('adoption-matches', {
      ...{ child: row.CHILD, on: isoOf(row.DATE_MATCH) || isoOf(row.DATE_INT), wanted_on: isoOf(row.DATE_INT) },
      ...{
        foster_carer: yesOf(row.FOSTER_CARE),
        adopters: row.NB_ADOPTR,
        sex: row.SEX_ADOPTR,
        standing: row.LS_ADOPTR,
      },
    }),
  ],
  DoLo: (row) => [
    told('deprivation-of-liberty-orders', { child: row.CHILD, on: isoOf(row.DOLO_START), until: isoOf(row.DOLO_END) }),
  ],
}

/** Answers of one 31 March: the next year’s stand beside them. */
const OF_A_YEAR: ReadonlySet<TableName> = new Set(['OC2', 'OC3'])

const suits = (accommodation: string): string =>
  /1$/.test(accommodation) ? 'yes' : /2$/.test(accommodation) ? 'no' : ''

/** The last day of the collection year that a return is of: the 31 March on or after the latest day it tells. */
export function yearEndOf(tables: Tables): PlainDate | null {
  const latest = [
    ...(tables.Episodes ?? []).flatMap(({ DECOM, DEC }) => [day(DECOM), day(DEC)]),
    ...(tables.Reviews ?? []).map(({ REVIEW }) => day(REVIEW)),
    ...(tables.Missing ?? []).map(({ MIS_START }) => day(MIS_START)),
  ].reduce<number>((last, each) => Math.max(last, each ?? 0), 0)
  if (latest === 0) return null
  const on = fromNumber(latest)
  const year = Number(on.slice(0, 4))
  return `${on <= `${year}-03-31` ? year : year + 1}-03-31` as PlainDate
}

/** Every record that follows from the tables besides children and episodes. */
export function recordsOfOthers(tables: Tables, yearEnd: YearEnd): Mapped[] {
  return (Object.keys(TELLERS) as TableName[]).flatMap((name) => recordsOf(name, tables, yearEnd))
}

function recordsOf<Name extends TableName>(name: Name, tables: Tables, yearEnd: YearEnd): Mapped[] {
  const teller = TELLERS[name] as Teller<Name> | undefined
  const rows = (tables[name] ?? []) as readonly Row<Name>[]
  return rows.flatMap((row) =>
    (teller?.(row, yearEnd(row, name)) ?? []).map(({ file, cells, part }) =>
      // Whoever works with many children is one worker.
      file === 'workers'
        ? mapped(name, `worker|${cells.ref}`, row, file, cells)
        : mapped(name, keyOf(name, row), row, file, cells, part ?? (OF_A_YEAR.has(name) ? yearEnd(row, name) : '')),
    ),
  )
}

/**
 * What returns say of a child, year by year: its header, and whether it is among the unaccompanied of that year. What the first
 * return says holds from before it; what a later one says, from the first day of its year. Where no table of the unaccompanied
 * was sent, nobody says.
 */
export function recordsOfChildren(tables: Tables, yearEnd: YearEnd, aloneToldOf: ReadonlySet<PlainDate>): Mapped[] {
  const alone = new Map((tables.UASC ?? []).map((row) => [`${yearEnd(row, 'UASC')} ${row.CHILD}`, row]))
  const known = new Set<string>()
  return (tables.Header ?? []).map((row) => {
    const year = yearEnd(row, 'Header')
    const seeks = alone.get(`${year} ${row.CHILD}`)
    const isFirst = !known.has(row.CHILD)
    known.add(row.CHILD)
    const cells = {
      ...{ ref: row.CHILD, on: isFirst ? '' : firstDayOf(year), born: isoOf(row.DOB), sex: row.SEX },
      ...{ ethnicity: row.ETHNIC, upn: row.UPN, mother: yesOf(row.MOTHER), child_born: isoOf(row.MC_DOB) },
      ...(seeks ? { uasc: 'yes', uasc_until: isoOf(seeks.DUC) } : aloneToldOf.has(year) ? { uasc: 'no' } : {}),
    }
    return mapped('Header', keyOf('Header', row), row, 'children', cells, year)
  })
}

/** Children whom no header names: what the other tables say of them is not lost. */
export function recordsOfUnheaded(tables: Tables): Mapped[] {
  const known = new Set([...(tables.Header ?? []).map(({ CHILD }) => CHILD), ''])
  const found: Mapped[] = []
  for (const [name, rows] of Object.entries(tables) as [TableName, readonly Row<TableName>[]][])
    for (const row of rows) {
      if (known.has(row.CHILD)) continue
      known.add(row.CHILD)
      const born = 'DOB' in row ? isoOf(String(row.DOB)) : ''
      const told = mapped(name, `child|${row.CHILD}`, row, 'children', { ref: row.CHILD, born })
      found.push({ ...told, from: { ...told.from, key: keyOf(name, row) } })
    }
  return found
}

const firstDayOf = (yearEnd: PlainDate): string => `${Number(yearEnd.slice(0, 4)) - 1}-04-01`
