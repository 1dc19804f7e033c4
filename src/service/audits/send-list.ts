import type { Viewer } from '../../access'
import type { Db } from '../../database'
import type { House } from '../../ledgers'
import type { Clock } from '../../web/route'
import { findService } from '../organisation/service.store'
import { recordAllOnce } from '../recording/record'
import type { Asked, DrawnList, Pair } from './drawing'
import { findFreeRef, findRefOf } from './send-list.store'

export type ToSend = {
  readonly asked: Asked
  readonly list: DrawnList
  readonly pairs: ReadonlyMap<string, Pair>
  readonly programme: string
  readonly tool: string | null
  /** Carried by the form: a list sent twice is one list. */
  readonly token: string
}

/**
 * Writes a drawn list down: one audit round with all that decided the draw, and an audit of each home, in one transaction.
 * Returns the reference of the round. Null where no service is on record for it to be a round of.
 */
export async function sendList(
  house: House,
  db: Db,
  { asked, list, pairs, programme, tool, token }: ToSend,
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
  return findRefOf(db, await recordAllOnce(house, db, [sent, ...audits], { viewer, now, token }))
}
