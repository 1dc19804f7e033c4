import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TrialApp, trialApp } from '../../test/support/trial-app'
import { formOf, send } from '../../test/support/visitor'

let trial: TrialApp
beforeAll(async () => {
  trial = await trialApp()
})
beforeEach(() => {
  trial.sent.length = 0
  trial.lines.length = 0
})
afterAll(() => trial.close())

const manager = () => trial.manager()

describe('signing in, through the door', () => {
  const signIn = async (next: string, headers: Record<string, string> = {}) => {
    await trial.opened.db
      .insertInto('setting')
      .values([
        { name: 'fictional', value: 'true' },
        { name: 'personas', value: '[{"name":"Ines","role":"inspector"}]' },
      ])
      .onConflict((c) => c.doNothing())
      .execute()
    const { cookie, token } = formOf(await trial.app.inject({ url: '/sign-in', headers }))
    return send(trial.app, '/sign-in/persona', cookie, { _csrf: token, persona: '0', next }, headers)
  }

  test.each([
    ['/journal?who=account+1', '/journal?who=account+1'],
    ['/children/C-1', '/children/C-1'],
    ['', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['/..//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/ok\r\nset-cookie: a=b', '/'],
  ])('with next %j leads to %s', async (next, to) => {
    expect((await signIn(next)).headers.location).toBe(to)
  })

  test.each([
    ['http', { name: 'los-session', secure: undefined }],
    ['https', { name: '__Host-los-session', secure: true }],
  ])('over %s sets a cookie that no script reads', async (protocol, expected) => {
    const answer = await signIn('/', { 'x-forwarded-proto': protocol })
    const [cookie] = answer.cookies.filter(({ name }) => name.endsWith('session'))
    expect(cookie).toMatchObject({ name: expected.name, httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie?.secure).toBe(expected.secure)
  })

  test('a page asked for while signed out is where one arrives', async () => {
    const answer = await trial.app.inject({ url: '/children/C-1?tab=visits' })
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      '/sign-in?next=%2Fchildren%2FC-1%3Ftab%3Dvisits',
    ])
  })

  test('what was typed wrongly is said on the form, and the address is kept', async () => {
    const { cookie, token } = formOf(await trial.app.inject({ url: '/sign-in' }))
    const answer = await send(trial.app, '/sign-in', cookie, { _csrf: token, email: 'ann@example.org', password: 'no' })
    expect([answer.statusCode, answer.body]).toEqual([
      422,
      expect.stringContaining('The email address or the password is not right'),
    ])
    expect(answer.body).toContain('value="ann@example.org"')
    expect(answer.body).toContain('<title>Error: Sign in - Line of Sight</title>')
  })

  test('a password that somebody else was shown leads to choosing one’s own, wherever one goes', async () => {
    const somebody = await manager()
    await trial.opened.db
      .updateTable('account')
      .set({ own_password: false })
      .where('id', '=', somebody.accountId)
      .execute()
    expect((await somebody.get('/')).headers.location).toBe('/settings/password')
    expect((await somebody.get('/settings/password')).body).toContain('Choose a password of your own')
  })

  test('signing out ends the session in the store', async () => {
    const somebody = await manager()
    expect((await somebody.post('/sign-out')).headers.location).toBe('/sign-in')
    expect((await somebody.get('/')).headers.location).toBe('/sign-in')
  })
})
