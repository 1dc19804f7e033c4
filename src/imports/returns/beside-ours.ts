import { londonDay } from '../../calendar'
import type { Db } from '../../database'
import { admit, type Kind } from '../../happenings'
import type { House } from '../../ledgers'
import { keyOfId, type Reject } from '../admit-file'
import type { Compared } from './differences'
import { findStanding, type Standing } from './held.store'
import { type Mapped, rowMark } from './mapped'
import { sentAs } from './told'

/** What somebody records of a child here and a return tells too: what one record of it says of days would undo the other. */
const OF_CARE: Readonly<Record<string, string>> = {
  'care-starts': 'starts of care',
  'legal-statuses': 'legal statuses',
  placements: 'placements',
  'care-endings': 'endings of care',
}
const ASKED_OF = new Set(['children', 'workers', ...Object.keys(OF_CARE)])

/** What tells who a child is, as the files name it and as people say it. */
const TELLING = {
  ...{ born: 'date of birth', sex: 'sex', ethnicity: 'ethnicity', upn: 'pupil number' },
  ...{ uasc: 'answer on being alone and seeking asylum', uasc_until: 'day on which that ended' },
  ...{ mother: 'answer on being a mother', child_born: 'date of birth of her child' },
} as const

type BesideOurs = { readonly records: readonly Mapped[]; readonly told: readonly Reject[] }
export type Way = { readonly as: string; readonly now: Date }

/**
 * Of what a return says anew, what is to be recorded beside what somebody recorded otherwise than by it and by what its
 * system told before; and the rest, told as rejected. Nobody decides by a file who is right. Reads only.
 */
export async function besideOurs(
  house: House,
  db: Db,
  { as, now }: Way,
  compared: Pick<Compared, 'was' | 'is' | 'fresh'> & { readonly isTold: (record: Mapped) => boolean },
): Promise<BesideOurs> {
  const { was, is, fresh } = compared
  const asked = fresh.filter(({ file }) => ASKED_OF.has(file))
  const kindOf = ({ file }: Mapped) => house.words.byFile.get(file) as Kind
  const kinds = [...new Set(asked.map((each) => kindOf(each).name))]
  const standing = await findStanding(db, kinds, [...new Set(asked.map(refOf))])
  const keys = [...was, ...is].filter(({ file }) => ASKED_OF.has(file)).map(({ file, id }) => keyOfId(as, file, id))
  const held = heldOf(standing, new Set(keys))
  const records: Mapped[] = []
  // Of several years’ headers of one child the last tells who it is.
  const otherwise = new Map<string, Reject[]>()
  const leftOut: Mapped[] = []
  for (const each of fresh) {
    const ours = ASKED_OF.has(each.file) ? held(kindOf(each), each, keyOfId(as, each.file, each.id)) : undefined
    if (!ours) records.push(each)
    // What another return told is told with that one.
    else if (!compared.isTold(each)) continue
    else if (each.file === 'children') otherwise.set(refOf(each), differing(kindOf(each), each, ours, now))
    else if (OF_CARE[each.file]) leftOut.push(each)
  }
  return { records, told: [...otherwise.values()].flat().concat(byRow(leftOut)) }
}

const refOf = ({ file, cells }: Mapped): string => (OF_CARE[file] ? cells.child : cells.ref) ?? ''

/** Our own record that stands in the place of one from a return, by the keys of all that its system told. */
function heldOf(standing: readonly Standing[], told: ReadonlySet<string>) {
  const elsewhere = standing.filter(({ keys }) => !keys.some((key) => told.has(key)))
  // Put right here after a return had told it: it alone is ours, and what else the return says of the child is not.
  const putRight = new Map(elsewhere.flatMap((each) => each.earlier.map((key) => [key, each] as const)))
  const byWhom = new Map(
    elsewhere
      .filter(({ kind, earlier }) => kind === 'child' || !earlier.some((key) => told.has(key)))
      .map((each) => [`${each.kind} ${each.ref}`, each]),
  )
  return (kind: Kind, record: Mapped, key: string): Standing | undefined =>
    byWhom.get(`${kind.name} ${refOf(record)}`) ?? putRight.get(key)
}

function differing(kind: Kind, { id, cells, from }: Mapped, { facts }: Standing, now: Date): Reject[] {
  const admitted = admit(kind, cells, londonDay(now))
  const said = admitted.ok ? admitted.entry.facts : cells
  return Object.entries(TELLING).flatMap(([column, words]) => {
    const [theirs, ours] = [said[column], facts[column]].map((value) => inWords(kind, column, value))
    if (theirs === '' || theirs === ours) return []
    const first =
      ours === ''
        ? `Our own record of this child tells no ${words}, and the return does.`
        : `The return says another ${words} than our own record of this child.`
    const reason = `${first} Find out which is right, and correct it there.`
    return [{ file: sentAs(from.table), row: from.line, column, reason, cells: { id, ...cells } }]
  })
}

/** Some write the code and some the word that it stands for. */
function inWords(kind: Kind, column: string, value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value).toLowerCase()
  const code = kind.facts[column]?.codes?.find((each) => each.code.toLowerCase() === text)
  return code ? code.means.toLowerCase() : text
}

/** One sentence for each row of the return of which something was left out. */
function byRow(records: readonly Mapped[]): Reject[] {
  const rows = new Map<string, Mapped[]>()
  for (const each of records) {
    rows.set(rowMark(each.from), [...(rows.get(rowMark(each.from)) ?? []), each])
  }
  return [...rows.values()].map((of) => {
    const { from, id, cells } = of[0] as Mapped
    const words = [...new Set(of.map(({ file }) => OF_CARE[file] ?? file))]
    const list = new Intl.ListFormat('en-GB').format(words)
    return {
      ...{ file: sentAs(from.table), row: from.line, column: '', cells: { id, ...cells } },
      reason: `Our own record of this child’s ${list} stands. Find out which is right, and correct it there.`,
    }
  })
}
