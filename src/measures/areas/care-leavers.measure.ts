import { addMonths, type DayNumber, toNumber } from '../../calendar'
import type { Source } from '../form'
import type { Row, Told } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { isExcused, numbered, tally, wholeShare } from './common'
import { ageNow } from './in-care'
import { ofLeavers } from './in-return'

const leaver = { ...wholeShare, area: 'Care leavers', rows: 'young person', numbers: 'board view' } as const
const count = { ...leaver, ...tally, numbers: 'board view' } as const

const LEAVING: Source = { span: 'leaving care', whose: 'subject', over: 'day', once: true }

/** Open for services: relevant, former relevant or qualifying. Who is only eligible is still in care. */
const open = (judge: (row: Row) => string | null) => (row: Row) => (row.facts.status === 'eligible' ? null : judge(row))

const aged = (from: number, to: number) =>
  open((row) => {
    const age = ageNow(row)
    return age === null ? 'unknown' : age >= from && age <= to ? 'open' : null
  })
const ageForm = (from: number, to: number): Measure['form'] => ({
  is: 'sorted',
  of: LEAVING,
  words: { open: true, unknown: false },
  judge: aged(from, to),
})

const EIGHT_WEEKS = 56
const openedOn = (row: Row): DayNumber => toNumber(row.began ?? row.on)
const last = (told: readonly Told[]): DayNumber | null => {
  const day = told.at(-1)?.on
  return day ? toNumber(day) : null
}

const touchWords = { 'in time': true, 'not yet due': false, late: false, excused: false }

function inTouch(row: Row): keyof typeof touchWords {
  const contacts = row.beside.filter(({ kind, facts }) => kind === 'adviser visit' || facts.in_touch === 'YES')
  const [contact, today] = [last(contacts), toNumber(row.asAt)]
  if (contact !== null && contact + EIGHT_WEEKS >= today) return 'in time'
  if (isExcused(row, 'in-touch-8w')) return 'excused'
  return contact === null && openedOn(row) + EIGHT_WEEKS >= today ? 'not yet due' : 'late'
}

const placeWords = { suitable: true, 'not suitable': false, unknown: false }
const place = (said: Row['facts'] | undefined): keyof typeof placeWords => {
  const suits = said?.suitable
  return suits ? (suits === 'yes' ? 'suitable' : 'not suitable') : 'unknown'
}

const activityWords = { 'in education, employment or training': true, 'not in it': false, unknown: false }
const activity = (said: Row['facts'] | undefined): keyof typeof activityWords => {
  const code = String(said?.activity ?? '')
  if (/^[FP]/.test(code)) return 'in education, employment or training'
  return code.startsWith('G') ? 'not in it' : 'unknown'
}

const PLANS = ['pathway plan', 'pathway review']
const planWords = { 'in time': true, 'not yet due': false, late: false, excused: false }

/** Somebody who only qualifies is owed no plan, and is in the base all the same: one they have counts. */
function pathwayPlan(row: Row): keyof typeof planWords {
  const [plan, today] = [last(row.beside.filter(({ kind }) => PLANS.includes(kind))), toNumber(row.asAt)]
  if (plan !== null && addMonths(plan, 6) >= today) return 'in time'
  if (row.facts.status === 'qualifying' || isExcused(row, 'pathway-review-6m')) return 'excused'
  return plan === null && addMonths(openedOn(row), 6) >= today ? 'not yet due' : 'late'
}

export const careLeavers: readonly Measure[] = [
  defineMeasure({
    ...count,
    ...numbered(25),
    id: 'M130',
    title: 'Care leavers open for services, all ages',
    says: 'Relevant, former relevant and qualifying young people on the day',
    sentence: '{n} were open for services on {day}.',
    whyItMatters: 'A parent does not stop at eighteen.',
    form: { is: 'sorted', of: LEAVING, words: { open: true }, judge: open(() => 'open') },
    reading: 'Whoever is only eligible is still in care, and is counted there.',
  }),
  defineMeasure({
    ...count,
    ...numbered(26),
    id: 'M131',
    title: 'Care leavers open for services, 16 to 20',
    says: 'Of them, those of 16 to 20',
    sentence: '{n} of 16 to 20 were open for services on {day}.',
    whyItMatters: 'These are the years in which most is lost.',
    form: ageForm(16, 20),
  }),
  defineMeasure({
    ...count,
    ...numbered(27),
    id: 'M132',
    title: 'Care leavers open for services, 21 to 25',
    says: 'Of them, those of 21 to 25',
    sentence: '{n} of 21 to 25 were open for services on {day}.',
    whyItMatters: 'They may come back and ask until they are twenty-five.',
    form: ageForm(21, 25),
  }),
  defineMeasure({
    ...leaver,
    ...numbered(28),
    id: 'M133',
    inReturn: ofLeavers({ 'in time': true, late: false, unknown: false }, ({ in_touch }) =>
      in_touch ? (in_touch === 'YES' ? 'in time' : 'late') : 'unknown',
    ),
    title: 'Care leavers in touch',
    says: 'Of care leavers open for services, those we were in touch with in the last 8 weeks',
    sentence: '{n} open for services on {day} had been in touch within 8 weeks.',
    whyItMatters: 'Silence is the first sign.',
    form: {
      is: 'sorted',
      of: LEAVING,
      beside: ['leaver contact', 'adviser visit', 'excusal'],
      rules: ['in-touch-8w'],
      words: touchWords,
      judge: open(inTouch),
    },
    reading:
      'A word exchanged or a visit within 56 days, whatever the age. An attempt that found nobody is none. What a manager excused is excused. The yearly figure of the return is another: it is of those with a birthday in the year.',
  }),
  defineMeasure({
    ...leaver,
    ...numbered(29),
    id: 'M134',
    inReturn: ofLeavers(placeWords, place),
    title: 'Care leavers in suitable accommodation',
    says: 'Of care leavers open for services, those whose home suits them',
    sentence: '{n} open for services on {day} lived in suitable accommodation.',
    whyItMatters: 'Everything else needs an address.',
    form: {
      is: 'sorted',
      of: LEAVING,
      held: ['housed'],
      words: placeWords,
      judge: open(({ held }) => place(held.housed)),
    },
    reading: 'As last recorded on the day. Where nothing is recorded it is unknown, in the base and not counted.',
  }),
  defineMeasure({
    ...leaver,
    ...numbered(30),
    id: 'M135',
    inReturn: ofLeavers(activityWords, activity),
    title: 'Care leavers in education, employment or training',
    says: 'Of care leavers open for services, those in it',
    sentence: '{n} open for services on {day} were in education, employment or training.',
    whyItMatters: 'A reason to get up is half of a life.',
    form: {
      is: 'sorted',
      of: LEAVING,
      held: ['activity'],
      words: activityWords,
      judge: open(({ held }) => activity(held.activity)),
    },
    reading: 'As last recorded on the day: F and P are in it, G is not. None, or not known, is unknown.',
  }),
  defineMeasure({
    ...leaver,
    ...numbered(31),
    id: 'M136',
    title: 'Care leavers with an up to date pathway plan',
    says: 'Of care leavers open for services, those whose plan was made or reviewed in the last 6 months',
    sentence: '{n} open for services on {day} had a pathway plan in date.',
    whyItMatters: 'The plan is the promise in writing.',
    form: {
      is: 'sorted',
      of: LEAVING,
      beside: [...PLANS, 'excusal'],
      rules: ['pathway-review-6m'],
      words: planWords,
      judge: open(pathwayPlan),
    },
    reading:
      'All open for services are in the base. Who only qualifies is owed no plan, and is excused; so is whom a manager excused.',
  }),
]
