import { addMonths, type Day } from './calendar'
import { currencyRows, type Figures, figuresOf, type Row, trainingRows } from './currency'
import { allocationOn, cohortOn, ledgerOf, registerOn } from './ledger'
import { readings } from './readings'
import { type Files, serviceOf } from './service'

export type Split = 'team' | 'worker' | 'cohort'
export type Question = { asAt: string; knownAt?: string; by?: Split }
export type Figure = {
  of: number
  counts: number
  why: Record<string, number>
  value: number | null
  shown: string
}
export type OracleMeasure = Figure & { id: string; rows: Row[]; groups?: (Figure & { name: string })[] }

const rowsOfEvery = ['M001', 'M002', 'M004', 'M005', 'M006', 'M007', 'M008']
const counted = ['M010', 'M011', 'M129']

/** A measure as at a day, with its rows, and its groups where it is split. */
export function oracleMeasure(id: string, files: Files, { asAt, knownAt, by }: Question): OracleMeasure {
  const figures = figuresAsked(files, asAt, knownAt)
  const rows = rowsOf(id, figures).sort((one, other) => (one.subject < other.subject ? -1 : 1))
  const whole = { id, ...figureOf(id, rows), rows }
  const nameOf = id === 'M011' ? ({ subject }: Row) => subject.split('/').at(-1) ?? '' : by && namer(id, figures, by)
  return nameOf ? { ...whole, groups: groupsOf(id, rows, nameOf) } : whole
}

const kept = new WeakMap<Files, Map<string, Figures>>()

/** Many measures are asked of one service and day, so its duties are worked out once. */
function figuresAsked(files: Files, asAt: string, knownAt?: string): Figures {
  const answers = kept.get(files) ?? new Map<string, Figures>()
  const asked = `${asAt} ${knownAt ?? ''}`
  const figures = answers.get(asked) ?? figuresOf(ledgerOf(serviceOf(files, asAt, knownAt)))
  kept.set(files, answers.set(asked, figures))
  return figures
}

function rowsOf(id: string, figures: Figures): Row[] {
  if (id === 'M003') return currencyRows('M002', figures).filter(({ why }) => why === 'in time' || why === 'late')
  if (id === 'M007') return trainingRows(figures)
  if (id === 'M009') return notificationRows(figures)
  if (id === 'M011') return rowsOfEvery.flatMap((row) => inNeitherColumn(row, rowsOf(row, figures)))
  if (id === 'M010' || id === 'M129') return onTheRegister(figures)
  return currencyRows(id, figures)
}

function onTheRegister({ ledger }: Figures): Row[] {
  return registerOn(ledger, ledger.service.asAt).map((subject) => {
    return { subject, counted: true, why: 'on the register' }
  })
}

/** The events of the last six months, that of the first day left out, and whether somebody was told within a day. */
function notificationRows({ ledger, duties }: Figures): Row[] {
  const { asAt } = ledger.service
  const judged = duties.filter(({ duty }) => duty.rule === 'notification-1d-local')
  const recent = judged.filter(({ duty }) => addMonths(asAt, -6) < duty.opened && duty.opened <= asAt)
  return recent.map(({ duty, standing }) => {
    const why = notificationWords[standing] ?? 'late'
    return { subject: duty.subject, counted: why === 'in time', why }
  })
}

const notificationWords: Record<string, string> = { 'met in time': 'in time', due: 'not yet due', excused: 'excused' }

function inNeitherColumn(id: string, rows: Row[]): Row[] {
  const columns = ['in time', 'complete, late', 'late', 'not available']
  return rows.map(({ subject, why }) => ({ subject: `${subject}/${id}`, counted: !columns.includes(why), why }))
}

function figureOf(id: string, rows: Row[]): Figure {
  const why: Record<string, number> = {}
  for (const row of rows) why[row.why] = (why[row.why] ?? 0) + 1
  const of = rows.length
  const counts = rows.filter((row) => row.counted).length
  if (counted.includes(id)) return { of, counts, why, value: counts, shown: String(counts) }
  const isAvailable = of > 0 && !('not available' in why)
  if (!isAvailable) return { of, counts, why, value: null, shown: 'not available' }
  return { of, counts, why, value: counts / of, shown: percent(counts, of) }
}

/** Truncated, as the published table is; in whole numbers, so that no fraction of a percent is lost or gained. */
function percent(counts: number, of: number): string {
  const isSmall = of < 10 && !readings.smallBasesAsPercent
  return isSmall ? `${counts}/${of}` : `${Math.floor((100 * counts) / of)}%`
}

function groupsOf(id: string, rows: Row[], nameOf: (row: Row) => string) {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row])
  return [...groups].sort().map(([name, group]) => ({ name, ...figureOf(id, group) }))
}

/** Currency is split by what was true on the day asked about; completion, which is M009, by the day the duty fell due. */
function namer(id: string, figures: Figures, by: Split): (row: Row) => string {
  if (id !== 'M009') return ({ subject }) => groupOf(figures, subject, by, figures.ledger.service.asAt)
  const events = figures.ledger.service.of('notifiable-events')
  return ({ subject }) => {
    const event = events.find(({ row }) => (row.ref || row.id) === subject)
    return groupOf(figures, event?.row.household ?? '', by, (event?.on ?? 0) + 1)
  }
}

function groupOf({ ledger }: Figures, household: string, by: Split, day: Day): string {
  const name = by === 'cohort' ? cohortOn(ledger, household, day) : allocationOn(ledger, household, day)?.[by]
  return name || 'unset'
}
