import type { SubjectId } from '../../../happenings'
import type { Known } from '../known'
import { count, day, defineRegister, type Register, type Row, text } from '../register'
import { areaOf, isAway, isUnknown } from './area'
import { ageOf, last } from './days'

const area = 'Health'
const SHOWN = 25
const UNTIL = 21
const NURSE = 'leaving care health contact'
const AFTER_LEAVING = 'care-leaver-health-3m'

const livesIn = ({ id }: Row, known: Known) => areaOf(known.held('placed', id), known)
const way = ({ id }: Row, known: Known) => last(known, 'health assessment route', id)

/** The last 25 of each child: an older one stays on record and goes out of this list alone. */
function lastOfEach(rows: readonly Row[]): readonly Row[] {
  const of = new Map<SubjectId, number>()
  return rows.filter(({ id }) => {
    const n = (of.get(id) ?? 0) + 1
    of.set(id, n)
    return n <= SHOWN
  })
}

const final = (id: SubjectId, known: Known) => last(known, 'health assessment', id, { assessment: 'review' })
/** Where they lived when their last review of health was made. */
function livedThen({ id }: Row, known: Known): string | null {
  const on = final(id, known)?.on
  const stay = on && known.ever('placed', id).findLast(({ from, until }) => from <= on && until > on)
  return stay ? areaOf(stay, known) : null
}
const told =
  (fact: string) =>
  ({ id }: Row, known: Known) =>
    known.told(NURSE, id).some(({ facts }) => facts[fact] === 'yes') ? 'yes' : 'no'
/** Whether they have the letter, where they should: where nobody knows that, nobody knows. */
function letter(row: Row, known: Known): 'yes' | 'no' | 'not needed' | 'not known' {
  const lived = livedThen(row, known)
  if (final(row.id, known)?.facts.by_own === 'yes') return 'not needed'
  if (lived === null || isUnknown(lived)) return 'not known'
  return isAway(lived) ? told('letter')(row, known) : 'not needed'
}
const noOffer = (row: Row, known: Known) => told('offered')(row, known) === 'no'
/** Whether somebody is under 21; null where nobody knows the date of birth. */
function isUnder({ id }: Row, known: Known): boolean | null {
  const age = ageOf('child', id, known)
  return age === null ? null : age < UNTIL
}
/** Past its day, and no manager agreed that it may wait. */
function isOverdue({ id }: Row, known: Known): boolean {
  const owed = known.owed(AFTER_LEAVING, id)
  return Boolean(owed?.due && owed.due < known.day && !owed.excused)
}

export const healthElsewhere: readonly Register[] = [
  defineRegister({
    ...{ name: 'health-routes', area, title: 'How health is assessed away from home', row: ['child', 'children'] },
    says: 'Each child in care who lives outside our area: at our own clinic, under an agreement there, or invited back.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    only: (row, known) => isAway(livesIn(row, known)),
    ...{ spans: ['placed'], kinds: ['health assessment route'], areas: true },
    columns: [
      text('Lives in', livesIn),
      text('From our border', (row, known) => way(row, known)?.facts.travel),
      text('Way', (row, known) => way(row, known)?.facts.route),
      day('Decided', (row, known) => way(row, known)?.on),
    ],
    flags: {
      'no way recorded': (row, known) => !way(row, known),
      'invited back': (row, known) => way(row, known)?.facts.route === 'invited back',
      'within one hour, and not at our clinic': (row, known) =>
        way(row, known)?.facts.travel === 'within one hour' && way(row, known)?.facts.route !== 'our own clinic',
    },
    by: { area: livesIn },
    reading: 'Where they live is told by the postcode of the placement, and by the placement where it gives none.',
  }),
  defineRegister({
    ...{ name: 'unscheduled-care', area, title: 'Unscheduled care', row: ['attendance', 'attendances'] },
    says: 'The last 25 times that each child turned up at urgent care, and whether health and social care were told.',
    whose: 'Child',
    of: [{ happening: 'unscheduled attendance', whose: 'child' }],
    newest: true,
    together: lastOfEach,
    columns: [
      day('When', ({ on }) => on),
      text('Where', ({ facts }) => facts.place),
      text('What for', ({ facts }) => facts.reason),
      day('Health told', ({ facts }) => facts.health_told_on),
      day('Social care told', ({ facts }) => facts.social_care_told_on),
    ],
    flags: {
      'social care not told': ({ facts }) => !facts.social_care_told_on,
      'health not told': ({ facts }) => !facts.health_told_on,
    },
    by: { child: ({ ref }) => ref, place: ({ facts }) => String(facts.place) },
    reading: 'Older ones stay on the record of the child.',
  }),
  defineRegister({
    ...{ name: 'care-leavers-health', area, title: 'Health of care leavers' },
    row: ['young person', 'young people'],
    says: 'Each young person who left care: the nurse, the health passport, and the letter for those who lived outside our area.',
    whose: 'Young person',
    of: [{ span: 'leaving care' }],
    only: ({ facts }) => facts.status !== 'eligible',
    ...{ spans: ['child', 'placed'], kinds: [NURSE, 'health assessment'], rules: [AFTER_LEAVING], areas: true },
    columns: [
      count('Age', ({ id }, known) => ageOf('child', id, known)),
      day('Nurse in touch', ({ id }, known) => known.told(NURSE, id)[0]?.on),
      text('Passport', told('passport')),
      day('Last review of health', ({ id }, known) => final(id, known)?.on),
      text('Lived then in', livedThen),
      text('Letter', letter),
    ],
    flags: {
      'reviewed outside our area, no letter': (row, known) => letter(row, known) === 'no',
      'not known whether a letter is needed': (row, known) => letter(row, known) === 'not known',
      'nurse not in touch in three months': isOverdue,
      'no passport': (row, known) => told('passport')(row, known) === 'no',
      'under 21, no offer of help recorded': (row, known) => isUnder(row, known) === true && noOffer(row, known),
      'age not known, no offer of help recorded': (row, known) => isUnder(row, known) === null && noOffer(row, known),
    },
    reading:
      'The last review of health on record is taken for the final one. A letter is needed where it was made outside our area, unless by our own provider.',
  }),
]
