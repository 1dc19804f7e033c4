import { begins, choice, day, defineKind, ends, one, prose, SELF, text } from '../../happenings'
import { figureOf } from './figure'

const keep = 'board papers: background papers 4 years from publication'

export const workProgrammeSlot = defineKind({
  name: 'work programme slot',
  ref: 'WP-',
  means:
    'What a body plans to take at a meeting: an item of its work programme, or room that nothing is planned for yet.',
  group: 'Board',
  act: 'Plan an item of a work programme',
  wording: ['item', 'When was it planned?', 'Enter the day it was planned', 'Item planned'],
  subject: 'work programme slot',
  refOptional: true,
  about: { board: one('board', 'Body') },
  facts: {
    title: text('What is to be taken', { hint: 'Leave it empty to keep room for an item' }),
    planned_on: day('Day of the meeting it is planned for', { hint: 'Leave it empty while it is to be scheduled' }),
    lead: text('Who leads on it', { optional: true, hint: 'A role rather than a name' }),
    figure: text('Figure that asks for it, if one does', { optional: true, hint: 'For example, M002' }),
  },
  known: {
    ...{ at: 'figure', is: (figure) => figureOf(figure) !== undefined },
    why: 'No figure has that number. Give the number of one, such as M002, or leave it empty',
  },
  unnamed: {
    ...{ at: 'title', anybody: true, also: ['lead'] },
    why: 'A work programme may be read by anybody, and this item names somebody. Say it without the name',
  },
  effects: [begins('work programme slot', SELF, { with: 'board' })],
  keep,
})

export const workProgrammeOutcome = defineKind({
  name: 'work programme outcome',
  means:
    'What became of an item of a work programme at the meeting it was planned for: it was taken, or it was not, and why.',
  group: 'Board',
  act: 'Record what became of a planned item',
  wording: ['record', 'When was it settled?', 'Enter the day it was taken or left out', 'Recorded'],
  about: {
    work_programme_slot: one('work programme slot', 'Item'),
    board_meeting: one('board meeting', 'Meeting', { optional: true }),
  },
  facts: {
    outcome: choice('Was it taken?', ['taken', 'not taken'], { required: true }),
    reason: prose('Why it was not', { hint: 'And when it is planned for now: plan it again as an item of its own' }),
  },
  unnamed: {
    ...{ at: 'reason', anybody: true },
    why: 'A work programme may be read by anybody, and this reason names somebody. Say it without the name',
  },
  needs: [{ given: 'outcome', is: 'not taken', ask: 'reason', say: 'Say why the item was not taken' }],
  effects: [ends('work programme slot', 'work_programme_slot')],
  keep,
})
