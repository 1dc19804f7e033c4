import type { Known } from '../known'
import { count, day, defineRegister, people, type Register, type Row, text } from '../register'
import { ageOf } from './days'

const area = 'Education'
const EHC = 'education health and care plan'
const SENT = 'education plan sample released'
const sent = ({ about }: Row, known: Known) => known.told(SENT, about.self).at(-1)
const numberOf = (said: Row['facts'][string]) => (typeof said === 'number' ? said : null)

export const educationSamples: readonly Register[] = [
  defineRegister({
    ...{ name: 'education-plan-samples', area, title: 'Plans prepared for members', row: ['sample', 'samples'] },
    says: 'Each plan for school that was prepared for members to read: whether it is redacted, when it was sent, to whom.',
    whose: 'Child',
    of: [{ happening: 'education plan sample', whose: 'child' }],
    ...{ kinds: [SENT], newest: true },
    columns: [
      people('Sample', ({ about }) => [about.self]),
      day('Prepared', ({ on }) => on),
      text('Redacted', ({ facts }) => facts.redacted),
      day('Sent', (row, known) => sent(row, known)?.on),
      text('To', (row, known) => sent(row, known)?.facts.to),
    ],
    flags: {
      'not redacted': ({ facts }) => facts.redacted !== 'yes',
      'redacted, not sent': (row, known) => row.facts.redacted === 'yes' && !sent(row, known),
    },
  }),
  defineRegister({
    ...{ name: 'moderation-meetings', area, title: 'Moderation of plans', row: ['meeting', 'meetings'] },
    says: 'Each meeting at which the virtual school went through plans for school, and how many members were invited.',
    whose: 'Service',
    of: [{ happening: 'moderation meeting', whose: 'service' }],
    newest: true,
    columns: [
      day('Held', ({ on }) => on),
      count('Members invited', ({ facts }) => numberOf(facts.invited)),
      count('Came', ({ facts }) => numberOf(facts.came)),
      count('Plans', ({ facts }) => numberOf(facts.plans)),
      count('Rating changed', ({ facts }) => numberOf(facts.raised)),
    ],
    flags: { 'no member invited': ({ facts }) => !facts.invited },
  }),
  defineRegister({
    ...{ name: 'special-plans', area, title: 'Education, health and care plans', row: ['child', 'children'] },
    says: 'Each child in care, and whether they have an education, health and care plan.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    spans: ['child', EHC],
    columns: [
      count('Age', ({ id }, known) => ageOf('child', id, known)),
      text('Plan', ({ id }, known) => known.held(EHC, id)?.facts.state),
      day('Since', ({ id }, known) => known.held(EHC, id)?.from),
    ],
    flags: Object.fromEntries(
      ['has a plan', 'being assessed', 'no plan', undefined].map((state) => [
        state ?? 'not said',
        ({ id }: Row, known: Known) => known.held(EHC, id)?.facts.state === state,
      ]),
    ),
  }),
]
