import { actorOf, type Viewer } from '../../access'
import type { Db } from '../../database'
import { append } from '../../journal'
import { type Target, targetOn } from '../targets'
import { findTargets } from '../targets.store'

/** Sets the thresholds of a measure from a day on, and journals what held on that day before. The same again writes nothing. */
export function setTarget(db: Db, by: Viewer, set: Target, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const before = targetOn(await findTargets(trx, null), set.measure, set.from)
    if (before?.from === set.from && before.target === set.target && before.amber === set.amber) return
    const { measure, target, amber, from } = set
    const who = actorOf(by)
    await trx
      .insertInto('target')
      .values({ measure, target, amber, from_day: from, set_at: now, set_by: who })
      .execute()
    const details = { figure: measure, was: before ? inWords(before) : 'none', from, target: inWords(set) }
    await append(trx, { who, did: 'set a target', details, at: now })
  })
}

const inWords = ({ target, amber }: Target): string => `${target}%, amber ${amber}%`
