import type { Answers } from '../support/answers'

/** Whoever else was recorded goes by the words that any answer is given in: here nobody may be named. */
export const answers: Answers = {
  'education plan sample': { typed: { words: 'Reads every day', redacted: 'yes' } },
}
