import type { Permission } from './permission'
import { type Role, roles } from './roles'

/** Whose cases somebody sees: the role's reach, with the team or the worker that it reaches to. */
export type Scope =
  | { readonly kind: 'service' }
  | { readonly kind: 'team'; readonly team: string; readonly worker?: string | null }
  | { readonly kind: 'caseload'; readonly worker: string }
  | { readonly kind: 'none' }

/** Somebody signed in: who they are, what they may do, and whose cases they see. */
export type Viewer = {
  readonly accountId: number
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly permissions: ReadonlySet<Permission>
  readonly scope: Scope
  /** Who they are among those who work here; null where the account does not say. */
  readonly worker: string | null
}

export type Holder = {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly worker: string | null
  readonly team: string | null
}

/** What an account may do and see, by its role. */
export function viewerOf({ id, name, email, role, worker, team }: Holder): Viewer {
  const { may, reach } = roles[role]
  return { accountId: id, name, email, role, permissions: new Set(may), scope: scopeOf(reach, worker, team), worker }
}

// An account whose team or worker is not filled in yet reaches nobody: never everybody.
function scopeOf(reach: (typeof roles)[Role]['reach'], worker: string | null, team: string | null): Scope {
  if (reach === 'service') return { kind: 'service' }
  if (reach === 'team' && team) return { kind: 'team', team, worker }
  return reach === 'caseload' && worker ? { kind: 'caseload', worker } : { kind: 'none' }
}

export function may(viewer: Viewer, permission: Permission): boolean {
  return viewer.permissions.has(permission)
}

/** How the journal and the ledgers name somebody: by account, so that nothing that lasts for ever holds a name. */
export function actorOf(viewer: Pick<Viewer, 'accountId'>): string {
  return `account ${viewer.accountId}`
}
