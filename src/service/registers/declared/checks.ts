import type { Known } from '../known'
import { day, defineRegister, type Register, type Row, type Source, text } from '../register'
import { ageOf, last } from './days'

type Check = {
  readonly rule: string
  readonly of: Source
  /** What shows that it was done. */
  readonly kind: string
  readonly check?: string
}

const CHECKS: Readonly<Record<string, Check>> = {
  'DBS of carers': {
    rule: 'check-dbs-carer-3y',
    of: { span: 'carer', named: 'approved' },
    kind: 'statutory check',
    check: 'dbs',
  },
  'DBS of adults in the home': {
    rule: 'check-dbs-household-3y',
    of: { span: 'household member', named: 'approved' },
    kind: 'statutory check',
    check: 'dbs',
  },
  'Medicals of carers': {
    rule: 'check-medical-3y',
    of: { span: 'carer', named: 'approved' },
    kind: 'statutory check',
    check: 'medical',
  },
  'Health and safety of homes': {
    rule: 'check-hs-12m',
    of: { span: 'approved' },
    kind: 'health and safety check',
  },
  'Safer caring plans of children': {
    rule: 'safer-caring-plan',
    of: { span: 'placed', named: 'approved' },
    kind: 'safer caring plan',
  },
}

const ruleOf = ({ as }: Row): string => CHECKS[as]?.rule ?? ''
/** A plan is owed of the stay; whatever else of the person or home itself. */
const owedOf = (row: Row, known: Known) => known.owed(ruleOf(row), row.about.itself ?? row.id)

function lastDone({ as, id }: Row, known: Known) {
  const check = CHECKS[as]
  return check ? last(known, check.kind, id, check.check ? { check: check.check } : {}) : undefined
}

/** One word for each, so that the words add up to everybody who is to be checked. */
function standing(row: Row, known: Known): string {
  const owed = owedOf(row, known)
  if (owed?.excused) return 'excused'
  if (!owed?.due) return 'unknown'
  if (owed.due < known.day) return 'overdue'
  return owed.near || !lastDone(row, known) ? 'due soon' : 'in date'
}

const STANDINGS = ['in date', 'due soon', 'overdue', 'unknown', 'excused'] as const

export const checks: readonly Register[] = [
  defineRegister({
    ...{ name: 'checks', area: 'Checks', title: 'Statutory checks', row: ['check', 'checks'] },
    says: 'Every check that is to be kept up, of each carer, adult, home and child: in date, due soon, overdue, unknown.',
    whose: 'Of whom',
    of: Object.entries(CHECKS).map(([as, { of }]) => ({ ...of, as })),
    only: (row, known) =>
      !row.as.includes('adults') || (ageOf('household member', row.id, known) ?? Number.POSITIVE_INFINITY) >= 18,
    spans: ['household member'],
    kinds: ['statutory check', 'health and safety check', 'safer caring plan'],
    rules: Object.values(CHECKS).map(({ rule }) => rule),
    columns: [
      text('Check', ({ as }) => as),
      day('Last done', (row, known) => lastDone(row, known)?.on),
      day('Due', (row, known) => owedOf(row, known)?.due),
      text('Stands', standing),
    ],
    flags: Object.fromEntries(
      STANDINGS.map((word) => [word, (row: Row, known: Known) => standing(row, known) === word]),
    ),
    by: { check: ({ as }) => as },
    reading:
      'Due soon: near enough that the rule warns, or never done and not yet due. Somebody whose age nobody knows is among the adults.',
  }),
]
