import { begins, choice, day, defineKind, ends, one } from '../../happenings'
import { fewRead } from './fitness.kinds'

const keep = 'staff record: 15 years from the last entry'

export const staffAbsence = defineKind({
  name: 'staff absence',
  means: 'Somebody who works here is away from a day on, and who stands in for them.',
  group: 'Staff',
  act: 'Record an absence',
  wording: ['absence', 'What was the first day away?', 'Enter the first day away', 'Absence recorded'],
  about: { worker: one('worker', 'Who is away'), cover: one('worker', 'Who stands in', { optional: true }) },
  facts: {
    reason: choice('Why are they away?', [
      'sickness',
      'annual leave',
      'parental leave',
      'career break',
      'secondment',
      'training',
      'other',
    ]),
    back_on: day('Day they are expected back', { optional: true }),
  },
  effects: [begins('absent', 'worker', { with: 'cover' })],
  may: fewRead,
  keep,
})

export const staffReturn = defineKind({
  name: 'staff return',
  means: 'Somebody who was away is back at work.',
  group: 'Staff',
  act: 'Record that someone is back',
  wording: ['return', 'What was the first day back?', 'Enter the first day back', 'Return recorded'],
  about: { worker: one('worker', 'Who is back') },
  effects: [ends('absent', 'worker')],
  may: fewRead,
  keep,
})
