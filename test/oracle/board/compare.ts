import { type Day, isoOf } from '../calendar'
import type { Answer } from './model'
import type { Row } from './of-files'

type Ours = Readonly<Record<string, { readonly base: readonly string[]; readonly counted: readonly string[] }>>

/** Where two answers differ, a line for each measure, subject and way. */
export function differences(day: Day, ours: Ours, theirs: Readonly<Record<string, Answer>>): string[] {
  return Object.entries(theirs).flatMap(([id, { base, counted }]) => {
    const mine = ours[id] ?? { base: [], counted: [] }
    const ways = {
      'in the base, against the papers': base ? alone(mine.base, base) : [],
      'not in the base': base ? alone(base, mine.base) : [],
      'counted, against the papers': alone(mine.counted, counted),
      'not counted': alone(counted, mine.counted),
    }
    return Object.entries(ways).flatMap(([way, names]) => names.map((name) => `${name} ${id} ${isoOf(day)} ${way}`))
  })
}

/** Those of one list that are not in the other, as often as they are there too often. */
function alone(names: readonly string[], others: readonly string[]): string[] {
  const rest = [...others]
  return names.filter((name) => {
    const at = rest.indexOf(name)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/** The rows about whom the first difference is, to read beside it. */
export function rowsBehind(found: readonly string[], tables: Readonly<Record<string, readonly Row[]>>): string[] {
  const [name = ''] = found[0]?.split(' ') ?? []
  const about = (row: Row) => [row.CHILD, row.child, row.ref, row.household].includes(name)
  return Object.entries(name ? tables : {}).flatMap(([table, rows]) =>
    rows.filter(about).map((row) => `${table}: ${Object.values(row).join(',')}`),
  )
}
