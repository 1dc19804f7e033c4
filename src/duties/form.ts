import type { LawFile } from './law-file'
import type { Form } from './rule'

/** What form a rule is of: nobody writes it, it follows from the words that are there. */
export function formOf(law: LawFile): Form {
  if (law.holds) return 'limit'
  if (law.count) return 'count'
  if (law.keep) return 'keep'
  if (law.state) return 'state'
  if (law.sum) return 'sum'
  if (law.dormant) return 'dormant'
  if (law.theirs) return 'window'
  // What a moment of the calendar opens comes round with it, as steps from an anchor do.
  if ((law.opens && 'calendar' in law.opens) || law.versions.some((version) => version.every)) return 'anchored'
  return law.versions.some((version) => version.then) ? 'again' : 'once'
}
