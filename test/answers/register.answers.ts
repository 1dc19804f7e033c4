import type { Answers } from '../support/answers'

export const answers: Answers = {
  household: { typed: { name: 'Harte', cohort: 'mainstream' } },
  carer: {
    query: 'household=H-0001',
    typed: { name: 'Joel Ashdown', 'born-day': '9', 'born-month': 'Nov', 'born-year': '1971' },
  },
  excusal: {
    query: 'subject=H-0001&rule=fc-unannounced-12m',
    typed: {
      reason: 'carer in hospital',
      agreed_by: 'Margaret Ashworth',
      on: '2026-11-22',
      'until-day': '1',
      'until-month': '12',
      'until-year': '2026',
    },
  },
}
