import { isPlainDate, toNumber } from '../../calendar'
import { admit, type Fault } from '../../happenings'
import type { House, ToAppend } from '../../ledgers'
import { type Answer, defineRoute, many, notFound, one, type PageRequest, page, type Route } from '../../web/route'
import { datePartsOf, dayText, noDayWords } from '../../web/typed-day'
import { newToken, recordAllOnce } from '../recording/record'
import { ChoosePage, type Faults } from './allocate.page'
import { findHolders, findHoldings, findNamed, type Holder } from './allocation.store'
import { caseloadLimit } from './caseload-limit'
import { CheckPage, DonePage } from './check.page'
import { type Plan, planOf, type Wanted } from './plan'
import type { Shared } from './shared'

const MOST = 100
const DAY = ['on-day', 'on-month', 'on-year'] as const

/** Giving several households to a worker at once: chosen, looked at against the limit, then recorded one by one in one go. */
export const allocateRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/allocate',
    may: 'allocate',
    handle: async (request) => {
      const [year = '', month = '', day = ''] = request.clock.today.split('-')
      const typed = { 'on-day': String(Number(day)), 'on-month': String(Number(month)), 'on-year': year }
      return choose(house, request, one(request.query, 'from'), { chosen: [], typed, faults: {} })
    },
  }),
  defineRoute({ method: 'POST', path: '/allocate', may: 'allocate', handle: (request) => take(house, request) }),
]

type Filled = { readonly chosen: readonly string[]; readonly typed: Record<string, string>; readonly faults: Faults }

async function choose(house: House, request: PageRequest, from: string, filled: Filled): Promise<Answer> {
  const { db, viewer, clock } = request
  const holders = await findHolders(db, clock.today)
  const shared = sharedOf(house, request, holders, from)
  if (from !== '' && !shared.from) return notFound()
  const found = await findHoldings(db, viewer, { from: from || null, today: clock.today, limit: MOST })
  const wrong = Object.keys(filled.faults).length > 0
  return page({
    title: wrong ? 'Error: Allocate households' : 'Allocate households',
    status: wrong ? 422 : 200,
    place: 'Today',
    body: ChoosePage({ ...shared, holdings: found.rows, of: found.of, holders, ...filled }),
  })
}

const sharedOf = (house: House, request: PageRequest, holders: readonly Holder[], from: string): Shared => ({
  csrf: request.csrf,
  token: newToken(),
  from: holders.find(({ ref }) => ref === from) ?? null,
  limit: caseloadLimit(house.law, toNumber(request.clock.today)),
})

async function take(house: House, request: PageRequest): Promise<Answer> {
  const { db, viewer, clock, body } = request
  const from = one(body, 'from')
  const chosen = many(body, 'household')
  const typed = Object.fromEntries(['worker', ...DAY].map((name) => [name, one(body, name)]))
  const holders = await findHolders(db, clock.today)
  const wanted = readWanted(request, { chosen, typed }, holders)
  if ('faults' in wanted) return choose(house, request, from, { chosen, typed, ...wanted })
  if (one(body, 'act') === 'change') return choose(house, request, from, { chosen, typed, faults: {} })
  const plan = planOf(wanted, await findNamed(db, viewer, chosen, clock.today), holders)
  const shared = sharedOf(house, request, holders, from)
  if (one(body, 'act') === 'confirm' && plan.moves.length > 0) {
    const sent = { viewer, now: clock.now, token: one(body, 'token') }
    await recordAllOnce(
      house,
      db,
      plan.moves.map((move) => entryOf(house, plan, move.ref)),
      sent,
    )
    return page({ title: 'Households allocated', place: 'Today', body: DonePage({ plan, limit: shared.limit }) })
  }
  const day = Object.fromEntries(DAY.map((name) => [name, one(body, name)]))
  return page({ title: 'Check before allocating', place: 'Today', body: CheckPage({ plan, day, ...shared }) })
}

/** What the form asks for, or all that must be put right first. */
function readWanted(
  { clock }: PageRequest,
  { chosen, typed }: Pick<Filled, 'chosen' | 'typed'>,
  holders: readonly Holder[],
): Wanted | { readonly faults: Faults } {
  const to = holders.find(({ ref }) => ref === typed.worker)
  const parts = datePartsOf(typed, 'on')
  const on = dayText(parts)
  const faults: Faults = {
    ...(chosen.length === 0 ? { household: 'Choose at least one household' } : {}),
    ...(to ? {} : { worker: 'Choose who shall supervise them' }),
    ...(isPlainDate(on)
      ? on > clock.today
        ? { on: LATER }
        : {}
      : { on: on === '' ? NO_DAY : noDayWords('The day', parts) }),
  }
  return to && isPlainDate(on) && Object.keys(faults).length === 0 ? { refs: chosen, to, on } : { faults }
}

const NO_DAY = 'Enter the day it begins'
const LATER = 'The allocation cannot be after today. Record it on the day it begins'

/** As its own form would record it: the one reading decides what an allocation may say. */
function entryOf({ words }: House, { to, on }: Plan, household: string): ToAppend {
  const kind = words.byName.get('allocation')
  const values = { household, worker: to.ref, team: to.team ?? '', on }
  const admitted = kind && admit(kind, values, on)
  if (!admitted?.ok) throw new Error(`An allocation is not what it was: ${whyOf(admitted?.faults)}`)
  return admitted.entry
}

const whyOf = (faults: readonly Fault[] | undefined): string =>
  faults?.map(({ column }) => column).join(', ') ?? 'no kind'
