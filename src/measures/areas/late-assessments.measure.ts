import { latest, ofKind, type Row, type Told } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { formOf, tally, wholeShare } from './common'
import { health } from './health.measure'
import { IN_CARE } from './in-care'
import { inCare } from './in-care.measure'

const assessed = {
  ...wholeShare,
  area: 'Health',
  rows: 'child',
  numbers: 'board view',
  published: 'Corporate Parenting Board, February 2022, item 3',
} as const

const OF_NEXT = ['health assessment', 'health assessment request']
const NOT_IN_TIME = { ...IN_CARE, counted: 'M180' }
const LATE_RULES = ['iha-20wd', 'rha-under5-6m', 'rha-over5']
const lateReading =
  'Of just the children whom the figure of assessments not completed in timescale counts: whoever is excused, not yet due or unknown too.'

/** The council’s part of the assessment that comes next: sent since the last one, or since care began. */
function sent(row: Row): Told | undefined {
  const last = latest(row, 'health assessment')?.on
  const since = last && (row.began === null || last > row.began) ? last : row.began
  return ofKind(row, 'health assessment request').find(({ on }) => since === null || on >= since)
}

const stageWords = { 'with health partners (Part B)': true, 'no request on record (Part A)': false }
const stage = (row: Row): keyof typeof stageWords =>
  sent(row) ? 'with health partners (Part B)' : 'no request on record (Part A)'

const sentWords = { 'sent late': true, 'sent in time': false, unknown: false }
function sentLate(row: Row): keyof typeof sentWords | null {
  const request = sent(row)
  if (!request) return null
  const wanted = request.facts.wanted_by
  return wanted ? (request.on > String(wanted) ? 'sent late' : 'sent in time') : 'unknown'
}

export const lateAssessments: readonly Measure[] = [
  defineMeasure({
    ...assessed,
    ...tally,
    id: 'M180',
    numbers: 'board view',
    direction: 'down',
    title: 'Health assessments not completed in timescale',
    says: 'Children in care whose last assessment of health has run out, or of whom nobody knows',
    sentence: '{n} in care on {day} had no assessment of health in date.',
    whyItMatters: 'Each of them is somebody to ring.',
    form: {
      ...formOf(health, 'M179', 'currency'),
      words: { 'in time': false, late: true, excused: true, unknown: true, 'not yet due': true },
    },
    reading: 'Everybody in care who is not in time: with those that are, all children in care.',
  }),
  defineMeasure({
    ...assessed,
    id: 'M181',
    direction: 'none',
    title: 'Late assessments at Part B',
    says: 'Of children in care who are not in time, those whose assessment was sent to health partners',
    sentence: '{n} not in time on {day} were with health partners.',
    whyItMatters: 'Whom to ask is the first thing to know.',
    form: {
      is: 'sorted',
      of: NOT_IN_TIME,
      beside: OF_NEXT,
      rules: LATE_RULES,
      words: stageWords,
      judge: stage,
    },
    reading: `${lateReading} At Part B where the council’s part was sent since the last assessment, or since care began.`,
  }),
  defineMeasure({
    ...assessed,
    id: 'M182',
    direction: 'down',
    title: 'Assessments sent late to health partners',
    says: 'Of children in care who are not in time and were sent to health partners, those sent after the day they were wanted by',
    sentence: '{n} not in time on {day} and with health partners had been sent to them late.',
    whyItMatters: 'What the council sends late, nobody else can do in time.',
    form: {
      is: 'sorted',
      of: NOT_IN_TIME,
      beside: OF_NEXT,
      rules: LATE_RULES,
      words: sentWords,
      judge: sentLate,
    },
    reading: `${lateReading} The paper names no base: ours is those at Part B. Without the day it was wanted by, unknown.`,
  }),
  defineMeasure({
    ...assessed,
    id: 'M183',
    direction: 'none',
    title: 'Late assessments placed out of county',
    says: 'Of children in care who are not in time, those placed outside our authority',
    sentence: '{n} not in time on {day} were placed outside the county.',
    whyItMatters: 'Another county’s nurses have their own children first.',
    form: { ...formOf(inCare, 'M109', 'sorted'), of: NOT_IN_TIME, rules: LATE_RULES },
    reading: `${lateReading} Where the child lives is as the figure of children placed outside the county has it.`,
  }),
]
