import type { PlainDate } from '../../calendar'
import { toNumber } from '../../calendar'
import type { RATINGS } from './improvement.kinds'

export type Rating = (typeof RATINGS)[number]

/** All that a rating follows from: what was promised, what was said since, what its figure says. */
export type Promised = {
  readonly due: PlainDate | null
  readonly progress: 'not begun' | 'under way' | 'done' | null
  /** When it was first said to be done. */
  readonly done: PlainDate | null
  readonly evidence: boolean
  /** What somebody else saw; null while nobody but whoever did it has looked. */
  readonly check: { readonly shown: 'yes' | 'partly' | 'no'; readonly changed: string | null } | null
  readonly figure: Moved | null
}

/** The figure an action is to move: as it is shown, with its counts, and whether it is where it should be; null: not known. */
export type Moved = { readonly shown: string; readonly reached: boolean | null; readonly target: number }

export type Rated = { readonly rating: Rating; readonly because: string }

/** An action that is due this soon and not done wants looking at. */
const SOON = 14

/**
 * The rating that follows from what is known, and why. Blue is what is over: done, shown, seen by somebody else to be so, and
 * its figure where it should be. Done with nothing to show for it is never green.
 */
export function rate(promise: Promised, today: PlainDate): Rated {
  return promise.progress === 'done' ? rateDone(promise, today) : rateOpen(promise, today)
}

function rateOpen({ due, progress }: Promised, today: PlainDate): Rated {
  if (due === null) return { rating: 'amber', because: 'It has no day' }
  const left = toNumber(due) - toNumber(today)
  if (left < 0) return { rating: 'red', because: `${daysWords(-left)} past its day, and not done` }
  if (left <= SOON)
    return { rating: 'amber', because: `Due ${left === 0 ? 'today' : `in ${daysWords(left)}`}, and not done` }
  return { rating: 'green', because: progress === 'under way' ? 'Under way, and not due yet' : 'Not due yet' }
}

function rateDone({ due, evidence, check, figure }: Promised, today: PlainDate): Rated {
  const past = due !== null && due < today
  if (!evidence) return { rating: past ? 'red' : 'amber', because: 'Said to be done, with nothing that shows it' }
  if (check?.shown === 'no') return { rating: 'red', because: 'What is to show it does not, says whoever looked' }
  if (check?.changed === 'no') return { rating: 'red', because: 'Done, and it changed nothing' }
  if (figure && figure.reached !== true)
    return { rating: 'amber', because: `Done; its figure is ${figureWords(figure)}` }
  if (!check) return { rating: 'amber', because: 'Done; nobody else has looked yet' }
  if (check.shown === 'partly') return { rating: 'amber', because: 'Shown in part, says whoever looked' }
  if (check.changed === 'yes' || check.changed === null) return { rating: 'blue', because: 'Done, shown and checked' }
  return { rating: 'green', because: 'Done and shown; what it changes is still to be seen' }
}

const daysWords = (days: number): string => `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`

const figureWords = ({ shown, reached, target }: Moved): string =>
  reached === null ? `not known, and is to reach ${target}%` : `${shown}, and is to reach ${target}%`
