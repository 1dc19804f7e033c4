import { isPlainDate, type PlainDate } from '../../calendar'
import type { ActionRow, Said } from './actions.store'
import { RATINGS } from './improvement.kinds'
import { type Moved, type Promised, type Rated, type Rating, rate } from './rating'

/** An action as a list shows it: what was promised, how it stands, and what somebody said of it last. */
export type Action = {
  readonly row: ActionRow
  readonly what: string
  readonly owner: string | null
  readonly due: PlainDate | null
  /** As the plan prints it, or the day itself. */
  readonly outcome: string | null
  /** What follows from dates, evidence, check and figure. */
  readonly follows: Rated
  /** What somebody gave it last, with their reason; it stands beside what follows, never in its place. */
  readonly given: { readonly rating: Rating; readonly by: string; readonly why: string; readonly on: PlainDate } | null
  readonly state: 'open' | 'done' | 'dropped'
  readonly last: Said | null
  /** Without an owner, a day or an outcome nobody can be held to it. */
  readonly lacks: readonly string[]
}

/** What a figure is as at the day of the list, held to a target in whole percent. */
export type FigureOf = (measure: string, target: number) => Moved

export function toAction(row: ActionRow, today: PlainDate, figureOf: FigureOf): Action {
  const { facts, updates } = row
  const promise = promiseOf(row, figureOf)
  const due = promise.due
  const owner = textOf(facts.owner)
  const outcome = textOf(facts.outcome)
  return {
    row,
    what: textOf(facts.action) ?? row.ref,
    owner,
    due,
    outcome,
    follows: rate(promise, today),
    given: givenOf(row),
    state: row.dropped ? 'dropped' : promise.progress === 'done' && promise.evidence ? 'done' : 'open',
    last: updates.at(-1) ?? null,
    lacks: [...(owner ? [] : ['an owner']), ...(due ? [] : ['a day']), ...(outcome ? [] : ['what it is to change'])],
  }
}

/** The last update that says so counts: one that says nothing of progress or evidence takes none away. */
export function promiseOf({ facts, updates, checks }: ActionRow, figureOf: FigureOf): Promised {
  const told = updates.filter((each) => each.facts.progress)
  const progress = progressOf(told.at(-1))
  const done = progress === 'done' ? told.findLast((each) => each.facts.progress === 'done') : undefined
  const [figure, target] = [textOf(facts.figure), facts.figure_target]
  // Whoever said that it is done cannot be the one who checks it: their own word is not a second one.
  const check = checks.findLast((each) => done && each.on >= done.on && each.by !== done.by)
  return {
    due: dayOf(facts.due_by),
    progress,
    done: done?.on ?? null,
    evidence: updates.some((each) => textOf(each.facts.evidence) !== null),
    check: check ? { shown: shownOf(check), changed: textOf(check.facts.changed) } : null,
    figure: figure && typeof target === 'number' ? figureOf(figure, target) : null,
  }
}

/** The last that was given: by an update, else with the action itself, as plans are printed. */
function givenOf({ on_day, facts: own, updates }: ActionRow): Action['given'] {
  const last = updates.findLast(({ facts }) => facts.rating) ?? { on: on_day, facts: own }
  const rating = RATINGS.find((each) => each === last.facts.rating)
  if (!rating) return null
  return {
    rating,
    by: textOf(last.facts.rated_by) ?? 'nobody named',
    why: textOf(last.facts.why) ?? 'no reason was given',
    on: last.on,
  }
}

const PROGRESS = ['not begun', 'under way', 'done'] as const
const progressOf = (said: Said | undefined): Promised['progress'] =>
  PROGRESS.find((each) => each === said?.facts.progress) ?? null

const shownOf = ({ facts }: Said): 'yes' | 'partly' | 'no' =>
  (['yes', 'partly', 'no'] as const).find((each) => each === facts.shown) ?? 'partly'

const textOf = (value: string | number | null | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

const dayOf = (value: string | number | null | undefined): PlainDate | null =>
  typeof value === 'string' && isPlainDate(value) ? value : null
