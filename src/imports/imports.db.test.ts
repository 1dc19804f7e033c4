import { unzipSync, zipSync } from 'fflate'
import type { FastifyInstance } from 'fastify'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptied, emptyDatabase } from '../../test/support/database'
import { house } from '../../test/support/house'
import { type Visitor, visitor } from '../../test/support/visitor'
import { actorOf } from '../access'
import type { Opened } from '../database'
import { maskToken } from '../web/token'
import { buildApp } from '../web/server'
import { importsRoutes } from './imports.routes'
import { beginRun, markUnfinished } from './imports.store'

let opened: Opened
let app: FastifyInstance
let support: Visitor
const faults: unknown[] = []
const lines: string[] = []
beforeAll(async () => {
  opened = await emptyDatabase()
  const { db, embedded } = opened
  app = await buildApp({ db, routes: importsRoutes(house, (error) => faults.push(error)), embedded, perMinute: { any: 1e6, signIn: 1e6 }, log: { write: (line) => void lines.push(line) } })
  support = await visitor(app, db, { role: 'business support' })
})
beforeEach(() => emptied(opened))
afterAll(async () => {
  await app.close()
  await opened.close()
})

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const households = text('ref,name,cohort\nH-1,Ashdown,mainstream\nH-2,Whitlock,kinship\n')
const workers = text('ref,name,team\nW-1,A worker,North\n')
const visits = text('household,worker,on,announced\nH-1,W-1,2026-03-02,no\nH-9,W-1,2026-03-02,no\nH-2,W-1,2026-02-31,yes\nH-2,W-1,2026-03-04,maybe\n')
const good = { 'sent/households.csv': households, 'sent/workers.csv': workers }

type Sent = Record<string, Uint8Array>

/** Sends files as the form does, with its token. */
async function send(files: Sent, as = ''): Promise<Awaited<ReturnType<Visitor['upload']>>> {
  const { csrf } = await opened.db.selectFrom('session').select('csrf').where('account_id', '=', support.accountId).executeTakeFirstOrThrow()
  const form = new FormData()
  form.set('_csrf', maskToken(csrf))
  form.set('as', as)
  for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([new Uint8Array(bytes)]), name)
  return support.upload('/imports', form)
}

/** The page of an import once it has ended, asked for as a browser would ask: again and again. */
async function resultOf(answer: { headers: { location?: unknown } }): Promise<string> {
  const address = String(answer.headers.location)
  if (!address.startsWith('/imports/')) throw new Error('The files were not taken')
  for (let tries = 0; tries < 600; tries++) {
    const { body } = await support.get(address)
    if (!body.includes('http-equiv="refresh"')) return plain(body)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The import did not end')
}

const plain = (html: string): string => html.replace(/<head>.*?<\/head>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').replaceAll('&#39;', "'")
const happenings = async (): Promise<number> => Number((await opened.db.selectFrom('happening').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)

describe('a zip of good and bad rows', () => {
  const zip = { 'november.zip': zipSync({ ...good, 'sent/supervising-visits.csv': visits, 'sent/read me.txt': text('not a file of ours') }) }

  test('lands what is good, and says of the rest what to put right, where', async () => {
    const answer = await send(zip)
    expect([answer.statusCode, String(answer.headers.location)]).toEqual([303, expect.stringMatching(/^\/imports\/\d+$/)])
    const said = await resultOf(answer)
    expect(said).toContain('4 rows recorded, 3 to put right')
    expect(said).toMatch(/supervising-visits\.csv row 3 household H-9 .*reference H-9/)
    expect(said).toContain('supervising-visits.csv row 4 on 2026-02-31 on is “2026-02-31”. Enter a real date as YYYY-MM-DD.')
    expect(said).toContain('supervising-visits.csv row 5 announced maybe announced is “maybe”. Enter yes or no.')
    expect(said).toContain('supervising-visits.csv 4 1 0 3')
    expect(said).toContain('All 7 4 0 3')
    expect(await happenings()).toBe(4)
  })

  test('sent again, changes nothing', async () => {
    await resultOf(await send(zip))
    const said = await resultOf(await send(zip))
    expect(said).toContain('Nothing new: 4 rows were here already, 3 to put right')
    expect(said).toContain('All 7 0 4 3')
    expect(await happenings()).toBe(4)
  })

  test('its bad rows can be taken away as a file, and the journal says so with no name in it', async () => {
    await resultOf(await send(zip))
    const file = await support.get('/imports/1/rejects.csv')
    expect(file.headers['content-disposition']).toBe('attachment; filename="to-put-right-1.csv"')
    expect(file.body.split('\r\n').map((line) => line.split(',').slice(0, 3).join())).toEqual([
      'file,row,column',
      'supervising-visits,3,household',
      'supervising-visits,4,on',
      'supervising-visits,5,announced',
    ])
    const told = await opened.db.selectFrom('journal').select(['who', 'did', 'details']).orderBy('seq').execute()
    expect(told).toEqual([
      { who: actorOf(support), did: 'imported files', details: { run: 1, accepted: 4, unchanged: 0, rejected: 3 } },
      { who: actorOf(support), did: 'read rows to put right', details: { run: 1, rows: 3 } },
      { who: actorOf(support), did: 'took rows to put right', details: { run: 1, rows: 3 } },
    ])
  })
})

test('a workbook holds a sheet a kind', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Households', rows: [['ref', 'name', 'cohort'], ['H-1', 'Ashdown', 'mainstream']] },
      { name: 'Workers', rows: [['ref', 'name', 'team'], ['W-1', 'A worker', 'North']] },
      { name: 'Supervising visits', rows: [['household', 'worker', 'on', 'announced'], ['H-1', 'W-1', new Date(Date.UTC(2026, 2, 2)), 'no']] },
    ],
  })
  expect(await resultOf(await send({ 'register.xlsx': bytes }))).toContain('3 rows recorded')
  const { on_day } = await opened.db.selectFrom('happening').select('on_day').where('kind', '=', 'supervising visit').executeTakeFirstOrThrow()
  expect(on_day).toBe('2026-03-02')
})

test('a file as older office programs write it keeps its letters', async () => {
  const bytes = Uint8Array.from([...'ref,name,cohort\nH-1,S', 0xe9, ...'amus,'].map((each) => (typeof each === 'number' ? each : each.charCodeAt(0))))
  expect(await resultOf(await send({ 'households.csv': bytes }))).toContain('1 row recorded')
  const { facts } = await opened.db.selectFrom('happening').select('facts').executeTakeFirstOrThrow()
  expect(facts.name).toBe('Séamus')
})

test('what the rows recorded has met is said', async () => {
  const files = { ...good, 'approvals.csv': text('household,on,places,terms\nH-1,2025-01-10,2,any\n'), 'carer-reviews.csv': text('household,on\nH-1,2026-02-02\n') }
  expect(await resultOf(await send(files))).toContain('1 duty was met by it, 1 of them late')
})

test('rows with an id are matched within the system they come from', async () => {
  const visit = (on: string): Sent => ({ ...good, 'supervising-visits.csv': text(`id,household,worker,on,announced\n7,H-1,W-1,${on},no\n`) })
  await resultOf(await send(visit('2026-03-02'), 'old system'))
  await resultOf(await send(visit('2026-03-03'), 'old system'))
  expect(await resultOf(await send(visit('2026-03-04'), 'new system'))).toContain('as coming from new system')
  const rows = await opened.db.selectFrom('happening').select(['on_day', 'corrects']).where('kind', '=', 'supervising visit').orderBy('id').execute()
  expect(rows.map(({ on_day, corrects }) => [on_day, corrects !== null])).toEqual([['2026-03-02', false], ['2026-03-03', true], ['2026-03-04', false]])
})

/** A zip whose one entry says that it unpacks to much more than it does. */
function bomb(): Uint8Array {
  const bytes = zipSync({ 'households.csv': households })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 300 * 1024 * 1024, true)
  return bytes
}

describe('what cannot be read is refused with words, on the form', () => {
  test.each([
    ['nothing chosen', {}, 'Choose a file'],
    ['a file of another kind', { 'households.pdf': text('%PDF') }, 'households.pdf is not a CSV, XLSX or zip file. Choose one of those.'],
    ['a broken zip', { 'all.zip': text('PK no zip') }, 'This file cannot be opened. Make it again and send that.'],
    ['a broken workbook', { 'all.xlsx': zipSync({ 'a.txt': text('a') }) }, 'This workbook cannot be opened. Save it again as XLSX, or as CSV, and send that.'],
    ['a zip bomb', { 'all.zip': bomb() }, 'This file unpacks to more than 200 MB. Send it in parts, or use the command line.'],
    ['a zip with no file of ours', { 'all.zip': zipSync({ 'a.txt': text('a') }) }, 'There is no CSV or XLSX file in what you sent. Choose another'],
  ])('%s', async (_, files: Sent, why) => {
    const answer = await send(files, 'old system')
    expect([answer.statusCode, plain(answer.body).includes(why)]).toEqual([422, true])
    expect(answer.body).toContain('value="old system"')
    expect(await opened.db.selectFrom('import_run').selectAll().execute()).toEqual([])
  })
})

describe('while it runs', () => {
  const homes = Array.from({ length: 100 }, (_, index) => `H-${index + 100}`)
  const rows = homes.flatMap((home) => Array.from({ length: 40 }, (_, index) => `${home},W-1,2026-03-02,no,${home} ${index}`))
  const long = {
    'households.csv': text(`ref,name,cohort\n${homes.map((home) => `${home},A home,mainstream`).join('\n')}\n`),
    'workers.csv': workers,
    'supervising-visits.csv': text(`household,worker,on,announced,id\n${rows.join('\n')}\n`),
  }

  test('its page says how far it is and looks again; another must wait', async () => {
    const answer = await send(long)
    const [page, list, second] = [await support.get(String(answer.headers.location)), await support.get('/imports'), await send(good)]
    expect(page.body).toContain('<meta http-equiv="refresh" content="2"')
    expect(plain(page.body)).toMatch(/The files are being read|\d of 4,101 rows read/)
    expect(plain(list.body)).toContain('An import is running. See how far it is')
    expect([second.statusCode, plain(second.body)]).toEqual([422, expect.stringContaining('Another import is running. Wait until it is done, then send yours.')])
    expect(await resultOf(answer)).toContain('4,101 rows recorded')
  })
})

describe('an import that the program ended under', () => {
  test('says so once the program has started again', async () => {
    const run = await beginRun(opened.db, 'upload', actorOf(support), new Date())
    expect(plain((await support.get(`/imports/${run}`)).body)).toContain('This import is not finished')
    await markUnfinished(opened.db)
    expect(plain((await support.get(`/imports/${run}`)).body)).toContain('It stopped before it was done. Send the files again: what had landed will not land twice.')
  })
})

describe('empty files', () => {
  test('each holds the header of its kind', async () => {
    const one = await support.get('/imports/templates/supervising-visits.csv')
    expect(one.body).toBe('household,worker,on,announced,child_seen_alone,notes,promised,at,id,recorded_at\r\n')
    expect((await support.get('/imports/templates/aunts.csv')).statusCode).toBe(404)
  })

  test('all of them come in one zip, and sent back as they are record nothing', async () => {
    const zip = await support.get('/imports/templates.zip')
    expect(Object.keys(unzipSync(zip.rawPayload)).sort()).toEqual(house.words.kinds.map((kind) => `${kind.file}.csv`).sort())
    expect(await resultOf(await send({ 'empty.zip': zip.rawPayload }))).toContain('There was no row in it')
  })

  test('every column is explained, with what it may hold', async () => {
    const said = plain((await support.get('/imports/files')).body)
    expect(said).toContain('announced Did the carers know you were coming? yes, no may be empty')
    for (const kind of house.words.kinds) expect(said).toContain(`Empty ${kind.file}.csv`)
  })
})

test.each(['/imports/0', '/imports/x', '/imports/99999999999', '/imports/1/rejects.csv'])('there is nothing at %s', async (path) => {
  expect((await support.get(path)).statusCode).toBe(404)
})

test('who may not import files sees none of it', async () => {
  const worker = await visitor(app, opened.db, { role: 'supervising social worker', worker: 'W-1' })
  const answers = [await worker.get('/imports'), await worker.get('/imports/1'), await worker.get('/imports/1/rejects.csv'), await worker.get('/imports/files')]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403])
})

test('nothing went wrong behind anybody’s back, and no log line holds anything of a file', () => {
  expect(faults).toEqual([])
  expect(lines.filter((line) => line.includes('"route":"/imports"')).length).toBeGreaterThan(10)
  expect(lines.join('')).not.toMatch(/Ashdown|Whitlock|H-[129]|W-1|old system|november/)
})
