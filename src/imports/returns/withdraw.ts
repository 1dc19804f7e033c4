import type { Db } from '../../database'
import { append, type House } from '../../ledgers'
import { fingerprint, keyOfId } from '../admit-file'
import type { Way } from '../import-files'
import { addImportRows, findImportRows } from '../import-rows.store'
import { findRecorded } from './held.store'
import type { Mapped } from './mapped'

/** Stands where the content of a row would: what it told was taken back, and is recorded anew when it is told again. */
export const WITHDRAWN = fingerprint(['withdrawn'])
const GONE = 'What told it, sent again, tells it no more'
const AT_ONCE = 500

/**
 * Takes back what a return tells no more, as it was recorded, some in each transaction. Told again later, it is there again.
 */
export async function withdraw(house: House, db: Db, gone: readonly Mapped[], way: Way): Promise<void> {
  const { as, who, now } = way
  const keys = gone.map(({ file, id }) => keyOfId(as, file, id))
  const known = await findImportRows(db, keys)
  const last = keys.flatMap((key) => known.get(key)?.slice(-1) ?? []).filter(({ content }) => content !== WITHDRAWN)
  for (let at = 0; at < last.length; at += AT_ONCE) {
    const some = last.slice(at, at + AT_ONCE)
    const recorded = await findRecorded(
      db,
      some.map(({ happening }) => happening),
    )
    const entries = some.flatMap(({ key, seq, happening }) => {
      const entry = recorded.get(happening)
      const row = { key, seq: seq + 1, content: WITHDRAWN }
      return entry ? [{ row, entry: { ...entry, amends: happening, reason: GONE, withdrawn: true } }] : []
    })
    const taken = await append(
      house,
      db,
      entries.map(({ entry }) => entry),
      { who, now, takenOn: false },
    )
    const rows = entries.flatMap(({ row }, n) => (taken[n] ? [{ ...row, happening: taken[n].id }] : []))
    await addImportRows(db, rows)
  }
}
