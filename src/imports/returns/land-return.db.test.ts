import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptied, emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { londonDay, plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { append, drifts } from '../../ledgers'
import { figures, measureOf } from '../../measures'

import { runImport } from '../run-import'
import { returnedIn } from './returned'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())
beforeEach(() => emptied(opened))

const HEADINGS = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  uasc: 'CHILD,SEX,DOB,DUC',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  oc3: 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
  sw: 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
} as const
type Sent = Partial<Record<keyof typeof HEADINGS, readonly string[]>>

const files = (sent: Sent) =>
  Object.entries(sent).map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode([HEADINGS[name as keyof Sent], ...(rows ?? [])].join('\n')),
  }))

const send = (sent: Sent, year = '2026', now = '2026-05-01T09:00:00Z') =>
  runImport(house, opened.db, {
    ...{
      files: [],
      returned: returnedIn(files(sent), londonDay(new Date(now)), year),
      as: 'lcs',
      who: 'test',
      takeOn: false,
    },
    ...{ now: new Date(now), progress: () => undefined },
  })

const header = (...children: string[]) => children.map((each) => `${each},F,01/05/2012,WBRI,UN1,,`)
const started = (child: string, more = ',,,,,') => `${child},01/06/2025,S,C2,N1,U6,PR1${more}`

async function inCare(asAt: string): Promise<readonly string[]> {
  const measure = measureOf('M106')
  const [figure] = await figures(opened.db, house.law, measure ? [measure] : [], { asAt: plainDate(asAt), rows: true })
  return (figure?.rows ?? []).map(({ subject }) => subject)
}

/** The placements of a child that stand, each with the household it names. */
async function householdsOf(child: string): Promise<readonly string[]> {
  const { rows } = await sql<{ said: string }>`
    select concat_ws(' ', p.ref, hh.ref) as said from happening h join subject p on p.id = (h.about->>'self')::bigint
      join subject c on c.id = (h.about->>'child')::bigint left join subject hh on hh.id = (h.about->>'household')::bigint
    where h.kind = 'placement' and c.ref = ${child} and not h.withdrawn and not exists (select from happening l where l.corrects = h.id)
    order by h.on_day`.execute(opened.db)
  return rows.map(({ said }) => said)
}

async function namesOf(worker: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select h.facts->>'name' as name from happening h join subject s on s.id = (h.about->>'self')::bigint
    where h.kind = 'worker' and s.ref = ${worker} order by h.id`.execute(opened.db)
  return rows.map(({ name }) => name)
}

/** Corrects a placement as somebody would who looks at it. */
async function putRight(ref: string, about: Record<string, string>): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select h.id from happening h join subject s on s.id = (h.about->>'self')::bigint where s.ref = ${ref}`.execute(
    opened.db,
  )
  const entry = {
    kind: 'placement',
    on: plainDate('2025-06-01'),
    at: null,
    facts: { type: 'U6' },
    sourceRecordedAt: null,
  }
  const corrected = {
    ...entry,
    ref,
    about: { child: 'A1', ...about },
    corrects: rows[0]?.id,
    reason: 'With a home of ours',
  }
  await append(house, opened.db, [corrected], { who: 'test', now: new Date('2026-05-02T09:00:00Z'), takenOn: false })
}

test('a return sent again changes nothing; one that differs corrects; a row said no more is withdrawn, and told again is there again', async () => {
  const first = { header: header('A1', 'A2'), episodes: [started('A1'), started('A2')] }
  expect(await send(first)).toMatchObject({ accepted: 8, unchanged: 0, rejected: [] })
  expect(await send(first)).toMatchObject({ accepted: 0, unchanged: 8, rejected: [] })
  expect(await inCare('2026-03-31')).toEqual(['A1', 'A2'])
  await send({ ...first, episodes: [started('A1', ',10/01/2026,E4A,,,,'), started('A2')] })
  expect([await inCare('2026-01-09'), await inCare('2026-01-10')]).toEqual([['A1', 'A2'], ['A2']])
  await send({ ...first, episodes: [started('A1')] })
  expect(await inCare('2026-03-31')).toEqual(['A1'])
  await send(first)
  expect(await inCare('2026-03-31')).toEqual(['A1', 'A2'])
  for await (const drift of drifts(house, opened.db)) expect(drift).toBeNull()
})

test('the next year: what was open and is told no more is withdrawn, what had ended stands', async () => {
  const last = (child: string, more: string) => `${child},01/06/2024,S,C2,N1,U6,PR1${more}`
  await send(
    {
      header: header('A1', 'A2', 'A3'),
      episodes: [last('A1', ',,,,,,'), last('A2', ',,,,,,'), last('A3', ',01/02/2025,E4A,,,,')],
    },
    '2025',
  )
  expect(await inCare('2025-03-31')).toEqual(['A1', 'A2'])
  await send({ header: header('A1'), episodes: [last('A1', ',01/12/2025,E4A,,,,')] })
  expect([await inCare('2025-01-31'), await inCare('2025-03-31'), await inCare('2025-12-01')]).toEqual([
    ['A1', 'A3'],
    ['A1'],
    [],
  ])
})

test('whether a child is alone and seeking asylum is said year by year', async () => {
  const episodes = ['A1,01/06/2024,S,C2,N1,U6,PR1,,,,,,']
  await send({ header: header('A1'), episodes, uasc: ['A1,F,01/05/2012,'] }, '2025')
  await send({ header: header('A1'), episodes, uasc: [] })
  const measure = measureOf('M107')
  const on = async (asAt: string) =>
    (await figures(opened.db, house.law, measure ? [measure] : [], { asAt: plainDate(asAt) }))[0]?.why
  expect(await on('2025-03-31')).toEqual({ 'alone and seeking asylum': 1 })
  expect(await on('2025-04-01')).toEqual({ 'not so': 1 })
})

test('a cell that nothing can hold is told, and the rest of its row is recorded', async () => {
  const outcome = await send({
    header: header('A1'),
    episodes: ['A1,01/06/2025,S,C9,N1,U6,PR1,,,,,,'],
    reviews: ['A1,01/05/2012,01/07/2025,PN9', 'A1,01/05/2012,31/06/2025,PN1'],
  })
  expect(outcome.rejected.map(({ file, row, column }) => `${file} ${row} ${column}`).sort()).toEqual([
    'episodes 2 status',
    'reviews 2 participation',
    'reviews 3 on',
  ])
  expect(await inCare('2026-03-31')).toEqual(['A1'])
})

test('a child whom no header names is recorded all the same', async () => {
  expect((await send({ episodes: [started('A1')] })).rejected).toEqual([])
  expect(await inCare('2026-03-31')).toEqual(['A1'])
})

test('what somebody recorded here is not written over: what differs is told, and the placement’s household stands', async () => {
  const own: Files = {
    workers: [{ ref: 'SW1', name: 'Ada Finch', team: 'North' }],
    households: [{ ref: 'H-1', name: 'Ashdown' }],
    children: [{ ref: 'A1', name: 'Imogen', born: '2012-05-02', sex: 'female' }],
    'care-starts': [{ child: 'A1', on: '2025-06-01' }],
    placements: [{ ref: 'P-1', child: 'A1', household: 'H-1', on: '2025-06-01', type: 'U6' }],
  }
  await land(opened.db, own, { takeOn: false, as: 'here' })
  const episodes = [started('A1', ',10/01/2026,X1,,,,'), 'A1,10/01/2026,P,C2,N1,K2,PR1,,,,,,', started('A2')]
  const { rejected } = await send({ header: header('A1', 'A2'), episodes, sw: ['A1,,SW1,01/06/2025,,MANAGE'] })
  expect(rejected.map(({ file, row, column }) => `${file} ${row} ${column}`.trim())).toEqual([
    ...['born', 'ethnicity', 'upn'].map((column) => `header 2 ${column}`),
    ...['episodes 2', 'episodes 3'],
  ])
  expect((await send({ header: header('A1') }, '2027')).rejected.map(({ column }) => column)).toEqual([
    'born',
    'ethnicity',
    'upn',
  ])
  expect(rejected.at(-2)?.reason).toMatch(/^Our own record of this child’s starts of care and placements stands\. /)
  expect(await householdsOf('A1')).toEqual(['P-1 H-1'])
  expect(await householdsOf('A2')).toEqual(['P-A2-2025-06-01'])
  expect(await inCare('2026-03-31')).toEqual(['A1', 'A2'])
  expect(await namesOf('SW1')).toEqual(['Ada Finch'])
})

test('a placement put right here stands, and the child’s next one comes from the return', async () => {
  const sent = { header: header('A1'), episodes: [started('A1')] }
  await send(sent)
  await land(opened.db, { households: [{ ref: 'H-1', name: 'Ashdown' }] }, { takeOn: false, as: 'here' })
  await putRight('P-A1-2025-06-01', { household: 'H-1' })
  const moved = [started('A1', ',10/01/2026,X1,,WR1 1AA,,'), 'A1,10/01/2026,P,C2,N1,K2,PR1,,,,,,']
  const { rejected } = await send({ ...sent, episodes: moved })
  expect(rejected.map(({ file, row, column }) => `${file} ${row} ${column}`.trim())).toEqual(['episodes 2'])
  expect(await householdsOf('A1')).toEqual(['P-A1-2025-06-01 H-1', 'P-A1-2026-01-10'])
})

test('a row that could not be taken is tried again when the same return comes again', async () => {
  const sent = { header: header('A1'), episodes: ['A1,01/06/2026,S,C2,N1,U6,PR1,,,,,,'] }
  const first = await send(sent, '2027')
  expect(first.rejected.map(({ column }) => column)).toEqual(['on', 'on', 'on'])
  expect(await inCare('2026-07-01')).toEqual([])
  expect(await send(sent, '2027', '2026-07-01T09:00:00Z')).toMatchObject({ accepted: 3, unchanged: 1, rejected: [] })
  expect(await inCare('2026-07-01')).toEqual(['A1'])
})

test('many rows gone at once are withdrawn together, and each is there again when told again', async () => {
  const children = Array.from({ length: 30 }, (_, n) => `B${n}`)
  const all = { header: header(...children), episodes: children.map((each) => started(each)) }
  await send(all)
  await send({ ...all, episodes: [started('B0')] })
  expect(await inCare('2026-03-31')).toEqual(['B0'])
  await send(all)
  expect(await inCare('2026-03-31')).toHaveLength(30)
  for await (const drift of drifts(house, opened.db)) expect(drift).toBeNull()
})

test('a line that cannot be read is told as it came, and takes back nothing of its table', async () => {
  const first = { header: header('A1', 'A2'), episodes: [started('A1'), started('A2')] }
  await send(first)
  const broken = `${started('A2')},,x\0`
  const { rejected } = await send({ ...first, episodes: [started('A1'), broken] })
  expect(rejected).toMatchObject([
    { file: 'episodes', row: 3, column: '', cells: { line: broken.replace('\0', '\uFFFD') } },
  ])
  expect(rejected[0]?.reason).toContain('Until it is put right')
  expect(await inCare('2026-03-31')).toEqual(['A1', 'A2'])
  await send({ ...first, episodes: [started('A1')] })
  expect(await inCare('2026-03-31')).toEqual(['A1'])
})

test('of two rows of one child and day the last stands, and the other is told', async () => {
  const { rejected } = await send({
    header: header('A1'),
    episodes: [started('A1'), started('A1', ',10/01/2026,E4A,,,,').replace('01/06/2025', '1/6/2025')],
  })
  expect(rejected).toMatchObject([
    { file: 'episodes', row: 2, reason: 'Row 3 tells this child and day again and stands.' },
  ])
  expect([await inCare('2026-01-09'), await inCare('2026-01-10')]).toEqual([['A1'], []])
})

test('a character that cannot be kept stops nothing', async () => {
  const { rejected } = await send({ header: header('A1'), episodes: [started('A1').replace('N1', 'N\0')] })
  expect(rejected.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual(['episodes 2 need'])
  expect(await inCare('2026-03-31')).toEqual(['A1'])
})

test('what is told of the end of a year that is not over is said once, and recorded when it is sent again after it', async () => {
  const sent = { header: header('A1', 'A2'), oc3: ['A1,,YES,F1,B1', 'A2,,YES,F1,B1'] }
  const { accepted, rejected } = await send(sent, '2027')
  expect(accepted).toBe(2)
  expect(rejected).toMatchObject([{ file: 'oc3', row: 1, column: '' }])
  expect(rejected[0]?.reason).toContain('tells of 31 March 2027, which has not come')
  expect(await send(sent, '2027', '2027-04-01T09:00:00Z')).toMatchObject({ accepted: 2, unchanged: 2, rejected: [] })
})

test('a year that would end more than a year from now is refused', () => {
  const read = (year: string) => () => returnedIn(files({ header: header('A1') }), plainDate('2026-03-31'), year)
  expect(read('2027')).not.toThrow()
  expect(read('2028')).toThrow('31 March 2028, more than a year from now')
})

test('a row of which a cell that it must have is wrong is told whole, and not as recorded in part', async () => {
  const { rejected } = await send({ header: header('A1'), reviews: ['A1,,,PN9'] })
  expect(rejected).toMatchObject([{ file: 'reviews', row: 2 }])
  expect(rejected[0]?.reason).not.toContain('The rest of it was recorded')
})

test('a fault is told in the file that its own row came in', async () => {
  const { rejected } = await send({
    header: ['A1,F,01/05/2012,ZZZZ,UN1,,'],
    reviews: ['A2,01/05/2012,01/07/2025,PN1'],
  })
  expect(rejected.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual(['header 2 ethnicity'])
})
