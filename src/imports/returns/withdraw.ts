import { londonDay } from '../../calendar'
import type { Db } from '../../database'
import { admit } from '../../happenings'
import { append, type House } from '../../ledgers'
import { fingerprint, keyOfId } from '../admit-file'
import type { Way } from '../import-files'
import { addImportRows, findImportRows } from '../import-rows.store'
import type { Mapped } from './mapped'
import { readable } from './readable'

/** Stands where the content of a row would: what it told was taken back, and is recorded anew when it is told again. */
export const WITHDRAWN = fingerprint(['withdrawn'])
const GONE = 'What told it, sent again, tells it no more'
const AT_ONCE = 500

/** Takes back what a return tells no more, some in each transaction. Told again later, it is there again. */
export async function withdraw(house: House, db: Db, gone: readonly Mapped[], way: Way): Promise<void> {
  const { as, who, now } = way
  const keyOf = ({ file, id }: Mapped) => keyOfId(as, file, id)
  const known = await findImportRows(db, gone.map(keyOf))
  const entries = readable(house, gone, now).records.flatMap((record) => {
    const rows = known.get(keyOf(record)) ?? []
    const last = rows.at(-1)
    const kind = house.words.byFile.get(record.file)
    const admitted = kind && admit(kind, record.cells, londonDay(now))
    if (!last || last.content === WITHDRAWN || !admitted?.ok) return []
    const row = { key: keyOf(record), seq: rows.length, content: WITHDRAWN }
    return [{ row, entry: { ...admitted.entry, amends: last.happening, reason: GONE, withdrawn: true } }]
  })
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE)
    const taken = await append(
      house,
      db,
      some.map(({ entry }) => entry),
      { who, now, takenOn: false },
    )
    const rows = some.flatMap(({ row }, n) => (taken[n] ? [{ ...row, happening: taken[n].id }] : []))
    await addImportRows(db, rows)
  }
}
