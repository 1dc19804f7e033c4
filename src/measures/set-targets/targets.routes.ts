import { may } from '../../access'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, redirect } from '../../web/route'
import { MEASURES, measureOf } from '../catalogue'
import type { Measure } from '../measure'
import { isRated, targetOn } from '../targets'
import { findEverSet, findTargets } from '../targets.store'
import { setTarget } from './set-target'
import { type Faults, readTarget, type Typed, typedTarget } from './target.form'
import { TargetPage } from './target.page'
import { TargetsPage } from './targets.page'

const ONE = '/settings/targets/:measure'

const list = defineRoute({
  method: 'GET',
  path: '/settings/targets',
  may: 'see figures',
  handle: async ({ db, viewer, clock, query }) => {
    const told = { targets: await findTargets(db, null), today: clock.today, maySet: may(viewer, 'set targets') }
    const body = TargetsPage({ ...told, measures: MEASURES.filter(isRated), set: rated(one(query, 'set')) ?? null })
    return page({ title: 'Targets', place: 'Settings', body })
  },
})

const form = defineRoute({
  method: 'GET',
  path: ONE,
  may: 'set targets',
  handle: async (request) => {
    const measure = rated(request.params.measure)
    if (!measure) return notFound()
    const now = targetOn(await findTargets(request.db, null), measure.id, request.clock.today)
    return targetPage(request, measure, now ? { target: `${now.target}`, amber: `${now.amber}` } : {}, {})
  },
})

const take = defineRoute({
  method: 'POST',
  path: ONE,
  may: 'set targets',
  handle: async (request) => {
    const { db, viewer, clock, params, body } = request
    const measure = rated(params.measure)
    if (!measure) return notFound()
    const typed = typedTarget(body)
    const read = readTarget({ measure, set: await findTargets(db, null), today: clock.today }, typed)
    if ('faults' in read) return targetPage(request, measure, typed, read.faults)
    await setTarget(db, viewer, read.value, clock.now)
    return redirect(`/settings/targets?set=${encodeURIComponent(measure.id)}`)
  },
})

/** What each figure should reach: read by whoever sees figures, set by whoever answers for their quality. */
export const targetRoutes = [list, form, take]

const rated = (id: string): Measure | undefined => {
  const measure = measureOf(id)
  return measure && isRated(measure) ? measure : undefined
}

async function targetPage(
  { db, csrf, clock }: PageRequest,
  measure: Measure,
  typed: Typed,
  faults: Faults,
): Promise<Answer> {
  const wrong = Object.keys(faults).length > 0
  const title = `Target: ${measure.title}`
  return page({
    title: wrong ? `Error: ${title}` : title,
    status: wrong ? 422 : 200,
    place: 'Settings',
    body: TargetPage({ measure, csrf, typed, faults, today: clock.today, ever: await findEverSet(db, measure.id) }),
  })
}
