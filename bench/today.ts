import { sql } from 'kysely'
import type { Db, Opened } from '../src/database'
import type { House } from '../src/ledgers'
import { allRoutes } from '../src/routes'
import { buildApp } from '../src/web/server'
import { visitor } from '../test/support/visitor'
import { page95, TODAY } from './pages'
import type { Result } from './result'
import { NOW } from './service-files'
import { times, within } from './timing'

const TIMES = 60

/** The list of work as a registered manager, a team's manager and a worker open it, and the law with what each rule governs. */
export async function measureToday(house: House, { db, embedded }: Opened): Promise<Result[]> {
  const clock = () => ({ now: NOW, today: TODAY })
  const app = await buildApp({ db, routes: allRoutes(house), embedded, clock, perMinute: { any: 1e6, signIn: 1e6 } })
  try {
    const { worker, team } = await oneWorker(db)
    const manager = await visitor(app, db, { role: 'registered manager' }, NOW)
    const own = await visitor(app, db, { role: 'supervising social worker', worker }, NOW)
    const teams = await visitor(app, db, { role: 'team manager', team }, NOW)
    const bare = {
      what: 'The page of everything that can be recorded',
      value: within(await times(TIMES, () => manager.get('/record')), 0.5),
    }
    const measured: Result[] = []
    for (const [what, who, address] of [
      ['List of work, whole service, ms', manager, '/'],
      ['List of work, one stake page by page, ms', manager, '/?stake=regulation'],
      ['List of work, one team, ms', teams, '/'],
      ['List of work, one worker, ms', own, '/'],
      ['The law, with what each rule governs, ms', manager, '/law'],
    ] as const) {
      const took = await times(TIMES, async () => {
        const { statusCode } = await who.get(address)
        if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}`)
      })
      measured.push(page95(what, took, bare))
    }
    return measured
  } finally {
    await app.close()
  }
}

async function oneWorker(db: Db): Promise<{ worker: string; team: string }> {
  const { rows } = await sql<{ worker: string; team: string }>`
    select w.ref as worker, a.value->>'team' as team from span a join subject w on w.id = a.with_id
    where a.name = 'allocated' and a.until_day = 'infinity' order by w.ref limit 1`.execute(db)
  return rows[0] ?? { worker: '', team: '' }
}
