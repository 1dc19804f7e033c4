import { fromNumber, toNumber } from '../../calendar'
import type { Sorted } from '../form'
import { latest, ofKind, type Row, type Told } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { IMPROVEMENT_PLAN, tally, wholeShare } from './common'

const event = { ...wholeShare, area: 'Events and allegations', rows: 'event', published: IMPROVEMENT_PLAN } as const

/** The events of Schedule 7 of which the regulations have Ofsted told. */
const TO_OFSTED = [
  'death of a child',
  'information given to DBS',
  'serious illness or accident',
  'infectious outbreak',
  'sexual exploitation',
  'police called',
  'serious complaint',
  'child protection enquiry',
]

/** Whether Ofsted must be told: as somebody decided, else as the row of the Schedule says; null where neither is known. */
function isRequired(row: Row): boolean | null {
  const decided = latest(row, 'notification decision')?.facts.required
  if (decided) return decided === 'yes'
  return row.facts.schedule_7 ? TO_OFSTED.includes(String(row.facts.schedule_7)) : null
}

const nextDay = (day: Row['on']) => fromNumber(toNumber(day) + 1)

/** Within 24 hours where both carry a time, else by the end of the next day. */
function isInLimit(row: Row, { on, at }: Told): boolean {
  if (on <= row.on || (on === nextDay(row.on) && !(at && row.at))) return true
  return on === nextDay(row.on) && String(at) <= String(row.at)
}

function toldOfsted(row: Row): string | null {
  const required = isRequired(row)
  if (required === false) return null
  const told = ofKind(row, 'notification')
  const first = told.find(({ facts }) => /ofsted|inspectorate/i.test(String(facts.to ?? '')))
  if (required === null) return 'unknown'
  if (first) return isInLimit(row, first) ? 'in time' : 'late'
  if (told.some(({ facts }) => !facts.to)) return 'unknown'
  return row.asAt <= nextDay(row.on) ? 'not yet due' : 'late'
}

const signedWords = {
  'signed by both': true,
  'manager alone': false,
  'registered manager first': false,
  'not signed': false,
}

function signatures(row: Row): keyof typeof signedWords {
  const [manager] = ofKind(row, 'event signature')
  const final = latest(row, 'final signature')
  if (!manager) return final ? 'registered manager first' : 'not signed'
  if (!final) return 'manager alone'
  return final.on >= manager.on ? 'signed by both' : 'registered manager first'
}

const actions: Sorted = {
  is: 'sorted',
  of: { happening: 'event outcome', whose: 'notifiable_event', over: 'ever' },
  words: { overdue: true, 'not yet due': false, unknown: false },
  judge: ({ facts, asAt }) => {
    if (!facts.action || (facts.action_done && String(facts.action_done) <= asAt)) return null
    if (!facts.action_due) return 'unknown'
    return String(facts.action_due) < asAt ? 'overdue' : 'not yet due'
  },
}

export const events: readonly Measure[] = [
  defineMeasure({
    ...event,
    id: 'M096',
    title: 'Schedule 7 events notified to the inspectorate',
    says: 'Of events in the quarter that Ofsted must be told of, those told of within 24 hours',
    sentence: '{n} in the quarter to {day} were notified to Ofsted within 24 hours.',
    whyItMatters: 'The inspectorate acts on what it is told, and on nothing else.',
    form: {
      is: 'sorted',
      of: { happening: 'notifiable event', whose: 'self', over: 'quarter' },
      beside: ['notification', 'notification decision'],
      rules: ['sch7-24h', 'sch7-without-delay'],
      words: { 'in time': true },
      judge: toldOfsted,
    },
    reading:
      'Ofsted must be told where somebody decided so, else where the row of Schedule 7 names it. An event with neither is unknown. To the end of the next day, or 24 hours where both carry a time.',
  }),
  defineMeasure({
    ...event,
    id: 'M097',
    title: 'Notifiable events with final sign-off',
    says: 'Of events whose outcome was recorded in the month, those signed by the manager and then the registered manager',
    sentence: '{n} closed in the month to {day} were signed by the manager, and then by the registered manager.',
    whyItMatters: 'Two people look at what came of it before it is put away.',
    form: {
      is: 'sorted',
      of: { happening: 'event outcome', whose: 'notifiable_event', over: 'month', once: true },
      beside: ['event signature', 'final signature'],
      rules: ['sch7-followup'],
      words: signedWords,
      judge: signatures,
    },
    reading: 'An event is closed on the day its outcome is recorded, and counts once a month however often that is.',
  }),
  defineMeasure({
    ...event,
    id: 'M098',
    title: 'Event actions overdue',
    says: 'Of actions after events that are still open, those past their day',
    sentence: '{n} open on {day} were past their day.',
    whyItMatters: 'What was promised after an event is what stops the next one.',
    rows: 'action',
    direction: 'down',
    form: actions,
    reading: 'An open action of which no day is recorded is unknown.',
  }),
  defineMeasure({
    ...event,
    ...tally,
    id: 'M099',
    title: 'Allegations against carers',
    says: 'Allegations opened in the quarter',
    sentence: '{n} were opened in the quarter to {day}.',
    whyItMatters: 'Each is a child who may have been harmed, and a carer whose life stops.',
    rows: 'allegation',
    per100: true,
    form: {
      is: 'sorted',
      of: { happening: 'allegation', whose: 'self', over: 'quarter' },
      words: { opened: true },
      judge: () => 'opened',
    },
    reading: 'Twelve months are asked for with a first and a last day.',
  }),
  defineMeasure({
    ...event,
    ...tally,
    id: 'M100',
    title: 'Designated officer referrals',
    says: 'Referrals in the last 12 months',
    sentence: '{n} were made in the 12 months to {day}.',
    whyItMatters: 'The officer sees what one service alone cannot.',
    rows: 'referral',
    form: {
      is: 'sorted',
      of: {
        happening: 'allegation step',
        where: { step: 'referred to designated officer' },
        whose: 'allegation',
        over: { rolling: 12 },
      },
      rules: ['lado-1wd'],
      words: { referred: true },
      judge: () => 'referred',
    },
  }),
]
