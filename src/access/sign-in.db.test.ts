import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import { type Opened, Refused } from '../database'
import { verifyJournal } from '../journal'
import { changePassword } from './change-password'
import { firstAccount } from './first-account'
import { addAccountAs, changeStanding, endSessionsAs, setDisabled } from './keep-accounts'
import { findPersonas, layOutPersonas, signInAsPersona } from './personas'
import { beginSession, findSession } from './sessions.store'
import { signIn } from './sign-in'
import { type Viewer, viewerOf } from './viewer'

let opened: Opened
let administrator: Viewer
let password = ''
let ann = 0
let made = 0
const start = new Date('2026-11-22T09:00:00Z')
const minutesIn = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000)
const address = () => `ann-${made}@example.org`

beforeAll(async () => {
  opened = await emptyDatabase()
  const first = await firstAccount(opened.db, start)
  expect(first?.password).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/)
  administrator = viewerOf({
    id: 1,
    name: 'Administrator',
    email: first?.email ?? '',
    role: 'administrator',
    worker: null,
    team: null,
  })
})
beforeEach(async () => {
  made += 1
  const added = await addAccountAs(
    opened.db,
    administrator,
    { email: address(), name: 'Ann', role: 'inspector', worker: null, team: null },
    start,
  )
  ann = added.id
  password = added.password
})
afterAll(() => opened.close())

async function session(minutes = 0): Promise<string> {
  const result = await signIn(opened.db, address(), password, minutesIn(minutes))
  if (result.outcome !== 'in') throw new Error(`Not signed in: ${result.outcome}`)
  return result.session
}
const alive = async (id: string, at: Date): Promise<boolean> => (await findSession(opened.db, id, at)) !== null
const fail = (minutes: number) =>
  signIn(opened.db, address(), 'wrong', minutesIn(minutes)).then(({ outcome }) => outcome)

describe('signing in', () => {
  test('the right password opens a session, however the address is written', async () => {
    const result = await signIn(opened.db, address().toUpperCase(), password, start)
    expect(result.outcome).toBe('in')
  })

  test.each([
    ['a wrong password', () => ({ email: address(), typed: 'not it' })],
    ['an address nobody has', () => ({ email: 'nobody@example.org', typed: password })],
    ['an empty password', () => ({ email: address(), typed: '' })],
  ])('%s is refused', async (_, given) => {
    const { email, typed } = given()
    expect(await signIn(opened.db, email, typed, start)).toEqual({ outcome: 'refused' })
  })

  test('the table holds neither the password nor what the cookie carries', async () => {
    const id = await session()
    const rows = JSON.stringify([
      await opened.db.selectFrom('session').selectAll().execute(),
      await opened.db.selectFrom('account').selectAll().execute(),
    ])
    expect(rows).not.toContain(id)
    expect(rows).not.toContain(password)
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })
})

describe('five failures in fifteen minutes', () => {
  test('lock the address, the right password included, for fifteen minutes from the last', async () => {
    const outcomes = [await fail(0), await fail(3), await fail(6), await fail(9), await fail(14)]
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'locked'])
    expect(await signIn(opened.db, address(), password, minutesIn(28.9))).toEqual({ outcome: 'locked' })
    expect((await signIn(opened.db, address(), password, minutesIn(29))).outcome).toBe('in')
  })

  test('lock an address nobody has in the same way', async () => {
    const tries = []
    for (const minute of [0, 1, 2, 3, 4, 5])
      tries.push((await signIn(opened.db, `none-${made}@example.org`, 'wrong', minutesIn(minute))).outcome)
    expect(tries).toEqual(['refused', 'refused', 'refused', 'refused', 'locked', 'locked'])
  })

  test('five over sixteen minutes do not', async () => {
    for (const minute of [0, 4, 8, 12]) await fail(minute)
    expect(await fail(16)).toBe('refused')
    expect((await signIn(opened.db, address(), password, minutesIn(17))).outcome).toBe('in')
  })

  test('the right password in between begins the count again', async () => {
    for (const minute of [0, 1, 2, 3]) await fail(minute)
    await session(4)
    expect([await fail(5), await fail(6), await fail(7), await fail(8)]).not.toContain('locked')
  })

  test('tried at the same moment, no more than five are tried', async () => {
    const outcomes = await Promise.all(Array.from({ length: 9 }, () => fail(0)))
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(4)
    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(5)
  })
})

describe('what failing leaves behind', () => {
  const told = async (who: string, from: number) => {
    const rows = await opened.db
      .selectFrom('journal')
      .select(['did'])
      .where('who', '=', who)
      .where('at', '>=', minutesIn(from))
      .orderBy('seq')
      .execute()
    return rows.map(({ did }) => did)
  }
  const failed = 'failed to sign in'
  const unknown = 'an unknown address'

  test('is one entry in a quarter of an hour for an account, and one when it is locked', async () => {
    for (const minute of [100, 101, 102, 103, 104, 105]) await fail(minute)
    expect(await told(`account ${ann}`, 100)).toEqual([failed, 'was locked out for 15 minutes'])
    await fail(120)
    expect(await told(`account ${ann}`, 110)).toEqual([failed])
  })

  test('is one entry for all the addresses that nobody has, however many are tried', async () => {
    const guess = (n: number, minute: number) => signIn(opened.db, `guess-${n}@example.org`, 'wrong', minutesIn(minute))
    for (let n = 0; n < 12; n++) await guess(n % 2, 200)
    expect(await told(unknown, 200)).toEqual([failed, 'was locked out for 15 minutes'])
    await guess(3, 215)
    expect(await told(unknown, 201)).toEqual([failed])
  })

  test('is told of whatever words are tried as an address', async () => {
    await signIn(opened.db, `told: account ${ann} ${failed}`, 'wrong', minutesIn(300))
    await fail(301)
    expect(await told(`account ${ann}`, 300)).toEqual([failed])
  })

  test('and no more tries than the last half hour has', async () => {
    for (const minute of [400, 410, 431, 441]) await fail(minute)
    const { n } = await opened.db
      .selectFrom('sign_in_attempt')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('at', '<', minutesIn(411))
      .executeTakeFirstOrThrow()
    expect(n).toBe(0)
  })
})

describe('a session', () => {
  test.each([
    ['used every twenty minutes lasts', [20, 40, 60], 61, true],
    ['unused for half an hour is over', [20], 50, false],
    ['is over after twelve hours, however busy', Array.from({ length: 36 }, (_, index) => index * 20), 720, false],
    ['a minute before twelve hours is not', Array.from({ length: 36 }, (_, index) => index * 20), 719, true],
  ])('%s', async (_, used, asked, lasts) => {
    const id = await session()
    for (const minute of used) await alive(id, minutesIn(minute))
    expect(await alive(id, minutesIn(asked))).toBe(lasts)
  })

  test('of a closed account is over, and the account opens nothing', async () => {
    const id = await session()
    await setDisabled(opened.db, administrator, ann, true, start)
    expect(await alive(id, start)).toBe(false)
    expect(await signIn(opened.db, address(), password, start)).toEqual({ outcome: 'refused' })
    await setDisabled(opened.db, administrator, ann, false, start)
    expect((await signIn(opened.db, address(), password, start)).outcome).toBe('in')
  })

  test('ends when an administrator says so, and when the role changes', async () => {
    const first = await session()
    await endSessionsAs(opened.db, administrator, ann, start)
    expect(await alive(first, start)).toBe(false)
    const second = await session()
    await changeStanding(opened.db, administrator, ann, { role: 'councillor', worker: null, team: null }, start)
    expect(await alive(second, start)).toBe(false)
    expect((await findSession(opened.db, await session(), start))?.viewer.role).toBe('councillor')
  })

  test('those that ran out are cleared away when somebody signs in', async () => {
    await opened.db.deleteFrom('session').execute()
    await beginSession(opened.db, ann, start)
    await beginSession(opened.db, ann, minutesIn(31))
    expect(await opened.db.selectFrom('session').select('hash').execute()).toHaveLength(1)
  })
})

describe('changing a password', () => {
  const viewer = () => viewerOf({ id: ann, name: 'Ann', email: address(), role: 'inspector', worker: null, team: null })
  const fresh = 'marmalade ladder quiet'

  test('ends every session and begins a new one', async () => {
    const old = await session()
    const change = await changePassword(opened.db, viewer(), { present: password, fresh, again: fresh }, start)
    const begun = 'session' in change ? change.session : ''
    expect([await alive(old, start), await alive(begun, start)]).toEqual([false, true])
    expect((await findSession(opened.db, begun, start))?.ownPassword).toBe(true)
    expect((await signIn(opened.db, address(), fresh, start)).outcome).toBe('in')
  })

  test.each([
    ['a wrong present one', { present: 'no', fresh, again: fresh }, 'present'],
    ['one too short', { present: '', fresh: 'short one 1', again: 'short one 1' }, 'fresh'],
    ['one of few characters', { present: '', fresh: 'aaaabbbbcccc', again: 'aaaabbbbcccc' }, 'fresh'],
    ['two that differ', { present: '', fresh, again: `${fresh}!` }, 'again'],
  ])('says what is wrong with %s', async (_, typed, field) => {
    const change = await changePassword(opened.db, viewer(), { ...typed, present: typed.present || password }, start)
    expect(change).toMatchObject({ field })
  })
})

describe('a new password that will not do', () => {
  const viewer = () => viewerOf({ id: ann, name: 'Ann', email: address(), role: 'inspector', worker: null, team: null })
  const change = (present: string, fresh: string) =>
    changePassword(opened.db, viewer(), { present, fresh, again: fresh }, start)

  test('may be tried as often as it takes', async () => {
    for (let tries = 0; tries < 6; tries++)
      expect(await change(password, 'too short')).toMatchObject({ field: 'fresh' })
    expect(await change(password, 'marmalade ladder quiet')).toHaveProperty('session')
  })

  test('does not hide that the present one is guessed at', async () => {
    for (let tries = 0; tries < 5; tries++) await change('wrong', 'too short')
    expect(await change(password, 'marmalade ladder quiet')).toMatchObject({
      fault: 'There were too many wrong passwords. Wait 15 minutes and try again',
    })
  })
})

describe('the accounts', () => {
  test('the first is made once, and the last administrator stays one', async () => {
    expect(await firstAccount(opened.db, start)).toBeNull()
    await expect(setDisabled(opened.db, administrator, 1, true, start)).rejects.toThrow(Refused)
    await expect(
      changeStanding(opened.db, administrator, 1, { role: 'analyst', worker: null, team: null }, start),
    ).rejects.toThrow('only administrator')
  })

  test('an address belongs to one', async () => {
    const again = { email: address().toUpperCase(), name: 'Other', role: 'analyst', worker: null, team: null } as const
    await expect(addAccountAs(opened.db, administrator, again, start)).rejects.toThrow('already an account')
  })
})

describe('personas', () => {
  const say = (value: boolean) =>
    opened.db
      .insertInto('setting')
      .values({ name: 'fictional', value: JSON.stringify(value) })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(value) }))
      .execute()

  test('open only while the service says that it is fictional', async () => {
    await layOutPersonas(opened.db, [
      { name: 'Nadia', role: 'supervising social worker', worker: 'W-001', team: 'North' },
    ])
    expect([await findPersonas(opened.db), await signInAsPersona(opened.db, 0, start)]).toEqual([[], null])
    await say(true)
    const id = (await signInAsPersona(opened.db, 0, start)) ?? ''
    expect((await findSession(opened.db, id, start))?.viewer.scope).toEqual({ kind: 'caseload', worker: 'W-001' })
    expect(await signInAsPersona(opened.db, 7, start)).toBeNull()
    await say(false)
    expect([await alive(id, start), await signInAsPersona(opened.db, 0, start)]).toEqual([false, null])
  })

  test('no password opens a persona’s account', async () => {
    expect(await signIn(opened.db, 'persona-1@fictional.invalid', '', start)).toEqual({ outcome: 'refused' })
  })
})

test('all of it is in the journal, in a chain that holds, without an address or a password', async () => {
  const rows = await opened.db.selectFrom('journal').selectAll().execute()
  const deeds = new Set(rows.map(({ did }) => did))
  for (const did of [
    'signed in',
    'failed to sign in',
    'was locked out for 15 minutes',
    'changed their password',
    'added an account',
    'closed an account',
  ])
    expect(deeds).toContain(did)
  expect(JSON.stringify(rows)).not.toMatch(/@|Ann|Nadia/)
  expect(await verifyJournal(opened.db)).toEqual([])
})
