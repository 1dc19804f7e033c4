import type { Answers } from '../support/answers'

export const answers: Answers = {
  'supervising visit': {
    query: 'household=H-0001',
    typed: { worker: 'W-001', announced: 'no', notes: 'All well.\nKit drew a boat.', promised: 'A form' },
  },
}
