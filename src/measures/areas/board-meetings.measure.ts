import { ofKind, type Row } from '../known'
import { defineMeasure, type Measure } from '../measure'
import { wholeShare } from './common'

const BOARD_REPORT = 'Corporate Parenting Board, annual report and papers, July 2018'
const board = { ...wholeShare, area: 'Board', numbers: 'board view', published: BOARD_REPORT } as const

const seatWords = { present: true, 'a substitute came': true, apologies: false, absent: false, unknown: false }
const SAID: Readonly<Record<string, keyof typeof seatWords>> = {
  ...{ present: 'present', substitute: 'a substitute came', apologies: 'apologies', absent: 'absent' },
}

/** Whether the seat was taken. Of a substitute’s own line nothing is told: the seat they sat on has one. */
function seat({ facts, held }: Row): keyof typeof seatWords | null {
  const holds = held.councillor?.seat
  if (holds === 'substitute' || holds === 'none') return null
  return SAID[String(facts.attended)] ?? 'unknown'
}

/** Those seats alone whose holder stands for a district. */
const ofADistrict = (row: Row): keyof typeof seatWords | null => (row.held.councillor?.district ? seat(row) : null)

const trained = (row: Row): string => (ofKind(row, 'member training').length > 0 ? 'trained' : 'not trained')

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
      held: ['councillor'],
      words: seatWords,
      judge: seat,
    },
    reading:
      'A member’s seat at each meeting from when they took office to when they left, as it was recorded. A seat counts once: taken where its holder or a substitute came, and what is recorded of whoever is a substitute alone is in no count.',
  }),
  defineMeasure({
    ...board,
    id: 'M251',
    title: 'Board attendance by district',
    says: 'Of seats of districts at meetings of the board in the year, those that were taken',
    sentence: '{n} of districts in the year to {day} were taken.',
    whyItMatters: 'Housing and council tax are the districts’: where no one comes, nobody answers.',
    rows: 'seat',
    form: {
      is: 'sorted',
      of: { happening: 'board attendance', whose: 'councillor', over: 'year', once: 'a day' },
      held: ['councillor'],
      words: seatWords,
      judge: ofADistrict,
    },
    reading:
      'By the district that is recorded of the holder of the seat; split by district it is each district’s own share of meetings. A seat is taken by its holder or a substitute. Of a district with two seats each counts. Members without a district are in no count.',
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
