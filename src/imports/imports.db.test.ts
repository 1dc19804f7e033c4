import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptied } from '../../test/support/database'
import { land } from '../../test/support/files'
import { readable } from '../../test/support/readable'
import { good, type Sent, type TrialImports, text, trialImports } from '../../test/support/trial-imports'
import { actorOf } from '../access'

let trial: TrialImports
beforeAll(async () => {
  trial = await trialImports()
})
beforeEach(() => emptied(trial.opened))
afterAll(() => trial.close())

const visits = text(
  'household,worker,on,announced\nH-1,W-1,2026-03-02,no\nH-9,W-1,2026-03-02,no\nH-2,W-1,2026-02-31,yes\nH-2,W-1,2026-03-04,maybe\n',
)
const happenings = async (): Promise<number> =>
  Number(
    (
      await trial.opened.db
        .selectFrom('happening')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

describe('a zip of good and bad rows', () => {
  const zip = {
    'november.zip': zipSync({
      ...good,
      'sent/supervising-visits.csv': visits,
      'sent/read me.txt': text('not a file of ours'),
    }),
  }

  test('lands what is good, and says of the rest what to put right, where', async () => {
    const answer = await trial.send(zip)
    expect([answer.statusCode, String(answer.headers.location)]).toEqual([
      303,
      expect.stringMatching(/^\/imports\/\d+$/),
    ])
    const said = await trial.resultOf(answer)
    expect(said).toContain('4 rows recorded, 3 to put right')
    expect(said).toMatch(/supervising-visits\.csv row 3 household H-9 .*reference H-9/)
    expect(said).toContain(
      'supervising-visits.csv row 4 on 2026-02-31 on is “2026-02-31”. Enter a real date as YYYY-MM-DD.',
    )
    expect(said).toContain('supervising-visits.csv row 5 announced maybe announced is “maybe”. Enter yes or no.')
    expect(said).toContain('supervising-visits.csv 4 1 0 3')
    expect(said).toContain('All 7 4 0 3')
    expect(await happenings()).toBe(4)
  })

  test('sent again, changes nothing', async () => {
    await trial.resultOf(await trial.send(zip))
    const said = await trial.resultOf(await trial.send(zip))
    expect(said).toContain('Nothing new: 4 rows were here already, 3 to put right')
    expect(said).toContain('All 7 0 4 3')
    expect(await happenings()).toBe(4)
  })

  test('its bad rows can be taken away as a file, and the journal says so with no name in it', async () => {
    await trial.resultOf(await trial.send(zip))
    const file = await trial.support.get('/imports/1/rejects.csv')
    expect(file.headers['content-disposition']).toBe('attachment; filename="to-put-right-1.csv"')
    expect(file.body.split('\r\n').map((line) => line.split(',').slice(0, 3).join())).toEqual([
      'file,row,column',
      'supervising-visits,3,household',
      'supervising-visits,4,on',
      'supervising-visits,5,announced',
    ])
    const told = await trial.opened.db.selectFrom('journal').select(['who', 'did', 'details']).orderBy('seq').execute()
    expect(told).toEqual([
      {
        who: actorOf(trial.support),
        did: 'imported files',
        details: { run: 1, accepted: 4, unchanged: 0, rejected: 3 },
      },
      { who: actorOf(trial.support), did: 'read rows to put right', details: { run: 1, rows: 3 } },
      { who: actorOf(trial.support), did: 'took rows to put right', details: { run: 1, rows: 3 } },
    ])
  })
})

test('a workbook holds a sheet a kind', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Households',
        rows: [
          ['ref', 'name', 'cohort'],
          ['H-1', 'Ashdown', 'mainstream'],
        ],
      },
      {
        name: 'Workers',
        rows: [
          ['ref', 'name', 'team'],
          ['W-1', 'A worker', 'North'],
        ],
      },
      {
        name: 'Supervising visits',
        rows: [
          ['household', 'worker', 'on', 'announced'],
          ['H-1', 'W-1', new Date(Date.UTC(2026, 2, 2)), 'no'],
        ],
      },
    ],
  })
  expect(await trial.resultOf(await trial.send({ 'register.xlsx': bytes }))).toContain('3 rows recorded')
  const { on_day } = await trial.opened.db
    .selectFrom('happening')
    .select('on_day')
    .where('kind', '=', 'supervising visit')
    .executeTakeFirstOrThrow()
  expect(on_day).toBe('2026-03-02')
})

test('a file as older office programs write it keeps its letters', async () => {
  const bytes = Uint8Array.from(
    [...'ref,name,cohort\nH-1,S', 0xe9, ...'amus,'].map((each) =>
      typeof each === 'number' ? each : each.charCodeAt(0),
    ),
  )
  expect(await trial.resultOf(await trial.send({ 'households.csv': bytes }))).toContain('1 row recorded')
  const { facts } = await trial.opened.db.selectFrom('happening').select('facts').executeTakeFirstOrThrow()
  expect(facts.name).toBe('Séamus')
})

test('what the rows recorded has met is said', async () => {
  const files = {
    ...good,
    'approvals.csv': text('household,on,places,terms\nH-1,2025-01-10,2,any\n'),
    'carer-reviews.csv': text('household,on\nH-1,2026-02-02\n'),
  }
  expect(await trial.resultOf(await trial.send(files))).toContain('1 duty was met by it, 1 of them late')
})

test('of a history taken on it is not said, for its records keep instants of their own', async () => {
  const files = {
    households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
    approvals: [{ household: 'H-1', on: '2025-01-10', places: '2', recorded_at: '2025-01-11T09:00:00Z' }],
    'carer-reviews': [{ household: 'H-1', on: '2026-01-02', recorded_at: '2026-01-03T09:00:00Z' }],
  }
  await land(trial.opened.db, files)
  const { id } = await trial.opened.db.selectFrom('import_run').select('id').executeTakeFirstOrThrow()
  const said = readable((await trial.support.get(`/imports/${id}`)).body)
  expect(said).toContain('A history was taken on')
  expect(said).not.toContain('met by it')
})

test('rows with an id are matched within the system they come from', async () => {
  const visit = (on: string): Sent => ({
    ...good,
    'supervising-visits.csv': text(`id,household,worker,on,announced\n7,H-1,W-1,${on},no\n`),
  })
  await trial.resultOf(await trial.send(visit('2026-03-02'), 'old system'))
  await trial.resultOf(await trial.send(visit('2026-03-03'), 'old system'))
  expect(await trial.resultOf(await trial.send(visit('2026-03-04'), 'new system'))).toContain(
    'as coming from new system',
  )
  const rows = await trial.opened.db
    .selectFrom('happening')
    .select(['on_day', 'corrects'])
    .where('kind', '=', 'supervising visit')
    .orderBy('id')
    .execute()
  expect(rows.map(({ on_day, corrects }) => [on_day, corrects !== null])).toEqual([
    ['2026-03-02', false],
    ['2026-03-03', true],
    ['2026-03-04', false],
  ])
})

test('nothing went wrong behind anybody’s back, and no log line holds anything of a file', () => {
  expect(trial.faults).toEqual([])
  expect(trial.lines.filter((line) => line.includes('"route":"/imports"')).length).toBeGreaterThan(5)
  expect(trial.lines.join('')).not.toMatch(/Ashdown|Whitlock|H-[129]|W-1|old system|november/)
})
