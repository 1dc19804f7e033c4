import { actorOf, may, settledSubjects, type Viewer } from '../../access'
import { londonDay } from '../../calendar'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { inLook, type Look, readLook } from '../../web/looking'
import { partOf } from '../../web/part-of'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, pageAsked, type Route } from '../../web/route'
import { noteRead } from '../people/case'
import { findTeams } from '../recording/subjects.store'
import type { Action } from './action'
import { ActionsPage } from './actions.page'
import { actionsOf } from './actions-of'
import { type Everything, planOf } from './plan'
import { PlanPage, planTitle } from './plan.page'
import { findMonitored, findNamed, findTakenUp, type Named } from './plans.store'
import { QualityPage } from './quality.page'
import { SHOWN } from './shown'

const PER_PAGE = 50
const MAY = 'read cases'
type Request = Pick<PageRequest<Viewer>, 'db' | 'viewer' | 'clock' | 'query'>

/** Where found things are promised and seen through: plans, and every action of whatever asked for it. */
export const qualityRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/quality',
    may: MAY,
    handle: async (request) => {
      const { plans, all } = await readAll(house, request, readLook(request.query, request.clock))
      const reports = may(request.viewer, 'read audit drafts')
      const data = may(request.viewer, 'import files')
      const mayRecord = may(request.viewer, 'record')
      const parts = partsOf(all.actions)
      const shown = { reports, data, mayRecord }
      const body = QualityPage({ plans: plans.map((plan) => planOf(plan, all)), parts, ...shown })
      return page({ title: 'Quality', place: 'Quality', body })
    },
  }),
  defineRoute({ method: 'GET', path: '/quality/actions', may: MAY, handle: (request) => listActions(house, request) }),
  defineRoute<'/quality/plans/:ref'>({
    method: 'GET',
    path: '/quality/plans/:ref',
    may: MAY,
    handle: async (request) => {
      const look = readLook(request.query, request.clock)
      const { plans, all } = await readAll(house, request, look)
      const plan = plans.find(({ ref }) => ref === request.params.ref)
      if (!plan) return notFound()
      await noteRead(request, 'read a plan', plan.ref)
      const known = look.knownAt ? londonDay(look.knownAt) : undefined
      const mayRecord = may(request.viewer, 'record')
      const monitored = await inLook(house, request.db, look, (world) => findMonitored(world, plan.id, look.asAt))
      const body = PlanPage({ plan: planOf(plan, all), monitored, day: look.asAt, known, past: look.past, mayRecord })
      return page({ title: planTitle(plan), place: 'Quality', body })
    },
  }),
]

const partsOf = (actions: readonly Action[]) =>
  SHOWN.map(({ name, title, holds }) => ({ name, title, n: actions.filter(holds).length }))

async function listActions(house: House, request: PageRequest<Viewer, '/quality/actions'>): Promise<Answer> {
  const { all } = await readAll(house, request, readLook(request.query, request.clock))
  const shown = SHOWN.find(({ name }) => name === one(request.query, 'show')) ?? SHOWN[0]
  const held = all.actions.filter(shown.holds).sort(byDay)
  const { rows: actions, pager } = partOf(held, pageAsked(request.query), PER_PAGE)
  if (actions.length > 0)
    await enter(request.db, {
      who: actorOf(request.viewer),
      did: 'read a list of actions',
      details: { actions: actions.length },
    })
  const teams = shown.name === 'to-learn' ? await findTeams(request.db, request.clock.today) : []
  const records = may(request.viewer, 'record')
  const body = ActionsPage({ actions, all: all.actions, shown, choices: partsOf(all.actions), pager, teams, records })
  return page({ title: 'Actions', place: 'Quality', body })
}

/** The oldest day first; what has none comes last. */
const byDay = (a: Action, b: Action): number => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1)

/** All there is of plans and actions that the viewer may see, in the world looked at: a few hundred rows in a large service. */
async function readAll(
  house: House,
  { db, viewer, clock }: Request,
  look: Look,
): Promise<{ plans: readonly Named[]; all: Everything }> {
  const asked = { day: look.asAt, visible: await settledSubjects(db, viewer, clock.today) }
  return inLook(house, db, look, async (world, then) => ({
    plans: await findNamed(world, 'improvement plan', asked),
    all: {
      requirements: await findNamed(world, 'inspection requirement', asked),
      workstreams: await findNamed(world, 'workstream', asked),
      takenUp: await findTakenUp(world, asked),
      actions: await actionsOf(world, then.law, { ...asked, sources: null }),
    },
  }))
}
