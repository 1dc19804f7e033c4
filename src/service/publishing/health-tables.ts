import { ageOn, isPlainDate, type PlainDate, toNumber } from '../../calendar'
import type { ReportTable } from '../../reports'
import type { HealthAudit, SpecialPlan } from './health-tables.store'

const text = (head: string) => ({ head, kind: 'text' as const })
const number = (head: string) => ({ head, kind: 'number' as const })
const GOOD = ['outstanding', 'good']
const ANSWERS = ['met', 'partly met', 'not met']

/** What audits of health came to: their grades by topic, their answers by domain, and what is to be learned. */
export function auditTables(audits: readonly HealthAudit[]): readonly ReportTable[] {
  if (audits.length === 0) return []
  const topics = [...new Set(audits.map(({ topic }) => topic))]
  const graded = (of: string, good: boolean) =>
    audits.filter(({ topic, grade }) => topic === of && grade && GOOD.includes(grade) === good).length
  const answers = audits.flatMap(({ found }) => found)
  const domains = [...new Set(answers.map(({ domain }) => domain))]
  const answered = (of: string, word: string) =>
    answers.filter(({ domain, found }) => domain === of && found === word).length
  return [
    {
      title: 'Audits of health that were settled',
      columns: [text('Topic'), number('Good or better'), number('Less than good')],
      rows: topics.map((topic) => [topic, graded(topic, true), graded(topic, false)]),
    },
    {
      title: 'What they found',
      columns: [text('Asked about'), ...ANSWERS.map((word) => number(`Answers: ${word}`))],
      rows: domains.map((domain) => [domain, ...ANSWERS.map((word) => answered(domain, word))]),
    },
    {
      title: 'What is to be learned from them',
      columns: [text('Topic'), text('What is to be learned')],
      rows: audits.flatMap(({ topic, learning }) => (learning ? [[topic, learning]] : [])),
    },
  ].filter(({ rows }) => rows.length > 0)
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
