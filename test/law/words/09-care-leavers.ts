import { its, type Wording } from '../wording'

export const careLeavers: Wording = {
  words: {
    'child born': { what: 'child', ref: 'C', born: its('born'), sex: 'not said' },
    'became looked after': [{ what: 'care start' }, { what: 'legal status', status: its('status') }],
    'ceased to be looked after': ({ 'status after': after }) => [
      { what: 'care ending', reason: 'left care' },
      ...(after === 'none' ? [] : [{ what: 'leaver status', status: after }]),
    ],
    'assessment of need done': { what: 'needs assessment' },
    'pathway plan made': { what: 'pathway plan' },
    'pathway plan reviewed': { what: 'pathway review' },
    'moved into accommodation provided by authority': {
      what: 'leaver accommodation',
      place: 'K',
      suitable: 'yes',
      provided: 'yes',
    },
    'moved into own tenancy': (_, { after }) => {
      const judged = after.some(({ what }) => what === 'suitability of accommodation judged')
      return [{ what: 'leaver accommodation', place: 'U', provided: 'no', suitable: judged ? 'yes' : undefined }]
    },
    'visit by personal adviser at the accommodation': { what: 'adviser visit', place: 'where they live' },
    'in touch': {
      what: 'leaver contact',
      in_touch: 'YES',
      how: its('how', { text: 'text or e-mail', visit: 'face to face' }),
    },
    'personal adviser offered': { what: 'adviser offer' },
    'looked after review held': { what: 'looked after review', participation: 'PN1' },
    'staying put considered': { what: 'staying put decision', decision: 'not decided yet' },
    // Said in the record of the move itself.
    'suitability of accommodation judged': [],
    'leaving care nurse contact': { what: 'leaving care health contact' },
    'moved to independence': { what: 'leaver accommodation', place: 'U', provided: 'no', suitable: 'yes' },
    'setting-up grant paid': { what: 'leaving care grant', pounds: 2000 },
  },
  granted: {
    'staying-put-consider': [{ what: 'placement', type: 'U6' }],
  },
  writtenDown: {
    state: 'eligible-status',
    as: { what: 'leaver status', status: 'eligible' },
    for: ['needs-assessment-3m', 'pathway-plan', 'pathway-review-6m'],
  },
}
