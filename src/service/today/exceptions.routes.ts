import { findFollowed, type Law } from '../../duties'
import type { House } from '../../ledgers'
import { defineRoute, page } from '../../web/route'
import { ExceptionsPage, type Row, type Section } from './exceptions.page'
import { findExceptions } from './exceptions.store'

/** The classes of breach of the reference, gravest first, and where each goes. */
const CLASSES = [
  ['B3', 'Becomes unlawful', 'The registered manager is told the same day.'],
  [
    'B1',
    'Regulations not met',
    'The reason is recorded, a manager signs it off, and the quality of care review reports it.',
  ],
  ['B2', 'National standards not met', 'The reason is recorded and the team manager is told.'],
  ['B4', 'Whoever complained may go further', 'The next stage, the review mechanism or the Ombudsman is open to them.'],
  [
    'B5',
    'Our own standards not met',
    'From worker to team manager to group manager, and onto this list for the board.',
  ],
  ['B6', 'Returns and published figures', 'A return would be wrong or late.'],
] as const

export const exceptionsRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/exceptions',
    may: 'see figures',
    handle: async ({ db, clock }) => {
      const rows = known(
        house.law,
        await findExceptions(db, { today: clock.today, among: null, rules: [...house.law.rules.values()] }),
      )
      const sections = sectionsOf(rows, await findFollowed(db, house.law, clock.today))
      const total = rows.reduce((sum, row) => sum + row.overdue, 0)
      return page({
        title: 'Exceptions',
        place: 'Figures',
        body: ExceptionsPage({ sections, today: clock.today, total }),
      })
    },
  })

function known(law: Law, found: Awaited<ReturnType<typeof findExceptions>>): Row[] {
  return found.flatMap((each) => {
    const rule = law.rules.get(each.rule)
    return rule ? [{ ...each, known: rule }] : []
  })
}

/** A rule of two classes stands under the graver; one of none after them; what nobody records here stands last. */
export function sectionsOf(all: readonly Row[], followed: ReadonlySet<string>): Section[] {
  const rows = all.filter(({ rule }) => followed.has(rule))
  const left = new Set(rows)
  const take = (wanted: (row: Row) => boolean) => {
    const own = [...left].filter(wanted)
    for (const row of own) left.delete(row)
    return own.sort((a, b) => b.overdue - a.overdue || (a.rule < b.rule ? -1 : 1))
  }
  const sections = CLASSES.map(([code, title, note]) => ({
    title,
    note,
    rows: take(({ known: { breach } }) => breach?.split('/').includes(code) ?? false),
  }))
  const rest = {
    title: 'Other duties',
    note: 'Nobody has said what follows when these are missed.',
    rows: take(() => true),
  }
  const apart = {
    id: 'apart',
    title: 'Nothing recorded here yet',
    note: 'These are owed too. Nobody in this service has recorded anything of their sort, so each one counts as late.',
    rows: all.filter(({ rule }) => !followed.has(rule)).sort((a, b) => b.overdue - a.overdue),
  }
  return [...sections, rest, apart].filter((section) => section.rows.length > 0)
}
