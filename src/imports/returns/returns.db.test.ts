import { writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptied } from '../../../test/support/database'
import { readable } from '../../../test/support/readable'
import { type TrialImports, text, trialImports } from '../../../test/support/trial-imports'
import { formOf, type Visitor, visitor } from '../../../test/support/visitor'
import { actorOf } from '../../access'

let trial: TrialImports
let support: Visitor
beforeAll(async () => {
  trial = await trialImports()
})
afterAll(() => trial.close())
beforeEach(async () => {
  await emptied(trial.opened)
  support = await visitor(trial.app, trial.opened.db, { role: 'business support' })
  trial.faults.length = 0
})

const HEADER = text('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA1,F,01/05/2012,WBRI,UN1,,\n')

async function send(files: Readonly<Record<string, Uint8Array>>, year = '2026') {
  const form = new FormData()
  form.set('_csrf', formOf(await support.get('/returns')).token)
  form.set('as', 'lcs')
  form.set('year', year)
  for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([new Uint8Array(bytes)]), name)
  return support.upload('/returns', form)
}
const sendOne = async () => String((await send({ 'header.csv': HEADER })).headers.location)
/** As somebody with the database's own keys might. */
const asOwner = (statement: string) =>
  trial.opened.db.connection().execute(async (db) => {
    await sql`set role none`.execute(db)
    await sql.raw(statement).execute(db)
    await sql`set role line_of_sight_app`.execute(db)
  })
/** What comes of an import, once it has ended. */
async function ended(path: string): Promise<string> {
  for (let tries = 0; tries < 500; tries++) {
    const { body } = await support.get(path)
    if (!body.includes('http-equiv="refresh"')) return readable(body)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The import did not end')
}
const did = async () =>
  (await trial.opened.db.selectFrom('journal').select(['who', 'did']).orderBy('seq').execute()).map((each) =>
    each.who === actorOf(support) ? each.did : each.who,
  )

test('a return is looked at, recorded and forgotten, and each step is in the journal', async () => {
  const path = await sendOne()
  expect(readable((await support.get(path)).body)).toMatch(/child 1 0 0 0/i)
  const { headers } = await support.post(`${path}/record`)
  expect(await ended(String(headers.location))).toContain('1 row recorded')
  expect((await support.get(path)).statusCode).toBe(404)
  expect(await did()).toEqual(['sent a return', 'imported files'])
  await support.post(`${await sendOne()}/throw-away`)
  expect(await did()).toEqual(['sent a return', 'imported files', 'sent a return', 'threw a return away'])
})

test('a return whose recording failed is still there, and can be recorded then', async () => {
  const path = await sendOne()
  await asOwner('alter table return_row rename to return_row_away')
  try {
    const { headers } = await support.post(`${path}/record`)
    expect(await ended(String(headers.location))).toContain('It stopped before it was done')
  } finally {
    await asOwner('alter table return_row_away rename to return_row')
  }
  expect(trial.faults).toHaveLength(1)
  const { headers } = await support.post(`${path}/record`)
  expect(await ended(String(headers.location))).toContain('1 row recorded')
  expect((await support.get(path)).statusCode).toBe(404)
})

test('one that is being recorded is told as such, and is neither recorded again nor thrown away', async () => {
  const path = await sendOne()
  const { rows } = await sql<{ id: number }>`
    insert into import_run (source, by_whom, started_at) values ('lcs', 'test', now()) returning id`.execute(
    trial.opened.db,
  )
  const id = rows[0]?.id
  await sql`update return_sent set run_id = ${id}`.execute(trial.opened.db)
  expect(readable((await support.get('/returns')).body)).toContain('it is being recorded now')
  for (const what of ['record', 'throw-away'])
    expect((await support.post(`${path}/${what}`)).headers.location).toBe(`/imports/${id}`)
  await sql`update import_run set finished_at = now(), fault = 'It stopped' where id = ${id}`.execute(trial.opened.db)
  expect(readable((await support.get(path)).body)).toContain('Nothing of it is recorded yet')
})

test('each file is kept compressed by itself, as it came', async () => {
  const lines = Array.from({ length: 2000 }, (_, n) => `A${n},F,01/05/2012,WBRI,UN1,,`).join('\n')
  const bytes = text(`CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${lines}`)
  await send({ 'header.csv': bytes, 'reviews.csv': text('CHILD,DOB,REVIEW,REVIEW_CODE\n') })
  const kept = await trial.opened.db
    .selectFrom('return_sent_file')
    .select(['name', 'gzipped'])
    .orderBy('place')
    .execute()
  expect(kept.map(({ name }) => name)).toEqual(['header.csv', 'reviews.csv'])
  expect(kept[0]?.gzipped.length).toBeLessThan(bytes.length / 4)
})

test('an extract comes in by the same door: told by its headings, looked at, and recorded', async () => {
  const people = text('pers_person_id,pers_sex,pers_dob\nP1,M,2015-05-01 00:00:00\n,F,2016-01-01\n')
  const other = text('contact_id,contact_date\n1,2026-01-01\n')
  const path = String((await send({ 'ssd_person.csv': people, 'ssd_contacts.csv': other }, '')).headers.location)
  const shown = readable((await support.get(path)).body)
  expect(shown).toMatch(/Standard Safeguarding Dataset/)
  expect(shown).toMatch(/child 1 0 0 0/i)
  expect(shown).toContain('Left out, as no table of it that tells of care: ssd_contacts')
  expect(shown).toContain('ssd_person, row 3: Its child is blank.')
  expect(readable((await support.get('/returns')).body)).toMatch(/lcs, Standard Safeguarding Dataset, \d/)
  const { headers } = await support.post(`${path}/record`)
  expect(await ended(String(headers.location))).toContain('1 row recorded')
})

test('a workbook that is neither is refused with what is taken', async () => {
  const refused = await send({
    'ours.xlsx': await writeXlsx({ sheets: [{ name: 'children', rows: [['ref'], ['C-1']] }] }),
  })
  expect(refused.statusCode).toBe(422)
  expect(readable(refused.body)).toContain('ours.xlsx cannot be read')
})
