import { type Day, dayAt, dayOf, never } from '../calendar'
import { inCare, periodsOf } from './care'
import { type Answer, answerOf, type Child, type Episode, type Records } from './model'

export type Row = Readonly<Record<string, string>>
/** The tables of one yearly return, and the year in which its 31 March is. */
export type Return = { readonly year: number; readonly tables: Readonly<Record<string, readonly Row[]>> }

/** The day of `31/03/2026`. */
export const dayIn = (text: string): Day => dayOf(text.split('/').reverse().join('-'))
export const endOf = (year: number): Day => dayAt(year, 3, 31)

const rowsIn = ({ tables }: Return, table: string) => tables[table] ?? []

/** What returns tell, earliest first. One sent again stands for what was sent of its year before. */
export function recordsOf(all: readonly Return[], ours: string): Records {
  const returns = all.filter(({ year }, place) => !all.slice(place + 1).some((later) => later.year === year))
  const rows = returns.reduce(merged, [])
  const born = new Map(returns.flatMap((each) => rowsIn(each, 'header').map((row) => [row.CHILD ?? '', row.DOB ?? ''])))
  const children = [...born].map(([ref, day]) => ({
    ref,
    born: dayIn(day),
    episodes: rows.filter(({ CHILD }) => CHILD === ref).map(toEpisode),
  }))
  return {
    ours,
    children,
    unaccompanied: (ref, day) => isUnaccompanied(returns, ref, day),
    incidents: returns.flatMap((each) =>
      rowsIn(each, 'missing').map((row) => ({
        child: row.CHILD ?? '',
        on: dayIn(row.MIS_START ?? ''),
        missing: row.MISSING === 'M',
      })),
    ),
  }
}

const key = ({ CHILD, DECOM }: Row) => `${CHILD} ${DECOM}`

/** A later row stands for an earlier of the same child and day; one that was open and is told of no more is withdrawn (reading 22). */
function merged(held: readonly Row[], next: Return): Row[] {
  const now = rowsIn(next, 'episodes')
  const told = new Set(now.map(key))
  return [...held.filter((row) => row.DEC && !told.has(key(row))), ...now]
}

function toEpisode(row: Row): Episode {
  return {
    from: dayIn(row.DECOM ?? ''),
    until: row.DEC ? dayIn(row.DEC) : never,
    began: row.RNE ?? '',
    legal: row.LS ?? '',
    type: row.PLACE ?? '',
    provider: row.PLACE_PROVIDER ?? '',
    urn: row.URN ?? '',
    post: row.PL_POST ?? '',
    home: row.HOME_POST ?? '',
    final: Boolean(row.REC) && row.REC !== 'X1',
  }
}

/** A row in the return of that day’s year, ended by no day or a later one (reading 4); the last answers for later days. */
function isUnaccompanied(returns: readonly Return[], ref: string, day: Day): boolean {
  const ofYear = returns.find(({ year }) => day <= endOf(year)) ?? returns.at(-1)
  const row = ofYear && rowsIn(ofYear, 'uasc').find(({ CHILD }) => CHILD === ref)
  return row !== undefined && (!row.DUC || dayIn(row.DUC) > day)
}

/** M121 and M133 to M135 on the 31 March of a return (readings 9 and 12). */
export function yearly(returns: readonly Return[], ours: string, year: number): Record<string, Answer> {
  const of = returns.filter((each) => each.year === year).at(-1)
  const leavers = of ? rowsIn(of, 'oc3').filter(({ IN_TOUCH }) => IN_TOUCH !== 'DIED' && IN_TOUCH !== 'RHOM') : []
  const share = (counts: (row: Row) => boolean) => answerOf(leavers, ({ CHILD = '' }) => CHILD, counts)
  return {
    M121: of ? assessed(recordsOf(returns, ours).children, of) : { base: [], counted: [] },
    M133: share(({ IN_TOUCH }) => IN_TOUCH === 'YES'),
    M134: share(({ ACCOM = '' }) => ACCOM.endsWith('1')),
    M135: share(({ ACTIV = '' }) => /^[FP]/.test(ACTIV)),
  }
}

function assessed(children: readonly Child[], of: Return): Answer {
  const [day, since] = [endOf(of.year), dayAt(of.year - 1, 4, 1)]
  const cohort = children.filter(
    (child) => inCare(child, day) && periodsOf(child).some(({ from, until }) => from <= since && until > day),
  )
  const flag = (ref: string) => rowsIn(of, 'oc2').find(({ CHILD }) => CHILD === ref)?.HEALTH_ASSESSMENT
  return answerOf(
    cohort,
    ({ ref }) => ref,
    ({ ref }) => flag(ref) === '1',
  )
}
