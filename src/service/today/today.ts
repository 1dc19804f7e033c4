import type { PlainDate } from '../../calendar'
import type { House } from '../../ledgers'
import type { ScopeItem } from '../../web/pieces'
import type { Person } from '../people/people.store'
import type { Cover } from './cover.store'
import type { WorkerLoad } from './loads.store'
import type { WorkItem } from './today.store'

/** The work of a colleague whom somebody stands in for. */
export type Covered = {
  readonly cover: Cover
  readonly items: readonly WorkItem[]
  /** How much there is of it, on the list that `href` opens. */
  readonly count: number
  readonly href: string
}

/** All that the page of today shows, read before it is drawn. */
export type TodayProps = {
  readonly house: House
  readonly today: PlainDate
  readonly items: readonly WorkItem[]
  readonly people: ReadonlyMap<number, Person>
  /** The viewer's own households and what is owed about them, on their own list. */
  readonly load: WorkerLoad | null
  /** Whoever they stand in for, and the gravest of what is owed there. */
  readonly covered: readonly Covered[]
  readonly scopes: readonly ScopeItem[]
  readonly recent: readonly { id: number; what: string; whom: string; at: Date }[]
  readonly drafts: readonly { href: string; what: string; about: string; at: Date }[]
  /** How many rules owe a great deal of which nothing was ever recorded in this service. How much is for another page: it is counted one by one. */
  readonly apart: number
  readonly mayRecord: boolean
  readonly more: (stake: string) => string
  /** One stake by itself, page by page. */
  readonly page: { readonly number: number; readonly per: number; readonly href: (page: number) => string } | null
  /** It is the viewer's own list, so nobody need be told whose. */
  readonly own: boolean
}
