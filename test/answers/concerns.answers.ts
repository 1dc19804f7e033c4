import type { Answers } from '../support/answers'

/** Hours are written as people write them. */
export const answers: Answers = {
  'notifiable event': {
    query: 'household=H-0001',
    typed: { event: 'serious accident', at: '4.30pm', on: '2026-11-21' },
  },
  notification: { typed: { to: 'Ofsted', at: '0915' } },
  // An allegation is closed once its outcome is decided.
  'allegation step': { typed: { step: 'outcome decided', outcome: 'unfounded' } },
}
