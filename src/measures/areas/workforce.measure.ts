import { addMonths, fromNumber, toNumber } from '../../calendar'
import { ofKind, type Row, type Told, type Words } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { CHURN_REPORT, share, tally, wholeShare } from './common'
import { IN_CARE } from './in-care'

/** Who left, and that they were promoted or dismissed, is read by few. */
const few = { rows: 'worker', rowsMay: 'read staff records' } as const
const post = { ...wholeShare, ...few, area: 'Workforce', published: CHURN_REPORT } as const

type Part = 'fostering' | 'court and permanence' | 'leaving and after care'
const partOf = (facts: Told['facts']): string => String(facts.part ?? 'fostering')
const MANAGERS: readonly unknown[] = ['team manager', 'registered manager', 'senior manager']

const stabilityWords = {
  'in post throughout': true,
  'manager, in post throughout': true,
  'moved within the organisation': false,
  left: false,
  unknown: false,
}

/** What somebody was employed as, from a day on; the last row by a day. */
const roleOn = (row: Row, day: string): Told | undefined =>
  ofKind(row, 'employment')
    .filter(({ on }) => on <= day)
    .at(-1)

type Stability = {
  readonly part: Part
  readonly months: number
  /** Only those with a contract of service; of whom nobody said on what basis they work here, nobody knows whether they belong. */
  readonly permanent?: true
}

/** Two posts are told apart where both are on record. */
const anotherPost = (now: Told, then: Told): boolean =>
  Boolean(now.about.post && then.about.post) && now.about.post !== then.about.post

/**
 * Those in post in a part of the service on the corresponding day some months before, and whether they still hold the post;
 * of permanent workers, whether they are still of the part.
 */
function stays({ part, months, permanent }: Stability) {
  return (row: Row): keyof typeof stabilityWords | null => {
    const since = fromNumber(addMonths(toNumber(row.asAt), -months))
    const then = row.on <= since ? roleOn(row, since) : undefined
    if (!then || partOf(then.facts) !== part) return null
    if (permanent && !then.facts.basis) return 'unknown'
    if (permanent && then.facts.basis !== 'contract of service') return null
    if (row.until !== null) return endedInside(row) ? 'moved within the organisation' : 'left'
    const now = roleOn(row, row.asAt) ?? then
    if (partOf(now.facts) !== part || (!permanent && anotherPost(now, then))) return 'moved within the organisation'
    return MANAGERS.includes(then.facts.role) ? 'manager, in post throughout' : 'in post throughout'
  }
}

const INSIDE: readonly unknown[] = ['moved within the organisation', 'promoted', 'secondment']
const endedInside = (row: Row): boolean =>
  ofKind(row, 'employment ending').some(({ on, facts }) => on === row.until && INSIDE.includes(facts.reason))

const stability = (of: Stability): Measure['form'] => ({
  is: 'sorted',
  of: { span: 'employed', whose: 'subject', over: { during: { rolling: of.months } } },
  beside: ['employment', 'employment ending'],
  words: stabilityWords,
  judge: stays(of),
})
const reading =
  'Of everybody in post on the corresponding day before, agency workers too; those who came since are in no base. A move to another post or part of the organisation is a change for the team; posts are told apart where both are on record. Managers are in the base and told apart, so that the share without them can be read.'

const REASONS = [
  'resigned',
  'retired',
  'agency contract ended',
  'fixed term ended',
  'moved within the organisation',
  'promoted',
  'secondment',
  'career break',
  'dismissed',
  'redundancy',
  'died',
  'other',
]

const workerWords: Words = { 'one worker': true, 'two workers': true, 'three or more': true, unknown: false }

/** Different workers in the twelve months, or since care began: whoever had the child when they began, and each since. */
function workersInAYear(row: Row): number {
  const yearAgo = fromNumber(addMonths(toNumber(row.asAt), -12))
  const since = row.began !== null && row.began > yearAgo ? row.began : yearAgo
  const told = ofKind(row, 'social worker allocation')
  const workers = [told.findLast(({ on }) => on <= since), ...told.filter(({ on }) => on > since)]
  return new Set(workers.flatMap((each) => each?.about.worker ?? [])).size
}
const changes = (row: Row): string => {
  const n = workersInAYear(row)
  return n === 0 ? 'unknown' : n === 1 ? 'one worker' : n === 2 ? 'two workers' : 'three or more'
}

export const workforce: readonly Measure[] = [
  defineMeasure({
    ...post,
    id: 'M211',
    title: 'Court and permanence team stability',
    says: 'Of staff of court and permanence a year ago, those in the same post throughout',
    sentence: '{n} in post a year before {day} still held the same post.',
    whyItMatters: 'A court wants the social worker who knows the child.',
    form: stability({ part: 'court and permanence', months: 12 }),
    reading,
  }),
  defineMeasure({
    ...post,
    id: 'M212',
    title: 'Leaving and after care team stability',
    says: 'Of staff of leaving and after care a year ago, those in the same post throughout',
    sentence: '{n} in post a year before {day} still held the same post.',
    whyItMatters: 'Somebody of eighteen has seen enough people come and go.',
    form: stability({ part: 'leaving and after care', months: 12 }),
    reading: `${reading} The paper prints none: it has 15.5, 9 or 7 posts, by what is counted.`,
  }),
  defineMeasure({
    ...post,
    id: 'M213',
    title: 'Fostering service stability',
    says: 'Of permanent workers of the fostering service three months ago, those still in post',
    sentence: '{n} with a contract of service three months before {day} were still in post.',
    whyItMatters: 'Carers ring the person they know.',
    form: stability({ part: 'fostering', months: 3, permanent: true }),
    reading:
      'Permanent is with a contract of service; of whom nobody said on what basis they work here, unknown. Another post in the fostering service is still in post. Where nobody said which part somebody works in, it is fostering.',
  }),
  defineMeasure({
    ...post,
    ...tally,
    id: 'M214',
    title: 'Leavers by reason',
    says: 'People who stopped working here in the year from April, by reason',
    sentence: '{n} left in the year to {day} for a reason on record.',
    whyItMatters: 'Who leaves for a reason can be asked what it was.',
    form: {
      is: 'sorted',
      of: { happening: 'employment ending', whose: 'worker', over: 'year' },
      words: { ...Object.fromEntries(REASONS.map((reason) => [reason, true])), unknown: false },
      judge: ({ facts }) => String(facts.reason ?? 'unknown'),
    },
    reading: 'Nothing personal is told beyond the reason. One without a reason is unknown.',
  }),
  defineMeasure({
    ...share,
    id: 'M215',
    area: 'Workforce',
    rows: 'child',
    unit: 'mean',
    direction: 'down',
    published: CHURN_REPORT,
    title: 'Social workers per child in 12 months',
    says: 'How many social workers a child in care had in the last 12 months, on average',
    sentence: '{n} in care on {day} had had {amount} social workers in 12 months, on average.',
    whyItMatters: 'Every new one has to be told everything again.',
    form: {
      is: 'sorted',
      of: IN_CARE,
      beside: ['social worker allocation'],
      words: workerWords,
      judge: changes,
      amount: workersInAYear,
    },
    reading:
      'The worker who had the child twelve months before, or when care began if that was later, and each other since; one who comes back is the same worker, and an allocation that names nobody is none. A child of whom no worker is on record is unknown. How many had three or more is told beside it.',
  }),
]
