// Measures the product on services of several sizes, each beside the least that the same could take.
import { rmSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { type Opened, openDatabase, programRoot } from '../src/database'
import type { House } from '../src/ledgers'
import { theHouse } from '../src/main'
import { type Cluster, startPostgres } from '../test/support/postgres'
import { measureAppend } from './append'
import { measureEngine } from './engine'
import { countOf, measureLanding } from './land'
import { measurePack } from './pack'
import { compareCounts, measurePages } from './pages'
import { reportOf } from './report'
import type { Measured, Result } from './result'
import { writeService } from './service-files'
import { measureToday } from './today'
import { measureWholeLaw } from './whole-law'

/** Runs the bench for some sizes and writes docs/performance.md. */
export async function bench(sizes: readonly number[]): Promise<void> {
  const house = theHouse()
  const cluster = await startPostgres([])
  try {
    const measured: Measured[] = []
    for (const households of sizes) {
      measured.push(await measure(house, cluster, households))
      // After each: the largest takes half an hour, and what was measured before it is not to be lost with it.
      writeFileSync(join(programRoot(), 'docs', 'performance.md'), reportOf(await machine(cluster), measured))
    }
  } finally {
    cluster.stop()
  }
}

async function measure(house: House, cluster: Cluster, households: number): Promise<Measured> {
  const files = writeService(house, households)
  const opened = await emptyService(cluster, `bench_${households}`)
  const results: Result[] = []
  const tell = (found: readonly Result[]) => {
    for (const each of found) process.stderr.write(`${households} households: ${each.what} ${each.value.toFixed(1)}\n`)
    results.push(...found)
  }
  try {
    tell(await measureLanding(house, opened.db, files))
    await compareCounts(house, opened.db)
    const counts = { happenings: await countOf(opened.db, 'happening'), duties: await countOf(opened.db, 'duty') }
    tell([await measureAppend(house, opened.db)])
    tell(await measurePages(house, opened))
    tell(await measureToday(house, opened))
    tell(await measurePack(house, opened))
    tell(await measureEngine(house, opened.db))
    tell(measureWholeLaw(house, households))
    return { households, rows: files.rows, ...counts, results }
  } finally {
    await opened.close()
    rmSync(dirname(files.folder), { recursive: true })
  }
}

async function emptyService({ address }: Cluster, name: string): Promise<Opened> {
  const owner = new pg.Client({ connectionString: address })
  await owner.connect()
  await owner.query(`create database ${name}`)
  await owner.end()
  const url = new URL(address)
  url.pathname = `/${name}`
  return openDatabase({ databaseUrl: url.toString(), folder: '' })
}

/** What it was measured on, in lines. */
async function machine(cluster: Cluster): Promise<string[]> {
  const opened = await openDatabase({ databaseUrl: cluster.address, folder: '' })
  const { rows } = await sql<{
    version: string
    fsync: string
  }>`select current_setting('server_version') as version, current_setting('fsync') as fsync`.execute(opened.db)
  await opened.close()
  const cores = cpus()
  return [
    `${cores.length} cores (${cores[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${type()} ${release()}`,
    `Node ${process.version}, PostgreSQL ${rows[0]?.version ?? ''} as Debian sets it up, fsync ${rows[0]?.fsync ?? ''}, on the same machine`,
    `${new Date().toISOString().slice(0, 10)}`,
  ]
}
