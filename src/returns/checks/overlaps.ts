import { pairs } from '../care'
import { day } from '../cells'
import { type Check, ofChild, type Reads } from '../check'
import type { Row } from '../row'
import type { ColumnOf, TableName } from '../tables'

/** A check that no row of a child begins before the one before it ended, or while that goes on. It flags the later. */
export const overlapping = <Name extends TableName>(
  id: string,
  table: Name,
  from: ColumnOf<Name>,
  to: ColumnOf<Name>,
  says: string,
): Check =>
  ofChild(id, { [table]: [from, to] } as Reads, says, (child, flag) => {
    for (const [before, after] of pairs(child[table] as readonly Row<Name>[])) {
      const begins = day(after[from])
      if (begins === undefined || day(before[from]) === undefined) continue
      if (before[to] === '' || begins < (day(before[to]) ?? -Infinity)) flag(table, after)
    }
  })
