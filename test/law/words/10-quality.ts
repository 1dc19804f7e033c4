import { its, type Said, type StoryWord, type Wording } from '../wording'

const service: Said = { what: 'service', name: 'North Fostering', provider: 'local authority' }
const officer = (share: number): Said => ({
  what: 'employment',
  role: 'reviewing officer',
  social_worker: 'yes',
  hours_a_week: Math.round(37 * share),
})

/** So many children have the officer: each is given to, or taken from, the officer by name. */
const caseload: StoryWord = (line, { before }) => {
  const earlier = Number(before.findLast((each) => each.what === line.what)?.number ?? 0)
  const now = Number(line.number)
  const numbered = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, n) => `C${from + n + 1}`)
  return [
    ...(before.length === 0 ? [officer(Number(line['full time share']))] : []),
    ...numbered(earlier, now).map((child) => ({ what: 'reviewing officer appointment', child, worker: 'W' })),
    ...numbered(now, earlier).map((child) => ({ what: 'reviewing officer appointment', child, worker: 'W2' })),
  ]
}

const excused: StoryWord = ({ reason, until }, { rule }) => [
  { what: 'excusal', subject: 'W', rule, reason, agreed_by: 'P. Marsh', until },
]

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The last day of the last month that is named, which is how such a date is brought in: `Feb/Mar 22`. */
function lastDayOf(said: unknown): string | undefined {
  const [, month, year] = /(\w{3}) (\d\d)$/.exec(String(said)) ?? []
  if (!month || !year) return undefined
  return new Date(Date.UTC(2000 + Number(year), MONTHS.indexOf(month) + 1, 0)).toISOString().slice(0, 10)
}

const improvementAction: StoryWord = ({ by, starts }) => [
  {
    what: 'improvement action',
    action: 'put it right',
    owner: 'P. Marsh',
    due_by: lastDayOf(by),
    due_as_said: by ?? starts,
  },
]

/** The first in a story is the beginning of the service, and every later one is itself. */
const fromTheLast =
  (said: Said): StoryWord =>
  (_, { before }) => [before.length === 0 ? service : said]

export const quality: Wording = {
  words: {
    'reviewing officer has children': caseload,
    'reviewing officer began': officer(1),
    'reviewing officer supervised': { what: 'staff supervision' },
    'reviewing officer observed chairing': { what: 'iro observation', by: 'P. Marsh' },
    excused,
    'team began': service,
    'team met': { what: 'service meeting', meeting: 'iro team' },
    'formal dispute raised': { what: 'dispute', stage: 'formal' },
    'dispute resolved': { what: 'dispute resolution', outcome: 'agreed' },
    'audit programme began': service,
    'audit list sent to managers': { what: 'audit round', programme: 'monthly', cases: 6 },
    // The same audit, put right.
    'auditors named': { what: 'audit', ref: 'A1', lead: its('lead'), peer: its('peer'), programme: 'case file' },
    'audit completed': [
      { what: 'audit', lead: 'P. Marsh', peer: 'J. Field', programme: 'case file' },
      { what: 'audit result', grade: 'good' },
    ],
    'audit moderated': { what: 'audit moderation', grade: 'good' },
    'audit actions checked': { what: 'audit loop check', actions: 'all' },
    'administrator began': { what: 'employment', role: 'administrator', social_worker: 'no' },
    'feedback recorded': { what: 'feedback', given_by: its('from', { carer: 'foster carer' }) },
    'service began': service,
    'case record audit done': { what: 'audit', lead: 'P. Marsh', peer: 'J. Field', programme: 'case record' },
    "decision maker's reasons sampled": [
      { what: 'panel case', matter: 'approval' },
      { what: 'decision sample', sampled_by: 'P. Marsh', rationale: 'clear' },
    ],
    'decision maker began': { what: 'decision maker appointment' },
    'decision maker observed a panel': [{ what: 'panel meeting', quorate: 'yes' }, { what: 'panel observation' }],
    'figures monitored': { what: 'quality check', check: 'kpi monitoring' },
    "met children's group": { what: 'engagement', form: 'meeting', group: 'children and young people' },
    'report to executive': { what: 'executive report' },
    'statement of purpose reviewed': {
      what: 'service document',
      document: 'statement of purpose',
      step: 'reviewed',
    },
    // The round of every April, which nobody records.
    'self-evaluation begun': service,
    'self-evaluation finished': { what: 'quality report', report: 'self-evaluation', period_ends: '2026-03-31' },
    // The framework of May 2022 is the rule itself.
    'framework dated': service,
    'health check of social work done': { what: 'engagement', form: 'survey', group: 'social workers' },
    'improvement plan began': { what: 'improvement plan', title: 'After inspection', follows: 'inspection' },
    'plan monitored by director': { what: 'plan monitoring', body: 'director' },
    'action agreed': improvementAction,
    'action done': { what: 'action update', progress: 'done', evidence: 'seen' },
    'pre-proceedings cases reviewed': { what: 'case list review', list: 'pre-proceedings' },
    'long plans reviewed': { what: 'case list review', list: 'protection plans over nine months' },
    'permanence meeting held': { what: 'case list review', list: 'permanence' },
    'inspection report published': [
      { ...service, provider: its('of', { authority: 'local authority', agency: 'independent fostering agency' }) },
      { what: 'inspection', sort: 'full inspection', published_on: ({ on }) => on },
    ],
    'post-inspection plan sent': { what: 'improvement plan', title: 'After inspection', follows: 'inspection' },
    'meeting arranged': { what: 'board meeting', meets_on: its('for') },
    'papers published': { what: 'board papers' },
    'minute action agreed': {
      what: 'board action',
      action: 'report back',
      owner: 'P. Marsh',
      due_by: (line) => line.by ?? line['next meeting'],
    },
    'minute action done': { what: 'action update', progress: 'done', evidence: 'seen' },
    'councillor elected': { what: 'councillor', on: ({ on }) => on, ref: 'councillor', name: 'A. Reed' },
    'interests registered': { what: 'interest registered' },
    'report published': [{ what: 'board meeting', meets_on: ({ on }) => on }, { what: 'board papers' }],
    'appointment missed': [
      { what: 'camhs referral', urgency: 'routine' },
      { what: 'camhs appointment', outcome: 'missed' },
    ],
    'letter after missed appointment': { what: 'camhs step', step: 'further letter' },
    'discharge judged': { what: 'camhs discharge', reason: 'not attending' },
  },
  // A story that begins with the last one held is told from there: nothing before it is asked about.
  inRule: {
    'cp9m-bimonthly': {
      'long plans reviewed': fromTheLast({ what: 'case list review', list: 'protection plans over nine months' }),
    },
    'permanence-tracker-fortnightly': {
      'permanence meeting held': fromTheLast({ what: 'case list review', list: 'permanence' }),
    },
  },
  granted: {
    'sw-healthcheck': [service],
    'preproceedings-monthly': [service],
  },
  carriedBy: {
    'camhs-dna-2w-2w': ['camhs-dna-2w-2w', 'camhs-judgement-2w'],
    'feedback-2-per-month': ['feedback-2-per-month', 'feedback-2-per-month-parents'],
  },
}
