import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { drawReturn } from '../../bench/return-files'
import { looksOf } from '../support/axe'
import { journey } from '../support/journey'
import { ownService } from '../support/own-service'
import { follow, heading, press, visit, words } from '../support/pages'

const MAY = new Date('2026-05-05T09:00:00Z')
const CHILDREN = 1000
const YEAR_END = '2026-03-31'

/**
 * The files of a return in a folder; a child in foster care at the end of the year, and the file of episodes as a second extract
 * has it, with that child in a children's home.
 */
function returnIn(folder: string) {
  const { now } = drawReturn(CHILDREN, 7)
  const files = [...now].map(([table, text]) => {
    const path = join(folder, `${table}.csv`)
    writeFileSync(path, text)
    return path
  })
  const [heading = '', ...lines] = (now.get('Episodes') ?? '').split('\n')
  const at = (column: string) => heading.split(',').indexOf(column)
  const cellOf = (line: string, column: string) => line.split(',')[at(column)] ?? ''
  const fostered = lines.find((line) => cellOf(line, 'DEC') === '' && cellOf(line, 'PLACE') === 'U6') ?? ''
  const moved = fostered.split(',').map((cell, index) => (index === at('PLACE') ? 'K2' : cell))
  const corrected = [heading, ...lines.map((line) => (line === fostered ? moved.join(',') : line))].join('\n')
  return { files, child: cellOf(fostered, 'CHILD'), episodes: join(folder, 'Episodes.csv'), corrected }
}

journey(
  'A return of a thousand children goes from its files to the published dataset; one child corrected, and the restatement lists it',
  async ({ open, step }) => {
    const folder = mkdtempSync(join(tmpdir(), 'los-return-'))
    const { files, child, episodes, corrected } = returnIn(folder)
    const { address, accountOf, sessionOf, stop } = await ownService(
      { services: [{ ref: 'S-1', name: 'Harrowmere' }] },
      MAY,
    )
    try {
      const enter = async (account: number) =>
        open({ at: address, session: await sessionOf(account), width: 1280, javaScript: true })
      const manager = await enter(await accountOf('registered manager', 'manager@harrowmere.invalid'))
      const second = await enter(await accountOf('registered manager', 'second@harrowmere.invalid'))
      const faults: string[] = []

      const send = async (paths: readonly string[]) => {
        await visit(manager, '/returns')
        await manager.getByLabel('Files of the return').setInputFiles([...paths])
        await press(manager, 'Look at it first')
      }
      const record = async () => {
        await press(manager, 'Record it')
        await manager.waitForFunction(
          () =>
            /recorded|already here/i.test(document.body.innerText) && !/so far|Running/.test(document.body.innerText),
          null,
          { timeout: 300_000 },
        )
      }

      await step('It is looked at before anything is recorded', async () => {
        await send(files)
        expect(await heading(manager)).toBe('Return of the year to 31 March 2026')
        expect(await words(manager)).toContain('Nothing of it is recorded yet.')
        faults.push(...(await looksOf(manager, 'a return to be recorded')))
        await record()
      })
      await step('What is wrong with it is work', async () => {
        await visit(manager, '/quality/data')
        expect(await words(manager)).toMatch(/faults are to do, found by \d+ checks/)
        faults.push(...(await looksOf(manager, 'data quality')))
        await manager.locator('table a[href^="/quality/data/"]').first().click()
        expect(await heading(manager)).toMatch(/^Check /)
        faults.push(...(await looksOf(manager, 'one check')))
      })
      await step('A figure opens into its children', async () => {
        await visit(manager, `/figures/M112?at=${YEAR_END}&why=foster+care`)
        expect(await words(manager)).toMatch(
          /\d+ of [\d,]+ children in care on 31 March 2026 were placed in foster care/,
        )
        expect(await manager.locator('a[href^="/children/"]').count()).toBeGreaterThan(10)
      })
      const draft = `/board/reports/board-dataset/draft?to=${YEAR_END}`
      const publish = async (send: string, why?: string) => {
        await visit(manager, draft)
        if (why) await manager.getByLabel('Why is it restated?').fill(why)
        await press(manager, send)
        await second.goto(manager.url())
        await press(second, 'Approve')
        await press(second, 'Publish')
      }
      await step('The dataset is sent for review, approved by somebody else, and published', async () => {
        await publish('Send for review')
        expect(await words(second)).toContain('Corporate parenting board dataset')
        faults.push(...(await looksOf(second, 'a published dataset')))
      })
      await step('One child is corrected by a second extract, and the restatement lists it', async () => {
        writeFileSync(episodes, corrected)
        await send(files)
        expect(await words(manager)).toContain('placement')
        await record()
        await publish('Restate and send for review', 'One placement was coded wrongly')
        const said = await words(second)
        expect(said).toContain('What changed, and why')
        expect(said).toContain('(M112)')
        expect(said).toContain('(M117)')
        expect(said).toContain(child)
        await follow(second, 'The version before it')
      })
      expect(faults).toEqual([])
    } finally {
      await stop()
    }
  },
  900_000,
)
