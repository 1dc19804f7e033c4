import { ageOn, isPlainDate, type PlainDate, toNumber } from '../../calendar'
import type { ReportTable } from '../../reports'
import type { HealthAudit, SpecialPlan } from './health-tables.store'
import { HEALTH_TOPICS, healthTopic } from './health-topics'

const text = (head: string) => ({ head, kind: 'text' as const })
const number = (head: string) => ({ head, kind: 'number' as const })
const GOOD = ['outstanding', 'good']
const ANSWERS = ['met', 'partly met', 'not met']

/** What audits of health came to, in counts alone: what is to be learned of one case goes by whoever writes the report. */
export function auditTables(all: readonly HealthAudit[]): readonly ReportTable[] {
  const audits = all.map((audit) => ({ ...audit, topic: healthTopic(audit.topic) }))
  const topics = HEALTH_TOPICS.filter((name) => audits.some(({ topic }) => topic === name))
  if (topics.length === 0) return []
  const of = (name: string) => audits.filter(({ topic }) => topic === name)
  const graded = (name: string, good: boolean) =>
    of(name).filter(({ grade }) => grade && GOOD.includes(grade) === good).length
  const answered = (name: string, word: string) =>
    of(name).flatMap(({ found }) => found.filter((each) => each === word)).length
  return [
    {
      title: 'Audits of health that were settled',
      columns: [text('Topic'), ...['Settled', 'Good or better', 'Less than good', 'No grade'].map(number)],
      rows: topics.map((name) => [
        ...[name, of(name).length, graded(name, true), graded(name, false)],
        of(name).filter(({ grade }) => !grade).length,
      ]),
    },
    {
      title: 'What they found',
      columns: [text('Topic'), ...ANSWERS.map((word) => number(`Answers: ${word}`))],
      rows: topics.map((name) => [name, ...ANSWERS.map((word) => answered(name, word))]),
    },
  ]
}

export const PLANS = 'Education, health and care plans'
const IN_CARE = 'Children in care'
const HEADS = { all: IN_CARE, with: 'With a plan', unsaid: 'Nobody said' } as const
export const PLAN_COLUMNS = ['all', 'with', 'unsaid'] as const
export const ALL = 'All'
/** Up to which birthday, and what they are called. */
const BANDS: readonly (readonly [until: number, name: string])[] = [
  [5, 'Under 5'],
  [11, '5 to 10'],
  [16, '11 to 15'],
  [Number.POSITIVE_INFINITY, '16 or older'],
]
export const BAND_NAMES = [...BANDS.map(([, name]) => name), 'Age not known']

export const planCell = (row: string, column: keyof typeof HEADS): string => `${PLANS}: ${row}, ${HEADS[column]}`

/** Children in care by age, those with a plan and those of whom nobody said: each row a part of the last. */
export function plansTable(children: readonly SpecialPlan[], to: PlainDate): ReportTable {
  const count = (of: readonly SpecialPlan[]) => [
    of.length,
    of.filter(({ state }) => state === 'has a plan').length,
    of.filter(({ state }) => state === null).length,
  ]
  const rows = BAND_NAMES.map((name) => [name, ...count(children.filter(({ born }) => bandOf(born, to) === name))])
  return {
    title: PLANS,
    columns: [text('Age'), ...PLAN_COLUMNS.map((column) => number(HEADS[column]))],
    rows: [...rows, [ALL, ...count(children)]],
  }
}

function bandOf(born: string | null, to: PlainDate): string {
  if (!born || !isPlainDate(born)) return 'Age not known'
  const age = ageOn(toNumber(born), toNumber(to))
  return BANDS.find(([until]) => age < until)?.[1] ?? 'Age not known'
}
