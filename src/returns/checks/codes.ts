import { day, whole } from '../cells'
import { type Check, ofRow } from '../check'
import type { CodeList } from '../codes'
import { type ColumnOf, TABLES, type TableName } from '../tables'
import { OC2_SAYS } from './said'

/** A cell that holds no code of the year. A blank is wrong only where the rule says so: others ask for what is missing. */
const coded = <Name extends TableName>(
  id: string,
  table: Name,
  column: ColumnOf<Name> & CodeList,
  what: string,
  blank?: 'wrong',
): Check =>
  ofRow(
    id,
    table,
    [column],
    `${what} is not a code of the year.`,
    (row, { codes }) => (blank === 'wrong' || row[column] !== '') && !codes[column].has(row[column]),
  )

/** A cell that should tell a day, and tells none. */
const dated = <Name extends TableName>(
  id: string,
  table: Name,
  column: ColumnOf<Name>,
  what: string,
  blank?: 'wrong',
): Check =>
  ofRow(
    id,
    table,
    [column],
    `${what} is no date.`,
    (row) => (blank === 'wrong' || row[column] !== '') && day(row[column]) === undefined,
  )

/** A day of which parts may be unknown: 01/ZZ/ZZZZ. */
const IN_PART = /^(\d\d|ZZ)\/(\d\d|ZZ)\/(\d{4}|ZZZZ)$/
const partDated = (id: string, column: 'SW_DECOM' | 'SW_DEC', what: string): Check =>
  ofRow(id, 'SWEpisodes', [column], `${what} is no date.`, ({ [column]: cell }) => {
    const isPart = cell.includes('ZZ') && IN_PART.test(cell)
    return cell !== '' && day(cell) === undefined && !isPart
  })

/** What single cells hold, table by table. */
export const CODES: readonly Check[] = [
  dated('141', 'Episodes', 'DECOM', 'The day the episode began'),
  dated('147', 'Episodes', 'DEC', 'The day the episode ended'),
  coded('143', 'Episodes', 'RNE', 'The reason for the new episode'),
  coded('144', 'Episodes', 'LS', 'The legal status'),
  coded('145', 'Episodes', 'CIN', 'The category of need'),
  coded('146', 'Episodes', 'PLACE', 'The placement'),
  coded('149', 'Episodes', 'REC', 'The reason the episode ended'),
  coded('1009', 'Episodes', 'REASON_PLACE_CHANGE', 'The reason the placement changed'),
  dated('166', 'Reviews', 'REVIEW', 'The day of the review', 'wrong'),
  ofRow(
    '167',
    'Reviews',
    ['REVIEW', 'REVIEW_CODE'],
    'How the child took part in the review is not a code of the return.',
    ({ REVIEW, REVIEW_CODE }, { codes }) => REVIEW !== '' && !codes.REVIEW_CODE.has(REVIEW_CODE),
  ),
  ofRow(
    '180',
    'OC2',
    ['SDQ_SCORE'],
    'The score for strengths and difficulties is not a whole number from 0 to 40.',
    ({ SDQ_SCORE }) => SDQ_SCORE !== '' && !((whole(SDQ_SCORE) ?? 41) <= 40),
  ),
  ofRow('181', 'OC2', OC2_SAYS, 'An answer on the child’s health is neither 0 nor 1.', (row, { codes }) =>
    OC2_SAYS.some((column) => row[column] !== '' && !codes.YES_OR_NO.has(row[column])),
  ),
  coded('196', 'OC2', 'SDQ_REASON', 'The reason for having no score'),
  coded('131', 'OC3', 'IN_TOUCH', 'Whether the council is in touch', 'wrong'),
  coded('132', 'OC3', 'ACTIV', 'What the young person does', 'wrong'),
  coded('133', 'OC3', 'ACCOM', 'Where the young person lives', 'wrong'),
  dated('112', 'AD1', 'DATE_INT', 'The day of the decision for these adopters'),
  dated('113', 'AD1', 'DATE_MATCH', 'The day of the match'),
  ofRow(
    '114',
    'AD1',
    ['FOSTER_CARE'],
    'Whether the adopters were the foster carers is neither 0 nor 1.',
    ({ FOSTER_CARE }, { codes }) => FOSTER_CARE !== '' && !codes.YES_OR_NO.has(FOSTER_CARE),
  ),
  coded('175', 'AD1', 'NB_ADOPTR', 'The number of adopters'),
  coded('176', 'AD1', 'SEX_ADOPTR', 'The sex of the adopters'),
  coded('177', 'AD1', 'LS_ADOPTR', 'The legal status of the adopters'),
  dated('115', 'PlacedAdoption', 'DATE_PLACED', 'The day of the decision for adoption'),
  dated('116', 'PlacedAdoption', 'DATE_PLACED_CEASED', 'The day the decision for adoption was taken back'),
  coded('120', 'PlacedAdoption', 'REASON_PLACED_CEASED', 'Why the decision for adoption was taken back'),
  coded('631', 'PrevPerm', 'PREV_PERM', 'The earlier permanent arrangement'),
  coded('1006', 'Missing', 'MISSING', 'Whether the child was missing or away'),
  dated('1005', 'Missing', 'MIS_END', 'The day the child came back'),
  ofRow(
    '1004',
    'Missing',
    ['MIS_START'],
    'The day the child went missing is no date, or is blank beside a day of coming back.',
    ({ MIS_START, MIS_END }) => day(MIS_START) === undefined && (MIS_START !== '' || MIS_END !== ''),
  ),
  partDated('SW04STG1', 'SW_DECOM', 'The day the social worker was allocated'),
  partDated('SW05STG1', 'SW_DEC', 'The day the social worker left the child'),
  dated('700', 'DoLo', 'DOLO_START', 'The day the order began', 'wrong'),
  dated('701', 'DoLo', 'DOLO_END', 'The day the order ended'),
]

/** The tables whose rows a council cannot send without these cells, and no rule of the return asks for all of them. */
export const BLANKS: readonly Check[] = (Object.keys(TABLES) as TableName[]).map((table) => {
  const asked = requiredOf(table)
  return ofRow(`LOS-BLANK-${table}`, table, asked, 'A cell is blank that every row of this table fills.', (row) =>
    asked.some((column) => row[column] === ''),
  )
})

function requiredOf<Name extends TableName>(table: Name): ColumnOf<Name>[] {
  const columns = Object.entries(TABLES[table].columns) as [ColumnOf<Name>, { optional?: true }][]
  return columns.filter(([, { optional }]) => !optional).map(([column]) => column)
}
