import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { Refused } from './refused'

/** Any number will do, so long as every process uses the same. */
const LOCK = 7_203_119

/** Every migration this version knows, in order. */
export const migrationNames = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()

/**
 * Brings a database forward: each numbered file once, in order, in one transaction under a lock. Never back.
 * Throws Refused when a file that has run was changed since, or when the database is newer than this program.
 */
export async function migrate(pool: Pool, folder: string): Promise<number> {
  const files = migrationNames(folder)
  const client: PoolClient = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, ran_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
    const ran = new Map(rows.map((row) => [row.name, row.checksum]))
    for (const name of ran.keys())
      if (!files.includes(name))
        throw new Refused(
          'newer-database',
          `This database has had ${name}, which this version of Line of Sight does not know. Install the newer version.`,
        )
    let count = 0
    for (const name of files) count += Number(await runOnce(client, folder, name, ran.get(name)))
    await client.query('commit')
    return count
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function runOnce(client: PoolClient, folder: string, name: string, ran: string | undefined): Promise<boolean> {
  const text = readFileSync(join(folder, name), 'utf8')
  const checksum = createHash('sha256').update(text).digest('hex')
  if (ran === checksum) return false
  if (ran)
    throw new Refused(
      'migration-changed',
      `The migration ${name} was changed after it ran here. Migrations only go forward: add a new one.`,
    )
  await client.query(text)
  await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
  return true
}
