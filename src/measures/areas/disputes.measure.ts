import { civil, type DayNumber, dayNumber, fromNumber, type PlainDate, toNumber } from '../../calendar'
import { ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { REVIEWING_REPORT, share, tally, wholeShare } from './common'

const dispute = { ...share, area: 'Reviewing officers', rows: 'dispute', published: REVIEWING_REPORT } as const
const count = { ...dispute, ...tally } as const
const RAISED = { happening: 'dispute', whose: 'self', over: 'quarter' } as const

/** By the officer it names; what names none is the service’s. */
const BY_OFFICER = { whose: 'worker', orElse: [] as readonly string[] } as const

const THEMES = ['drift or delay', 'care plan', 'placement', 'health', 'education', 'contact', 'practice', 'another']

const raised = (stage: 'formal' | 'informal'): Measure['form'] => ({
  is: 'sorted',
  of: { ...RAISED, where: { stage } },
  words: { raised: true },
  judge: () => 'raised',
})

const firstOfMonth = (day: PlainDate): DayNumber => {
  const { year, month } = civil(toNumber(day))
  return dayNumber(year, month, 1)
}

const ofOfficer = ({ about }: Row, each: { readonly about: Readonly<Record<string, number>> }): boolean =>
  Number(each.about.worker) === Number(about.subject)

/** Whether somebody was away on every day of the month, up to the day, that they were employed. */
function awayAllMonth(row: Row): boolean {
  const first = fromNumber(Math.max(firstOfMonth(row.asAt), toNumber(row.on)))
  const last = row.beside
    .filter((each) => each.kind !== 'staff supervision' && ofOfficer(row, each))
    .filter(({ kind, on }) => (kind === 'staff absence' ? on <= first : true))
    .at(-1)
  return last?.kind === 'staff absence'
}

const supervisedWords = { supervised: true, 'not supervised': false }

function supervised(row: Row): keyof typeof supervisedWords | null {
  if (row.facts.role !== 'reviewing officer' || awayAllMonth(row)) return null
  const since = fromNumber(firstOfMonth(row.asAt))
  return ofKind(row, 'staff supervision').some((each) => each.on >= since && ofOfficer(row, each))
    ? 'supervised'
    : 'not supervised'
}

export const disputes: readonly Measure[] = [
  defineMeasure({
    ...count,
    id: 'M169',
    title: 'Formal dispute resolutions',
    says: 'Formal disputes that reviewing officers raised in the quarter',
    sentence: '{n} were raised formally in the quarter to {day}.',
    whyItMatters: 'An officer who never disputes is either lucky or silent.',
    form: raised('formal'),
    reading: 'A formal dispute that follows an informal one is its own, raised on its own day.',
  }),
  defineMeasure({
    ...count,
    id: 'M170',
    title: 'Informal dispute resolutions',
    says: 'Informal disputes that reviewing officers raised in the quarter',
    sentence: '{n} were raised informally in the quarter to {day}.',
    whyItMatters: 'Most of what goes wrong is put right with a telephone call, if somebody makes it.',
    form: raised('informal'),
  }),
  defineMeasure({
    ...dispute,
    ...wholeShare,
    id: 'M171',
    title: 'Disputes answered in timescale',
    says: 'Of formal disputes whose day came in the quarter, those settled by it',
    sentence: '{n} whose day came in the quarter to {day} were settled by it.',
    whyItMatters: 'The child waits as long as the managers do.',
    form: { is: 'completion', rules: ['drp-20wd'], over: 'quarter', by: 'due' },
    reading: 'Twenty working days for a formal dispute, whoever has it; the paper prints no limit.',
  }),
  defineMeasure({
    ...count,
    id: 'M172',
    title: 'Dispute themes',
    says: 'Disputes that reviewing officers raised in the quarter, by theme',
    sentence: '{n} raised in the quarter to {day} had a theme.',
    whyItMatters: 'The same dispute for the tenth child is not about the child.',
    form: {
      is: 'sorted',
      of: RAISED,
      words: { ...Object.fromEntries(THEMES.map((theme) => [theme, true])), unknown: false },
      judge: ({ facts }) => String(facts.theme ?? 'unknown'),
    },
    reading: 'Formal and informal. One without a theme is unknown.',
  }),
  defineMeasure({
    ...dispute,
    id: 'M173',
    unit: 'ratio',
    direction: 'none',
    title: 'Reviewing officer use of disputes',
    says: 'Disputes raised in the quarter for every hundred reviews held in it',
    sentence: '{n} were raised in the quarter to {day}, of so many reviews.',
    whyItMatters: 'By officer it shows who disputes and who never does.',
    form: {
      is: 'sorted',
      of: { ...RAISED, ...BY_OFFICER },
      words: { raised: true },
      judge: () => 'raised',
      per: {
        of: { happening: 'looked after review', ...BY_OFFICER, over: 'quarter', once: { aDayOf: 'child' } },
        ...{ rows: 'review', times: 100 },
      },
    },
    reading:
      'Formal and informal, by whoever is named in each. What names no officer is the service’s. The same review told twice is one, and none is of a series of short breaks.',
  }),
  defineMeasure({
    ...dispute,
    ...wholeShare,
    id: 'M177',
    rowsMay: 'read staff records',
    rows: 'reviewing officer',
    title: 'Reviewing officers supervised in the month',
    says: 'Of reviewing officers in post and not away all month, those supervised since it began',
    sentence: '{n} in work had been supervised in the month to {day}.',
    whyItMatters: 'Whoever looks after ninety plans needs somebody to look after them.',
    form: {
      is: 'sorted',
      of: { span: 'employed', whose: 'subject', over: 'day', once: true },
      beside: ['staff supervision', 'staff absence', 'staff return'],
      rules: ['iro-supervision-monthly'],
      words: supervisedWords,
      judge: supervised,
    },
    reading:
      'In post on the day. Whoever was away on every day of the month is left out, whatever the reason; whoever was away for part of it is not.',
  }),
  defineMeasure({
    ...dispute,
    ...wholeShare,
    id: 'M178',
    rows: 'answer',
    title: 'Health check survey of social workers',
    says: 'Of answers that social workers gave in the quarter to what is asked with yes or no, those that were yes',
    sentence: '{n} that social workers gave in the quarter to {day} were yes.',
    whyItMatters: 'Nobody knows better how the service is than those who work in it.',
    form: {
      is: 'sorted',
      of: { happening: 'feedback answer', whose: 'feedback', over: 'quarter' },
      rules: ['sw-healthcheck'],
      words: { yes: true, no: false, 'not sure': false },
      judge: ({ who, facts }) =>
        who.given_by === 'social worker' && /^(yes|no|not sure)$/.test(String(facts.answer))
          ? String(facts.answer)
          : null,
    },
    reading:
      'Every question that is put to social workers with yes or no: the paper has seven, and prints the words of six. A question without an answer is in no base; not being sure is.',
  }),
]
