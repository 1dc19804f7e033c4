import type { Sorted } from '../form'
import { latest, ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { QUALITY_FRAMEWORK, REVIEWING_REPORT, tally, wholeShare } from './common'

const audit = { ...wholeShare, area: 'Audits', rows: 'audit', published: QUALITY_FRAMEWORK } as const

const isOff = (row: Row): boolean => ofKind(row, 'audit replaced').length > 0
const isModerated = (row: Row): boolean => ofKind(row, 'audit moderation').length > 0

/** Case file audits given out in the quarter, but for those taken off the list. */
const ofQuarter = (words: Sorted['words'], judge: (row: Row) => string | null, beside: readonly string[]): Sorted => ({
  is: 'sorted',
  of: { happening: 'audit', where: { programme: 'case file' }, whose: 'self', over: 'quarter' },
  beside: ['audit replaced', 'audit moderation', ...beside],
  words,
  judge: (row) => (isOff(row) ? null : judge(row)),
})

/** Audits settled in the quarter. */
const settled = (words: Sorted['words'], judge: (row: Row) => string, beside: readonly string[] = []): Sorted => ({
  is: 'sorted',
  of: { happening: 'audit moderation', whose: 'audit', over: 'quarter', once: true },
  beside: ['audit', ...beside],
  words,
  judge,
})

function otherPeer({ about }: Row): string {
  if (!about.peer) return 'no peer'
  if (!about.lead) return 'unknown'
  return about.peer === about.lead ? 'the lead again' : 'another manager'
}

const grade = ({ facts }: Row): string => String(facts.grade ?? 'unknown')

/** The grade before moderation is the lead’s: the case is theirs. Where nobody is told apart, the first that was given. */
function changed(row: Row): string {
  const lead = latest(row, 'audit')?.about.lead
  const results = ofKind(row, 'audit result').filter(({ facts }) => facts.grade)
  const before = (results.find(({ about }) => lead !== undefined && about.worker === lead) ?? results[0])?.facts.grade
  if (!before || !row.facts.grade) return 'unknown'
  return before === row.facts.grade ? 'kept' : 'changed'
}

const DOMAINS = ['voice', 'support', 'safer_caring', 'matching', 'approval', 'oversight']

/** Every domain met in every answer of both auditors, by the tool or by the older form. */
function domains(row: Row): string {
  const answers = ofKind(row, 'audit finding').map(({ facts }) => facts.found)
  const older = ofKind(row, 'audit result').flatMap(({ facts }) => DOMAINS.map((domain) => facts[domain]))
  const told = [...answers, ...older].filter((found) => found && found !== 'does not apply')
  if (told.length === 0) return 'unknown'
  return told.every((found) => found === 'met') ? 'every domain met' : 'a domain not met'
}

const viewWords = {
  'view given': true,
  'not possible, with the reason': false,
  'not asked': false,
  'not yet due': false,
}

function view(row: Row, whose: string): string {
  const asked = ofKind(row, 'audit views sought', { whose }).at(-1)?.facts
  if (!isModerated(row)) return 'not yet due'
  if (asked?.given === 'yes') return 'view given'
  if (asked?.given === 'no' && asked.why_not) return 'not possible, with the reason'
  return 'not asked'
}

const whereFinished = (word: string): string | null => (word === 'not yet due' ? null : word)

const views = (id: string, whose: string, title: string, only = whereFinished): Measure =>
  defineMeasure({
    ...audit,
    id,
    title,
    says: `Of audits given out in the quarter and finished, those with the view of the ${whose}`,
    sentence: `{n} given out in the quarter to {day} had the view of the ${whose}.`,
    whyItMatters: 'A file says what workers saw. Those it is about saw something else.',
    form: ofQuarter(viewWords, (row) => only(view(row, whose)), ['audit views sought']),
    reading:
      id === 'M066'
        ? 'Audits where the child could not be asked, with the reason, are left out; without one they count as not asked.'
        : 'An audit where a view was not possible stays in the base, and says why.',
  })

const possible = (word: string): string | null => (word.startsWith('not possible') ? null : whereFinished(word))

export const audits: readonly Measure[] = [
  defineMeasure({
    ...audit,
    id: 'M061',
    title: 'Case file audits completed',
    says: 'Of case file audits given out in the quarter, those moderated',
    sentence: '{n} given out in the quarter to {day} were moderated.',
    whyItMatters: 'An audit nobody settled has taught nobody anything.',
    form: ofQuarter(
      { moderated: true, 'not moderated': false },
      (row) => (isModerated(row) ? 'moderated' : 'not moderated'),
      [],
    ),
    reading: 'A case taken off the list with its reason is left out.',
  }),
  defineMeasure({
    ...audit,
    id: 'M062',
    title: 'Audits with a peer who is not the lead',
    says: 'Of case file audits given out in the quarter, those whose peer auditor is another manager',
    sentence: '{n} given out in the quarter to {day} had another manager as peer.',
    whyItMatters: 'Nobody sees their own cases with fresh eyes.',
    form: ofQuarter(
      { 'another manager': true, 'the lead again': false, 'no peer': false, unknown: false },
      otherPeer,
      [],
    ),
  }),
  defineMeasure({
    ...audit,
    ...tally,
    id: 'M063',
    title: 'Audit grades',
    says: 'Audits moderated in the quarter, by the grade agreed',
    sentence: '{n} were moderated in the quarter to {day}.',
    whyItMatters: 'The spread of grades says more than their average.',
    form: settled(
      { outstanding: true, good: true, 'requires improvement': true, inadequate: true, unknown: true },
      grade,
    ),
    reading: 'No scale is printed: the four words of inspection are used. Each grade is told beside the count.',
  }),
  defineMeasure({
    ...audit,
    id: 'M064',
    direction: 'none',
    title: 'Grade changed at moderation',
    says: 'Of audits moderated in the quarter, those whose grade was changed',
    sentence: '{n} moderated in the quarter to {day} had their grade changed.',
    whyItMatters: 'None changed may mean that nobody looked; most changed, that the tool is not clear.',
    form: settled({ changed: true, kept: false, unknown: false }, changed, ['audit result']),
    reading: 'The grade before is the lead auditor’s.',
  }),
  defineMeasure({
    ...audit,
    id: 'M065',
    title: 'Audits that meet every domain',
    says: 'Of audits moderated in the quarter, those that met every domain of the tool',
    sentence: '{n} moderated in the quarter to {day} met every domain.',
    whyItMatters: 'A good grade can hide one domain that fails.',
    form: settled({ 'every domain met': true, 'a domain not met': false, unknown: false }, domains, [
      'audit finding',
      'audit result',
    ]),
    reading:
      'Met in every answer of both auditors; what does not apply is left out. Each domain by itself is told where auditors are compared.',
  }),
  views('M066', 'child', 'Child’s view obtained in audit', possible),
  views('M067', 'foster carer', 'Carer’s view obtained in audit'),
  views('M068', 'birth parent', 'Birth parent’s view obtained in audit'),
  defineMeasure({
    ...audit,
    id: 'M069',
    title: 'Audit actions complete at eight weeks',
    says: 'Of loop checks made in the quarter, those that found every action done',
    sentence: '{n} checked in the quarter to {day} had every action done.',
    whyItMatters: 'What an audit asks for changes a child’s life only when it is done.',
    form: {
      is: 'sorted',
      of: { happening: 'audit loop check', whose: 'audit', over: 'quarter', once: true },
      rules: ['audit-loop-8w'],
      words: { all: true, some: false, none: false, unknown: false },
      judge: ({ facts }) => String(facts.actions ?? 'unknown'),
    },
    reading: 'By audit, not by action: the check says of an audit whether all, some or none of its actions were done.',
  }),
  defineMeasure({
    ...audit,
    id: 'M070',
    title: 'Loop-closing checks done on time',
    says: 'Of loop checks due in the quarter, those done within 56 days of moderation',
    sentence: '{n} due in the quarter to {day} were done in time.',
    whyItMatters: 'Later than eight weeks, nobody remembers what was asked.',
    form: { is: 'completion', rules: ['audit-loop-8w'], over: 'quarter', by: 'due' },
  }),
  defineMeasure({
    ...audit,
    id: 'M071',
    title: 'Targeted audits completed',
    says: 'Of targeted audits asked for in the quarter, those with their result recorded',
    sentence: '{n} asked for in the quarter to {day} were completed.',
    whyItMatters: 'Somebody asked because something stood out.',
    form: {
      is: 'sorted',
      of: { happening: 'audit', where: { programme: 'targeted' }, whose: 'self', over: 'quarter' },
      beside: ['audit replaced', 'audit result'],
      words: { completed: true, 'not completed': false },
      judge: (row) => (isOff(row) ? null : ofKind(row, 'audit result').length > 0 ? 'completed' : 'not completed'),
    },
  }),
  defineMeasure({
    ...audit,
    ...tally,
    id: 'M074',
    direction: 'up',
    title: 'Mid-point audits completed',
    says: 'Audits of children midway between two reviews, in the month',
    sentence: '{n} were made in the month to {day}.',
    whyItMatters: 'Half a year is long enough for a plan to drift.',
    published: REVIEWING_REPORT,
    form: {
      is: 'sorted',
      of: { happening: 'midpoint audit', whose: 'child', over: 'month' },
      rules: ['midpoint-3m'],
      words: { audited: true },
      judge: () => 'audited',
    },
    reading: 'The paper sets thirty a month for the service.',
  }),
  defineMeasure({
    ...audit,
    id: 'M075',
    rowsMay: 'read staff records',
    rows: 'worker',
    title: 'Reviewing officers observed twice',
    says: 'Of reviewing officers in post, those observed twice in the year from April',
    sentence: '{n} in post on {day} were observed twice since April.',
    whyItMatters: 'Chairing is a craft that nobody sees but the family.',
    published: REVIEWING_REPORT,
    form: {
      is: 'sorted',
      of: { span: 'employed', whose: 'subject', over: 'day', once: true },
      beside: ['iro observation'],
      words: { 'twice or more': true, once: false, 'not yet': false },
      judge: observed,
    },
    reading: 'By officer: one observed four times does not stand for another who was not.',
  }),
]

function observed(row: Row): string | null {
  if (row.facts.role !== 'reviewing officer') return null
  const [year, month] = [Number(row.asAt.slice(0, 4)), Number(row.asAt.slice(5, 7))]
  const from = `${month >= 4 ? year : year - 1}-04-01`
  const times = ofKind(row, 'iro observation').filter(({ on }) => on >= from).length
  return times >= 2 ? 'twice or more' : times === 1 ? 'once' : 'not yet'
}
