import type { Sorted } from '../form'
import { latest, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { INSPECTION_PLAN, tally, wholeShare } from './common'

const hubs = { ...tally, area: 'Mockingbird', direction: 'up', published: INSPECTION_PLAN } as const
const live: Sorted['of'] = { span: 'constellation', whose: 'subject', over: 'day' }

const fidelity = {
  passed: true,
  'passed with actions': true,
  'pass has run out': false,
  'not passed': false,
  'not checked': false,
  unknown: false,
}

/** By the last check: a pass holds until the day the next one was to come, for ever where none was said. */
function checked(row: Row): string {
  const last = latest(row, 'fidelity check')
  if (!last) return 'not checked'
  const result = String(last.facts.result ?? 'unknown')
  const over = Boolean(last.facts.next_on) && String(last.facts.next_on) < row.asAt
  return over && result.startsWith('passed') ? 'pass has run out' : result
}

export const mockingbird: readonly Measure[] = [
  defineMeasure({
    ...hubs,
    id: 'M055',
    title: 'Mockingbird hubs live',
    says: 'Constellations that have started and not stopped',
    sentence: '{n} were live on {day}.',
    whyItMatters: 'A hub gives a handful of homes a neighbour who knows the work.',
    rows: 'hub',
    form: { is: 'sorted', of: live, words: { live: true }, judge: () => 'live' },
  }),
  defineMeasure({
    ...hubs,
    id: 'M056',
    title: 'Satellite households',
    says: 'Homes in a constellation, hub homes told apart',
    sentence: '{n} were satellites of a hub on {day}.',
    whyItMatters: 'These are the homes that the hub is there for.',
    rows: 'household',
    form: {
      is: 'sorted',
      of: { span: 'in constellation', named: ['constellation'], while: 'approved', whose: 'subject', over: 'day' },
      rules: ['mockingbird-6-10'],
      words: { satellite: true, hub: false },
      judge: ({ facts }) => String(facts.part),
    },
    reading:
      'Homes on the register in a constellation that has not stopped. Whether the published twenty holds the hub homes is not said: they are in the base, and are not counted.',
  }),
  defineMeasure({
    ...hubs,
    id: 'M057',
    title: 'Children in hubs',
    says: 'Children placed in the homes of a constellation, hub or satellite',
    sentence: '{n} lived in the homes of a constellation on {day}.',
    whyItMatters: 'Children in a constellation have the same neighbours on a good day and on a bad one.',
    rows: 'child',
    form: {
      is: 'sorted',
      of: { span: 'placed', named: ['in constellation', 'constellation'], whose: 'subject', over: 'day' },
      words: { 'in a satellite home': true, 'in a hub home': true },
      judge: ({ facts }) => `in a ${facts.part} home`,
    },
  }),
  defineMeasure({
    ...hubs,
    id: 'M058',
    title: 'Hub waiting list',
    says: 'Homes on the register that asked to join a constellation and are in none yet',
    sentence: '{n} were waiting for a hub on {day}.',
    whyItMatters: 'It tells whether another hub is worth its cost.',
    rows: 'household',
    direction: 'none',
    form: {
      is: 'sorted',
      of: { span: 'waiting for constellation', while: 'approved', whose: 'subject', over: 'day' },
      words: { waiting: true },
      judge: () => 'waiting',
    },
  }),
  defineMeasure({
    ...wholeShare,
    id: 'M059',
    area: 'Mockingbird',
    published: INSPECTION_PLAN,
    title: 'Hubs passing fidelity check',
    says: 'Live hubs whose last check was passed and has not run out',
    sentence: '{n} held a current pass on {day}.',
    whyItMatters: 'The model works as it was tried, or nobody knows whether it works.',
    rows: 'hub',
    form: { is: 'sorted', of: live, beside: ['fidelity check'], words: fidelity, judge: checked },
    reading: 'A pass with actions is a pass. It holds until the day on which the next check was to come.',
  }),
  defineMeasure({
    ...wholeShare,
    id: 'M060',
    area: 'Mockingbird',
    published: INSPECTION_PLAN,
    title: 'Liaison posts filled',
    says: 'Of the liaison posts of live hubs, those somebody holds',
    sentence: '{n} were held by somebody on {day}.',
    whyItMatters: 'A hub without its liaison worker is a phone that nobody answers.',
    rows: 'post',
    form: {
      is: 'sorted',
      of: { span: 'liaised', whose: 'subject', over: 'day', while: 'constellation' },
      words: { filled: true, vacant: false },
      judge: ({ about }) => (about.with ? 'filled' : 'vacant'),
    },
  }),
]
