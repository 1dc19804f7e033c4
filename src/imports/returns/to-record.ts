import { londonDay, longDate, type PlainDate } from '../../calendar'
import type { Db } from '../../database'
import type { House } from '../../ledgers'
import { TABLES, type TableName } from '../../returns'
import type { Reject } from '../admit-file'
import { besideOurs, type Way } from './beside-ours'
import type { Compared } from './differences'
import type { Mapped } from './mapped'
import { sentAs } from './told'

/** Of what a return says anew, what is to be recorded; what is left out, as our own records stand; and what is said too early. */
export async function toRecord(house: House, db: Db, way: Way, compared: Compared) {
  const { fresh, early } = untilTheirDay(compared, londonDay(way.now))
  const isTold = ({ from }: Mapped) => compared.change.told.has(from.key)
  return { ...(await besideOurs(house, db, way, { ...compared, fresh, isTold })), early }
}

/** Told of the last day of the year: before it there is nothing to record of that day. */
const OF_LAST_DAY: readonly TableName[] = ['OC2', 'OC3']

function untilTheirDay({ fresh }: Pick<Compared, 'fresh'>, today: PlainDate) {
  const isEarly = ({ from, cells }: (typeof fresh)[number]) =>
    OF_LAST_DAY.some((table) => table === from.table) && (cells.on ?? '') > today
  const early = OF_LAST_DAY.flatMap((table): Reject[] => {
    const [first] = fresh.filter((each) => each.from.table === table && isEarly(each))
    if (!first) return []
    const day = longDate(first.cells.on as PlainDate)
    const reason = `The table of ${TABLES[table].title} tells of ${day}, which has not come. Nothing of it is recorded: send it again then.`
    return [{ file: sentAs(table), row: 1, column: '', reason, cells: {} }]
  })
  return { fresh: fresh.filter((each) => !isEarly(each)), early }
}
