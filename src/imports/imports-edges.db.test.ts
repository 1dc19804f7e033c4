import { unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptied } from '../../test/support/database'
import { house } from '../../test/support/house'
import { readable } from '../../test/support/readable'
import { good, type Sent, type TrialImports, text, trialImports } from '../../test/support/trial-imports'
import { visitor } from '../../test/support/visitor'
import { actorOf } from '../access'
import { beginRun, markUnfinished } from './imports.store'

let trial: TrialImports
beforeAll(async () => {
  trial = await trialImports()
})
beforeEach(() => emptied(trial.opened))
afterAll(() => trial.close())

/** A zip whose one entry says that it unpacks to much more than it does. */
function bomb(): Uint8Array {
  const bytes = zipSync({ 'households.csv': good['sent/households.csv'] })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 300 * 1024 * 1024, true)
  return bytes
}

describe('what cannot be read is refused with words, on the form', () => {
  test.each([
    ['nothing chosen', {}, 'Choose a file'],
    [
      'a file of another kind',
      { 'households.pdf': text('%PDF') },
      'households.pdf is not a CSV, XLSX or zip file. Choose one of those.',
    ],
    ['a broken zip', { 'all.zip': text('PK no zip') }, 'This file cannot be opened. Make it again and send that.'],
    [
      'a broken workbook',
      { 'all.xlsx': zipSync({ 'a.txt': text('a') }) },
      'This workbook cannot be opened. Save it again as XLSX, or as CSV, and send that.',
    ],
    [
      'a zip bomb',
      { 'all.zip': bomb() },
      'What you sent unpacks to more than 200 MB. Send it in parts, or use the command line.',
    ],
    [
      'a zip with no file of ours',
      { 'all.zip': zipSync({ 'a.txt': text('a') }) },
      'There is no CSV or XLSX file in what you sent. Choose another',
    ],
  ])('%s', async (_, files: Sent, why) => {
    const answer = await trial.send(files, 'old system')
    expect([answer.statusCode, readable(answer.body).includes(why)]).toEqual([422, true])
    expect(answer.body).toContain('value="old system"')
    expect(await trial.opened.db.selectFrom('import_run').selectAll().execute()).toEqual([])
  })
})

test('a cell that no database could keep is a row to put right; the others land', async () => {
  const row = (ref: string, name: string) =>
    `<row><c t="inlineStr"><is><t>${ref}</t></is></c><c t="inlineStr"><is><t>${name}</t></is></c></row>`
  const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array(), ...others } = unzipSync(
    await writeXlsx({
      sheets: [
        {
          name: 'workers',
          rows: [
            ['ref', 'name'],
            ['W-1', 'Here'],
          ],
        },
      ],
    }),
  )
  const damaged = new TextDecoder()
    .decode(sheet)
    .replace('</sheetData>', `${row('W-2', '_xD800_')}${row('W\0-3', 'NUL')}</sheetData>`)
  const said = await trial.resultOf(
    await trial.send({ 'a.xlsx': zipSync({ ...others, 'xl/worksheets/sheet1.xml': text(damaged) }) }),
  )
  expect(said).toContain('name holds a character that cannot be read. Write it again.')
  expect(said).toContain('ref holds a character that cannot be read. Write it again.')
  expect(said).toContain('1 row recorded')
})

describe('while it runs', () => {
  const homes = Array.from({ length: 100 }, (_, index) => `H-${index + 100}`)
  const rows = homes.flatMap((home) =>
    Array.from({ length: 40 }, (_, index) => `${home},W-1,2026-03-02,no,${home} ${index}`),
  )
  const long = {
    'households.csv': text(`ref,name,cohort\n${homes.map((home) => `${home},A home,mainstream`).join('\n')}\n`),
    'workers.csv': good['sent/workers.csv'],
    'supervising-visits.csv': text(`household,worker,on,announced,id\n${rows.join('\n')}\n`),
  }

  test('its page says how far it is and looks again; another must wait', async () => {
    const answer = await trial.send(long)
    const [page, list, second] = [
      await trial.support.get(String(answer.headers.location)),
      await trial.support.get('/imports'),
      await trial.send(good),
    ]
    expect(page.body).toContain('<meta http-equiv="refresh" content="2"')
    expect(readable(page.body)).toMatch(/The files are being read|\d of 4,101 rows read/)
    expect(readable(list.body)).toContain('An import is running. See how far it is')
    expect([second.statusCode, readable(second.body)]).toEqual([
      422,
      expect.stringContaining('Another import is running. Wait until it is done, then send yours.'),
    ])
    expect(await trial.resultOf(answer)).toContain('4,101 rows recorded')
  })
})

describe('an import that the program ended under', () => {
  test('says so once the program has started again', async () => {
    const run = await beginRun(trial.opened.db, 'upload', actorOf(trial.support), new Date())
    expect(readable((await trial.support.get(`/imports/${run}`)).body)).toContain('This import is not finished')
    await markUnfinished(trial.opened.db)
    expect(readable((await trial.support.get(`/imports/${run}`)).body)).toContain(
      'It stopped before it was done. Send the files again: what had landed will not land twice.',
    )
  })
})

describe('empty files', () => {
  test('each holds the header of its kind', async () => {
    const one = await trial.support.get('/imports/templates/supervising-visits.csv')
    expect(one.body).toBe('household,worker,on,announced,child_seen_alone,notes,promised,at,id,recorded_at\r\n')
    expect((await trial.support.get('/imports/templates/aunts.csv')).statusCode).toBe(404)
  })

  test('all of them come in one zip, and sent back as they are record nothing', async () => {
    const zip = await trial.support.get('/imports/templates.zip')
    expect(Object.keys(unzipSync(zip.rawPayload)).sort()).toEqual(
      house.words.kinds.map((kind) => `${kind.file}.csv`).sort(),
    )
    expect(await trial.resultOf(await trial.send({ 'empty.zip': zip.rawPayload }))).toContain('There was no row in it')
  })

  test('every column is explained, with what it may hold', async () => {
    const { body } = await trial.support.get('/imports/files')
    for (const { file } of house.words.kinds) expect(body).toContain(`<a href="/imports/files/${file}">${file}.csv</a>`)
    const said = readable((await trial.support.get('/imports/files/supervising-visits')).body)
    expect(said).toContain('announced Did the carers know you were coming? yes, no may be empty')
    expect(said).toContain('Empty supervising-visits.csv')
    expect((await trial.support.get('/imports/files/aunts')).statusCode).toBe(404)
  })
})

test.each(['/imports/0', '/imports/x', '/imports/99999999999', '/imports/1/rejects.csv'])(
  'there is nothing at %s',
  async (path) => {
    expect((await trial.support.get(path)).statusCode).toBe(404)
  },
)

test('who may not import files sees none of it', async () => {
  const worker = await visitor(trial.app, trial.opened.db, { role: 'supervising social worker', worker: 'W-1' })
  const answers = [
    await worker.get('/imports'),
    await worker.get('/imports/1'),
    await worker.get('/imports/1/rejects.csv'),
    await worker.get('/imports/files'),
  ]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403])
})
