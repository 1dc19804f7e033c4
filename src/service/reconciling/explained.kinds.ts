import { choice, defineKind, one, prose, text, wholeNumber } from '../../happenings'

/** Why a figure in print is not what it should be, or not ours: in the words of src/reconcile. */
export const WHY = [
  'an error in print',
  'rounding',
  'another day',
  'another population',
  'recorded late',
  'corrected since',
  'another definition',
  'not explained',
] as const

export const printedFigureExplained = defineKind({
  name: 'printed figure explained',
  means:
    'Figures that somebody printed were held against themselves or against ours, and why they differ was written down.',
  group: 'Quality',
  act: 'Record why printed figures differ',
  wording: ['explanation', 'When were they looked into?', 'Enter the day they were looked into', 'Explanation kept'],
  about: { service: one('service', 'Service') },
  facts: {
    publication: text('Where they were printed', { required: true }),
    figures: text('Which table or figure', { required: true }),
    contradictions: wholeNumber('How many contradictions were found', { optional: true }),
    why: choice('What explains it?', WHY, { required: true }),
    notes: prose('How it explains it'),
  },
  may: { record: 'check printed figures', read: 'read cases' },
  keep: 'service records: 15 years from the last entry',
})

export const reconcilingKinds = [printedFigureExplained]
