import type { SubjectId } from '../../../happenings'
import { LEGAL_STATUS, PLACEMENT } from '../../codes'
import type { Known } from '../known'
import { count, day, defineRegister, monthsBack, people, type Register, type Row, text } from '../register'
import { ageOf, dayOf, monthsFrom } from './days'

const area = 'Children in care'
const row = ['child', 'children'] as const

const wordsOf = (codes: readonly { code: string; means: string }[], code: unknown, none: string): string =>
  code ? `${code}, ${codes.find((each) => each.code === code)?.means ?? 'not a code we know'}` : none

const placementOf = ({ id }: Row, known: Known): string => {
  const stay = known.held('placed', id)
  return stay ? wordsOf(PLACEMENT, stay.facts.type, 'placed, type not said') : 'no placement recorded'
}
const statusOf = ({ id }: Row, known: Known): string =>
  wordsOf(LEGAL_STATUS, known.held('legal status', id)?.facts.status, 'not recorded')

/** Alone here and seeking asylum: until the day it was so no more. */
function seeksAsylum({ id }: Row, known: Known): 'yes' | 'no' | 'not said' {
  const facts = known.held('child', id)?.facts
  if (facts?.uasc !== 'yes') return facts?.uasc === 'no' ? 'no' : 'not said'
  const until = dayOf(facts.uasc_until)
  return until && until <= known.day ? 'no' : 'yes'
}

const onShortBreaks = ({ id }: Row, known: Known): boolean =>
  ['V3', 'V4'].includes(String(known.held('legal status', id)?.facts.status))

const BANDS = [
  [1, 'under 1'],
  [5, '1 to 4'],
  [10, '5 to 9'],
  [16, '10 to 15'],
  [18, '16 and 17'],
] as const

function bandOf({ id }: Row, known: Known): string {
  const age = ageOf('child', id, known)
  return age === null ? 'age not known' : (BANDS.find(([until]) => age < until)?.[1] ?? '18 or older')
}

/** Whether care began within 12 months of the day it last ended. */
function isRepeat({ id, on }: Row, known: Known): boolean {
  const before = known.ever('in care', id).findLast(({ until }) => until <= on)
  const ended = dayOf(before?.until)
  return ended !== null && on <= monthsFrom(ended, 12)
}

const teamOf = ({ id }: Row, known: Known): string =>
  String(known.held('worker', known.held('known to a worker', id)?.with)?.facts.team ?? 'no team')

export const children: readonly Register[] = [
  defineRegister({
    ...{ name: 'looked-after-children', area, title: 'Looked after children', row },
    says: 'Each child in care: how long, where, under which law, with whose social worker.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    only: (each, known) => !onShortBreaks(each, known),
    spans: ['child', 'placed', 'legal status', 'known to a worker', 'in care', 'worker'],
    steps: 2,
    columns: [
      count('Age', ({ id }, known) => ageOf('child', id, known)),
      day('In care since', ({ began }) => began),
      text('Placement', placementOf),
      people('Home', ({ id }, known) => [known.held('placed', id)?.with]),
      text('Legal status', statusOf),
      people('Social worker', ({ id }, known) => [known.held('known to a worker', id)?.with]),
    ],
    flags: {
      'alone here, seeking asylum': (each, known) => seeksAsylum(each, known) === 'yes',
      'no placement recorded': ({ id }, known) => !known.held('placed', id),
      'no legal status recorded': ({ id }, known) => !known.held('legal status', id),
      'no social worker': ({ id }, known) => !known.held('known to a worker', id)?.with,
    },
    by: {
      'placement type': placementOf,
      'legal status': statusOf,
      age: bandOf,
      'team of the social worker': teamOf,
      'seeking asylum': seeksAsylum,
    },
    reading: 'Series of short breaks are left out, as in the figures.',
  }),
  defineRegister({
    ...{ name: 'care-starts', area, title: 'Starts of care in 12 months', row: ['start of care', 'starts of care'] },
    says: 'Each start of care in the last 12 months, and whether it came within 12 months of leaving care.',
    whose: 'Child',
    of: [{ happening: 'care start', whose: 'child', since: monthsBack(12) }],
    spans: ['in care'],
    newest: true,
    columns: [
      day('Began', ({ on }) => on),
      day('Left care before', ({ id, on }, known) =>
        dayOf(known.ever('in care', id).findLast(({ until }) => until <= on)?.until),
      ),
    ],
    flags: { 'again within 12 months': isRepeat },
    by: { month: ({ on }) => on.slice(0, 7) },
    reading: 'The day a year after leaving still counts.',
  }),
  defineRegister({
    ...{ name: 'unaccompanied-children', area, title: 'Unaccompanied children', row },
    says: 'Each child who is alone here and seeks asylum, or did: age, leave to remain, where they live.',
    whose: 'Child',
    of: [{ span: 'child' }],
    only: ({ id }, known) => known.held('child', id)?.facts.uasc === 'yes' && Boolean(living(id, known)),
    spans: ['child', 'placed', 'in care', 'leaving care'],
    columns: [
      day('Born', ({ facts }) => facts.born),
      text('Age assessed', ({ facts }) => facts.age_assessed),
      text('Immigration status', ({ facts }) => facts.immigration),
      day('Leave runs out', ({ facts }) => facts.leave_until),
      text('Placement', placementOf),
      people('Home', ({ id }, known) => [known.held('placed', id)?.with]),
    ],
    flags: {
      'date of birth not known': ({ facts }) => !facts.born,
      'age assessed': ({ facts }) => facts.age_assessed === 'yes',
      'immigration status not said': ({ facts }) => !facts.immigration,
      'leave runs out within six months': ({ facts }, known) => {
        const until = dayOf(facts.leave_until)
        return until !== null && until <= monthsFrom(known.day, 6)
      },
    },
    by: { 'immigration status': ({ facts }) => String(facts.immigration ?? 'not said'), 'placement type': placementOf },
  }),
]

const living = (id: SubjectId, known: Known) => known.held('in care', id) ?? known.held('leaving care', id)
