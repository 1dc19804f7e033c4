import { begins, defineKind, ends, one } from '../../happenings'

const keep = 'staff record: 15 years from the last entry'
const may = { record: 'keep the register', read: 'read cases' }

export const decisionMakerAppointment = defineKind({
  name: 'decision maker appointment',
  means: 'The service named somebody an agency decision maker: who decides after panel has recommended.',
  group: 'Panel',
  act: 'Name a decision maker',
  wording: ['appointment', 'From which day?', 'Enter the first day as decision maker', 'Decision maker recorded'],
  about: { worker: one('worker', 'Decision maker') },
  effects: [begins('decision maker', 'worker')],
  may,
  keep,
})

export const decisionMakerEnding = defineKind({
  name: 'decision maker ending',
  means: 'Somebody is no longer an agency decision maker.',
  group: 'Panel',
  act: 'Record that a decision maker stood down',
  wording: ['departure', 'From which day?', 'Enter the first day no longer decision maker', 'Departure recorded'],
  about: { worker: one('worker', 'Decision maker') },
  effects: [ends('decision maker', 'worker')],
  may,
  keep,
})
