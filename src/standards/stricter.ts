import { addTerm, type Calendar, type DayNumber, fromNumber, longDate, type Term, termText } from '../calendar'
import { type Force, isTerm, type Within } from '../duties'

const WHOSE: Readonly<Record<Force, string>> = {
  statute: 'The law',
  standard: 'The standard',
  guidance: 'The guidance',
  return: 'The return',
  local: 'The local standard',
}

/** Why a term of our own may not stand beside the law’s, in a sentence; null where it is stricter. Compared on every day that is held. */
export function notStricter(own: Term, law: Within, force: Force, calendar: Calendar): string | null {
  if (law === 'promptly') return null
  if (!isTerm(law)) return 'It falls due with another rule, so it has no term of its own to tighten'
  const found = compared(own, law, calendar)
  const whose = WHOSE[force]
  if (found === 'same') return `${whose} already says ${termText(law)}`
  if (found === 'stricter') return null
  if (own.unit === law.unit)
    return `${whose} says at ${law.n < 0 ? 'least' : 'most'} ${termText(law)}; ${termText(own)} would weaken it`
  return `${whose} says ${termText(law)}; counted from ${longDate(fromNumber(found))}, ${termText(own)} would end later and weaken it`
}

function compared(own: Term, law: Term, calendar: Calendar): DayNumber | 'same' | 'stricter' {
  let answer: 'same' | 'stricter' = 'same'
  for (let day = calendar.held.from; day <= calendar.held.to; day++) {
    const [ours, theirs] = [addTerm(day, own, calendar), addTerm(day, law, calendar)]
    if (ours > theirs) return day
    if (ours < theirs) answer = 'stricter'
  }
  return answer
}

/** The stricter of two terms; the first, where neither is on every day. */
export const stricterOf = (own: Term, other: Term, calendar: Calendar): Term =>
  compared(other, own, calendar) === 'stricter' ? other : own

/** The same of numbers that are watched: more than the law’s least, fewer than its most. */
export function numbersWeaken(
  own: { readonly least: number; readonly most: number },
  law: { readonly least: number; readonly most: number },
  force: Force,
): string | null {
  const whose = WHOSE[force]
  if (own.most > law.most) return `${whose} says at most ${law.most}; ${own.most} would weaken it`
  if (own.least < law.least) return `${whose} says at least ${law.least}; ${own.least} would weaken it`
  return own.most === law.most && own.least === law.least ? `${whose} already says so` : null
}
