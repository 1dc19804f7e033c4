import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from '../support/journey'
import { follow, heading, press, visit, words } from '../support/pages'

/** Calls of one old year: of households that are there, and enough of them that bringing them in can be watched. */
function calls(households: readonly string[]): string {
  const days = Array.from(
    { length: 24 },
    (_, index) => `2021-${String((index % 12) + 1).padStart(2, '0')}-${index < 12 ? '08' : '22'}`,
  )
  return ['household,worker,on', ...households.flatMap((ref) => days.map((on) => `${ref},W-001,${on}`))].join('\n')
}

const inspections = (household: string) =>
  [
    'household,worker,on',
    `${household},W-001,2021-02-31`,
    'H-9999,W-001,2021-03-01',
    `${household},W-001,2021-03-01`,
  ].join('\n')

/** Each file of a run and all of them together, checked: what was recorded, was here already and is to be put right make up its rows. */
async function reconciled(page: Page): Promise<Record<string, number[]>> {
  const counts: Record<string, number[]> = {}
  for (const row of await page.getByRole('table', { name: 'Rows by file' }).locator('tbody tr, tfoot tr').all()) {
    const [name = '', ...cells] = (await row.locator('th, td').allInnerTexts()).map((text) => text.trim())
    const [rows = Number.NaN, ...parts] = cells.map((text) => Number(text.replaceAll(/[^\d]/g, '')))
    expect([name, parts.reduce((sum, n) => sum + n, 0)]).toEqual([name, rows])
    counts[name] = [rows, ...parts]
  }
  return counts
}

async function send(page: Page, zip: Uint8Array): Promise<void> {
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name: 'calls.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) })
  await press(page, 'Send the files')
}

journey(
  'S154: files come in, bad rows come back with a reason, totals reconcile, and the same again changes nothing',
  async ({ signIn, step }) => {
    const manager = await signIn('registered manager')
    await visit(manager, '/register')
    const households = (await manager.locator('tbody th .los-code').allInnerTexts()).slice(0, 40)
    const [first = ''] = households
    const zip = zipSync({
      'keep-in-touch-calls.csv': strToU8(calls(households)),
      'home-inspections.csv': strToU8(inspections(first)),
    })
    const good = households.length * 24 + 1

    await step('A zip with a good and a bad file is sent, and how far it is can be watched', async () => {
      await follow(manager, 'Imports')
      await send(manager, zip)
      expect(await heading(manager)).toBe('Bringing the files in')
      expect(await words(manager)).toMatch(/The files are being read|rows read/)
    })
    await step('It ends by itself with what was recorded and what to put right, row by row', async () => {
      await manager.getByRole('heading', { name: `${good} rows recorded, 2 to put right` }).waitFor()
      const wrong = await words(manager.getByRole('table', { name: 'Rows that could not be read' }))
      expect(wrong).toMatch(/home-inspections\.csv row 2 on 2021-02-31 .*Enter a real date as YYYY-MM-DD/)
      expect(wrong).toMatch(/home-inspections\.csv row 3 household H-9999 \S/)
    })
    await step('The totals reconcile with the files that were sent, file by file', async () => {
      expect(await reconciled(manager)).toEqual({
        'keep-in-touch-calls.csv': [good - 1, good - 1, 0, 0],
        'home-inspections.csv': [3, 1, 0, 2],
        All: [good + 2, good, 0, 2],
      })
    })
    const run = manager.url()
    await step('The rows to mend come as a file with the reasons', async () => {
      const [file] = await Promise.all([
        manager.waitForEvent('download'),
        manager.getByRole('button', { name: 'Download the 2 to mend' }).click(),
      ])
      const lines = readFileSync(await file.path(), 'utf8')
        .trim()
        .split(/\r?\n/)
      expect(lines).toHaveLength(3)
      expect(lines[1]).toMatch(/home-inspections.*2.*2021-02-31/)
      expect(lines[2]).toMatch(/home-inspections.*3.*H-9999/)
    })
    const before = await step('The figures are noted', async () => {
      await visit(manager, `/households/${first}`)
      return words(manager)
    })
    await step('The same files sent again add nothing', async () => {
      await visit(manager, '/imports')
      await send(manager, zip)
      await manager
        .getByRole('heading', { name: `Nothing new: ${good} rows were here already, 2 to put right` })
        .waitFor()
      expect((await reconciled(manager)).All).toEqual([good + 2, 0, good, 2])
      await visit(manager, `/households/${first}`)
      expect(await words(manager)).toBe(before)
    })
    await step('Both imports stay listed, with who sent them', async () => {
      await visit(manager, '/imports')
      const runs = await words(manager.getByRole('table', { name: /^Recent imports/ }))
      expect(runs).toContain(`${good} rows recorded, 2 to put right upload Margaret Ashworth-Lind`)
      expect(runs).toContain('Nothing new')
      await visit(manager, run)
      expect(await heading(manager)).toContain('rows recorded')
    })
  },
)
