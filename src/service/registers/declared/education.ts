import { fromNumber, type PlainDate, toNumber } from '../../../calendar'
import type { SubjectId } from '../../../happenings'
import type { Known } from '../known'
import { day, defineRegister, type Register, type Row, type Since, text } from '../register'
import { dayOf, last, monthsFrom, share } from './days'

const area = 'Education'
const PLAN = 'personal education plan'

/** The day since which the premium is held: a plan was sent back, and none judged since was taken. */
function heldSince(id: SubjectId, known: Known): PlainDate | null {
  let held: PlainDate | null = null
  for (const { on, facts } of known.told(PLAN, id)) {
    if (facts.returned === 'yes') held ??= on
    if (facts.returned === 'no') held = null
  }
  return held
}

const judged = (id: SubjectId, known: Known) => known.told(PLAN, id).findLast(({ facts }) => facts.quality)

/** The first day of the term a day is in, or of the last one before it; without any terms three months back. */
const thisTerm: Since = (on, calendar) => {
  const term = calendar.terms.findLast(({ from }) => from <= toNumber(on))
  return term ? fromNumber(term.from) : monthsFrom(on, -3)
}
const ATTENDED = 3
const came = (who: string) => (row: Row) => row.facts.attended_by === who || row.facts.attended_by === 'both'

function shortOf(rows: readonly Row[], who: string): string {
  const n = rows.filter(came(who)).length
  return n >= ATTENDED ? `${who} ${n}` : `${who} ${n} of ${ATTENDED}, ${ATTENDED - n} short`
}

/** The first of September on or before a day. */
const schoolYear = (on: PlainDate): PlainDate => {
  const year = Number(on.slice(0, 4)) - (on.slice(5) < '09-01' ? 1 : 0)
  return `${year}-09-01` as PlainDate
}

/** Year 10 is the school year in which somebody turns fifteen. */
function isYear10({ id }: Row, known: Known): boolean {
  const born = dayOf(known.held('child', id)?.facts.born)
  if (!born) return false
  const [from, turns] = [schoolYear(known.day), monthsFrom(born, 180)]
  return turns >= from && turns < monthsFrom(from, 12)
}

const PROGRAMMES = ['mentoring', 'prevention programme']
const programmeOf = ({ id }: Row, known: Known) =>
  known
    .told('opportunity', id)
    .findLast(({ on, facts }) => PROGRAMMES.includes(String(facts.offer)) && on >= schoolYear(known.day))

export const education: readonly Register[] = [
  defineRegister({
    ...{ name: 'education-plans', area, title: 'Education plans judged', row: ['child', 'children'] },
    says: 'Each child in care with an education plan: how section B was judged, and whether the pupil premium is held.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    only: ({ id }, known) => known.told(PLAN, id).length > 0,
    kinds: [PLAN],
    columns: [
      day('Last step', ({ id }, known) => last(known, PLAN, id)?.on),
      text('What it was', ({ id }, known) => last(known, PLAN, id)?.facts.step),
      day('Judged', ({ id }, known) => judged(id, known)?.on),
      text('Section B', ({ id }, known) => judged(id, known)?.facts.quality),
      day('Premium held since', ({ id }, known) => heldSince(id, known)),
    ],
    flags: {
      'premium held': ({ id }, known) => heldSince(id, known) !== null,
      'never judged': ({ id }, known) => !judged(id, known),
    },
    by: { 'section B': ({ id }, known) => String(judged(id, known)?.facts.quality ?? 'never judged') },
    reading: 'A plan sent back holds the premium until one is judged again and not sent back.',
  }),
  defineRegister({
    ...{ name: 'education-meetings', area, title: 'Education plan meetings this term' },
    row: ['meeting', 'meetings'],
    says: 'Each meeting about an education plan this term, and who of the virtual school was there.',
    whose: 'Child',
    of: [{ happening: PLAN, whose: 'child', where: { step: 'meeting' }, since: thisTerm }],
    newest: true,
    columns: [day('Held', ({ on }) => on), text('Who was there', ({ facts }) => facts.attended_by)],
    flags: {
      'team leader': came('team leader'),
      head: came('head'),
      'neither of them': ({ facts }) => facts.attended_by === 'neither',
      'not said': ({ facts }) => !facts.attended_by,
    },
    totals: (rows) => [`Three a term each: ${shortOf(rows, 'team leader')}; ${shortOf(rows, 'head')}.`],
    reading: 'From the first day of the term; where no terms are entered, the last three months.',
  }),
  defineRegister({
    ...{ name: 'year-10', area, title: 'Children in year 10', row: ['child', 'children'] },
    says: 'Each child in care in year 10, and whether they were offered mentoring or a prevention programme this year.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    only: isYear10,
    spans: ['child'],
    kinds: ['opportunity', 'school place'],
    columns: [
      text('School', ({ id }, known) => last(known, 'school place', id)?.facts.school),
      text('Offered', (row, known) => programmeOf(row, known)?.facts.offer),
      text('By', (row, known) => programmeOf(row, known)?.facts.organisation),
      text('What came of it', (row, known) => programmeOf(row, known)?.facts.answer),
    ],
    flags: {
      'no offer': (row, known) => !programmeOf(row, known),
      'taken up': (row, known) => programmeOf(row, known)?.facts.answer === 'taken up',
    },
    by: { school: ({ id }, known) => String(last(known, 'school place', id)?.facts.school ?? 'not said') },
    reading: 'Year 10 is the school year, from 1 September, in which somebody turns 15.',
  }),
  defineRegister({
    ...{ name: 'key-stage-results', area, title: 'Results by key stage', row: ['result', 'results'] },
    says: 'What children in care reached at each key stage, as last reported: unvalidated until the validated one comes.',
    whose: 'Reported by',
    of: [{ happening: 'key stage result', whose: 'service', latestBy: ['school_year', 'stage', 'reached'] }],
    columns: [
      text('School year', ({ facts }) => facts.school_year),
      text('Key stage', ({ facts }) => facts.stage),
      text('Measured', ({ facts }) => facts.reached),
      text('Reached it', ({ facts: { children, of } }) =>
        typeof children === 'number' && typeof of === 'number' ? share(children, of) : null,
      ),
      day('Reported', ({ on }) => on),
      text('Stands', ({ facts }) => (facts.validated === 'yes' ? 'validated' : 'unvalidated')),
    ],
    flags: { unvalidated: ({ facts }) => facts.validated !== 'yes' },
    by: { 'school year': ({ facts }) => String(facts.school_year), 'key stage': ({ facts }) => String(facts.stage) },
  }),
]
