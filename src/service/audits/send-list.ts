import { actorOf, type Viewer } from '../../access'
import type { Db } from '../../database'
import { appendAllJournalled, type House } from '../../ledgers'
import type { Clock } from '../../web/route'
import type { Pair } from './draw.page'
import type { Asked, DrawnList } from './drawing'
import { findFreeRef, findService } from './send-list.store'

export type ToSend = {
  readonly asked: Asked
  readonly list: DrawnList
  readonly pairs: ReadonlyMap<string, Pair>
  readonly programme: string
  readonly tool: string | null
}

/**
 * Writes a drawn list down: one audit round with all that decided the draw, and an audit of each home, in one transaction.
 * Returns the reference of the round. Null where no service is on record for it to be a round of.
 */
export async function sendList(
  house: House,
  db: Db,
  { asked, list, pairs, programme, tool }: ToSend,
  viewer: Viewer,
  { now, today }: Clock,
): Promise<string | null> {
  const service = await findService(db)
  if (!service) return null
  const round = await findFreeRef(db, `AUDITS-${today}`)
  const plain = { on: today, at: null, sourceRecordedAt: null }
  const audits = list.listed.map(({ row }) => ({
    ...plain,
    kind: 'audit',
    ref: `${round}-${row.ref}`,
    about: {
      service,
      household: row.ref,
      audit_round: round,
      ...(tool ? { audit_tool: tool } : {}),
      lead: pairs.get(row.ref)?.lead ?? '',
      peer: pairs.get(row.ref)?.peer ?? '',
    },
    facts: { programme: 'case file', topic: null, asked_by: null },
  }))
  const sent = {
    ...plain,
    kind: 'audit round',
    ref: round,
    about: { service },
    facts: {
      programme,
      cases: audits.length,
      chosen_by: 'drawn by lot from the register',
      register_on: asked.on,
      strata: asked.strata,
      left_out_since: asked.leftOutSince,
      drawn_from: list.drawn.strata.reduce((sum, { of }) => sum + of, 0),
      seed: asked.seed,
      sent_to: 'Lead and peer auditors of each case',
    },
  }
  await appendAllJournalled(house, db, [sent, ...audits], { who: actorOf(viewer), now, takenOn: false })
  return round
}
