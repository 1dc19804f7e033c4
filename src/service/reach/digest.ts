import { fromNumber, longDate, type PlainDate, toNumber, weekdayDate } from '../../calendar'
import { dueAsAt, type Law } from '../../duties'
import { STAKES, stakeOf } from '../today/stake'
import type { Letter } from './post'
import type { Owed } from './reach.store'

/** Never longer than a page: so many of each list are named, and how many more there are is said. */
const NAMED = 8

export type DigestAsked = {
  readonly law: Law
  readonly to: string
  readonly today: PlainDate
  readonly since: PlainDate
  readonly until: PlainDate
  readonly service: string
  readonly origin: string
  /** Past its day, by rule. */
  readonly past: ReadonlyMap<string, number>
  /** Fell due since the last digest and still open; falls due by the next. */
  readonly fell: readonly Owed[]
  readonly coming: readonly Owed[]
  /** Excusals that come to their end by the next digest: somebody must decide again. */
  readonly ending: readonly Owed[]
}

/** What changed and what needs a decision, by refs alone: no name leaves the service in an e-mail. Null: nothing to say. */
export function digestOf(asked: DigestAsked): Letter | null {
  const { past, fell, coming, ending, today, service, origin, to } = asked
  const total = [...past.values()].reduce((sum, n) => sum + n, 0)
  if (total + coming.length + ending.length === 0) return null
  const parts = [
    `${service}, ${longDate(today)}.`,
    pastWords(asked.law, past, total),
    listOf(`Became overdue since ${longDate(asked.since)}`, fell, asked),
    listOf(`Due by ${weekdayDate(asked.until)}`, coming, asked),
    listOf('To decide again: an excusal ends', ending, asked),
    origin ? `Everything, with who and why: ${origin}/` : '',
    'You asked for this on the page Reaching you, under Settings, where you can stop it.',
  ]
  const subject = total > 0 ? `${total} overdue, ${coming.length} due soon` : `${coming.length} due soon`
  return { to, subject: `Line of Sight: ${subject}`, text: parts.filter((part) => part !== '').join('\n\n') }
}

function pastWords(law: Law, past: ReadonlyMap<string, number>, total: number): string {
  if (total === 0) return 'Nothing is overdue.'
  const lines = STAKES.flatMap(({ name, title }) => {
    const rules = [...past].filter(([id]) => {
      const rule = law.rules.get(id)
      return rule && stakeOf(rule) === name
    })
    const n = rules.reduce((sum, [, count]) => sum + count, 0)
    return n > 0 ? [`  ${title}: ${n}`] : []
  })
  return [`${total} overdue in all:`, ...lines].join('\n')
}

function listOf(title: string, owed: readonly Owed[], { law, today }: DigestAsked): string {
  if (owed.length === 0) return ''
  const lines = owed.slice(0, NAMED).map(({ duty, ref }) => {
    const due = dueAsAt(duty, toNumber(today))
    return `  ${law.rules.get(duty.rule)?.short ?? duty.rule}, ${ref}${due === null ? '' : `, due ${longDate(fromNumber(due))}`}`
  })
  const more = owed.length - NAMED
  return [`${title}:`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}
