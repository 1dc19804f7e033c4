import { choice, day, defineKind, one, prose, text, wholeNumber, yesNo } from '../../happenings'
import { SCHEDULE_6 } from './schedules'

export const monitoredMatter = defineKind({
  name: 'monitored matter',
  means:
    'One of the matters of Schedule 6 that the registered person keeps watch on and reviews: an accident, medicine given, a plan not followed.',
  group: 'Events',
  act: 'Record a Schedule 6 matter',
  wording: ['matter', 'When did it happen?', 'Enter the day it happened', 'Matter recorded'],
  about: {
    household: one('household', 'Household, if any', { optional: true }),
    child: one('child', 'Child, if any', { optional: true }),
    worker: one('worker', 'Worker, if any', { optional: true }),
    service: one('service', 'Service, if it is about the whole of it', { optional: true }),
  },
  facts: {
    matter: choice('Which matter', SCHEDULE_6, { required: true }),
    none: yesNo('Or was there none of it, in the whole quarter of that day?', {
      optional: true,
      hint: 'Say so only where somebody looked: a matter nobody speaks of is not nil',
    }),
    details: prose('What happened'),
    finding: text('What was found', { optional: true }),
    action: text('What was done about it', { optional: true }),
  },
})

export const restraint = defineKind({
  name: 'restraint',
  means: 'A child was held or otherwise restrained: who did, why, for how long, and what the child said of it.',
  group: 'Events',
  act: 'Record a restraint',
  wording: ['restraint', 'When did it happen?', 'Enter the day it happened', 'Restraint recorded'],
  about: { child: one('child', 'Child'), household: one('household', 'Household', { optional: true }) },
  facts: {
    recorded_on: day('Day the incident form was finished', {
      hint: 'The carer’s own record, which may be older than this one',
    }),
    reason: text('Why'),
    minutes: wholeNumber('For how many minutes', { optional: true }),
    injury: yesNo('Was anybody hurt?', { optional: true }),
    child_said: prose('What the child said of it'),
  },
  keep: 'child’s case record: to the 75th anniversary of birth',
})
