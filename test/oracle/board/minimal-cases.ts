import type { Files, Row } from './of-files'

/** One thing the papers say that is easily got wrong, with the fewest rows that show it. */
export type Case = {
  readonly what: string
  /** Episodes as in the CSV, without the child: DECOM RNE LS PLACE DEC REC HOME_POST PL_POST URN. */
  readonly episodes?: string
  /** Other tables of the return, or our own files in its place. */
  readonly tables?: Readonly<Record<string, readonly Row[]>>
  readonly files?: Files
  readonly day: string
  readonly measure: string
  /** What the papers say: in the base, and counted. */
  readonly base: boolean
  readonly counted: boolean
}

const incident = (MISSING: string): Row => ({
  ...{ CHILD: 'C1', DOB: '01/06/2015', MISSING, MIS_START: '03/08/2025', MIS_END: '04/08/2025' },
})

/** That there was an assessment puts nobody into the cohort. */
const assessed: Row = {
  ...{
    CHILD: 'C1',
    DOB: '01/06/2015',
    SDQ_SCORE: '',
    SDQ_REASON: '',
    CONVICTED: '',
    HEALTH_CHECK: '',
    IMMUNISATIONS: '',
  },
  ...{
    TEETH_CHECK: '',
    HEALTH_ASSESSMENT: '1',
    SUBSTANCE_MISUSE: '',
    INTERVENTION_RECEIVED: '',
    INTERVENTION_OFFERED: '',
  },
}

export const MINIMAL_CASES: readonly Case[] = [
  {
    what: 'reading 2: full care after a series of short breaks is a start',
    episodes: '01/12/2024 S V4 U4 12/07/2025 X1 - - A;12/07/2025 B C2 U4 - - - - B',
    ...{ day: '2025-07-31', measure: 'M120', base: true, counted: false },
  },
  {
    what: 'reading 2: the days of the series are not of the time in care',
    episodes: '01/12/2024 S V4 U4 12/07/2025 X1 - - A;12/07/2025 B C2 U4 - - - - B',
    tables: { oc2: [assessed] },
    ...{ day: '2026-03-31', measure: 'M121', base: false, counted: false },
  },
  {
    what: 'reading 2: a placement of a series is none',
    episodes:
      '01/11/2025 S V4 U4 05/11/2025 X1 - - A;05/11/2025 S C2 U4 10/11/2025 X1 - - B;10/11/2025 P C2 U4 - - - - C',
    ...{ day: '2025-11-30', measure: 'M111', base: true, counted: false },
  },
  {
    what: 'reading 3: a final reason begins another time in care',
    episodes: '22/07/2025 S C2 U4 19/12/2025 E4A - - A;19/12/2025 P C2 U4 - - - - B',
    ...{ day: '2025-12-31', measure: 'M120', base: true, counted: true },
  },
  {
    what: 'reading 3: so does a row that says S',
    episodes: '22/07/2025 S C2 U4 19/12/2025 X1 - - A;19/12/2025 S C2 U4 - - - - B',
    ...{ day: '2025-12-31', measure: 'M120', base: true, counted: true },
  },
  {
    what: 'reading 3: not continuous for the cohort of a year',
    episodes: '01/01/2025 S C2 U4 19/12/2025 E4A - - A;19/12/2025 P C2 U4 - - - - B',
    tables: { oc2: [assessed] },
    ...{ day: '2026-03-31', measure: 'M121', base: false, counted: false },
  },
  {
    what: 'reading 13: care that ended on the day it began began',
    episodes: '25/10/2025 S C2 U4 25/10/2025 E4A - - A',
    ...{ day: '2025-10-31', measure: 'M120', base: true, counted: false },
  },
  {
    what: 'reading 13: and was left',
    episodes: '25/10/2025 S C2 U4 25/10/2025 E4A - - A;10/11/2025 S C2 U4 - - - - B',
    ...{ day: '2025-11-30', measure: 'M120', base: true, counted: true },
  },
  {
    what: 'reading 13: and was left, the day before',
    episodes: '25/10/2025 S C2 U4 25/10/2025 E4A - - A;26/10/2025 S C2 U4 - - - - B',
    ...{ day: '2025-10-31', measure: 'M120', base: true, counted: true },
  },
  {
    what: 'reading 7: a placement that ended with care on the day it began is none',
    episodes:
      '01/11/2025 S C2 U4 01/11/2025 E4A - - A;02/11/2025 S C2 U4 10/11/2025 X1 - - B;10/11/2025 P C2 U4 - - - - C',
    ...{ day: '2025-11-30', measure: 'M111', base: true, counted: false },
  },
  {
    what: 'reading 7: nor is one that did so at the end of a longer time in care',
    episodes:
      '27/06/2025 S C2 U4 07/07/2025 X1 - - A;07/07/2025 T C2 U4 07/07/2025 E4A - - B;07/10/2025 S C2 U4 - - - - C',
    ...{ day: '2025-10-31', measure: 'M111', base: true, counted: false },
  },
  {
    what: 'reading 6: the home of the row that stands is in no directory',
    episodes: '01/06/2025 S C2 U4 01/07/2025 X1 WR51NA BH239SJ A;01/07/2025 P C2 U4 - - ZZ999ZZ BH239SJ B',
    ...{ day: '2025-07-31', measure: 'M110', base: false, counted: false },
  },
  {
    what: 'reading 6: the home was not known until the row that stands',
    episodes: '01/06/2025 S C2 U4 01/07/2025 X1 - BH239SJ A;01/07/2025 P C2 U4 - - WR51NA BH239SJ B',
    ...{ day: '2025-07-31', measure: 'M110', base: true, counted: true },
  },
  {
    what: 'reading 16: missing, and away on the same day, is one incident',
    episodes: '01/06/2025 S C2 U4 - - - - A',
    tables: { missing: [incident('M'), incident('A')] },
    ...{ day: '2025-08-31', measure: 'M126', base: true, counted: true },
  },
  {
    what: 'a concern of another kind does not end the sexual one',
    files: {
      children: [{ ref: 'C1', born: '2012-06-01' }],
      'care-starts': [{ child: 'C1', on: '2025-05-05' }],
      'exploitation-concerns': [
        { child: 'C1', on: '2025-06-01', level: 'experiencing', exploitation: 'sexual' },
        { child: 'C1', on: '2025-07-01', level: 'vulnerable', exploitation: 'criminal' },
      ],
    },
    ...{ day: '2025-07-31', measure: 'M128', base: true, counted: true },
  },
  {
    what: 'currency: the latest assessment within the term as at the day, which is a year from the fifth birthday',
    files: {
      children: [{ ref: 'C1', born: '2020-12-09' }],
      'care-starts': [{ child: 'C1', on: '2024-08-17' }],
      'health-assessments': [
        { child: 'C1', on: '2024-09-06', assessment: 'initial' },
        { child: 'C1', on: '2025-03-06', assessment: 'review' },
      ],
    },
    ...{ day: '2025-12-31', measure: 'M121', base: true, counted: true },
  },
  {
    what: 'currency: a review of an earlier time in care is in date, though it meets no duty of this one',
    files: {
      children: [{ ref: 'C1', born: '2013-01-03' }],
      'care-starts': [
        { child: 'C1', on: '2025-04-11' },
        { child: 'C1', on: '2026-03-07' },
      ],
      'care-endings': [{ child: 'C1', on: '2026-02-05' }],
      'health-assessments': [
        { child: 'C1', on: '2025-05-01', assessment: 'initial' },
        { child: 'C1', on: '2025-11-01', assessment: 'review' },
      ],
    },
    ...{ day: '2026-03-15', measure: 'M121', base: true, counted: true },
  },
]

/** The rows of the Episodes table of a case, of one child. */
export const episodesOf = ({ episodes = '' }: Case): Row[] =>
  episodes.split(';').map((line) => {
    const [DECOM = '', RNE = '', LS = '', PLACE = '', DEC = '', REC = '', HOME = '', POST = '', URN = ''] = line
      .split(' ')
      .map((cell) => (cell === '-' ? '' : cell))
    return {
      ...{ CHILD: 'C1', DECOM, RNE, LS, CIN: 'N1', PLACE, PLACE_PROVIDER: 'PR1', DEC, REC, REASON_PLACE_CHANGE: '' },
      ...{ HOME_POST: HOME, PL_POST: POST, URN },
    }
  })
