import { sql } from 'kysely'
import type { Db } from '../../database'
import { keyOfId, type Reject } from '../admit-file'
import type { Mapped } from './mapped'

type Held = {
  readonly ref: string
  readonly facts: Readonly<Record<string, string | null>>
  readonly key: string | null
}

/** What tells who a child is, as the files name it and as people say it. */
const TELLING = { born: 'date of birth', sex: 'sex', ethnicity: 'ethnicity' } as const

/**
 * Of children that a return names, those whom somebody recorded otherwise than by it and by what its system `told` before;
 * and what the two say differently. Nobody decides by a file who is right.
 */
export async function heldElsewhere(
  db: Db,
  as: string,
  children: readonly Mapped[],
  told: readonly Mapped[],
): Promise<{ held: ReadonlySet<string>; otherwise: Reject[] }> {
  const refs = children.map(({ cells }) => cells.ref ?? '')
  const keys = new Set(told.map(({ file, id }) => keyOfId(as, file, id)))
  const { rows } = await sql<Held>`
    select s.ref, h.facts, replace(r.key::text, '-', '') as key
    from subject s join happening_subject hs on hs.subject_id = s.id and hs.kind = 'child' join happening h on h.id = hs.happening_id
    left join import_row r on r.happening_id = h.id
    where s.kind = 'child' and s.ref = any(${refs}::text[]) and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)`.execute(
    db,
  )
  const elsewhere = rows.filter(({ key }) => key === null || !keys.has(key))
  const held = new Map(elsewhere.map((each) => [each.ref, each]))
  return {
    held: new Set(held.keys()),
    otherwise: children.flatMap((each) => differing(each, held.get(each.cells.ref ?? ''))),
  }
}

function differing({ id, cells, from }: Mapped, held: Held | undefined): Reject[] {
  return Object.entries(TELLING).flatMap(([column, words]) => {
    const [said, known] = [cells[column], held?.facts[column]]
    if (!said || !known || said === known) return []
    const reason = `The return says another ${words} than our own record of this child. Find out which is right, and correct it there.`
    return [{ file: 'children', row: from.line, column, reason, cells: { id, ...cells } }]
  })
}
