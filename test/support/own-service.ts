import { beginSession, type Role } from '../../src/access'
import { londonDay } from '../../src/calendar'
import { allRoutes } from '../../src/routes'
import { buildApp } from '../../src/web/server'
import { emptyDatabase } from './database'
import { type Files, land } from './files'
import { house } from './house'

export const ORIGIN = 'https://fostering.example.org'

/** A small service of a journey's own, on a port of its own, whose clock is the journey's. */
export async function ownService(files: Files, from: Date) {
  const opened = await emptyDatabase()
  const { rejected } = await land(opened.db, files, { now: from })
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected))
  const at = { now: from }
  const app = await buildApp({
    db: opened.db,
    routes: allRoutes(house, { origin: ORIGIN, posts: true }),
    embedded: opened.embedded,
    clock: () => ({ now: at.now, today: londonDay(at.now) }),
    perMinute: { any: 1e6, signIn: 1e6 },
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const accountOf = async (role: Role, email: string, { worker, team }: { worker?: string; team?: string } = {}) => {
    const row = { email, name: email.split('@')[0] ?? '', role, worker_ref: worker ?? null, team: team ?? null }
    const { id } = await opened.db
      .insertInto('account')
      .values({ ...row, password_hash: '', own_password: true, persona: false, disabled_at: null, created_at: from })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const stop = async () => {
    await app.close()
    await opened.close()
  }
  return { db: opened.db, at, address, accountOf, sessionOf: (id: number) => beginSession(opened.db, id, at.now), stop }
}
