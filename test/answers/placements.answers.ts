import type { Answers } from '../support/answers'

export const answers: Answers = {
  placement: {
    query: 'child=C-0002',
    typed: { household: 'H-0001', on: 'other', 'on-day': '1', 'on-month': '11', 'on-year': '2026', type: 'U4' },
  },
}
