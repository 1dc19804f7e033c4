import { ACCOMMODATION, IN_TOUCH } from '../../codes'
import type { Known } from '../known'
import { count, day, defineRegister, people, type Register, type Row, text } from '../register'
import { ageOf, daysBefore, last } from './days'

const area = 'Care leavers'

const ageIn = ({ id }: Row, known: Known) => ageOf('child', id, known)

/** The 21st birthday moves somebody from one band to the other; nobody is in two or in none. */
function bandOf(row: Row, known: Known): string {
  const age = ageIn(row, known)
  if (age === null) return 'age not known'
  return age <= 20 ? '16 to 20' : age <= 25 ? '21 to 25' : '26 or older'
}

const heard = ({ id }: Row, known: Known) =>
  [...known.told('leaver contact', id), ...known.told('adviser visit', id)]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)
const touch = ({ id }: Row, known: Known) => last(known, 'leaver contact', id)?.facts.in_touch
const livesIn = ({ id }: Row, known: Known) => {
  const place = known.held('housed', id)?.facts.place
  return place ? (ACCOMMODATION.find(({ code }) => code === place)?.means ?? String(place)) : 'not recorded'
}
const unreviewed = ({ id }: Row, known: Known) =>
  known.told('pathway review', id).length > 0 && known.told('pathway plan', id).length === 0

export const careLeavers: readonly Register[] = [
  defineRegister({
    ...{ name: 'care-leavers', area, title: 'Care leavers', row: ['care leaver', 'care leavers'] },
    says: 'Each young person whom the law on leaving care is for: in touch, where they live, their plan and adviser.',
    whose: 'Young person',
    of: [{ span: 'leaving care' }],
    spans: ['child', 'housed', 'advised', 'activity'],
    kinds: ['leaver contact', 'adviser visit', 'pathway plan', 'pathway review'],
    columns: [
      count('Age', ageIn),
      text('Status', ({ facts }) => facts.status),
      people('Adviser', ({ id }, known) => [known.held('advised', id)?.with]),
      day('Last heard of', (row, known) => heard(row, known)?.on),
      text('In touch', (row, known) => IN_TOUCH.find(({ code }) => code === touch(row, known))?.means ?? null),
      text('Lives in', livesIn),
      day('Plan', ({ id }, known) => last(known, 'pathway plan', id)?.on),
    ],
    flags: {
      'nothing heard in eight weeks': (row, known) => (heard(row, known)?.on ?? '') < daysBefore(known.day, 56),
      'home does not suit': ({ id }, known) => known.held('housed', id)?.facts.suitable === 'no',
      'no adviser': ({ id }, known) => !known.held('advised', id)?.with,
      'no plan': ({ id }, known) => !last(known, 'pathway plan', id),
      'reviewed without a plan': unreviewed,
    },
    by: { age: bandOf, status: ({ facts }) => String(facts.status), home: livesIn },
  }),
  defineRegister({
    ...{ name: 'leavers-offer', area, title: 'Offer to care leavers', row: ['offer', 'offers'] },
    says: 'How each part of the offer to care leavers stands in each district, as last decided.',
    whose: 'Made by',
    of: [{ happening: 'leaver offer', whose: 'service', latestBy: ['district', 'offer'] }],
    columns: [
      text('District', ({ facts }) => facts.district),
      text('Offer', ({ facts }) => facts.offer),
      text('Stands', ({ facts }) => facts.state),
      day('Since', ({ on }) => on),
      count('Up to age', ({ facts }) => (typeof facts.until_age === 'number' ? facts.until_age : null)),
      count('Pounds', ({ facts }) => (typeof facts.pounds === 'number' ? facts.pounds : null)),
    ],
    flags: Object.fromEntries(
      ['confirmed', 'in process', 'reduced', 'not offered'].map((state) => [
        state,
        ({ facts }: Row) => facts.state === state,
      ]),
    ),
    by: { district: ({ facts }) => String(facts.district), offer: ({ facts }) => String(facts.offer) },
  }),
]
