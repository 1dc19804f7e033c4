import type { PlainDate } from '../../calendar'
import type { House } from '../../ledgers'
import type { ScopeItem } from '../../web/pieces'
import type { Person } from '../people/people.store'
import type { WorkerLoad, WorkItem } from './today.store'

/** All that the page of today shows, read before it is drawn. */
export type TodayProps = {
  readonly house: House
  readonly today: PlainDate
  readonly items: readonly WorkItem[]
  readonly people: ReadonlyMap<number, Person>
  readonly loads: readonly WorkerLoad[]
  readonly scopes: readonly ScopeItem[]
  readonly recent: readonly { id: number; what: string; whom: string; at: Date }[]
  readonly drafts: readonly { href: string; what: string; about: string; at: Date }[]
  /** Owed under rules of which nothing was ever recorded here: how many rules, and how much is past its day. */
  readonly apart: { readonly rules: number; readonly overdue: number }
  readonly mayRecord: boolean
  readonly more: (stake: string) => string
  readonly perStake: number
  /** One stake by itself, page by page. */
  readonly page: { readonly number: number; readonly per: number; readonly href: (page: number) => string } | null
  readonly caseload: boolean
}
