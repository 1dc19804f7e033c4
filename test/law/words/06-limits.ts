import type { StoryLine } from '../cases'
import { its, type Said, type StoryWord, type Told, type Wording } from '../wording'

const placed: Said = { what: 'placement', type: 'U6' }

/** Whom the exemption before this line names. */
const exempted = ({ before }: Told): string[] => named(before.findLast(({ what }) => what === 'exemption granted'))
const named = (line?: StoryLine): string[] => String(line?.children ?? '').split(' and ')

/** An exemption of each child it names. */
const exemption: StoryWord = (line) =>
  named(line).map((child) => ({ what: 'exemption', child, reason: 'brothers and sisters', notice_on: undefined }))

const placement: StoryWord = (line) => [
  {
    ...placed,
    child: line.child,
    type: line.code ?? (line.with === 'parent' ? 'P1' : 'U6'),
    household: line.with === 'parent' || line.code === 'K3' ? 'nowhere' : 'H',
    emergency: line.emergency,
  },
  ...(line.terms === 'outside' && line.emergency === 'yes'
    ? [{ what: 'placement outside terms', reason: 'an emergency' }]
    : []),
  ...(line.with === 'parent' ? [{ what: 'placement with parents' }] : []),
  ...(line['provider registered'] === 'yes' ? [{ what: 'provider registration', urn: 'SC1' }] : []),
]

export const limits: Wording = {
  words: {
    placement,
    'placement ended': { what: 'placement ending', child: its('child'), reason: 'moved on' },
    'approval terms changed': { what: 'terms put right' },
    'exemption granted': exemption,
    'exemption reviewed': (_, told) =>
      exempted(told).map((_, n) => ({ what: 'exemption review', exemption: `exemption ${n + 1}`, outcome: 'goes on' })),
    'exemption ended': (_, told) =>
      exempted(told).map((child) => ({ what: 'exemption ending', child, reason: 'no longer needed' })),
    'temporarily approved': (line) => [
      { ...placed, child: line.child, type: 'U3' },
      {
        what: 'temporary approval',
        under: line.who === 'approved adopter' ? 'regulation 25A' : 'regulation 24',
      },
    ],
    'temporary approval extended': { what: 'temporary approval extension', ground: 'eight weeks more' },
    'fully approved': { what: 'temporary approval ending', reason: 'approved in full' },
    'temporary approval ended': { what: 'temporary approval ending', reason: 'placement ended' },
    'notice of ending temporary approval given': { what: 'temporary approval notice' },
    // Said in the record of the placement itself.
    'parent interviewed': [],
    'assessment of parent and review of the case done': [
      { what: 'placement with parents step', step: 'assessment completed' },
      { what: 'looked after review', child: 'Rowan', participation: 'PN1' },
    ],
    'placement with parents decided and approved': {
      what: 'placement with parents step',
      step: 'placement confirmed',
    },
    'long-term placement designated': { what: 'long term designation' },
    'plan for permanence recorded': { what: 'long term condition', condition: 'plan for permanence' },
    'carer agreed to act until the child leaves care': {
      what: 'long term condition',
      condition: 'carers agree to care until the end',
    },
    'placement plan and review confirmed': { what: 'long term condition', condition: 'confirmed at a review' },
    'emergency accommodation began': { what: 'emergency accommodation', place: 'hostel' },
    'moved on from emergency accommodation': { what: 'emergency accommodation ending', moved_to: 'hosts' },
    'child born': { what: 'child', ref: 'Rowan', born: its('born'), sex: 'not said' },
    // The rule watches the breaks themselves.
    'agreed series of short breaks began': [],
    'short break began': { what: 'short break' },
    'short break ended': { what: 'short break ending' },
  },
  inRule: {
    'reg25a-ffa': { 'temporary approval ended': { what: 'temporary approval ending', reason: 'notice ran out' } },
  },
  granted: {
    'fostering-limit-3': [{ what: 'household', ref: 'H', name: 'Hart', cohort: 'mainstream' }],
    'exemption-review': ['Rowan', 'Ash', 'Hazel', 'Linden'].map((child) => ({ ...placed, child })),
    'ltfp-conditions': [placed],
    'emergency-16-17-28d': [{ what: 'child', on: undefined, born: '2009-06-01', sex: 'not said' }],
  },
  carriedBy: {
    'reg19-parents-10wd': ['reg19-parents-10wd', 'reg19-parents-decision-10wd'],
    'short-breaks-17-75': ['short-breaks-17-75', 'short-breaks-17d'],
    'supported-accom-16plus': ['supported-accom-16plus', 'supported-accom-under-16'],
  },
  // An exemption that names four children is four of ours.
  several: ['limit-exemption', 'exemption-review'],
}
