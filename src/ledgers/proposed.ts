import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../database'
import type { Proposal } from '../standards'
import { findChanges } from '../standards/changes.store'
import { houseNow, houseUnder } from './current-law'
import type { House } from './house'
import { lawDifference } from './law-difference'
import { analyseKnown, deriveOtherwise, layOver, liftOff } from './looking-back'

export type Proposed = {
  /** The house as it would be. */
  readonly house: House
  /** Rules whose rows may differ. */
  readonly rules: readonly string[]
  /** The schema in which the tables are as they are, behind the views. */
  readonly schema: string
}

/**
 * Runs reading `work` in the service as a change of the law would leave it. Inside, `span` and `duty` are views: what the
 * change concerns is derived under it beside what is stored, and nothing that is stored is touched or locked.
 */
export async function asProposed<T>(
  house: House,
  db: Kysely<Tables>,
  proposal: Proposal,
  work: (db: Kysely<Tables>, proposed: Proposed) => Promise<T>,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<T> {
  const still = db.transaction().setIsolationLevel('repeatable read')
  return still.execute(async (trx) => {
    const now = await houseNow(house, trx)
    const changes = await findChanges(trx, null)
    const then = houseUnder(now, [...changes, { ...proposal, id: (changes.at(-1)?.id ?? 0) + 1 }], 'proposed')
    const otherwise = lawDifference(now, then)
    const of = await countOf(
      trx,
      otherwise.map(({ kind }) => kind),
    )
    const schema = await layOver(trx, null)
    let done = 0
    await deriveOtherwise(trx, otherwise, (more) => {
      done += more
      progress(done, of)
    })
    await analyseKnown(trx)
    const answer = await work(trx, { house: then, schema, rules: otherwise.flatMap(({ part }) => part.rules) })
    await liftOff(trx)
    return answer
  })
}

async function countOf(trx: Kysely<Tables>, kinds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from subject join unnest(${kinds}::text[]) as asked (kind) using (kind)`.execute(trx)
  return rows[0]?.n ?? 0
}
