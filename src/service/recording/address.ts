import { actorOf, isPermission, may, type Viewer } from '../../access'
import type { Db } from '../../database'
import type { Kind } from '../../happenings'
import type { House } from '../../ledgers'
import { type Clock, type Fields, many, one } from '../../web/route'
import { slugOf } from './wording'

/** Who asks, when, and of which service. */
export type Asked = { readonly house: House; readonly db: Db; readonly viewer: Viewer; readonly clock: Clock }

/** The kind an address names, `/record/supervising-visit`, if there is one. */
export const kindOf = (house: House, slug: string): Kind | undefined =>
  house.words.byName.get(slug.replaceAll('-', ' '))

/** Whether somebody may record things of a kind: what the route asks of everybody, and what the kind asks besides. */
export function mayRecord(viewer: Viewer, kind: Kind): boolean {
  const needed = kind.may.record
  return may(viewer, 'record') && isPermission(needed) && may(viewer, needed)
}

/** Whether somebody may read what is recorded of a kind, within their scope. Their own words they may read again. */
export function mayRead(viewer: Viewer, kind: Kind, recordedBy: string | null = null): boolean {
  const needed = kind.may.read
  return recordedBy === actorOf(viewer) || (isPermission(needed) && may(viewer, needed))
}

/** The kinds whose records somebody may read only where they wrote them down themselves. */
export const unreadable = (house: House, viewer: Viewer): string[] =>
  house.words.kinds.filter((kind) => !mayRead(viewer, kind)).map((kind) => kind.name)

/** What the address of a form says: whom it is about, and which of the usual answers are asked for all the same. */
export type Address = {
  readonly given: Readonly<Record<string, string>>
  /** Answers filled in beforehand, of those that are one of a list: whoever records may still change them. */
  readonly preset: Readonly<Record<string, string>>
  readonly ask: ReadonlySet<string>
  /** The worker a form was sent with, where it may differ from the one that would have been taken for granted. */
  readonly worker?: string
}

/** Reads it. A household or child that the kind does not name may still narrow who is offered. */
export function readAddress(kind: Kind, query: Fields, body: Fields = {}): Address {
  const extra = [
    'household',
    'child',
    ...(kind.on === 'if known' ? ['ref'] : []),
    ...('rule' in kind.facts ? ['rule'] : []),
  ]
  const names = [...new Set([...Object.keys(kind.about), ...extra])]
  const given = Object.fromEntries(names.flatMap((name) => (one(query, name) === '' ? [] : [[name, one(query, name)]])))
  return { given, preset: presetOf(kind, query), ask: new Set(many(query, 'ask')), worker: one(body, 'worker') }
}

/** The number of a figure names nobody either. */
const FIGURE = /^M\d{3}$/

const presetOf = (kind: Kind, query: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kind.facts).flatMap(([name, { choices, known }]) => {
      const said = one(query, name)
      const fits = (choices ?? known ?? []).includes(said) || (name === 'figure' && FIGURE.test(said))
      return fits ? [[name, said]] : []
    }),
  )

/** The address again, in one order; `ask` adds a question to it, `drop` takes an answer out. */
export function addressText(
  kind: Kind,
  { given, preset, ask }: Address,
  change: { ask?: string; drop?: string } = {},
): string {
  const query = new URLSearchParams(
    aboutText({ given: Object.fromEntries(Object.entries(given).filter(([name]) => name !== change.drop)) }),
  )
  for (const [name, value] of Object.entries(preset)) query.append(name, value)
  for (const name of [...new Set([...ask, ...(change.ask ? [change.ask] : [])])].sort()) query.append('ask', name)
  return `/record/${slugOf(kind)}${query.size > 0 ? `?${query}` : ''}`
}

/** Whom a form is about, as its address says it: what its draft is kept under. */
export function aboutText({ given }: Pick<Address, 'given'>): string {
  return new URLSearchParams(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))).toString()
}
