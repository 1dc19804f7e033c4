import type { Permission, Viewer } from '../access'
import type { PlainDate } from '../calendar'
import type { Db } from '../database'
import type { Answer } from './answer'

export * from './answer'

/** Fields of a query or a form: a name given twice holds both values. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>

export type UploadedFile = {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export type Clock = { readonly today: PlainDate; readonly now: Date }

export type ServiceInfo = {
  readonly name: string
  /** Nobody in it is real, and personas may sign in. */
  readonly fictional: boolean
  /** On the embedded database, which is not for live records. */
  readonly embedded: boolean
}

/** The names after colons in a path: `/households/:ref` holds `ref`. */
export type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [Key in Name]: string } & Params<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { readonly [Key in Name]: string }
    : unknown

/** What a route is told of a request. Nothing of the server's own reaches it. */
export type PageRequest<Who = Viewer, Path extends string = string> = {
  readonly db: Db
  readonly viewer: Who
  readonly clock: Clock
  readonly service: ServiceInfo
  /** The token every form that changes something carries (`<CsrfField token={csrf} />`). */
  readonly csrf: string
  /** The path as asked, and the path with its query. */
  readonly path: string
  readonly url: string
  readonly params: Params<Path>
  readonly query: Fields
  readonly body: Fields
  readonly files: readonly UploadedFile[]
  /** The session's name in the store, for signing out; null when nobody is signed in. */
  readonly session: string | null
}

// Who may ask: a permission, anybody signed in, or anyone at all. There is no default.
type Told<Path extends string> =
  | { readonly may: 'anyone'; handle(request: PageRequest<Viewer | null, Path>): Promise<Answer> }
  | { readonly may: Permission | 'signed in'; handle(request: PageRequest<Viewer, Path>): Promise<Answer> }

// `handle` is written as a method on purpose: routes with different names in their paths can then stand in one list.
export type Route<Path extends string = string> = {
  readonly method: 'GET' | 'POST'
  readonly path: Path
  /** Its form may carry files. */
  readonly takesFiles?: boolean
  /**
   * Its address is the permission, and nobody’s session is: signed out, its form is taken without a token of this browser. A
   * cookie lost between the question and the answer must not lose what was typed, and there is no authority to borrow.
   */
  readonly byAddress?: boolean
} & Told<Path>

/** One address of the product: what it is, who may ask, and what it answers. */
export function defineRoute<const Path extends string>(route: Route<Path>): Route<Path> {
  return route
}

/** One field as text: the first when it was given twice, '' when it was not given. Spaces round it are taken off. */
export function one(fields: Fields, name: string): string {
  const value = fields[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

/** The page of a list that an address asks for, from 1; what no list could have counts as its first. */
export function pageAsked(query: Fields): number {
  const number = Number(one(query, 'page'))
  return Number.isInteger(number) && number > 0 && number <= 1_000_000 ? number : 1
}

/** A field that may be given many times, as a list. */
export function many(fields: Fields, name: string): readonly string[] {
  const value = fields[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}
