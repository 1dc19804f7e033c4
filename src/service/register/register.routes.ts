import { actorOf, may, settledOwn, settledSubjects } from '../../access'
import { londonDay } from '../../calendar'
import { tableAs } from '../../exports'
import { append as appendJournal } from '../../journal'
import { type House, NOTHING_OWED } from '../../ledgers'
import { listAddress } from '../../web/list-address'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { defineRoute, download, one, type PageRequest, page, pageAsked, type Route } from '../../web/route'
import { findTeams } from '../today/today.store'
import { RegisterPage } from './register.page'
import {
  COHORTS,
  countRegister,
  findRegister,
  findWorkerName,
  type RegisterAsked,
  SORTS,
  type Sort,
} from './register.store'
import { registerColumns } from './register-columns'

const PER_PAGE = 50
const NAMES = ['cohort', 'team', 'worker', 'sort', 'page'] as const
const isSort = (text: string): text is Sort => Object.hasOwn(SORTS, text)

/** The register of regulation 31: a list as at any day, as known at any instant, and the same list taken away. */
export const registerRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/register',
    may: 'read cases',
    handle: async (request) => {
      const { db, viewer, clock, query } = request
      const look = readLook(query, clock)
      const asked = await readAsked(request)
      const number = pageAsked(query)
      const { rows, counts, teams, worker } = await inLook(
        house,
        db,
        { ...look, asks: NOTHING_OWED },
        async (world) => ({
          rows: await findRegister(world, asked, { limit: PER_PAGE, offset: (number - 1) * PER_PAGE }),
          counts: await countRegister(world, asked),
          teams: await findTeams(world, look.asAt, asked.visible),
          worker: asked.worker && (await findWorkerName(world, asked.worker, asked.visible)),
        }),
      )
      const shown = asked.cohort ? counts.cohorts[asked.cohort] : counts.all
      await note(request, 'read the register', rows.length)
      const known = look.knownAt ? londonDay(look.knownAt) : undefined
      const body = RegisterPage({
        ...{ rows, counts, shown, teams, page: number, pages: Math.ceil(shown / PER_PAGE) },
        ...{ cohort: asked.cohort, sort: asked.sort, team: asked.team, worker },
        look: { asAt: look.asAt, known, past: look.past },
        scope: viewer.scope,
        mayTake: may(viewer, 'take data away'),
        href: (changes, path = '/register') => listAddress(path, query, NAMES, changes, lookQuery(look, clock)),
      })
      return page({ title: look.past ? `Register on ${look.asAt}` : 'Register', place: 'People', body })
    },
  }),
  ...(['csv', 'xlsx', 'ods'] as const).map((type) =>
    defineRoute({
      method: 'GET',
      path: `/register.${type}`,
      may: 'take data away',
      handle: async (request) => {
        const { db, query, clock } = request
        const look = readLook(query, clock)
        const asked = await readAsked(request)
        const rows = await inLook(house, db, { ...look, asks: NOTHING_OWED }, (world) =>
          findRegister(world, asked, { limit: 1_000_000, offset: 0 }),
        )
        await note(request, 'took the register away', rows.length)
        const file = await tableAs(type, { name: `register-${look.asAt}`, columns: registerColumns, rows })
        return download({ name: file.name, type: file.type, body: file.bytes })
      },
    }),
  ),
]

async function readAsked({ db, viewer, query, clock }: PageRequest): Promise<RegisterAsked> {
  const look = readLook(query, clock)
  const sort = one(query, 'sort')
  return {
    day: look.asAt,
    // Whoever stands in for a colleague finds those homes under the colleague's name, not among their own.
    visible: await (one(query, 'worker') ? settledSubjects : settledOwn)(db, viewer, clock.today),
    cohort: COHORTS.find((each) => each === one(query, 'cohort')) ?? null,
    team: one(query, 'team') || null,
    worker: one(query, 'worker') || null,
    sort: isSort(sort) ? sort : 'name',
  }
}

async function note({ db, viewer }: PageRequest, did: string, households: number): Promise<void> {
  await db.transaction().execute((trx) => appendJournal(trx, { who: actorOf(viewer), did, details: { households } }))
}
