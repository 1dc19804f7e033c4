import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BEGINNING, dayNumber, ENDLESS } from '../../calendar'
import { day, partDay } from '../cells'
import { columnsOf, TABLE_NAMES, tablesOf } from '../tables'
import { readReturn } from './read-return'

const REFERENCE = join('..', 'shared', 'reference')
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const MISSING = 'CHILD,DOB,MISSING,MIS_START,MIS_END'

describe('a return of CSV files', () => {
  test('is read whole: every file of the sample is told by its columns', () => {
    const folder = join(REFERENCE, 'sample-903-clean')
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    const { tables, refused, broken, unreadable } = readReturn(
      names.map((name, index) => ({ name: `${index}`, bytes: readFileSync(join(folder, name)) })),
    )
    expect({ refused, broken, unreadable }).toEqual({ refused: [], broken: [], unreadable: [] })
    const counts = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]))
    // As the recorded run of another reader counts them.
    const { rows } = JSON.parse(readFileSync(join(REFERENCE, 'sample-903-clean.peer-flags.json'), 'utf8'))
    expect(counts).toEqual(Object.fromEntries(Object.entries<number>(rows).filter(([name]) => !name.endsWith('_last'))))
    expect(tables.Episodes?.[1]).toMatchObject({ CHILD: 'SYN0000002', DEC: '10/05/2025', URN: 'SC100002', line: 3 })
  })

  test('knows a table with its columns in another order, in small letters, with a mark before them', () => {
    const text = '\uFEFFmis_end, missing,CHILD,dob,MIS_START\r\n03/05/2025, m ,a1,01/02/2010,02/05/2025\r\n'
    expect(readReturn([file('x.csv', text)]).tables.Missing).toEqual([
      { CHILD: 'A1', DOB: '01/02/2010', MISSING: 'M', MIS_START: '02/05/2025', MIS_END: '03/05/2025', at: 0, line: 2 },
    ])
  })

  test('keeps a cell that cannot be read as it came, with its row, and every other row', () => {
    const text = `${MISSING}\nA1,01/02/2010,M,31/02/2025,\nA2,2010,M,02/05/2025,soon\n\nA3,01/02/2010,M,02/05/2025\n`
    const { tables, unreadable } = readReturn([file('missing.csv', text)])
    expect(tables.Missing?.map(({ CHILD, line }) => `${CHILD} ${line}`)).toEqual(['A1 2', 'A2 3', 'A3 5'])
    expect(unreadable).toEqual([
      { table: 'Missing', at: 0, column: 'MIS_START', cell: '31/02/2025' },
      { table: 'Missing', at: 1, column: 'DOB', cell: '2010' },
      { table: 'Missing', at: 1, column: 'MIS_END', cell: 'SOON' },
    ])
  })

  test('keeps a character that no database does as one that cannot be read, and says so', () => {
    const { tables, unreadable } = readReturn([
      file('missing.csv', `${MISSING}\nA1,,M\0,01/05/2025,\nA2,,M,01/05/2025,`),
    ])
    expect(tables.Missing?.map((row) => row.MISSING)).toEqual(['M\uFFFD', 'M'])
    expect(unreadable).toEqual([{ table: 'Missing', at: 0, column: 'MISSING', cell: 'M\uFFFD' }])
  })

  test('sets a line aside whose cells may stand under the wrong columns', () => {
    const text = `${MISSING}\nA1,"01/02/2010,M\nA2,01/02/2010,M,02/05/2025,,x\nA3,01/02/2010,M,02/05/2025,,,\n`
    const { tables, broken } = readReturn([file('missing.csv', text)])
    expect(tables.Missing?.map(({ CHILD }) => CHILD)).toEqual(['A3'])
    expect(broken.map(({ line, why }) => `${line} ${why.slice(0, 20)}`)).toEqual([
      '2 A double quote opens',
      '3 It has 6 cells where',
    ])
    expect(broken.map((each) => each.tables)).toEqual([['Missing'], ['Missing']])
  })

  test.each([
    ['CHILD,DOB,MISSING,MIS_START', 'Missing: MIS_END.'],
    [`${MISSING},NOTE`, 'Not of that table: NOTE.'],
    [`${MISSING},MISSING`, 'It names the column MISSING twice.'],
    ['Name,Colour', 'Its columns are those of no table of the return.'],
    ['', 'It is empty.'],
  ])('refuses columns %s in a sentence', (heading, why) => {
    const { tables, refused } = readReturn([file('x.csv', heading)])
    expect(tables).toEqual({})
    expect(refused.map((each) => each.why).join()).toContain(why)
  })

  test('refuses a second file of a table, and keeps the first', () => {
    const read = readReturn([file('a.csv', `${MISSING}\nA1,,M,,`), file('b.csv', `${MISSING}\nA2,,M,,`)])
    expect(read.tables.Missing?.map(({ CHILD }) => CHILD)).toEqual(['A1'])
    expect(read.refused).toEqual([{ file: 'b.csv', why: expect.stringContaining('a.csv holds') }])
  })

  test('tells a table without rows from one that was not sent', () => {
    const { tables } = readReturn([file('a.csv', MISSING)])
    expect([tables.Missing, tables.OC2]).toEqual([[], undefined])
  })
})

const child = (header: string, episodes = '') =>
  `<EXPSSDA903><CHILD><HEADER><CHILDID>a1</CHILDID><DOB>01/02/2010</DOB>${header}</HEADER>${episodes}</CHILD></EXPSSDA903>`

describe('a return of XML', () => {
  test('is read into the same tables', () => {
    const { tables, refused, broken } = readReturn([
      { name: 'fake.xml', bytes: readFileSync(join(REFERENCE, 'peer-fake-903.xml')) },
    ])
    expect({ refused, broken }).toEqual({ refused: [], broken: [] })
    const text = readFileSync(join(REFERENCE, 'peer-fake-903.xml'), 'utf8')
    const count = (element: string) => text.split(`<${element}>`).length - 1
    expect(tables.Header).toHaveLength(count('CHILDID'))
    expect(tables.Episodes).toHaveLength(count('DECOM'))
    expect(tables.Reviews).toHaveLength(count('AREVIEW'))
    expect(tables.Missing).toHaveLength(count('AMISSING'))
    expect(tables.OC2).toHaveLength(count('OC2'))
    expect(tables.PlacedAdoption).toHaveLength(count('AD_PLACED'))
    expect(tables.SWEpisodes).toBeUndefined()
  })

  test('has a row for whatever is said of a child, though a part of it is blank', () => {
    const { tables } = readReturn([
      file(
        'a.xml',
        child(
          '<UASC>1</UASC><DUC/><DATE_INT/><FOSTER_CARE>0</FOSTER_CARE><IN_TOUCH/><ACTIV>0</ACTIV>',
          '<EPISODE><DECOM>01/05/2025</DECOM><PL>u6</PL><PL_POST>ZZ1 1ZZ</PL_POST></EPISODE>',
        ),
      ),
    ])
    expect(tables.UASC).toMatchObject([{ CHILD: 'A1', DUC: '' }])
    expect(tables.AD1).toMatchObject([{ CHILD: 'A1', DOB: '01/02/2010', DATE_INT: '', FOSTER_CARE: '0' }])
    expect(tables.OC3).toMatchObject([{ CHILD: 'A1', IN_TOUCH: '', ACTIV: '0' }])
    expect(tables.Episodes).toMatchObject([{ CHILD: 'A1', DECOM: '01/05/2025', PLACE: 'U6', PL_POST: 'ZZ1 1ZZ' }])
    expect(tables.Missing).toEqual([])
  })

  test('is read however it is indented', () => {
    const between = `\n${' '.repeat(8)}`
    const episode = '<EPISODE><DECOM>01/05/2025</DECOM><PL>u6</PL></EPISODE>'
    const indented = (text: string) => text.replaceAll('><', `>${between}<`)
    const children = Array.from(
      { length: 1000 },
      (_, n) => `<CHILD><HEADER><CHILDID>a${n}</CHILDID></HEADER>${episode}</CHILD>`,
    )
    const many = `<CHILD><HEADER><CHILDID>b</CHILDID></HEADER>${episode.repeat(300)}</CHILD>`
    const { tables, refused, broken } = readReturn([
      file('a.xml', indented(`<EXPSSDA903>${children.join('')}${many}</EXPSSDA903>`)),
    ])
    expect({ refused, broken }).toEqual({ refused: [], broken: [] })
    expect([tables.Header?.length, tables.Episodes?.length]).toEqual([1001, 1300])
  })

  test('says which of its elements no table holds', () => {
    const { broken } = readReturn([file('a.xml', child('<SHOE_SIZE>4</SHOE_SIZE><SW><SW_ID>1</SW_ID></SW>'))])
    expect(broken.map(({ text }) => text)).toEqual(['<SHOE_SIZE>4', '<SW>'])
  })

  test('keeps the episodes of a child whose header is missing, and says so', () => {
    const text = '<EXPSSDA903><CHILD><EPISODE><DECOM>01/05/2025</DECOM></EPISODE></CHILD></EXPSSDA903>'
    const { tables, broken } = readReturn([file('a.xml', text)])
    expect(tables.Episodes).toMatchObject([{ CHILD: '', DECOM: '01/05/2025' }])
    expect(broken).toMatchObject([{ line: 1, why: expect.stringContaining('no header') }])
  })

  test.each([
    ['a document type', `<!DOCTYPE x [<!ENTITY y "z">]>${child('')}`, 'document type'],
    ['an entity nobody declared', child('<SEX>&y;</SEX>'), 'well-formed'],
    ['an element never closed', '<EXPSSDA903><CHILD>', 'well-formed'],
    ['another root', '<html></html>', 'EXPSSDA903'],
    ['elements too deep', `<EXPSSDA903>${'<CHILD>'.repeat(9)}`, 'deeper'],
    ['a value too long', child(`<SEX>${'M'.repeat(2000)}</SEX>`), 'thousand characters'],
  ])('refuses %s', (_, text, why) => {
    expect(readReturn([file('a.xml', text)]).refused).toEqual([{ file: 'a.xml', why: expect.stringContaining(why) }])
  })

  test('is refused beside a file of one of its tables, and opens none of the others', () => {
    const read = readReturn([file('m.csv', `${MISSING}\nA1,,M,,`), file('a.xml', child(''))])
    expect(Object.keys(read.tables)).toEqual(['Missing'])
    expect(read.refused).toEqual([{ file: 'a.xml', why: expect.stringContaining('m.csv holds') }])
  })

  test('keeps the children before the place where it breaks', () => {
    const text = child('').replace('</EXPSSDA903>', '\n<CHILD><HEADER>')
    const { tables, refused } = readReturn([file('a.xml', text)])
    expect(tables.Header).toHaveLength(1)
    expect(refused[0]?.why).toContain('line 2')
  })
})

describe('cells', () => {
  test.each([
    ['31/03/2026', dayNumber(2026, 3, 31)],
    ['1/4/2025', dayNumber(2025, 4, 1)],
    ['29/02/2025', undefined],
    ['2025-04-01', undefined],
    ['01/04/0025', undefined],
    ['', undefined],
  ])('tell the day %s', (cell, expected) => expect(day(cell)).toBe(expected))

  test.each([
    ['ZZ/ZZ/2019', [dayNumber(2019, 1, 1), dayNumber(2019, 12, 31)]],
    ['ZZ/02/2019', [dayNumber(2019, 2, 1), dayNumber(2019, 2, 28)]],
    ['05/02/2019', [dayNumber(2019, 2, 5), dayNumber(2019, 2, 5)]],
    ['05/ZZ/2019', [dayNumber(2019, 1, 5), dayNumber(2019, 12, 5)]],
    ['ZZ/ZZ/ZZZZ', [BEGINNING, ENDLESS]],
    ['ZZ/13/2019', undefined],
  ])('tell the days that %s may mean', (cell, expected) => {
    const found = partDay(cell)
    expect(found && [found.from, found.to]).toEqual(expected)
  })
})

test('tables are sent from the year that brought them', () => {
  expect(tablesOf(2023)).not.toContain('SWEpisodes')
  expect(tablesOf(2026)).toContain('SWEpisodes')
  expect(TABLE_NAMES.filter((name) => !tablesOf(2026).includes(name))).toEqual(['DoLo'])
  expect(columnsOf('Episodes')).toHaveLength(13)
})
