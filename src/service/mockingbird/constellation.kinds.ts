import { begins, choice, defineKind, ends, one, prose, SELF, text } from '../../happenings'

const may = { record: 'keep the register', read: 'read cases' }
const constellation_ = one('constellation', 'Constellation')
const household = one('household', 'Household')

export const constellation = defineKind({
  name: 'constellation',
  means: 'A Mockingbird constellation: a hub home with the satellite homes around it, like an extended family.',
  group: 'Supervision',
  act: 'Add a constellation',
  wording: ['constellation', 'When did it start?', 'Enter the day it started', 'Constellation added'],
  subject: 'constellation',
  facts: { name: text('Name of the constellation', { required: true }) },
  effects: [begins('constellation', SELF)],
  may,
})

export const constellationEnding = defineKind({
  name: 'constellation ending',
  means: 'A Mockingbird constellation stopped.',
  group: 'Supervision',
  act: 'Record that a constellation stopped',
  wording: ['end', 'When did it stop?', 'Enter the day it stopped', 'End of the constellation recorded'],
  about: { constellation: constellation_ },
  facts: { reason: text('Why it stopped', { optional: true }) },
  effects: [ends('constellation', 'constellation')],
  may,
})

export const constellationRequest = defineKind({
  name: 'constellation request',
  means: 'A household asks to join a Mockingbird constellation, and waits.',
  group: 'Supervision',
  act: 'Record that a home waits to join',
  wording: ['request', 'When did they ask?', 'Enter the day they asked', 'Request recorded'],
  about: { household },
  facts: { notes: prose('What they hope for') },
  effects: [begins('waiting for constellation', 'household')],
  may,
})

export const constellationMembership = defineKind({
  name: 'constellation membership',
  means: 'A household is the hub home or a satellite home of a constellation. It waits no longer.',
  group: 'Supervision',
  act: 'Record that a home joined',
  wording: ['membership', 'From which day?', 'Enter the day they joined', 'Membership recorded'],
  about: { household, constellation: constellation_ },
  facts: { part: choice('Hub or satellite?', ['hub', 'satellite'], { required: true }) },
  effects: [
    begins('in constellation', 'household', { with: 'constellation' }),
    ends('waiting for constellation', 'household'),
  ],
  may,
})

export const constellationLeaving = defineKind({
  name: 'constellation leaving',
  means: 'A household left its constellation.',
  group: 'Supervision',
  act: 'Record that a home left',
  wording: ['leaving', 'When did they leave?', 'Enter the day they left', 'Leaving recorded'],
  about: { household },
  facts: { reason: text('Why they left', { optional: true }) },
  effects: [ends('in constellation', 'household')],
  may,
})
