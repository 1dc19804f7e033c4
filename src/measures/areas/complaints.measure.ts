import { latest, ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { QUALITY_FRAMEWORK, tally, wholeShare } from './common'

const heard = { area: 'Complaints', rows: 'complaint', published: QUALITY_FRAMEWORK, numbers: 'service view' } as const

const SOURCES = ['child', 'parent', 'carer', 'other']
const STAGES = ['stage 1', 'stage 2', 'stage 3', 'in one stage']

/** The stage a complaint has come to by the day: the last that was asked for. */
function stageOf(row: Row): string {
  const asked = (step: string) => ofKind(row, 'complaint step', { step }).length > 0
  if (asked('stage 3 asked')) return 'stage 3'
  if (asked('stage 2 asked')) return 'stage 2'
  return ['fostering agency', 'other'].includes(String(row.facts.procedure)) ? 'in one stage' : 'stage 1'
}

/** `child, stage 1`: both, as the figure is asked for by source and by stage. */
const sourceAndStage = (row: Row): string | null => {
  const source = row.facts.source
  return source ? `${source}, ${stageOf(row)}` : 'unknown'
}

const known = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

function isComplete({ facts }: Row): string {
  if (known(facts.outcome) && known(facts.action)) return 'both recorded'
  if (known(facts.outcome)) return 'no action'
  return known(facts.action) ? 'no outcome' : 'neither'
}

function advocacy(row: Row): string | null {
  if (latest(row, 'complaint withdrawal')) return null
  if (ofKind(row, 'complaint step', { step: 'advocate used' }).length > 0) return 'offered and used'
  return ofKind(row, 'complaint step', { step: 'advocate offered' }).length > 0 ? 'offered, not used' : 'not offered'
}

export const complaints: readonly Measure[] = [
  defineMeasure({
    ...tally,
    ...heard,
    id: 'M085',
    title: 'Complaints received',
    says: 'Complaints received in the quarter, by who complained and by the stage they have come to',
    sentence: '{n} were received in the quarter to {day}.',
    whyItMatters: 'Whoever complains took the trouble to say what is wrong.',
    form: {
      is: 'sorted',
      of: { happening: 'complaint', whose: 'self', over: 'quarter' },
      beside: ['complaint step'],
      words: {
        ...Object.fromEntries(SOURCES.flatMap((source) => STAGES.map((stage) => [`${source}, ${stage}`, true]))),
        unknown: true,
      },
      judge: sourceAndStage,
    },
    reading:
      'Every complaint counts, made to whomever, those that were withdrawn and those of which nobody said who complained among them. A year is asked for with a first and a last day.',
  }),
  defineMeasure({
    ...wholeShare,
    ...heard,
    id: 'M086',
    title: 'Complaints in timescale',
    says: 'Of answers to complaints that fell due in the quarter, those given by their day',
    sentence: '{n} that fell due in the quarter to {day} were given in time.',
    whyItMatters: 'A late answer is what the Ombudsman faults most.',
    rows: 'answer',
    form: {
      is: 'completion',
      rules: [
        'cmp-stage1-10wd',
        'cmp-stage2-25wd',
        'cmp-stage3-panel-30wd',
        'cmp-stage3-findings-5wd',
        'cmp-stage3-response-15wd',
      ],
      over: 'quarter',
      by: 'due',
    },
    reading:
      'Each stage is an answer of its own, by the day that the 2006 Regulations give it, with more time where it was taken in time. What was withdrawn before its day never fell due. Regulation 18 gives an agency no days.',
  }),
  defineMeasure({
    ...wholeShare,
    ...heard,
    id: 'M087',
    title: 'Complaints with action and outcome recorded',
    says: 'Of complaints closed in the quarter, those whose record says what was found and what was done',
    sentence: '{n} closed in the quarter to {day} have both written down.',
    whyItMatters: 'Regulation 18 asks for both, and without them nobody can learn from a complaint.',
    form: {
      is: 'sorted',
      of: { happening: 'complaint outcome', whose: 'complaint', over: 'quarter', once: true },
      rules: ['ifa-complaint-record'],
      words: { 'both recorded': true, 'no action': false, 'no outcome': false, neither: false },
      judge: isComplete,
    },
    reading:
      'A complaint is closed on the day its outcome is recorded, and counts once a quarter, by its last record. That nothing had to be done is said as such. One that was answered and never closed is on the tracker, without an outcome.',
  }),
  defineMeasure({
    ...tally,
    ...heard,
    direction: 'up',
    rows: 'compliment',
    id: 'M088',
    title: 'Compliments received',
    says: 'Compliments from outside the service in the quarter, by who gave them',
    sentence: '{n} were received in the quarter to {day}.',
    whyItMatters: 'What goes well is worth as much to know as what does not.',
    form: {
      is: 'sorted',
      of: { happening: 'compliment', whose: 'household', orElse: ['worker'], over: 'quarter' },
      words: { child: true, parent: true, carer: true, 'other organisation': true },
      judge: ({ facts }) => String(facts.source ?? 'unknown'),
    },
    reading:
      'Praise from inside the service is refused when it is recorded. A year is asked for with a first and a last day.',
  }),
  defineMeasure({
    ...wholeShare,
    ...heard,
    direction: 'none',
    id: 'M089',
    title: 'Children using advocacy in complaints',
    says: 'Of complaints by children in the quarter, those in which an advocate was offered and used',
    sentence: '{n} by children, received in the quarter to {day}, had an advocate.',
    whyItMatters: 'A child is heard sooner with somebody beside them who is nobody’s but theirs.',
    form: {
      is: 'sorted',
      of: { happening: 'complaint', where: { source: 'child' }, whose: 'self', over: 'quarter' },
      beside: ['complaint step', 'complaint withdrawal'],
      words: { 'offered and used': true, 'offered, not used': false, 'not offered': false },
      judge: advocacy,
    },
    reading:
      'Each child is to be offered an advocate; whether they want one is theirs to say, so only the offer is aimed for. A complaint that was withdrawn is left out. Used counts as offered.',
  }),
]
