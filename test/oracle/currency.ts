import { addMonths, addWeeks, addYears, type Day } from './calendar'
import type { Duty } from './chain'
import { dutiesOf, type Standing, standingOf } from './duties'
import { childPlaced, cohortOn, type Ledger, registerOn } from './ledger'
import { forceOf } from './rules'
import { about } from './spans'

/** A row of a measure: what it is of, whether it is counted, and the word that says why. */
export type Row = { subject: string; counted: boolean; why: string }
/** A ledger with its duties and how each stands. */
export type Figures = { ledger: Ledger; duties: { duty: Duty; standing: Standing }[] }

/** Works out the duties of a ledger once, for every measure over it. */
export function figuresOf(ledger: Ledger): Figures {
  return { ledger, duties: dutiesOf(ledger).map((duty) => ({ duty, standing: standingOf(ledger, duty) })) }
}

type Currency = {
  file: string
  rules: string[]
  /** The last day on which evidence of a day is still up to date. */
  upTo: (ledger: Ledger, household: string, evidence: Day) => Day
  announced?: string
}

const twelveWeeks = (_: Ledger, __: string, evidence: Day) => addWeeks(evidence, 12)

const currencies: Record<string, Currency> = {
  M001: {
    file: 'support-visits',
    rules: ['fc-support-visit'],
    upTo: (ledger, household, evidence) => addWeeks(evidence, childPlaced(ledger, household, evidence) ? 6 : 12),
  },
  M002: {
    file: 'supervising-visits',
    rules: ['fc-unannounced-12m'],
    upTo: (_, __, evidence) => addMonths(evidence, 12),
    announced: 'no',
  },
  M004: {
    file: 'carer-reviews',
    rules: ['fc-review-first', 'fc-review-annual'],
    upTo: (_, __, evidence) => addYears(evidence, 1),
  },
  M005: { file: 'formal-supervisions', rules: ['fc-supervision-formal-12w'], upTo: twelveWeeks },
  M006: { file: 'management-supervisions', rules: ['mgmt-supervision-12w'], upTo: twelveWeeks },
  M008: {
    file: 'keep-in-touch-calls',
    rules: ['covid-kit-4w'],
    upTo: (_, __, evidence) => addWeeks(evidence, 4),
  },
}

/** The rows of M001, M002, M004 to M006, M008: every household on the register, up to date or why not. */
export function currencyRows(id: string, figures: Figures): Row[] {
  const currency = currencies[id]
  if (!currency) throw new Error(`${id} is not a currency measure`)
  return registerOn(figures.ledger, figures.ledger.service.asAt).map((subject) => {
    const why = isAvailable(id, figures.ledger) ? wordOf(currency, figures, subject) : 'not available'
    return { subject, counted: why === 'in time', why }
  })
}

/** Support visits are not available until one is recorded; the keep in touch call, only while its rule is in force. */
export function isAvailable(id: string, ledger: Ledger): boolean {
  const { asAt } = ledger.service
  if (id === 'M001') return ledger.service.of('support-visits').length > 0
  const force = forceOf('covid-kit-4w')
  return id !== 'M008' || (force.from <= asAt && asAt < force.to)
}

function wordOf(currency: Currency, figures: Figures, household: string): string {
  const { service } = figures.ledger
  const rows = about(service, currency.file, 'household', household)
  const isCurrent = (day: Day) => service.asAt <= currency.upTo(figures.ledger, household, day)
  const latest = rows.findLast(({ row }) => !currency.announced || row.announced === currency.announced)
  if (latest && isCurrent(latest.on)) return 'in time'
  const open = openWord(figures, household, currency.rules)
  if (open) return open
  const isUnsaid = rows.some(({ on, row }) => !row.announced && isCurrent(on))
  return currency.announced && isUnsaid ? 'unknown' : 'late'
}

/** What an open duty of the measure's rules says: excused first, then not yet due. */
function openWord(figures: Figures, household: string, rules: string[]): string | null {
  const open = figures.duties.filter(({ duty }) => duty.met === null && duty.closed === null)
  const ours = open.filter(({ duty }) => duty.subject === household && rules.includes(duty.rule))
  if (ours.some(({ standing }) => standing === 'excused')) return 'excused'
  return ours.some(({ duty }) => figures.ledger.service.asAt <= duty.due) ? 'not yet due' : null
}

/** The rows of M007: what is complete, in time or late, whenever it was completed, and else why not. */
export function trainingRows(figures: Figures): Row[] {
  const { service } = figures.ledger
  return registerOn(figures.ledger, service.asAt).map((subject) => {
    const why = trainingWord(figures, subject)
    return { subject, counted: why === 'in time' || why === 'complete, late', why }
  })
}

function trainingWord(figures: Figures, household: string): string {
  const { service } = figures.ledger
  const completed = about(service, 'tsd-completions', 'household', household).at(0)?.on
  const current = figures.ledger.approved(household).find(({ from, to }) => from <= service.asAt && service.asAt < to)
  const duty = figures.duties
    .map((one) => one.duty)
    .find((one) => {
      return one.rule === 'tsds' && one.subject === household && one.opened === current?.from
    })
  if (completed !== undefined) return !duty || completed <= duty.due ? 'in time' : 'complete, late'
  const open = openWord(figures, household, ['tsds'])
  if (open) return open
  return duty && cohortOn(figures.ledger, household, service.asAt) === '' ? 'unknown' : 'late'
}
