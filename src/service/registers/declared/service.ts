import { day, defineRegister, type Register, text } from '../register'
import { dayOf } from './days'

export const service: readonly Register[] = [
  defineRegister({
    ...{ name: 'documents', area: 'The service', title: 'Documents and protocols', row: ['document', 'documents'] },
    says: 'Each document of the service as it last stood: policies, guides and protocols, and the day of its next review.',
    whose: 'Of',
    of: [{ happening: 'service document', whose: 'service', latestBy: ['document'] }],
    columns: [
      text('Document', ({ facts }) => facts.document),
      text('Version', ({ facts }) => facts.version),
      text('What was done', ({ facts }) => facts.step),
      day('On', ({ on }) => on),
      day('Next review', ({ facts }) => facts.next_on),
    ],
    flags: {
      'no day of review': ({ facts }) => !facts.next_on,
      'review is past its day': ({ facts }, known) => {
        const next = dayOf(facts.next_on)
        return next !== null && next < known.day
      },
    },
  }),
]
