import { fromNumber, toNumber } from '../../calendar'
import type { Source } from '../form'
import { ofKind, type Row, type Words } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { REVIEWING_REPORT, share, tally } from './common'

const review = { ...share, area: 'Reviewing officers', rows: 'review', published: REVIEWING_REPORT } as const
const IN_TIME = ['review-first-20wd', 'review-second-3m', 'review-subsequent-6m'] as const

/** The same review told twice counts once. */
const HELD: Source = { happening: 'looked after review', whose: 'child', over: 'month', once: 'a day' }

const CODES: Readonly<Record<string, string>> = {
  PN0: 'under 4 (PN0)',
  PN1: 'attended and spoke (PN1)',
  PN2: 'attended, an advocate spoke (PN2)',
  PN3: 'attended, views by other means (PN3)',
  PN4: 'attended, no views (PN4)',
  PN5: 'did not attend, somebody briefed (PN5)',
  PN6: 'did not attend, views sent (PN6)',
  PN7: 'did not attend, no views (PN7)',
}
const codeOf = ({ facts }: Row): string => String(facts.participation ?? '')

/** Of reviews coded PN1 to PN7, those with one of some codes. */
const coded = (codes: readonly string[], yes: string, no: string): Measure['form'] => ({
  is: 'sorted',
  of: HELD,
  words: { [yes]: true, [no]: false },
  judge: (row) => (/^PN[1-7]$/.test(codeOf(row)) ? (codes.includes(codeOf(row)) ? yes : no) : null),
})
const codedReading =
  'Of reviews coded PN1 to PN7: under four (PN0) is left out by its code and not by age, and so is a review without a code.'

const VENUES = ['placement', 'school', 'office', 'other']
const at = (venue: string): Measure['form'] => ({
  is: 'sorted',
  of: HELD,
  words: Object.fromEntries(VENUES.map((each) => [each, each === venue])),
  judge: ({ facts }) => (VENUES.includes(String(facts.venue)) ? String(facts.venue) : null),
})

type Venue = readonly [id: string, venue: string, direction: Measure['direction'], title: string, why: string]
const BY_VENUE: readonly Venue[] = [
  ['M162', 'placement', 'up', 'Reviews held in placement', 'Children asked to meet where they live.'],
  ['M163', 'school', 'none', 'Reviews held in school', 'Some like it there; some are fetched out of class.'],
  ['M164', 'other', 'none', 'Reviews held in other places', 'A café can be the better room.'],
  ['M165', 'office', 'down', 'Reviews held in the office', 'Nobody feels at home in a meeting room.'],
]

const heldIn = ([id, venue, direction, title, whyItMatters]: Venue): Measure =>
  defineMeasure({
    ...review,
    ...{ id, direction, title, whyItMatters },
    says: `Of reviews held in the month whose venue is recorded, those with ${venue} as their venue`,
    sentence: `{n} held in the month to {day}, venue known, had ${venue} as their venue.`,
    form: at(venue),
    reading: 'A review without a venue is in no base: how many have one is a figure of its own.',
  })

const bridgeWords = {
  'a venue, and in no figure of time': true,
  'in a figure of time, and no venue': true,
  'in both': false,
  'in neither': false,
}
function bridge({ facts, meets }: Row): keyof typeof bridgeWords {
  if (facts.venue) return meets ? 'in both' : 'a venue, and in no figure of time'
  return meets ? 'in a figure of time, and no venue' : 'in neither'
}

const noticeWords = { 'told late': true, 'told in time': false, 'not yet due': false, unknown: false }
const FIVE = 5

function notice(row: Row): keyof typeof noticeWords | null {
  if (row.facts.begun_before === 'yes') return null
  const told = row.facts.officer_told_on
  const due = fromNumber(row.calendar.addWorkingDays(toNumber(row.on), FIVE))
  if (!told) return row.asAt > due ? 'unknown' : 'not yet due'
  if (String(told) <= due) return String(told) <= row.asAt ? 'told in time' : 'not yet due'
  return row.asAt > due ? 'told late' : 'not yet due'
}

const putOffWords: Words = {
  'put off, an assessment missing': true,
  'put off for another reason': false,
  'not put off': false,
}
function putOff(row: Row): string {
  const until = String(row.facts.met ?? row.asAt)
  const told = ofKind(row, 'review adjournment').filter(({ on }) => on > row.on && on <= until)
  if (told.some(({ facts }) => facts.reason === 'assessment missing')) return 'put off, an assessment missing'
  if (told.some(({ facts }) => !facts.reason)) return 'unknown'
  return told.length > 0 ? 'put off for another reason' : 'not put off'
}

export const reviewConduct: readonly Measure[] = [
  defineMeasure({
    ...review,
    id: 'M159',
    title: 'Attendance at reviews',
    says: 'Of reviews held in the month and coded, those the child attended: PN1 to PN4',
    sentence: '{n} held in the month to {day} and coded were attended by the child.',
    whyItMatters: 'It is their life that is talked about.',
    form: coded(['PN1', 'PN2', 'PN3', 'PN4'], 'attended', 'did not attend'),
    reading: codedReading,
  }),
  defineMeasure({
    ...review,
    id: 'M160',
    title: 'Participation in reviews',
    says: 'Of reviews held in the month and coded, those with the child’s views: PN1, PN2, PN3, PN5 and PN6',
    sentence: '{n} held in the month to {day} and coded had the child’s views.',
    whyItMatters: 'A child can be heard without being in the room, and in the room without being heard.',
    form: coded(['PN1', 'PN2', 'PN3', 'PN5', 'PN6'], 'took part', 'took no part'),
    reading: codedReading,
  }),
  defineMeasure({
    ...review,
    ...tally,
    id: 'M161',
    title: 'Participation code distribution',
    says: 'Reviews held in the month, by the code of how the child took part',
    sentence: '{n} held in the month to {day} were coded.',
    whyItMatters: 'Attendance and participation are made of the same codes, and share but some of them.',
    form: {
      is: 'sorted',
      of: HELD,
      words: { ...Object.fromEntries(Object.values(CODES).map((word) => [word, true])), unknown: false },
      judge: (row) => CODES[codeOf(row)] ?? 'unknown',
    },
    reading: 'PN4 is in attendance alone, PN5 and PN6 in participation alone. A review without a code is unknown.',
  }),
  ...BY_VENUE.map(heldIn),
  defineMeasure({
    ...review,
    id: 'M166',
    title: 'Reviews with venue recorded',
    says: 'Of reviews held in the month, those whose venue is on record',
    sentence: '{n} held in the month to {day} had their venue recorded.',
    whyItMatters: 'What nobody wrote down nobody can improve.',
    form: {
      is: 'sorted',
      of: HELD,
      words: { 'venue recorded': true, 'no venue': false },
      judge: ({ facts }) => (facts.venue ? 'venue recorded' : 'no venue'),
    },
  }),
  defineMeasure({
    ...review,
    ...tally,
    id: 'M167',
    direction: 'down',
    title: 'Review populations bridge',
    says: 'Reviews held in the month that are in the venue table or in that of time, and not in the other',
    sentence: '{n} held in the month to {day} were in one of the two tables and not in the other.',
    whyItMatters: 'Two totals for the same reviews mean that one table is wrong.',
    form: {
      is: 'sorted',
      of: { ...HELD, meets: IN_TIME },
      rules: IN_TIME,
      words: bridgeWords,
      judge: bridge,
    },
    reading:
      'The paper has three totals for the same months, told apart by nothing. Here both tables are made of the same reviews, and each that is in one alone is listed; the difference of the totals is that of its two kinds.',
  }),
  defineMeasure({
    ...review,
    id: 'M175',
    rows: 'child',
    direction: 'down',
    title: 'Late notice of becoming looked after',
    says: 'Of children who came into care in the month, those of whom the reviewing service was told late',
    sentence: '{n} who came into care in the month to {day} were told of late.',
    whyItMatters: 'The first review is late before anybody has begun to arrange it.',
    form: {
      is: 'sorted',
      of: { happening: 'care start', whose: 'child', over: 'month', once: true },
      rules: ['iro-appointed-5wd'],
      words: noticeWords,
      judge: notice,
    },
    reading:
      'Each child once, by the last start of the month. No day is printed. Late is after the fifth working day, by when a reviewing officer is to be named. Where the day on which the service was told is not recorded, not yet due up to then, and unknown after. Care that had begun before our records go back is no start.',
  }),
  defineMeasure({
    ...review,
    id: 'M176',
    direction: 'down',
    title: 'Reviews adjourned for a missing assessment',
    says: 'Of reviews due in the month, those put off because an assessment was missing',
    sentence: '{n} due in the month to {day} were put off because an assessment was missing.',
    whyItMatters: 'Without the assessment there is nothing to decide on.',
    form: {
      is: 'sorted',
      of: { owed: IN_TIME, whose: 'subject', over: 'month' },
      beside: ['review adjournment'],
      rules: IN_TIME,
      words: putOffWords,
      judge: putOff,
    },
    reading:
      'By the day on which the review fell due, and whatever adjournment came between the review before it, or the start of care, and the day it was held. One without a reason is unknown.',
  }),
]
