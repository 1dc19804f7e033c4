import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import { type Files, land } from '../../test/support/files'
import { house } from '../../test/support/house'
import { trialReport } from '../../test/support/trial-report'
import { plainDate } from '../calendar'
import { NO_POST } from '../config'
import { checkBackup, KEPT, LEFT_OUT, type Opened, openPglite, restoreBackup, sealLine } from '../database'
import { enter, verifyJournal } from '../journal'
import { append, drifts, keepDerived } from '../ledgers'
import { findTargets } from '../measures/targets.store'
import { sealOf } from '../reports'
import { brokenSeals, insertStep, insertVersion } from '../service/publishing/versions.store'
import { backupCommand } from './backup.command'
import type { Call, Command } from './command'
import { restoreCommand } from './restore.command'

const NOW = new Date('2026-11-22T10:00:00Z')
/** Characters that a file of lines must survive. */
const ODD = 'One “quoted”\nsecond line\u2028third, \\n and \t; naïve 👪'

const files: Files = {
  workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
  households: [
    { ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' },
    { ref: 'H-2', name: 'Whitlock', cohort: '' },
  ],
  approvals: [{ household: 'H-1', on: '2020-01-06', places: '2', terms: ODD }],
  allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2020-01-06' }],
  'supervising-visits': [
    { id: 'v1', household: 'H-1', worker: 'W-1', on: '2026-03-02', at: '10:30', announced: 'yes', promised: ODD },
    { id: 'v1', household: 'H-1', worker: 'W-1', on: '2026-03-03', at: '10:30', announced: 'no' },
    { id: 'v2', household: 'H-9', worker: 'W-1', on: '2026-03-03', announced: 'no' },
  ],
  excusals: [{ subject: 'H-1', rule: 'fc-unannounced-12m', on: '2026-11-01', reason: 'away', agreed_by: 'Manager' }],
  children: [{ ref: 'C-1', born: '2019-04-01', sex: 'male', name: 'Kit' }],
  'care-starts': [{ child: 'C-1', on: '2026-09-04' }],
  placements: [{ ref: 'P-1', child: 'C-1', household: 'H-1', on: '2026-09-04', type: 'U6', until_18: 'no' }],
  'notifiable-events': [{ ref: 'E-1', household: 'H-1', on: '2026-11-20', event: 'child missing' }],
}

const opened: Opened[] = []
const kept = <T extends Opened>(each: T): T => {
  opened.push(each)
  return each
}
const fresh = async () => kept(await emptyDatabase())

let folder: string
let source: Opened
/** An embedded database whatever this run is on: to make one takes seconds. */
let there: Opened
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'los-backup-'))
  source = await fresh()
  there = kept(await openPglite(await PGlite.create(), () => Promise.resolve()))
  const { id } = await source.db
    .insertInto('account')
    .values({
      email: 'a@example.org',
      name: 'A',
      role: 'worker',
      worker_ref: 'W-1',
      team: null,
      password_hash: '',
      own_password: true,
      persona: false,
      disabled_at: null,
      created_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await source.db
    .insertInto('session')
    .values({ hash: 'h', account_id: id, csrf: 'c', created_at: NOW, last_seen_at: NOW })
    .execute()
  await source.db
    .insertInto('draft')
    .values({
      account_id: id,
      kind: 'supervising visit',
      about: 'household=H-1',
      values: JSON.stringify({ promised: ODD }),
      saved_at: NOW,
    })
    .execute()
  await source.db
    .insertInto('setting')
    .values({ name: 'service name', value: JSON.stringify(ODD) })
    .execute()
  expect((await land(source.db, files)).rejected).toHaveLength(1)
  await enter(source.db, { who: 'account 1', did: 'read a case', about: 'H-1', details: { rows: 3 } })
  await publishTrial(source)
})

/** A version of a report, approved and published. */
async function publishTrial({ db }: Opened): Promise<void> {
  const instant = NOW.toISOString()
  const behind = { M002: [{ subject: 'H-1', counted: true, why: 'in time' }] }
  const sealed = {
    ...{
      report: 'kpi',
      from: '2026-10-01',
      to: '2026-10-31',
      knownAt: instant,
      frozenAt: instant,
      frozenBy: 'account 1',
    },
    ...{
      content: { ...trialReport, summary: ODD },
      twin: trialReport,
      behindSeal: sealOf(behind),
      restates: null,
      why: null,
    },
    ...{ changes: [], draftedBy: ['account 1'] },
  }
  const id = await insertVersion(db, sealed, behind)
  const by = { who: 'account 2', at: NOW }
  for (const step of ['approved', 'published'] as const) await insertStep(db, id, { step, note: null }, by)
}
afterAll(async () => {
  for (const each of opened) await each.close()
  rmSync(folder, { recursive: true })
})

/** Runs a command on a database that outlives it, and hands back what it answered. */
async function run(command: Command, on: Opened | null, file: string): Promise<unknown> {
  let answered: unknown
  const call: Call = {
    config: {
      databaseUrl: undefined,
      folder,
      port: 0,
      host: '',
      serviceName: undefined,
      https: false,
      origin: undefined,
      post: NO_POST,
    },
    words: [file],
    options: new Map(),
    now: NOW,
    house: () => house,
    open: async () => {
      if (!on) throw new Error('The database was opened')
      return { db: on.db, embedded: on.embedded, guarded: on.guarded, close: () => Promise.resolve() }
    },
    say: () => undefined,
    answer: (value) => {
      answered = value
    },
  }
  expect(await command.run(call)).toBe(0)
  return answered
}

/** Every row of every table, as the database writes it. */
async function everything({ db }: Opened): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  for (const [name, order] of Object.entries(KEPT)) {
    const { rows } = await sql<{
      line: string
    }>`select row_to_json(each)::text as line from ${sql.table(name)} each order by ${sql.raw(order)}`.execute(db)
    tables[name] = rows.map((row) => row.line)
  }
  return tables
}

const by = { who: 'test', now: NOW, takenOn: false }
const ending = {
  kind: 'approval ending',
  on: plainDate('2026-11-21'),
  at: null,
  about: { household: 'H-1' },
  facts: { reason: 'resigned' },
  sourceRecordedAt: null,
}
const lastId = async ({ db }: Opened): Promise<number> =>
  (
    await db
      .selectFrom('happening')
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirstOrThrow()
  ).last

const backedUp = async (from: Opened, name: string): Promise<string> => {
  const file = join(folder, name)
  await run(backupCommand, from, file)
  return file
}

/** The same, but for what restoring itself added to the journal. */
const withoutRestoring = (tables: Record<string, string[]>) => ({
  ...tables,
  journal: tables.journal?.filter((line) => !line.includes('restored a backup')),
})

test('every table is either in a backup or left out of it on purpose', async () => {
  const { rows } = await sql<{
    name: string
  }>`select relname::text as name from pg_class where relkind = 'r' and relnamespace = current_schema()::text::regnamespace`.execute(
    source.db,
  )
  expect(rows.map((row) => row.name).sort()).toEqual([...Object.keys(KEPT), ...LEFT_OUT].sort())
})

describe('there and back', () => {
  test('the service comes back as it was, through either database', async () => {
    // As every opening of a service leaves it.
    await keepDerived(house, there.db, () => undefined)
    await run(restoreCommand, there, await backedUp(source, 'first.gz'))
    const before = await everything(source)
    expect(withoutRestoring(await everything(there))).toEqual(before)
    const back = await fresh()
    await run(restoreCommand, back, await backedUp(there, 'second.gz'))
    expect(await everything(back)).toMatchObject({
      happening: before.happening,
      duty: before.duty,
      span: before.span,
      import_reject: before.import_reject,
      draft: before.draft,
      report_version: before.report_version,
      report_step: before.report_step,
    })
    for (const each of [there, back]) {
      expect(await brokenSeals(each.db)).toEqual([])
      for await (const drift of drifts(house, each.db)) expect(drift).toBeUndefined()
      expect(await verifyJournal(each.db)).toEqual([])
    }
    expect(await there.db.selectFrom('session').selectAll().execute()).toEqual([])
  })

  test('the same files again change nothing, and what is recorded next has a number of its own', async () => {
    const there = await fresh()
    await run(restoreCommand, there, await backedUp(source, 'third.gz'))
    expect(await land(there.db, files, { takeOn: false })).toMatchObject({ accepted: 0, unchanged: 12 })
    expect((await append(house, there.db, [ending], by))[0]?.id).toBeGreaterThan(await lastId(source))
    await expect(sql`update happening set kind = kind`.execute(there.db)).rejects.toThrow(
      /permission denied|only ever added/,
    )
  })

  test('only its owner may read the file, and it is never written over', async () => {
    const file = await backedUp(source, 'mine.gz')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await expect(run(backupCommand, source, file)).rejects.toThrow(/already a file/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

/** A backup of the source as the text within it. */
const text = async (): Promise<string> => {
  const file = join(folder, 'whole.gz')
  return gunzipSync(readFileSync(existsSync(file) ? file : await backedUp(source, 'whole.gz'))).toString()
}

test('a backup of an earlier version goes through the migrations since', async () => {
  const [first = '', ...rest] = (await text()).split('\n').slice(0, -2)
  const manifest: { migrations: string[]; tables: { name: string; rows: number }[] } = JSON.parse(first)
  // Reports stand last, and an earlier version had none.
  const isReport = ({ name }: { name: string }) => name.startsWith('report_')
  const reported = manifest.tables.filter(isReport).reduce((sum, { rows }) => sum + rows, 0)
  const before0007 = {
    ...manifest,
    migrations: manifest.migrations.filter((name) => name < '0007'),
    tables: manifest.tables.flatMap(({ name, rows }) =>
      name === 'target' || isReport({ name }) ? [] : [{ name, rows: name === 'setting' ? rows + 1 : rows }],
    ),
  }
  const said = [
    { measure: 'M002', from: '2026-02-31', target: 80 },
    { measure: 'M002', from: '2026-04-01', target: 90 },
    { measure: 'M002', from: '2026-04-01', target: 95, amber: 80 },
    { measure: 'M007', from: '2026-04-01', target: 5 },
  ]
  const lines = [
    JSON.stringify({ name: 'targets', value: said }),
    ...rest.slice(0, rest.length - reported).map((line) => line.replace(/,"files":\[[^\]]*\]/, '')),
  ]
  const whole = [JSON.stringify(before0007), ...lines].join('\n')
  const file = join(folder, 'earlier.gz')
  writeFileSync(file, gzipSync(`${whole}\n${sealLine(createHash('sha256').update(`${whole}\n`).digest('hex'))}`))
  const there = await fresh()
  await run(restoreCommand, there, file)
  const [before, after] = [await everything(source), await everything(there)]
  expect(after).toMatchObject({ happening: before.happening, duty: before.duty, import_reject: before.import_reject })
  expect(await there.db.selectFrom('import_run').select('files').execute()).toEqual([{ files: [] }])
  expect((await append(house, there.db, [ending], by)).map(({ id }) => id)).toEqual([(await lastId(source)) + 1])
  expect((await findTargets(there.db, null)).map(({ measure, target, amber }) => [measure, target, amber])).toEqual([
    ['M002', 95, 80],
    ['M007', 5, 0],
  ])
  expect(await findTargets(there.db, new Date('2026-03-31T12:00:00Z'))).toEqual([])
  expect(await there.db.selectFrom('setting').select('name').where('name', '=', 'targets').execute()).toEqual([])
})

describe('what is refused, with nothing restored', () => {
  const lines = (change: (lines: string[]) => string[]) => async () =>
    gzipSync(change((await text()).split('\n')).join('\n'))
  const manifest = (change: (manifest: Record<string, unknown>) => object) =>
    lines(([first = '', ...rest]) => [JSON.stringify(change(JSON.parse(first))), ...rest])

  test.each<[string, () => Promise<Buffer>, RegExp]>([
    ['cut short', async () => gzipSync(await text()).subarray(0, -200), /not a whole backup/],
    ['a line gone', lines((all) => all.toSpliced(6, 1)), /not a whole backup/],
    ['a word changed', async () => gzipSync((await text()).replace('Ashdown', 'Ashdawn')), /not a whole backup/],
    ['a line more after the seal', async () => gzipSync(`${await text()}{}\n`), /not a whole backup/],
    ['no backup at all', async () => Buffer.from('ref,name\n'), /not a whole backup/],
    ['another compressed file', async () => gzipSync('{"rows":[]}\n'), /not a whole backup/],
    ['of a later form', manifest((each) => ({ ...each, format: 2 })), /newer version/],
  ])('a file that is damaged, before any database is opened: %s', async (_, make, says) => {
    const file = join(folder, 'damaged.gz')
    writeFileSync(file, await make())
    await expect(run(restoreCommand, null, file)).rejects.toThrow(says)
  })

  test('one of a database with a migration that we do not have', async () => {
    const there = await fresh()
    await there.db.connection().execute(async (owner) => {
      await sql`set role none`.execute(owner)
      await sql`insert into migration (name, checksum) values ('9999-later.sql', '')`.execute(owner)
      await sql`set role line_of_sight_app`.execute(owner)
    })
    await expect(run(restoreCommand, there, await backedUp(there, 'later.gz'))).rejects.toThrow(/9999-later.sql/)
  })

  test('into a database that is not empty', async () => {
    const file = await backedUp(source, 'fourth.gz')
    const before = await everything(source)
    await expect(run(restoreCommand, source, file)).rejects.toThrow(/already holds records/)
    expect(await everything(source)).toEqual(before)
  })

  test('and a fault at the very end undoes all of it', async () => {
    const there = await fresh()
    const file = await backedUp(source, 'fifth.gz')
    const fault = () => Promise.reject(new Error('the power went'))
    await expect(restoreBackup(there.db, file, await checkBackup(file), fault)).rejects.toThrow('the power went')
    expect(Object.values(await everything(there)).flat()).toEqual([])
  })

  test('a file that is not there', async () => {
    await expect(run(restoreCommand, source, join(folder, 'none.gz'))).rejects.toThrow(/There is no file/)
  })
})
