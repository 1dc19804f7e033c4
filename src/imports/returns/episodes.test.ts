import { expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { columnsOf, rowOf } from '../../returns'
import { recordsOfEpisodes } from './episodes'
import { tablesOfKept } from './merge'
import { recordsOfReturn } from './records-of-return'

type Cells = Partial<
  Record<'DECOM' | 'RNE' | 'LS' | 'PLACE' | 'DEC' | 'REC' | 'PL_POST' | 'REASON_PLACE_CHANGE', string>
>

const rows = (episodes: readonly Cells[]) =>
  episodes.map((cells, at) => {
    const all: Record<string, string> = { CHILD: 'A1', RNE: 'P', LS: 'C2', CIN: 'N1', PLACE: 'U4', ...cells }
    return rowOf(
      'Episodes',
      at,
      at + 2,
      columnsOf('Episodes').map((column) => all[column] ?? ''),
    )
  })

/** `care-starts 2025-01-01` and so on, in order. */
const said = (episodes: readonly Cells[]) =>
  recordsOfEpisodes(rows(episodes)).map(({ file, cells }) => `${file} ${cells.on}`)

const first = { DECOM: '01/01/2025', RNE: 'S' } as const
const whole = ['care-starts 2025-01-01', 'legal-statuses 2025-01-01', 'placements 2025-01-01']

test.each<{ case: string; told: readonly Cells[]; more: readonly string[] }>([
  { case: 'a start that goes on', told: [first], more: [] },
  {
    case: 'a move',
    told: [{ ...first, DEC: '01/03/2025', REC: 'X1' }, { DECOM: '01/03/2025' }],
    more: ['placements 2025-03-01'],
  },
  {
    case: 'a change of legal status alone moves nobody',
    told: [
      { ...first, DEC: '01/03/2025', REC: 'X1' },
      { DECOM: '01/03/2025', RNE: 'L', LS: 'E1' },
    ],
    more: ['legal-statuses 2025-03-01'],
  },
  {
    case: 'said to be legal alone, and yet in another place',
    told: [
      { ...first, DEC: '01/03/2025', REC: 'X1' },
      { DECOM: '01/03/2025', RNE: 'L', PLACE: 'K2' },
    ],
    more: ['placements 2025-03-01'],
  },
  {
    case: 'a final reason ends care',
    told: [{ ...first, DEC: '01/03/2025', REC: 'E4A' }],
    more: ['care-endings 2025-03-01'],
  },
  {
    case: 'adopted',
    told: [{ ...first, DEC: '01/03/2025', REC: 'E11' }],
    more: ['care-endings 2025-03-01', 'permanence-orders 2025-03-01'],
  },
  {
    case: 'a gap ends care and begins it anew',
    told: [{ ...first, DEC: '01/03/2025', REC: 'X1' }, { DECOM: '02/03/2025' }],
    more: ['care-endings 2025-03-01', 'care-starts 2025-03-02', 'legal-statuses 2025-03-02', 'placements 2025-03-02'],
  },
  {
    case: 'a final reason and a start on one day are two periods',
    told: [
      { ...first, DEC: '01/03/2025', REC: 'E8' },
      { DECOM: '01/03/2025', RNE: 'S' },
    ],
    more: ['care-endings 2025-03-01', 'care-starts 2025-03-01', 'legal-statuses 2025-03-01', 'placements 2025-03-01'],
  },
  {
    case: 'an episode that overlaps the next ends no care',
    told: [{ ...first, DEC: '10/03/2025', REC: 'E8' }, { DECOM: '01/03/2025' }],
    more: ['placements 2025-03-01'],
  },
  {
    case: 'a period of no length on the day another ended is left out',
    told: [
      { ...first, DEC: '01/03/2025', REC: 'E4A' },
      { DECOM: '01/03/2025', RNE: 'S', DEC: '01/03/2025', REC: 'E8' },
    ],
    more: ['care-endings 2025-03-01'],
  },
  {
    case: 'a last day that cannot be read is none',
    told: [{ ...first, DEC: '31/02/2025', REC: 'E8' }],
    more: [],
  },
])('$case', ({ told, more }) => {
  expect(said(told)).toEqual([...whole, ...more])
  expect(said([...told].reverse())).toEqual([...whole, ...more])
})

test('a first episode that is no start goes on from before', () => {
  const [start] = recordsOfEpisodes(rows([{ DECOM: '01/01/2025' }]))
  expect(start?.cells).toMatchObject({ begun_before: 'yes' })
  expect(said([{ DECOM: '00/01/2025' }])).toEqual([])
})

test('why a placement ended is said by the one after it', () => {
  const records = recordsOfEpisodes(
    rows([{ ...first, DEC: '01/03/2025', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }, { DECOM: '01/03/2025' }]),
  )
  expect(records.at(-1)?.cells).toMatchObject({ change_reason: 'CARPL', ref: 'P-A1-2025-03-01' })
})

test('an earlier home for good is told of the period that began in the year of the return', () => {
  const told = [
    { ...first, DEC: '01/03/2025', REC: 'E4A' },
    { DECOM: '01/05/2025', RNE: 'S', DEC: '01/06/2025', REC: 'E4A' },
    { DECOM: '01/07/2025', RNE: 'S' },
  ]
  const before = (...permanence: readonly [yearEnd: string, told: string][]) =>
    recordsOfEpisodes(
      rows(told),
      permanence.map(([yearEnd, told]) => ({ yearEnd: plainDate(yearEnd), told })),
    )
      .filter(({ file }) => file === 'care-starts')
      .map(({ cells }) => cells.previous_permanence ?? '')
  expect(before(['2025-03-31', 'P1'], ['2026-03-31', 'P2'])).toEqual(['P1', '', 'P2'])
  expect(before(['2027-03-31', 'P3'])).toEqual(['', '', 'P3'])
  expect(before(['2024-03-31', 'P4'])).toEqual(['', '', ''])
})

test('episodes that name no child are no one’s life together: each is told, to be rejected by itself', () => {
  const kept = ['01/01/2025', '01/03/2025'].map((DECOM, n) => ({
    ...{ table: 'Episodes' as const, key: `Episodes||${DECOM}`, yearEnd: plainDate('2025-03-31'), line: n + 2 },
    cells: { DECOM, RNE: n === 0 ? 'S' : 'P', LS: 'C2', PLACE: 'U4' },
  }))
  const starts = recordsOfReturn(tablesOfKept(kept)).filter(({ file }) => file === 'care-starts')
  expect(starts.map(({ cells, from }) => [cells.child, from.line])).toEqual([
    [undefined, 2],
    [undefined, 3],
  ])
})
