import { choice, defineKind, one, prose, text } from '../../happenings'

/** Whose word it is: each is asked by itself, and none stands in for another. */
export const EVALUATORS = ['self', 'those they manage', 'their manager'] as const

export const trainingEvaluation = defineKind({
  name: 'training evaluation',
  means:
    'What a course or programme changed, as one person says it: who took part, those they manage or their manager.',
  group: 'Training',
  act: 'Record what a course changed',
  wording: ['evaluation', 'When did they say it?', 'Enter the day they said it', 'Evaluation recorded'],
  about: { person: one(['worker', 'carer', 'panel member'], 'Who took part') },
  facts: {
    course: text('Course or programme', { required: true }),
    by: choice('Who says so?', EVALUATORS, {
      required: true,
      words: { self: 'They themselves', 'those they manage': 'Those they manage', 'their manager': 'Their manager' },
    }),
    said: prose('What it changed'),
  },
})
