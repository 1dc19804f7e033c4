import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { readOds } from 'hucre/ods'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar'
import { type ExportTable, FORMATS, fileName, isFormat, tableAs } from './index'

type Home = { name: string; late: number; share: number; due: string | null }

const homes: Home[] = [
  { name: 'Ashdown', late: 78, share: 211 / 245, due: '2026-08-14' },
  { name: '=1+1', late: 0, share: 1, due: '2026-03-29' },
  { name: '+44 20', late: 0, share: 0, due: '2026-10-25' },
  { name: '-@sum', late: -3, share: 0, due: null },
  { name: '@cmd', late: 0, share: 0, due: '2024-02-29' },
  { name: 'Ó Dálaigh, "Róisín"\nand <b>&amp;', late: 0, share: 0, due: '1970-01-01' },
  { name: '007', late: 0, share: 0, due: '2026-11-22' },
  { name: '', late: 0, share: 0, due: '2026-11-22' },
]

const table: ExportTable<Home> = {
  name: 'Unannounced visits, 31 October 2026',
  rows: homes,
  columns: [
    { head: 'Household', cell: ({ name }) => name },
    { head: 'Days late', kind: 'number', cell: ({ late }) => late },
    { head: 'Share', kind: 'share', cell: ({ share }) => share },
    { head: 'Due', kind: 'day', cell: ({ due }) => due && plainDate(due) },
  ],
  about: [
    ['As at', '31 October 2026'],
    ['Counts', '=SUM(B:B)'],
  ],
}

const names = homes.map(({ name }) => name)
const dues = homes.map(({ due }) => due)

/** What an empty text cell comes back as differs by reader; that it is empty does not. */
const orEmpty = (value: unknown) => value ?? ''
const isoOf = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : null)

describe('CSV', () => {
  test('reads back, begins with a byte order mark, and holds no formula', async () => {
    const { name, type, bytes } = await tableAs('csv', table)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect([name, type]).toEqual(['unannounced-visits-31-october-2026.csv', 'text/csv; charset=utf-8'])
    expect(text.startsWith('\uFEFFHousehold,Days late,Share,Due\r\n')).toBe(true)
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true })
    expect(errors).toEqual([])
    expect(data.map((row) => row.Household)).toEqual(names.map((each) => (/^[=+\-@]/.test(each) ? `'${each}` : each)))
    expect(data.map((row) => row.Due)).toEqual(dues.map(orEmpty))
    expect(data.map((row) => row['Days late'])).toEqual(homes.map(({ late }) => String(late)))
  })

  test.each(['=a', '+a', '-a', '@a', '\ta', '\ra', '  =a', '=a\nb'])('%j is text', async (cell) => {
    const { bytes } = await tableAs('csv', { name: 'x', rows: [cell], columns: [{ head: 'A', cell: (row) => row }] })
    const [, [first = ''] = []] = Papa.parse<string[]>(new TextDecoder().decode(bytes)).data
    expect(first).toBe(`'${cell}`)
  })
})

describe('XLSX, read by another program', () => {
  test('holds numbers as numbers, days as days and text as text', async () => {
    const { bytes } = await tableAs('xlsx', table)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer)
    const sheet = book.getWorksheet('Rows')
    const column = (at: number) => homes.map((_, row) => sheet?.getCell(row + 2, at).value)
    expect(sheet?.getRow(1).values).toEqual([undefined, 'Household', 'Days late', 'Share', 'Due'])
    expect(column(1).map(orEmpty)).toEqual(names)
    expect(column(2)).toEqual(homes.map(({ late }) => late))
    expect(column(3)).toEqual(homes.map(({ share }) => share))
    expect(column(4).map(isoOf)).toEqual(dues)
    expect(sheet?.getCell(2, 3).numFmt).toBe('0.0%')
    expect(sheet?.getCell(3, 1).type).toBe(ExcelJS.ValueType.String)
    expect(book.getWorksheet('About')?.getCell(2, 2).value).toBe('=SUM(B:B)')
  })

  test('has no formula anywhere in it', async () => {
    const files = unzipSync((await tableAs('xlsx', table)).bytes)
    const sheets = Object.keys(files).filter((path) => path.startsWith('xl/worksheets/'))
    expect(sheets).toHaveLength(2)
    for (const path of sheets) expect(strFromU8(files[path] ?? new Uint8Array())).not.toMatch(/<f[ >]/)
  })
})

describe('ODS', () => {
  test('reads back', async () => {
    const [sheet, about] = (await readOds((await tableAs('ods', table)).bytes)).sheets
    const column = (at: number) => homes.map((_, row) => sheet?.rows[row + 1]?.[at])
    expect(column(0).map(orEmpty)).toEqual(names)
    expect(column(1)).toEqual(homes.map(({ late }) => late))
    expect(column(2)).toEqual(homes.map(({ share }) => share))
    expect(column(3).map(isoOf)).toEqual(dues)
    expect(about?.rows[1]).toEqual(['Counts', '=SUM(B:B)'])
  })

  test('is a zip that begins with its type, and its XML says what each cell is', async () => {
    const { bytes } = await tableAs('ods', table)
    expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype')
    const content = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array())
    expect(content).toContain('office:value-type="float" office:value="78"')
    expect(content).toMatch(/office:value-type="date" office:date-value="2026-08-14(T00:00:00)?"/)
    expect(content).toMatch(/office:value-type="string"[^>]*><text:p>=1\+1</)
    expect(content).toContain('&lt;b&gt;&amp;amp;')
    expect(content).not.toContain('table:formula')
  })
})

test('a table of nothing is still a file, in each format', async () => {
  for (const format of FORMATS) expect((await tableAs(format, { ...table, rows: [] })).bytes.length).toBeGreaterThan(30)
})

test.each([
  ['Fostering key figures, 31 October 2026', 'fostering-key-figures-31-october-2026.ods'],
  ['../../etc/passwd "; x', 'etc-passwd-x.ods'],
])('%j becomes the file %j', (name, file) => expect(fileName(name, 'ods')).toBe(file))

test.each([
  ['csv', true],
  ['pdf', false],
  ['constructor', false],
])('is %s a format: %s', (text, is) => expect(isFormat(text)).toBe(is))
