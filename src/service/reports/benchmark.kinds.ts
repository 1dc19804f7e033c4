import { choice, day, defineKind, one, prose, text, yesNo } from '../../happenings'
import { measureOf } from '../../measures'

export const benchmark = defineKind({
  name: 'benchmark',
  means: 'A figure that others published, to stand beside ours: of the country, of authorities like ours, or of one.',
  group: 'Quality',
  act: 'Record a figure of others',
  wording: ['figure', 'When was it published?', 'Enter the day it was published', 'Figure of others recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    measure: text('Beside which figure of ours', { required: true, hint: 'Its number, for example M111' }),
    area: choice('Of whom', ['England', 'statistical neighbours', 'region', 'another authority'], { required: true }),
    value: text('The figure as it was printed', { required: true, hint: 'For example 12.3%' }),
    year_until: day('Last day of the year it is of', {
      hint: 'A figure of another year than ours is marked wherever it stands beside it',
    }),
    definition: text('What it counts, of whom', { optional: true }),
    bracketed: yesNo('Is it on another basis than ours?', {
      optional: true,
      hint: 'It then stands in square brackets',
    }),
    neighbours: prose('Which authorities, where it is of several'),
    source: text('Where it was published', { optional: true }),
  },
  known: {
    ...{ at: 'measure', is: (measure) => measureOf(measure.trim().toUpperCase()) !== undefined },
    why: 'No figure of ours has that number. Give the number of one, such as M111',
  },
  may: { record: 'run audits', read: 'see figures' },
  keep: 'service records: 15 years from the last entry',
})
