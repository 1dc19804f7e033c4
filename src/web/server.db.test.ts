import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { doorRoutes, type TrialApp, trialApp } from '../../test/support/trial-app'
import { formOf, visitor } from '../../test/support/visitor'
import { beginSession } from '../access'
import { buildApp } from './server'

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

describe('what goes wrong', () => {
  test('a fault shows its number and nothing else, and the log says where without saying what', async () => {
    const { body, statusCode } = await (await manager()).get('/fault')
    expect([statusCode, body]).toEqual([500, expect.stringContaining('Sorry, there is a problem')])
    const [line] = trial.lines.filter((each) => each.includes('"level":50'))
    const logged = JSON.parse(line ?? '{}')
    expect(body).toContain(logged.reqId)
    expect(logged).toMatchObject({ route: '/fault', kind: 'Error' })
    expect(body + trial.lines.join('')).not.toMatch(/Marta|H-0042|duplicate/)
  })

  test.each([
    ['/refuses', 423, 'The pack of April is sealed.'],
    ['/nothing', 404, 'Page not found'],
    ['/not-there', 404, 'Page not found'],
    ['/%zz', 404, 'Page not found'],
    ['/children/%zz', 404, 'Page not found'],
    ['/children/C%00', 400, 'What you sent holds a character that cannot be read. Take it out and send it again.'],
    ['/journal?who=a%00', 400, 'holds a character that cannot be read'],
    ['/journal?who=a&who=b%00', 400, 'holds a character that cannot be read'],
    ['/away', 500, 'Sorry, there is a problem'],
    ['/settings/accounts', 403, 'Your role does not let you manage accounts'],
  ])('%s answers %i and says: %s', async (path, status, words) => {
    const answer = await (await manager()).get(path)
    expect([answer.statusCode, answer.body]).toEqual([status, expect.stringContaining(words)])
  })

  test('whom a refused page is for, it names', async () => {
    const { body } = await (await manager()).get('/settings/accounts')
    expect(body).toContain('These roles do: administrator.')
  })
})

test('asking for the head of a page alone is guarded as the page is', async () => {
  const { accountId } = await manager()
  const cookie = `los-session=${await beginSession(trial.opened.db, accountId, new Date())}`
  expect((await trial.app.inject({ method: 'HEAD', url: '/settings/accounts', headers: { cookie } })).statusCode).toBe(
    403,
  )
  expect((await trial.app.inject({ method: 'HEAD', url: '/settings/accounts' })).statusCode).toBe(303)
})

test.each([
  ['to sign in', { any: 1e6, signIn: 2 }, 'POST', '/sign-in'],
  ['of any kind', { any: 2, signIn: 1e6 }, 'GET', '/sign-in'],
  ['that are sent to sign in', { any: 2, signIn: 1e6 }, 'GET', '/settings'],
  ['for what is not there', { any: 2, signIn: 1e6 }, 'GET', '/nowhere'],
] as const)('too many requests %s from one network in a minute wait', async (_, perMinute, method, url) => {
  const busy = await buildApp({ db: trial.opened.db, routes: doorRoutes, embedded: true, perMinute })
  let asked = 0
  const ask = () => busy.inject({ method, url, remoteAddress: `2001:db8::${++asked}` })
  const [first, , third] = [await ask(), await ask(), await ask()]
  expect([first.statusCode === 429, third.statusCode, third.body]).toEqual([
    false,
    429,
    expect.stringContaining('too many requests'),
  ])
  await busy.close()
})

test('the log knows an address by its pattern, and nothing that was asked', async () => {
  await (await manager()).get('/children/C-0007?name=Marta')
  expect(trial.lines.map((line) => JSON.parse(line))).toMatchObject([
    { method: 'GET', route: '/children/:ref', status: 200, ms: expect.any(Number), reqId: expect.any(String) },
  ])
  expect(trial.lines.join('')).not.toMatch(/C-0007|Marta|los-session|127\.0\.0\.1/)
})

describe('every page', () => {
  test('loads from here alone, is kept by nobody and names its address to nobody', async () => {
    const { headers } = await (await manager()).get('/')
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';img-src 'self';script-src 'self';font-src 'none';form-action 'self';frame-ancestors 'none';base-uri 'none'",
    )
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  })

  test('holds no style or script of its own, and escapes what it is given', async () => {
    const { body } = await (await manager()).get('/')
    expect(body).not.toMatch(/ style=|<style|<script(?! type="module" src="\/assets\/)| on[a-z]+=/)
    expect(body).toContain('&amp; &lt;b>')
  })

  test('carries a token that is another text every time', async () => {
    const somebody = await manager()
    const [first, second] = [await somebody.get('/'), await somebody.get('/')].map((answer) => formOf(answer).token)
    expect(first).not.toBe(second)
  })

  test('is compressed for a browser that can read that', async () => {
    const somebody = await manager()
    const [plain, small] = [await somebody.get('/long'), await somebody.get('/long', { 'accept-encoding': 'br, gzip' })]
    expect(gunzipSync(small.rawPayload).toString()).toContain('a long list of homes')
    expect([plain.headers['content-encoding'], small.rawPayload.length < plain.rawPayload.length / 2]).toEqual([
      undefined,
      true,
    ])
  })

  test('leads only to places that are there and that the role may go to', async () => {
    const links = (body: string) =>
      [...(/<nav class="los-width los-nav".*?<\/nav>/s.exec(body)?.[0] ?? '').matchAll(/href="([^"]+)"/g)].map(
        ([, href]) => href,
      )
    const seen = await (await visitor(trial.app, trial.opened.db, { role: 'councillor' })).get('/')
    expect(links(seen.body)).toEqual(['/settings'])
    expect(links((await (await manager()).get('/')).body)).toEqual(['/', '/journal', '/settings'])
  })
})

describe('what a page loads', () => {
  test('is at an address with a fingerprint, kept for ever, and names no typeface that is not ours to use', async () => {
    const { body } = await trial.app.inject({ url: '/sign-in' })
    const addresses = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '')
    expect(addresses).toHaveLength(4)
    for (const url of addresses) {
      const answer = await trial.app.inject({ url })
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
      expect(/GDS Transport|\.woff|@import|url\(["']?(https?:|\/\/)/.test(answer.body)).toBe(false)
      const small = await trial.app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
      expect(small.headers['content-encoding']).toBe('br')
    }
  })
})

describe('a download', () => {
  test.each([
    ['/file', 'attachment; filename="homes-as-at-1-4.csv"', 'ref\nH-1\n'],
    ['/stream', 'attachment; filename="a.txt"', 'ab'],
  ])('%s is a file by a plain name', async (path, disposition, text) => {
    const answer = await (await manager()).get(path)
    expect([answer.headers['content-disposition'], answer.body]).toEqual([disposition, text])
  })
})
