import type { Db } from '../database'
import { append } from '../journal'
import { findAccountByEmail } from './accounts.store'
import { isRole, type Role } from './roles'
import { beginSession } from './sessions.store'
import { actorOf, type Viewer, viewerOf } from './viewer'

/** Somebody of the fictional service, to sign in as without a password. */
export type Persona = {
  readonly name: string
  readonly role: Role
  /** The ref of the worker whose caseload they see, and the team whose cases they see. */
  readonly worker: string | null
  readonly team: string | null
}

type Told = {
  readonly name: string
  readonly role: string
  readonly worker?: string | null
  readonly team?: string | null
}

/** Writes down who may be signed in as, when the fictional service is laid out. Throws on a role we do not know. */
export async function layOutPersonas(db: Db, told: readonly Told[]): Promise<void> {
  const value = JSON.stringify(told.map(personaOf))
  await db
    .insertInto('setting')
    .values({ name: 'personas', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** The personas of the service, in the order they are offered. None unless it says that it is fictional. */
export async function findPersonas(db: Db): Promise<readonly Persona[]> {
  const rows = await db
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('name', 'in', ['fictional', 'personas'])
    .execute()
  const fictional = rows.some(({ name, value }) => name === 'fictional' && value === true)
  const laid = rows.find(({ name }) => name === 'personas')?.value
  return fictional && Array.isArray(laid) ? laid.map(personaOf) : []
}

function personaOf({ name, role, worker = null, team = null }: Told): Persona {
  if (!isRole(role)) throw new Error(`A persona has a role we do not know: ${role}`)
  return { name, role, worker, team }
}

/** Signs somebody in as the persona at a place in the list; null when there is none: always so in a real service. */
export async function signInAsPersona(db: Db, place: number, now: Date): Promise<string | null> {
  const chosen = (await findPersonas(db))[place]
  if (!chosen) return null
  return db.transaction().execute(async (trx) => {
    const accountId = await personaAccount(trx, chosen, place, now)
    const session = await beginSession(trx, accountId, now)
    await append(trx, { who: actorOf({ accountId }), did: 'signed in', at: now, details: { as: 'persona' } })
    return session
  })
}

/** The first persona with a role, as somebody signed in; null where nobody has it: always so in a real service. */
export async function personaWith(db: Db, role: Role, now: Date): Promise<Viewer | null> {
  const personas = await findPersonas(db)
  const place = personas.findIndex((each) => each.role === role)
  const persona = personas[place]
  return persona ? viewerOf({ ...persona, id: await personaAccount(db, persona, place, now), email: '' }) : null
}

/** The persona's account, made when first asked for; no password opens it. */
async function personaAccount(
  db: Db,
  { name, role, worker, team }: Persona,
  place: number,
  now: Date,
): Promise<number> {
  const email = `persona-${place + 1}@fictional.invalid`
  const made = await db
    .insertInto('account')
    .values({
      email,
      name,
      role,
      worker_ref: worker,
      team,
      password_hash: '',
      own_password: false,
      persona: true,
      disabled_at: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  const found = made ?? (await findAccountByEmail(db, email))
  if (!found) throw new Error('The account of a persona was neither made nor found')
  return found.id
}
