import { latest, ofKind, type Row, type Told } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { wholeShare } from './common'

const BOARD_REPORT = 'Corporate Parenting Board, annual report and papers, July 2018'
const board = { ...wholeShare, area: 'Board', numbers: 'board view', published: BOARD_REPORT } as const

const seatWords = { present: true, 'a substitute came': true, apologies: false, absent: false, unknown: false }
const BEST = Object.keys(seatWords) as (keyof typeof seatWords)[]
const SAID: Readonly<Record<string, keyof typeof seatWords>> = {
  ...{ present: 'present', substitute: 'a substitute came', apologies: 'apologies', absent: 'absent' },
}

const OFFICE = ['councillor', 'councillor ending']

/** What a councillor was on a day: null before they took office, and from the day they left it. */
function officeOf(told: readonly Told[], on: Row['on']): Told['facts'] | null {
  const last = told.findLast((each) => OFFICE.includes(each.kind) && each.on <= on)
  return last?.kind === 'councillor' ? last.facts : null
}

/** Whether the seat was taken. Of a substitute’s own line nothing is told: the seat they sat on has one. */
function seat({ facts, beside, on }: Pick<Row, 'facts' | 'beside' | 'on'>): keyof typeof seatWords | null {
  const holds = officeOf(beside, on)
  if (!holds || holds.seat === 'substitute' || holds.seat === 'none') return null
  return SAID[String(facts.attended)] ?? 'unknown'
}

/** Every seat of the row’s district at its meeting, by its holder. */
function seatsOf({ beside, standing, on, about }: Row) {
  const district = officeOf(beside, on)?.district
  const there = standing.filter(
    ({ kind, about: of }) => kind === 'board attendance' && of.board_meeting === about.board_meeting,
  )
  return there.flatMap(({ facts, on, about: { councillor: holder } }) => {
    const own = standing.filter(({ about: of }) => (of.self ?? of.councillor) === holder)
    const word = seat({ facts, beside: own, on })
    return word && district && officeOf(own, on)?.district === district ? [{ holder, word }] : []
  })
}

/** Once for each district and meeting: taken where any of its seats was. */
function ofADistrict(row: Row): keyof typeof seatWords | null {
  const seats = seatsOf(row)
  const first = Math.min(...seats.map(({ holder }) => Number(holder)))
  if (seats.length === 0 || first !== row.about.councillor) return null
  return BEST.find((word) => seats.some((each) => each.word === word)) ?? null
}

const trained = (row: Row): string => (ofKind(row, 'member training').length > 0 ? 'trained' : 'not trained')

const itemWords = {
  ...{ 'taken on its day': true, 'taken on another day': false, 'not taken': false },
  ...{ unknown: false, 'not yet due': false },
}

/** What became of an item by the day. Room without an item, and what is planned for no meeting of the year, are in no count. */
function item(row: Row): keyof typeof itemWords | null {
  const { title, planned_on: day } = row.facts
  if (!title || typeof day !== 'string' || yearFromApril(day) !== yearFromApril(row.asAt)) return null
  const outcome = latest(row, 'work programme outcome')
  if (outcome?.facts.outcome === 'taken') return outcome.on === day ? 'taken on its day' : 'taken on another day'
  if (outcome) return 'not taken'
  return day < row.asAt ? 'unknown' : 'not yet due'
}

/** The year from April that a day lies in, by its first. */
const yearFromApril = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0)

/** How the board that answers for every child does its own work. */
export const boardMeetings: readonly Measure[] = [
  defineMeasure({
    ...board,
    id: 'M250',
    title: 'Board attendance by seat',
    says: 'Of seats at meetings of the board in the year, those that were taken',
    sentence: '{n} in the year to {day} were taken.',
    whyItMatters: 'A parent who is not there does not hear.',
    rows: 'seat',
    form: {
      is: 'sorted',
      of: { happening: 'board attendance', whose: 'councillor', over: 'year', once: 'a day' },
      beside: OFFICE,
      words: seatWords,
      judge: seat,
    },
    reading:
      'A member’s seat at each meeting from when they took office to when they left, as it was recorded, by what they were on its day. A seat counts once: taken where its holder or a substitute came, and what is recorded of whoever is a substitute alone is in no count.',
  }),
  defineMeasure({
    ...board,
    id: 'M251',
    title: 'Board attendance by district',
    says: 'Of meetings of the board in the year, for each district, those with a representative of it',
    sentence: '{n} of districts in the year to {day} were taken.',
    whyItMatters: 'Housing and council tax are the districts’: where no one comes, nobody answers.',
    rows: 'seat',
    form: {
      is: 'sorted',
      of: { happening: 'board attendance', whose: 'councillor', over: 'year', once: 'a day' },
      beside: OFFICE,
      standing: [...OFFICE, 'board attendance'],
      words: seatWords,
      judge: ofADistrict,
    },
    reading:
      'By the district that is recorded of the holder of the seat; split by district it is each district’s own share of meetings. A seat is taken by its holder or a substitute. A district with two seats counts once a meeting. By what each was on the day of the meeting: who left later counts until then. Members without a district are in no count.',
  }),
  defineMeasure({
    ...board,
    id: 'M252',
    title: 'Corporate parenting training',
    says: 'Of members of the council in office, those trained as corporate parents',
    sentence: '{n} in office on {day} had been trained.',
    whyItMatters: 'Nobody is a parent by election.',
    rows: 'councillor',
    form: {
      is: 'sorted',
      of: { span: 'councillor', whose: 'subject', over: 'day', once: true },
      beside: ['member training'],
      words: { trained: true, 'not trained': false },
      judge: trained,
    },
    reading: 'Whoever was trained at any time by the day counts as trained.',
  }),
  defineMeasure({
    ...board,
    id: 'M253',
    title: 'Board actions closed by next meeting',
    says: 'Of actions of the board that fell due in the year, those done by their day',
    sentence: '{n} that fell due in the year to {day} were done by their day.',
    whyItMatters: 'What the board asks for and does not follow up was not asked for.',
    rows: 'board action',
    form: { is: 'completion', rules: ['board-action'], over: 'year', by: 'due' },
    reading: 'Due on the day recorded with the action, that of the next meeting. One without a day is in no count.',
  }),
  defineMeasure({
    ...board,
    id: 'M254',
    title: 'Work programme items delivered',
    says: 'Of items planned for a meeting in the year from April, those taken on the day they were planned for',
    sentence: '{n} planned for the year of {day} had been taken on their day.',
    whyItMatters: 'What is put off from meeting to meeting is never looked into.',
    rows: 'programme item',
    form: {
      is: 'sorted',
      of: { happening: 'work programme slot', whose: 'self', over: 'ever', once: true },
      beside: ['work programme outcome'],
      words: itemWords,
      judge: item,
    },
    reading:
      'Items of every body, by the day they were planned for, to the end of its year from April. One past its day of which nobody has said what became is unknown, one still ahead not yet due: both are told apart and count against. Room without an item, and an item without a day, are in no count. Planned again, an item is another one.',
  }),
  defineMeasure({
    ...board,
    id: 'M255',
    title: 'Agenda published in time',
    says: 'Of meetings whose papers fell due in the year, those whose papers were public five clear days before',
    sentence: '{n} whose papers fell due in the year to {day} were public in time.',
    whyItMatters: 'The public may read what is decided before it is.',
    rows: 'meeting',
    form: { is: 'completion', rules: ['board-papers-5-clear-wd'], over: 'year', by: 'due' },
    reading: 'Five clear working days: the day of publishing and that of the meeting not counted.',
  }),
]
