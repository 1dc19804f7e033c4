import { settledOwn, type Viewer } from '../../access'
import type { PlainDate } from '../../calendar'
import { findFollowed } from '../../duties'
import type { House } from '../../ledgers'
import { inLook, type Look, readLook } from '../../web/looking'
import { one, type PageRequest } from '../../web/route'
import { type CellStanding, type Column, cellOf, courseColumns, type Person, STANDINGS } from './matrix'
import { findAll, findLearners, WHO, WHOS, type Who } from './matrix.store'

/** What an address asks of the matrix: of whom, and which of them. */
export type Asked = {
  readonly look: Look
  readonly who: Who
  readonly team: string | null
  /** The key of one column, and how they stand with it. */
  readonly course: string | null
  readonly standing: CellStanding | null
}

export type Training = {
  readonly columns: readonly Column[]
  /** Of the team asked for, or all; and of those, whoever stands as asked. */
  readonly people: readonly Person[]
  readonly shown: readonly Person[]
  readonly teams: readonly string[]
}

export function readAsked({ query, clock }: PageRequest<Viewer>): Asked {
  return {
    look: readLook(query, clock),
    who: WHOS.find((each) => each === one(query, 'who')) ?? 'carer',
    team: one(query, 'team') || null,
    course: one(query, 'course') || null,
    standing: STANDINGS.find((each) => each === one(query, 'standing')) ?? null,
  }
}

/** Everybody of one sort and what is asked of them, in the world looked at. */
export async function readTraining(
  house: House,
  { db, viewer, clock }: PageRequest<Viewer>,
  asked: Asked,
): Promise<Training> {
  const { look, who } = asked
  const visible = await settledOwn(db, viewer, clock.today)
  return inLook(house, db, look, async (world, then) => {
    const all = await findLearners(world, who, { day: look.asAt, visible, scope: viewer.scope })
    const lines = await findAll(world, 'training requirement', look.asAt)
    const followed = await findFollowed(world, then.law, look.asAt)
    const columns = [
      ...courseColumns(lines, new Set(all.flatMap(({ roles }) => roles))),
      ...ruleColumns(then, who, followed),
    ]
    const people = all.filter(({ team }) => asked.team === null || team === asked.team)
    const teams = [...new Set(all.flatMap(({ team }) => team ?? []))].sort()
    return { columns, people, shown: people.filter((person) => isShown(person, columns, asked, look.asAt)), teams }
  })
}

const ruleColumns = ({ law }: House, who: Who, followed: ReadonlySet<string>): Column[] =>
  WHO[who].rules.flatMap((id) => {
    const rule = law.rules.get(id)
    return rule && followed.has(id) ? [{ key: id, title: rule.short, by: 'rule' as const }] : []
  })

/** Of one column only those it asks for; how they stand with it, or with anything at all. */
function isShown(
  person: Person,
  columns: readonly Column[],
  { course, standing }: Pick<Asked, 'course' | 'standing'>,
  day: PlainDate,
): boolean {
  if (!course && !standing) return true
  const cells = columns.filter(({ key }) => !course || key === course).map((column) => cellOf(person, column, day))
  return cells.some((cell) => cell !== null && (!standing || cell.standing === standing))
}
