import type { Asked, Kind } from '../../happenings'
import { capital } from '../../web/pieces'

/** How a form and the page after it speak of a kind, in a sentence to whoever records it. */
export type Wording = {
  readonly title: string
  /** What the record is of: `This visit was 34 days ago`. */
  readonly thing: string
  readonly question: string
  readonly noDay: string
  readonly done: string
  /** Today is offered as chosen: such things are written down the day they happen. */
  readonly today: boolean
}

/** The words for a kind; a kind that nobody has written any for is spoken of by its name. */
export function wordingOf(kind: Kind): Wording {
  const [thing, question, noDay, done, title = kind.act] = kind.wording ?? [
    kind.name,
    'On which day did it happen?',
    'Enter the day it happened',
    `${capital(kind.name)} recorded`,
  ]
  return { title, thing, question, noDay, done, today: ['Visits', 'Supervision', 'Events'].includes(kind.group) }
}

/** What to call a column of a kind on its form. */
export const askedOf = (kind: Kind, column: string): Asked => kind.columns?.[column] ?? {}

export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** A kind as a heading or a line of a list says it. */
export const kindTitle = ({ title, name }: Kind): string => capital(title ?? name)

/** `supervising-visit`, as its address says it. */
export const slugOf = (kind: Kind): string => kind.name.replaceAll(' ', '-')
