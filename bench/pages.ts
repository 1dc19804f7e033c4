import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { plainDate, toNumber } from '../src/calendar'
import type { Db, Opened } from '../src/database'
import { asKnownAt, type House } from '../src/ledgers'
import { figures, KPI_ROWS, measureOf } from '../src/measures'
import { figureRoutes } from '../src/measures/figures.routes'
import { readKeyFigures } from '../src/measures/key-figures/key-figures'
import { KeyFiguresPage } from '../src/measures/key-figures/key-figures.page'
import { findPeople } from '../src/service/people/people.store'
import { defineRoute, page } from '../src/web/route'
import { buildApp } from '../src/web/server'
import { visitor } from '../test/support/visitor'
import { appendVisit } from './append'
import { bareKeyFigures } from './bare-key-figures'
import type { Result } from './result'
import { NOW } from './service-files'
import { timed, times, within } from './timing'

const TIMES = 100
export const TODAY = plainDate('2026-11-22')
const QUARTER_END = plainDate('2026-09-30')
const KNOWN_AT = new Date('2026-09-30T22:59:59Z')
const MEASURES = KPI_ROWS.flatMap((id) => measureOf(id) ?? [])

type Get = (address: string) => Promise<void>

/** The page of key figures: nothing kept yet, kept, after something was recorded, and as known at the last quarter end. */
export async function measurePages(house: House, opened: Opened): Promise<Result[]> {
  const { db } = opened
  const { app, get } = await pagesOf(house, opened)
  try {
    const first = await timed(() => get('/figures'))
    const constants = await times(TIMES, () => get('/constants'))
    const counts = await bareCounts(db)
    const kept = await times(TIMES, () => get('/figures'))
    const home = await oneHome(db)
    const anew: number[] = []
    for (let each = 0; each < TIMES / 5; each++) {
      await appendVisit(house, db, home)
      anew.push((await timed(() => get('/figures'))).ms)
    }
    return [
      { what: 'Key figures page, first look ever (24 months worked out), ms', rate: false, value: first.ms },
      page95('Key figures page, ms', kept, {
        what: 'The same page rendered from constants',
        value: within(constants, 0.5),
      }),
      page95('Key figures page, first look after a record, ms', anew, {
        what: 'The same counts by one query written by hand',
        value: counts,
      }),
      ...(await asKnown(house, db, get, counts)),
    ]
  } finally {
    await app.close()
  }
}

export async function pagesOf(house: House, { db, embedded }: Opened): Promise<{ app: FastifyInstance; get: Get }> {
  const clock = () => ({ now: NOW, today: TODAY })
  const look = { asAt: TODAY, knownAt: null, past: false }
  let constants: Awaited<ReturnType<typeof readKeyFigures>> | undefined
  const constant = defineRoute({
    method: 'GET',
    path: '/constants',
    may: 'see figures',
    handle: async () => {
      constants ??= await readKeyFigures(house, db, look)
      return page({
        title: 'Key figures',
        place: 'Figures',
        body: KeyFiguresPage({ figures: constants, look, clock: clock(), mayCheck: true }),
      })
    },
  })
  const routes = [...figureRoutes(house, findPeople), constant]
  const app = await buildApp({ db, routes, embedded, clock, perMinute: { any: 1e6, signIn: 1e6 } })
  const manager = await visitor(app, db, { role: 'registered manager' }, NOW)
  const get = async (address: string) => {
    const { statusCode } = await manager.get(address)
    if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}`)
  }
  return { app, get }
}

export const page95 = (what: string, took: readonly number[], bare: Result['bare'], below = AIM): Result => {
  const p95 = within(took, 0.95)
  return {
    what,
    rate: false,
    value: within(took, 0.5),
    p95,
    bare,
    aim: { says: `under ${below} ms for 95 of 100`, met: p95 < below },
  }
}
const AIM = 100

async function oneHome(db: Db): Promise<{ home: string; worker: string }> {
  const { rows } = await sql<{ home: string; worker: string }>`
    select s.ref as home, w.ref as worker from span a join subject s on s.id = a.subject_id join subject w on w.id = a.with_id
    where a.name = 'allocated' and a.until_day = 'infinity' order by s.ref limit 1`.execute(db)
  return rows[0] ?? { home: '', worker: '' }
}

/** How long the query written by hand takes; it must say what the product says. */
async function bareCounts(db: Db): Promise<number> {
  const took = await times(20, () => bareKeyFigures(db, TODAY))
  return within(took, 0.5)
}

/** Throws where the bare query and the product count otherwise: then neither time means anything. */
export async function compareCounts(house: House, db: Db): Promise<void> {
  const bare = await bareKeyFigures(db, TODAY)
  for (const figure of await figures(db, house.law, MEASURES, { asAt: TODAY })) {
    const found = bare.get(figure.id)
    if (found && (found.counts !== figure.counts || found.of !== figure.of))
      throw new Error(`${figure.id} is ${figure.counts} of ${figure.of}, by hand ${found.counts} of ${found.of}`)
  }
}

async function asKnown(house: House, db: Db, get: Get, counts: number): Promise<Result[]> {
  const ask = () =>
    asKnownAt(house, db, KNOWN_AT, toNumber(QUARTER_END), (world) =>
      figures(world, house.law, MEASURES, { asAt: QUARTER_END, by: 'team' }),
    )
  const took = await times(5, ask)
  const address = `/figures?at=${QUARTER_END}&known=${QUARTER_END}`
  await get(address)
  const pages = await times(5, () => get(address))
  const bare = { what: 'The same counts by one query written by hand, as known now', value: counts }
  return [
    page95('Key figures as known at the last quarter end, ms', took, bare, 1000),
    page95('The page of them, ms', pages, bare, 1000),
  ]
}
