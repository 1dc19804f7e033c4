import { expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { readReturn, runChecks } from '../../returns'
import { type KeptRow, merge, returnOf, standing } from './merge'

const [LAST, YEAR] = [plainDate('2025-03-31'), plainDate('2026-03-31')]
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
const MISSING = 'CHILD,DOB,MISSING,MIS_START,MIS_END'
const PLACED = 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED'

const returned = (texts: readonly string[], yearEnd = YEAR) => ({
  ...readReturn(texts.map((text, n) => ({ name: `${n}.csv`, bytes: new TextEncoder().encode(text) }))),
  yearEnd,
})
const told = (rows: readonly KeptRow[]) =>
  rows.filter(({ line }) => line > 0).map(({ key, yearEnd, line }) => `${key} ${yearEnd.slice(0, 4)} ${line}`)

test('rows told of one thing are all kept, the last of them stands, and checks find them', () => {
  const { after, outdone } = merge(
    [],
    returned([
      `${HEADER}\nA1,F,,WBRI,,,\nA1,M,,WBRI,,,`,
      `${MISSING}\nA1,,M,1/5/2025,\nA1,,M,01/05/2025,03/05/2025\nA1,,A,01/05/2025,`,
    ]),
  )
  expect(told(after)).toEqual([
    'Header|A1 2026 2',
    'Header|A1|2 2026 3',
    'Missing|A1|2025-05-01|M 2026 2',
    'Missing|A1|2025-05-01|M|2 2026 3',
    'Missing|A1|2025-05-01|A 2026 4',
  ])
  expect(told(standing(after))).toEqual([
    'Header|A1|2 2026 3',
    'Missing|A1|2025-05-01|M|2 2026 3',
    'Missing|A1|2025-05-01|A 2026 4',
  ])
  expect(outdone.map(({ row, by }) => `${row.table} ${row.line} ${by.line}`)).toEqual(['Header 2 3', 'Missing 2 3'])
  const { counts } = runChecks({ tables: returnOf(after, YEAR), year: 2026 })
  expect([counts.get('INT32'), counts.get('LOS-TWICE-Missing')]).toEqual([2, 3])
})

test('a row told again word for word is one, and loses nothing', () => {
  const { outdone, after } = merge([], returned([`${MISSING}\nA1,,M,01/05/2025,\nA1,,M,01/05/2025,`]))
  expect(outdone).toEqual([])
  expect([told(after).length, standing(after).length]).toEqual([2, 1])
})

test('of a table read in part, what was said of that year and is not told again is kept until all of it is read', () => {
  const first = merge([], returned([`${MISSING}\nA1,,M,01/05/2025,\nA2,,M,01/06/2025,\nA3,,M,01/07/2025,`]))
  const inPart = merge(first.after, returned([`${MISSING}\nA1,,M,01/05/2025,02/05/2025\nA2,,M,01/06/2025,,x`]))
  expect(told(inPart.after).sort()).toEqual([
    'Missing|A1|2025-05-01|M 2026 2',
    'Missing|A2|2025-06-01|M 2026 3',
    'Missing|A3|2025-07-01|M 2026 4',
  ])
  expect(told(inPart.replaced)).toEqual(['Missing|A1|2025-05-01|M 2026 2'])
  const whole = merge(inPart.after, returned([`${MISSING}\nA1,,M,01/05/2025,02/05/2025`]))
  expect(told(whole.after)).toEqual(['Missing|A1|2025-05-01|M 2026 2'])
})

test.each([
  { table: 'one that tells when it ended', open: `${PLACED}\nA1,,01/05/2024,,`, next: PLACED, stands: 0 },
  { table: 'one that had ended', open: `${PLACED}\nA1,,01/05/2024,01/06/2024,RD1`, next: PLACED, stands: 1 },
  {
    table: 'one of a table of which a line could not be read',
    open: `${MISSING}\nA1,,M,01/05/2024,`,
    next: `${MISSING}\nA1,,M,01/05/2024,,x`,
    stands: 1,
  },
])('a row not told by the next year: $table', ({ open, next, stands }) => {
  const first = merge([], returned([open], LAST))
  expect(standing(merge(first.after, returned([next])).after)).toHaveLength(stands)
})
