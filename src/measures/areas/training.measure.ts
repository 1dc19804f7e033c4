import type { Sorted } from '../form'
import { latest, ofKind, type Row, type Told } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { IMPROVEMENT_PLAN, tally, wholeShare } from './common'
import { askedOf, courseStands, rolesOf } from './courses'

const file = {
  ...wholeShare,
  area: 'Safer recruitment and training',
  published: IMPROVEMENT_PLAN,
} as const

const fileWords = { 'every item there': true, 'an item missing': false, 'an item missing, risk assessed': false }

/** What Schedule 1 asks of whoever works for the service, its panel included. */
const ITEMS = [
  'identity',
  'criminal record',
  'first reference',
  'second reference',
  'reason for leaving',
  'qualifications',
  'employment history',
]

/** A risk assessed in the place of an item that is missing is told apart, and does not make the file complete. */
function staffFile(row: Row): keyof typeof fileWords {
  const missing = ITEMS.filter((item) => ofKind(row, 'staff record item', { item }).length === 0)
  if (missing.length === 0) return 'every item there'
  const holds = ({ facts }: Told) => !facts.until || String(facts.until) >= row.asAt
  const assessed = missing.every((item) => ofKind(row, 'staff risk assessment', { item }).some(holds))
  return assessed ? 'an item missing, risk assessed' : 'an item missing'
}

const memberFile = (row: Row): keyof typeof fileWords =>
  ITEMS.every((check) => ofKind(row, 'panel member check', { check }).length > 0)
    ? 'every item there'
    : 'an item missing'

function complete(row: Row, roles: readonly string[]): string | null {
  const attended = ofKind(row, 'training attendance')
  const courses = askedOf(row.standing, roles)
    .filter(({ facts }) => facts.mandatory === 'yes')
    .map((asked) => courseStands(asked, attended, { began: row.began ?? row.on, asAt: row.asAt }))
  if (courses.length === 0) return null
  const open = courses.filter(({ holds }) => !holds)
  if (open.some(({ due }) => due < row.asAt)) return 'late'
  if (open.length > 0) return 'not yet due'
  return courses.some(({ late }) => late) ? 'complete, late' : 'in time'
}

const carerRoles = ({ home }: Row): readonly string[] => rolesOf.carer(home.cohort)
const staffRoles = ({ facts }: Row): readonly string[] => rolesOf.worker(facts.role)

/** Of those due: somebody whose courses are all still to come owes nothing yet, and is left out. */
const due = (word: string | null): string | null => (word === 'not yet due' ? null : word)

const matrix = (of: Sorted['of'], words: Sorted['words'], judge: (row: Row) => string | null): Sorted => ({
  is: 'sorted',
  of,
  beside: ['training attendance'],
  standing: ['training requirement'],
  words,
  judge: (row) => due(judge(row)),
})

export const training: readonly Measure[] = [
  defineMeasure({
    ...file,
    id: 'M101',
    rowsMay: 'read staff records',
    title: 'Staff files compliant with safer recruitment',
    says: 'Of those who work for the service, those whose file holds every item of Schedule 1',
    sentence: '{n} had every item of Schedule 1 on file on {day}.',
    whyItMatters: 'Somebody unsafe gets in where one check was skipped.',
    rows: 'worker',
    form: {
      is: 'sorted',
      of: { span: 'employed', whose: 'subject', over: 'day' },
      beside: ['staff record item', 'staff risk assessment'],
      rules: ['staff-fitness-before-start'],
      words: fileWords,
      judge: staffFile,
    },
    reading: 'Six heads make seven items, as the two references are counted apart.',
  }),
  defineMeasure({
    ...file,
    id: 'M102',
    title: 'Panel member files compliant',
    says: 'Of panel members, those whose file holds every item of Schedule 1',
    sentence: '{n} had every item of Schedule 1 on file on {day}.',
    whyItMatters: 'Those who judge others are checked like them.',
    rows: 'panel member',
    form: {
      is: 'sorted',
      of: { span: 'panel member', whose: 'subject', over: 'day' },
      beside: ['panel member check'],
      rules: ['panel-member-fitness'],
      words: fileWords,
      judge: memberFile,
    },
  }),
  defineMeasure({
    ...file,
    id: 'M103',
    title: 'Mandatory training complete, carers',
    says: 'Of carers due, those who finished every mandatory course inside its time',
    sentence: '{n} had finished every mandatory course inside its time by {day}.',
    whyItMatters: 'What a carer was never taught, a child goes without.',
    rows: 'carer',
    form: matrix(
      { span: 'carer', named: ['approved'], whose: 'subject', over: 'day' },
      { 'in time': true, 'complete, late': false },
      (row) => complete(row, carerRoles(row)),
    ),
    reading:
      'Against the mandatory courses that the service asks of every carer, or of carers of that cohort; from the later of the approval and the day the course was first asked. Nobody is due while no course is asked.',
  }),
  defineMeasure({
    ...file,
    id: 'M104',
    title: 'Mandatory training complete, staff',
    says: 'Of staff due, those who have finished every mandatory course',
    sentence: '{n} had finished every mandatory course by {day}.',
    whyItMatters: 'Carers are only as well advised as their workers are taught.',
    rows: 'worker',
    form: matrix({ span: 'employed', whose: 'subject', over: 'day' }, {}, (row) => complete(row, staffRoles(row))),
    reading: 'Complete counts however late it came. Nobody is due while no course is asked.',
  }),
  defineMeasure({
    ...file,
    ...tally,
    id: 'M105',
    title: 'Carers in training escalation',
    says: 'Carers of approved homes at a stage of the escalation, by stage',
    sentence: '{n} were at a stage of the escalation on {day}.',
    whyItMatters: 'A carer who will not train is talked to long before anybody thinks of their approval.',
    rows: 'carer',
    direction: 'down',
    form: {
      is: 'sorted',
      of: { span: 'carer', named: ['approved'], whose: 'subject', over: 'day' },
      beside: ['training escalation'],
      words: { 'stage 1': true, 'stage 2': true, 'stage 3': true },
      judge: (row) => {
        const stage = latest(row, 'training escalation')?.facts.stage
        return stage && stage !== 'settled' ? String(stage) : null
      },
    },
  }),
]
