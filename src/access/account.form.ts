import { type Fields, one } from '../web/route'
import type { NewAccount, Standing } from './keep-accounts'
import { isRole, roles } from './roles'

export type Faults = Readonly<Record<string, string>>

/** What was typed, as it was typed: shown again beside what is to be put right. */
export type TypedAccount = {
  readonly email: string
  readonly name: string
  readonly role: string
  readonly worker: string
  readonly team: string
}

/** A value, or what is to be put right, by field. */
export type Reading<Value> = { readonly value: Value } | { readonly faults: Faults }

export function typedAccount(body: Fields): TypedAccount {
  const [email, name, role] = [one(body, 'email').toLowerCase(), one(body, 'name'), one(body, 'role')]
  return { email, name, role, worker: one(body, 'worker'), team: one(body, 'team') }
}

/** Reads a role with the worker or team it reaches to. `known` says whether a ref is a worker's. */
export function readStanding({ role, worker, team }: TypedAccount, known: boolean): Reading<Standing> {
  if (!isRole(role)) return { faults: { role: 'Choose a role' } }
  const { reach } = roles[role]
  if (reach === 'caseload' && worker && !known)
    return { faults: { worker: 'The register has no worker with that reference. Check it, or leave it empty for now' } }
  if (reach === 'team' && !team) return { faults: { team: 'Enter the team whose cases this person sees' } }
  return { value: { role, worker: reach === 'caseload' ? worker || null : null, team: reach === 'team' ? team : null } }
}

/** Reads a new account. */
export function readNewAccount(typed: TypedAccount, known: boolean): Reading<NewAccount> {
  const standing = readStanding(typed, known)
  const faults: Record<string, string> = {
    ...(/^[^@\s]+@[^@\s]+$/.test(typed.email) && typed.email.length <= 254
      ? {}
      : { email: 'Enter an email address, such as name@council.gov.uk' }),
    ...(typed.name ? {} : { name: 'Enter a name' }),
    ...('faults' in standing ? standing.faults : {}),
  }
  if ('faults' in standing || Object.keys(faults).length > 0) return { faults }
  return { value: { email: typed.email, name: typed.name, ...standing.value } }
}

/** Title and status of a form's page: a screen reader hears of an error before anything else. */
export function outcomeOf(title: string, faults: Faults): [title: string, status: number] {
  return Object.keys(faults).length > 0 ? [`Error: ${title}`, 422] : [title, 200]
}
