import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'

const NAME = 'analysis views'

/**
 * Makes views anew when what declares them has changed since they were made. They are a convenience: where the login may
 * not make a schema the service runs without them.
 */
export async function makeViews(pool: Pool, statements: readonly string[]): Promise<void> {
  if (statements.length === 0) return
  const sum = createHash('sha256').update(statements.join(';')).digest('hex')
  const { rows } = await pool.query<{ value: unknown }>('select value from setting where name = $1', [NAME])
  if (rows[0]?.value === sum) return
  const client: PoolClient = await pool.connect()
  try {
    await client.query('begin')
    for (const statement of statements) await client.query(statement)
    await client.query(
      'insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
      [NAME, JSON.stringify(sum)],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    if (!isForbidden(error)) throw error
  } finally {
    client.release()
  }
}

const isForbidden = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42501'
