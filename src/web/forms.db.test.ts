import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { storedToken, type TrialApp, trialApp } from '../../test/support/trial-app'
import { formOf, send, visitor } from '../../test/support/visitor'
import { many, one } from './route'
import { maskToken } from './token'

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

describe('a form', () => {
  const fields = { ref: 'H-1' }
  test('with this session’s token is taken', async () => {
    const answer = await (await manager()).post('/take', fields)
    expect([answer.statusCode, answer.headers.location, one(trial.sent[0]?.body ?? {}, 'ref')]).toEqual([
      303,
      '/',
      'H-1',
    ])
  })

  test.each([
    ['no token', async () => ''],
    ['a token of nothing', async () => 'x'.repeat(86)],
    ['the bare token', async (own: number) => storedToken(trial.opened, own)],
    ['somebody else’s token', async () => maskToken(await storedToken(trial.opened, (await manager()).accountId))],
  ])('with %s is refused before anything is done', async (_, token) => {
    const somebody = await manager()
    const answer = await somebody.post('/take', { ...fields, _csrf: await token(somebody.accountId) })
    expect([answer.statusCode, answer.body, trial.sent]).toEqual([
      403,
      expect.stringContaining('Nothing was saved'),
      [],
    ])
  })

  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, 303],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://los.example' }, 303],
    [{ origin: 'http://los.example:8080' }, 403],
    [{ origin: 'https://los.example' }, 403],
    [{ origin: 'nonsense' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 303],
  ])('from %o answers %i', async (headers: Record<string, string>, status: number) => {
    expect((await (await manager()).post('/take', fields, { host: 'los.example:80', ...headers })).statusCode).toBe(
      status,
    )
  })

  test('that a role may not send is refused before it is read', async () => {
    const reader = await visitor(trial.app, trial.opened.db, { role: 'inspector' })
    expect((await reader.post('/take', fields)).statusCode).toBe(403)
    expect(trial.sent).toEqual([])
  })

  test('with files hands them over with its fields', async () => {
    const somebody = await manager()
    const form = new FormData()
    form.append('_csrf', maskToken(await storedToken(trial.opened, somebody.accountId)))
    form.append('as', 'old system')
    form.append('kind', 'carers')
    form.append('kind', 'children')
    form.append('files', new Blob(['ref\nH-1\n'], { type: 'text/csv' }), 'households.csv')
    form.append('files', new Blob([]), '')
    const answer = await somebody.upload('/take', form)
    expect(answer.statusCode).toBe(303)
    const [request] = trial.sent
    expect([one(request?.body ?? {}, 'as'), many(request?.body ?? {}, 'kind')]).toEqual([
      'old system',
      ['carers', 'children'],
    ])
    expect(request?.files.map(({ field, name, bytes }) => [field, name, Buffer.from(bytes).toString()])).toEqual([
      ['files', 'households.csv', 'ref\nH-1\n'],
    ])
  })

  test('too large to be a form says so', async () => {
    const answer = await (await manager()).post('/take', { notes: 'x'.repeat(1_100_000) })
    expect([answer.statusCode, answer.body]).toEqual([413, expect.stringContaining('too large')])
  })
})

test.each(['email', 'password', 'next'])(
  'a form whose %s no database could keep is refused with words',
  async (name) => {
    const { cookie, token } = formOf(await trial.app.inject({ url: '/sign-in' }))
    const fields = { _csrf: token, email: 'a@example.org', password: 'a password', [name]: 'a\0b' }
    const answer = await send(trial.app, '/sign-in', cookie, fields)
    expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining('a character that cannot be read')])
  },
)
