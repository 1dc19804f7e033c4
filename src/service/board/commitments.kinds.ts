import { begins, choice, defineKind, ends, one, prose, SELF, text } from '../../happenings'
import { figureOf } from './figure'

const keep = 'board papers: background papers 4 years from publication'

/** What a body has promised, by sort. */
export const COMMITMENTS = ['pledge', 'charter', 'strategy', 'workforce priority'] as const

export const commitment = defineKind({
  name: 'commitment',
  ref: 'CM-',
  means:
    'What a body promised or set itself: a pledge to children, a charter, a strategy, a priority for the workforce.',
  group: 'Board',
  act: 'Record a commitment of a body',
  wording: ['commitment', 'When was it made?', 'Enter the day it was made', 'Commitment recorded'],
  subject: 'commitment',
  refOptional: true,
  about: { board: one('board', 'Body') },
  facts: {
    title: text('What it promises', { required: true }),
    sort: choice('Which sort', COMMITMENTS, { required: true }),
    figure: text('Figure that shows whether it is kept', { optional: true, hint: 'For example, M213' }),
    version: text('Version', { optional: true }),
  },
  unnamed: {
    ...{ at: 'title', anybody: true },
    why: 'A commitment may be read by anybody, and this one names somebody. Say it without the name',
  },
  known: {
    ...{ at: 'figure', is: (figure) => figureOf(figure) !== undefined },
    why: 'No figure has that number. Give the number of one, such as M213',
  },
  needs: [
    {
      ...{ given: 'sort', is: 'workforce priority', ask: 'figure' },
      say: 'Say which figure shows whether the priority is met, such as M213',
    },
  ],
  effects: [begins('commitment', SELF, { with: 'board' })],
  keep,
})

export const commitmentProgress = defineKind({
  name: 'commitment progress',
  file: 'commitment-progress',
  means: 'What was done towards a commitment of a body.',
  group: 'Board',
  act: 'Record progress of a commitment',
  wording: ['progress', 'When was it told?', 'Enter the day it was told', 'Progress recorded'],
  about: { commitment: one('commitment', 'Commitment') },
  facts: { progress: prose('What was done', { hint: 'Name nobody: it may be printed' }) },
  unnamed: {
    ...{ at: 'progress', anybody: true },
    why: 'Progress may be read by anybody, and this names somebody. Say it without the name',
  },
  keep,
})

export const commitmentEnding = defineKind({
  name: 'commitment ending',
  means: 'A commitment of a body was kept, replaced or given up.',
  group: 'Board',
  act: 'End a commitment',
  wording: ['end', 'From which day?', 'Enter the first day without it', 'End recorded'],
  about: { commitment: one('commitment', 'Commitment') },
  facts: { reason: text('Why', { optional: true }) },
  effects: [ends('commitment', 'commitment')],
  keep,
})
