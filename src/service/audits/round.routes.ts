import type { RawBuilder } from 'kysely'
import { settledSubjects } from '../../access'
import { isPlainDate, type PlainDate } from '../../calendar'
import type { Db } from '../../database'
import type { House } from '../../ledgers'
import { inLook } from '../../web/looking'
import { type Answer, defineRoute, notFound, page } from '../../web/route'
import { noteRead } from '../people/case'
import { findRegister } from '../register/register.store'
import { STRATA } from './audits.kinds'
import { drawFrom } from './drawing'
import { type AuditRow, findAuditedSince, findAudits } from './programme.store'
import type { Request } from './read-audit'
import { type Proof, RoundPage } from './round.page'
import { findRound, type Round } from './round.store'

const ROUND = '/quality/audits/rounds/:ref'

/** A list as it was sent out. */
export const roundRoute = (house: House) =>
  defineRoute<typeof ROUND>({
    method: 'GET',
    path: ROUND,
    may: 'read cases',
    handle: (request) => showRound(house, request),
  })

async function showRound(house: House, request: Request<typeof ROUND>): Promise<Answer> {
  const { db, viewer, clock, params } = request
  const visible = await settledSubjects(db, viewer, clock.today)
  const round = await findRound(db, params.ref, visible)
  if (!round) return notFound()
  await noteRead(request, 'read a list of audits', round.ref)
  const audits = await findAudits(db, { day: clock.today, visible, round: round.ref })
  // Drawn again it names homes of every team: for whoever sees every team.
  const proof = viewer.scope.kind === 'service' ? await proofOf(house, db, round, audits, visible) : null
  return page({ title: 'Audit list', place: 'Quality', body: RoundPage({ round, audits, proof }) })
}

/** Draws the list again in the world as it was known when it was sent, without what was sent with it. */
async function proofOf(
  house: House,
  db: Db,
  { ref, facts, recorded_at }: Round,
  audits: readonly AuditRow[],
  visible: RawBuilder<number>,
): Promise<Proof | null> {
  const strata = STRATA.find((each) => each === facts.strata)
  const [seed, on] = [facts.seed, dayOf(facts.register_on)]
  if (!strata || typeof seed !== 'string' || !on) return null
  const leftOutSince = dayOf(facts.left_out_since)
  const { drawn } = await inLook(house, db, { asAt: on, knownAt: recorded_at, past: true }, async (world) => {
    const all = { day: on, visible, cohort: null, team: null, worker: null, sort: 'ref' as const }
    const register = await findRegister(world, all, { limit: 1_000_000, offset: 0 })
    const audited = leftOutSince ? await findAuditedSince(world, leftOutSince, ref) : new Set<number>()
    return drawFrom(register, audited, { on, size: Number(facts.cases), strata, leftOutSince, seed })
  })
  const given = drawn.chosen.map(({ ref }) => ref)
  const listed = audits.flatMap(({ household }) => (household ? [household.ref] : []))
  return {
    strata: drawn.strata,
    missing: given.filter((ref) => !listed.includes(ref)),
    extra: listed.filter((ref) => !given.includes(ref)),
  }
}

const dayOf = (fact: string | number | null | undefined): PlainDate | null =>
  typeof fact === 'string' && isPlainDate(fact) ? fact : null
