import { unzipSync, type Zippable, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readUpload } from './source-file'
import { newBudget, spend, unpack } from './unpack'

const MEGABYTES = 1024 * 1024
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** A zip whose entry of one name says that it unpacks to another size than it does. */
function saying(files: Zippable, name: string, size: number): Uint8Array {
  const bytes = zipSync(files)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      const named = Buffer.from(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))).toString()
      if (named === name) view.setUint32(at + 24, size, true)
    }
  return bytes
}

const rows = [['ref'], ['H-1']]
const workbook = async () => unzipSync(await writeXlsx({ sheets: [{ name: 'Households', rows }] }))
const large = async (size: number) =>
  saying({ ...(await workbook()), 'xl/media/a.bin': text('a') }, 'xl/media/a.bin', size)

describe('a workbook', () => {
  const withLast = async (sheets: number, last: string) => {
    const empty = Array.from({ length: sheets }, (_, n) => ({ name: `visits ${n}`, rows: [['on'], ['2026-01-01']] }))
    const entries = Object.entries(unzipSync(await writeXlsx({ sheets: empty })))
    const more = entries.map(([name, bytes]) => [
      name,
      text(Buffer.from(bytes).toString().replace('</sheetData>', `${last}</sheetData>`)),
    ])
    return readUpload('a.xlsx', zipSync(Object.fromEntries(more)), newBudget())
  }

  test('of cells in far corners is read as the few cells it is', async () => {
    const began = performance.now()
    const files = await withLast(8, '<row r="900000"><c r="T900000"><v>1</v></c></row>')
    const sheets = files.map(({ read }) => read())
    expect(sheets.map(({ rows }) => rows.map(({ line }) => line))).toEqual(Array(8).fill([2, 900_000]))
    expect(sheets[0]?.rows[1]?.cells).toHaveLength(20)
    // Laid out whole, it takes a minute and three gigabytes.
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  test.each(['1e15', 'x', '1.5', '-4'])('whose row says that it is number %s is broken', async (r) => {
    await expect(withLast(1, `<row r="${r}"><c t="str"><v>1</v></c></row>`)).rejects.toThrow('cannot be opened')
  })

  test('with a day that no calendar has is read', async () => {
    const sheets = [{ name: 'visits', rows: [['on'], [new Date(Date.UTC(2026, 0, 1))]] }]
    const { 'xl/worksheets/sheet1.xml': sheet = text(''), ...others } = unzipSync(await writeXlsx({ sheets }))
    const odd = Buffer.from(sheet).toString().replace('<v>46023</v>', '<v>1e300</v>')
    const bytes = zipSync({ ...others, 'xl/worksheets/sheet1.xml': text(odd) })
    const [file] = await readUpload('a.xlsx', bytes, newBudget())
    expect(file?.read()).toMatchObject({ rows: [{ cells: ['Invalid Date'] }] })
  })
})

describe('what may be unpacked', () => {
  test('is one budget for all the archives of an upload, and those within them', async () => {
    const two = zipSync({ 'a.xlsx': await large(120 * MEGABYTES), 'b.xlsx': await large(120 * MEGABYTES) })
    await expect(readUpload('all.zip', two, newBudget())).rejects.toThrow('unpacks to more than 200 MB')
    const [budget, one] = [newBudget(), await large(120 * MEGABYTES)]
    const [file] = await readUpload('a.xlsx', one, budget)
    expect([file?.name, file?.read().header]).toEqual(['households', ['ref']])
    await expect(readUpload('b.xlsx', one, budget)).rejects.toThrow('unpacks to more than 200 MB')
  })

  test('counts what is stored as it stands, whatever it says of itself', () => {
    const stored = saying({ 'a.csv': [text('ref,name\nH-1,Ash\n'), { level: 0 }] }, 'a.csv', 0)
    expect(() => unpack(stored, { left: 10 }, /csv/)).toThrow('unpacks to more')
  })

  test('leaves what is of no use to us packed', () => {
    const budget = { left: 10 }
    expect(
      Object.keys(unpack(saying({ 'a.txt': text('a'), 'b.csv': text('b') }, 'a.txt', 999), budget, /csv/)),
    ).toEqual(['b.csv'])
  })

  test('a workbook whose sheet says that it holds nothing is read as if it did', async () => {
    const sheet = 'xl/worksheets/sheet1.xml'
    const bytes = saying(await workbook(), sheet, 0)
    const read = await readUpload('a.xlsx', bytes, newBudget()).catch(() => [])
    expect(read.flatMap((file) => file.read().rows)).toEqual([])
  })
})

test('what comes as it is counts with what is unpacked', () => {
  const budget = { left: 10 }
  spend(budget, 6)
  expect(() => unpack(zipSync({ 'a.csv': text('12345') }), budget, /csv/)).toThrow('more than 200 MB')
  expect(() => spend({ left: 10 }, 11)).toThrow('more than 200 MB')
})
