import type { Db } from '../../database'
import { keyOfId } from '../admit-file'
import { findImportRows } from '../import-rows.store'
import type { Mapped } from './mapped'
import { merge, tablesOfKept } from './merge'
import { recordsOfReturn } from './records-of-return'
import { findReturnRows } from './return-rows.store'
import type { Returned } from './returned'
import { WITHDRAWN } from './withdraw'

/** What a return changes of what its earlier ones told: said anew, the same again, and said no more. */
export type Differences<Of extends Mapped = Mapped> = {
  readonly fresh: readonly Of[]
  readonly same: readonly Of[]
  readonly gone: readonly Of[]
}

const markOf = ({ file, id }: Mapped): string => `${file} ${id}`
/** The last of several records under one id. */
const byMark = <Of extends Mapped>(records: readonly Of[]): Map<string, Of> =>
  new Map(records.map((each) => [markOf(each), each]))

/** Two readings compared, each record by its id. */
export function differences<Of extends Mapped>(before: readonly Of[], after: readonly Of[]): Differences<Of> {
  const [was, is] = [byMark(before), byMark(after)]
  const isSame = (each: Of) => sameCells(was.get(markOf(each)), each)
  return {
    fresh: [...is.values()].filter((each) => !isSame(each)),
    same: [...is.values()].filter(isSame),
    gone: [...was.values()].filter((each) => !is.has(markOf(each))),
  }
}

const sameCells = (a: Mapped | undefined, b: Mapped): boolean =>
  a !== undefined && JSON.stringify(a.cells) === JSON.stringify(b.cells)

export type Compared = Differences & {
  readonly change: ReturnType<typeof merge>
  readonly was: readonly Mapped[]
  readonly is: readonly Mapped[]
}

/** What a return says beside what its system said before. Reads only. What was told before and never recorded is told anew. */
export async function compare(db: Db, { as, ...returned }: Returned & { readonly as: string }): Promise<Compared> {
  const before = await findReturnRows(db, as)
  const change = merge(before, returned)
  const [was, is] = [recordsOfReturn(tablesOfKept(before)), recordsOfReturn(tablesOfKept(change.after))]
  const { fresh, same, gone } = differences(was, is)
  const recorded = await recordedOf(db, as, same)
  const never = same.filter((each) => !recorded.has(each))
  return { change, was, is, gone, fresh: [...fresh, ...never], same: same.filter((each) => recorded.has(each)) }
}

/** Those that stand in the ledger: a row may have been rejected, for its child or its day, and may be taken now. */
export async function recordedOf(db: Db, as: string, records: readonly Mapped[]): Promise<ReadonlySet<Mapped>> {
  const keys = new Map(records.map((each) => [each, keyOfId(as, each.file, each.id)]))
  const known = await findImportRows(db, [...keys.values()])
  const stands = (key: string) => (known.get(key)?.at(-1)?.content ?? WITHDRAWN) !== WITHDRAWN
  return new Set(records.filter((each) => stands(keys.get(each) ?? '')))
}
