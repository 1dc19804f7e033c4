import { monthName, type PlainDate } from '../../calendar'
import { type Counts, type Figure, type Measure, ROWS, UNSET } from '../../measures'
import type { Base } from '../../measures/form'
import type { Target } from '../../measures/targets'
import type { Counted, ReportFigure } from '../../reports'

const ROUNDED: Readonly<Record<Measure['rounding'], string>> = {
  truncate: 'down to whole percent',
  'truncate to 0.1': 'down to a tenth of a percent',
  'half up': 'half up to whole percent',
  'half up to 0.1': 'half up to a tenth',
  whole: 'whole numbers',
  pence: 'to the penny',
}

type Made = {
  readonly measure: Measure
  readonly figure: Figure
  readonly months: readonly (readonly [day: PlainDate, counts: Counts | undefined])[]
  readonly target: Target | null
  readonly rules: ReportFigure['rules']
  readonly beside?: ReportFigure['beside']
}

/** A figure as a report holds it: what it counted, of what, how, and how it stood at the end of each month. */
export function toReportFigure({ measure, figure, months, target, rules, beside = [] }: Made): ReportFigure {
  const { id, title, says, published, reading = '', rows, unit, rounding, direction } = measure
  return {
    ...{ id, title, says, published, reading, direction, rules },
    // What is no count and no share is printed as it is told, and drawn nowhere.
    unit: unit === 'percent' || unit === 'count' ? unit : 'ratio',
    rows: ROWS[rows][1],
    rounding: ROUNDED[rounding],
    base: baseOf(measure),
    ...(beside.length > 0 ? { beside } : {}),
    ...soFarOf(measure),
    ...countedOf(figure),
    why: figure.why,
    target: target ? `${target.target}%` : null,
    months: months.map(([day, counts]) => ({ day, ...(counts ? countedOf(counts) : NOTHING) })),
    groups: teamsOf(measure, figure).map(({ name, ...counts }) => ({
      name: name === UNSET ? 'No team' : name,
      ...countedOf(counts),
    })),
  }
}

/** A figure of the table's own places is split by figure, not by team. */
const teamsOf = ({ form }: Measure, { groups = [] }: Figure) => (form.is === 'neither' ? [] : groups)

const NOTHING: Counted = { counts: null, of: null, shown: 'not available' }

/** What is not available has no count: nought would say that there was none. Of what few people answered, neither number is told. */
const countedOf = ({ value, counts, of, shown, hidden }: Counts): Counted => ({
  ...{ counts: value === null ? null : counts, of: hidden ? null : of, shown },
})

/** A month, a rolling year and a day stand by themselves. */
function soFarOf({ form }: Measure): Pick<ReportFigure, 'soFar'> {
  const over = form.is === 'completion' ? form.over : form.is === 'sorted' ? form.of.over : null
  return over === 'quarter' || over === 'year' ? { soFar: over } : {}
}

/** Who a figure is of, as a word that figures of the same people share. What is sorted is of its source, less whom it leaves out. */
function baseOf({ id, form }: Measure): string {
  if (form.is === 'currency') return JSON.stringify([form.base ?? HOMES, form.only ?? []])
  if (form.is === 'register') return JSON.stringify([HOMES, []])
  if (form.is === 'sorted') return JSON.stringify(form.of)
  if (form.is === 'neither') return id
  const { rules, over, by, first, stopped } = form
  return JSON.stringify([rules, over, by, first, stopped])
}
const HOMES: Base = { of: 'household' }

/** `October 2026`, `July to September 2026`, `April 2025 to March 2026` */
export function periodWords(from: PlainDate, to: PlainDate): string {
  const [first, last] = [monthName(from), monthName(to)]
  if (first === last) return last
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${sameYear ? first.replace(/ \d+$/, '') : first} to ${last}`
}
