import { type RawBuilder, sql } from 'kysely'
import { visibleSubjects } from '../../access'
import type { PlainDate } from '../../calendar'
import type { Db } from '../../database'
import type { Vocabulary } from '../../happenings'
import type { House } from '../../ledgers'
import { score, WORTH_SHOWING } from '../../web/alike'
import { defineRoute, one, page, type Route, redirect } from '../../web/route'
import { noteRead } from './case'
import { FindPage } from './find.page'
import { findPeople, hrefOf, type Person } from './people.store'

/** No name is longer. What is searched for is compared with every name, so its length is everybody's wait. */
const LONGEST = 100

/** Search by name or reference. Sent, not asked in the address: a name typed here is nobody's history. */
export const peopleRoutes = ({ words }: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/find',
    may: 'read cases',
    handle: async ({ csrf }) =>
      page({ title: 'Find', place: 'People', body: FindPage({ asked: '', found: [], csrf }) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/find',
    may: 'read cases',
    handle: async (request) => {
      const { db, viewer, clock, body, csrf } = request
      const asked = one(body, 'q').slice(0, LONGEST)
      const found = await search(db, asked, namedKinds(words), visibleSubjects(viewer, clock.today), clock.today)
      const [only] = found
      if (only && found.length === 1 && only.ref.toLowerCase() === asked.toLowerCase()) return redirect(hrefOf(only))
      await noteRead(request, 'searched for somebody', '')
      return page({ title: 'Find', place: 'People', query: asked, body: FindPage({ asked, found, csrf }) })
    },
  }),
]

const namedKinds = ({ bySubject }: Vocabulary): string[] =>
  [...bySubject].flatMap(([subject, kind]) => ('name' in kind.facts ? [subject] : []))

/** A reference finds just its subject; a name finds those most like it. Reads every visible name: cost grows with people. */
async function search(
  db: Db,
  asked: string,
  kinds: readonly string[],
  visible: RawBuilder<number>,
  today: PlainDate,
): Promise<Person[]> {
  if (asked === '') return []
  const { rows } = await sql<{ id: number; ref: string; name: string | null }>`
    select s.id, s.ref, own.name from subject s
    left join lateral (select value->>'name' as name from span where subject_id = s.id and name = s.kind order by from_day desc limit 1) own on true
    where (s.kind = any(${kinds}::text[]) or lower(s.ref) = lower(${asked})) and s.id in ${visible}`.execute(db)
  const exact = rows.find((row) => row.ref.toLowerCase() === asked.toLowerCase())
  const ranked = rows
    .map((row) => ({ id: row.id, score: score(asked, row.name ?? '') }))
    .filter((row) => row.score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score)
  const ids = exact ? [exact.id] : ranked.slice(0, 30).map((row) => row.id)
  const people = await findPeople(db, ids, today)
  return ids.flatMap((id) => people.get(id) ?? [])
}
