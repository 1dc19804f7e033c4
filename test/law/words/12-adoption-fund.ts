import type { Wording } from '../wording'

export const adoptionFund: Wording = {
  words: {
    'assessment of need for support done': { what: 'support needs assessment', therapy: 'yes' },
    'application to fund sent': {
      what: 'support fund application',
      portal_ref: 'F1',
      purpose: 'therapy',
      cost_pounds: 3000,
    },
    'award made': (line) => [
      {
        what: 'support fund application',
        child: String(line.child),
        portal_ref: 'F1',
        purpose: 'therapy',
        cost_pounds: Number(line.therapy),
      },
      { what: 'support fund award', answer: 'agreed', fund_pounds: Number(line.therapy) },
    ],
    'therapy invoiced': { what: 'support fund delivery', whole: 'yes', pounds: 3000 },
  },
}
