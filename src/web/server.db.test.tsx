import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import { formOf, send, visitor } from '../../test/support/visitor'
import { beginSession } from '../access'
import { type Opened, Refused } from '../database'
import { defineRoute, download, many, notFound, one, type PageRequest, page, redirect } from './route'
import { allRoutes } from './routes'
import { buildApp } from './server'
import { maskToken } from './token'

const sent: PageRequest[] = []
const get = (path: string, handle: (request: PageRequest) => ReturnType<Parameters<typeof defineRoute>[0]['handle']>) =>
  defineRoute({ method: 'GET', path, may: 'signed in', handle })

/** A few routes that do what the real ones hope never to. */
const trials = [
  get('/', async ({ csrf }) => page({ title: 'Today', place: 'Today', body: <p>{`${csrf} & <b>`}</p> })),
  get('/fault', async () => {
    throw new Error('duplicate key: (name)=(Marta of H-0042)')
  }),
  get('/refuses', async () => {
    throw new Refused('locked', 'The pack of April is sealed.', 423)
  }),
  get('/away', async () => redirect('//evil.example')),
  get('/long', async () => page({ title: 'Long', body: <p>{'a long list of homes '.repeat(500)}</p> })),
  get('/nothing', async () => notFound()),
  get('/file', async () =>
    download({ name: 'homes "as at" 1/4.csv', type: 'text/csv; charset=utf-8', body: 'ref\nH-1\n' }),
  ),
  get('/stream', async () => download({ name: 'a.txt', type: 'text/plain', body: Readable.from(['a', 'b']) })),
  get('/children/:ref', async ({ params }) => page({ title: 'Child', body: <p>{JSON.stringify(params)}</p> })),
  defineRoute({
    method: 'POST',
    path: '/take',
    may: 'import files',
    handle: async (request) => {
      sent.push(request)
      return redirect('/')
    },
  }),
]

let opened: Opened
let app: FastifyInstance
let lines: string[] = []

beforeAll(async () => {
  opened = await emptyDatabase()
  const log = { write: (line: string) => void lines.push(line) }
  app = await buildApp({
    db: opened.db,
    routes: [...allRoutes, ...trials],
    embedded: opened.embedded,
    trustProxy: true,
    log,
    perMinute: { any: 1e6, signIn: 1e6 },
  })
})
beforeEach(() => {
  lines = []
  sent.length = 0
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const manager = () => visitor(app, opened.db, { role: 'registered manager' })
const cookieOf = async (accountId: number) => {
  const { csrf } = await opened.db
    .selectFrom('session')
    .select('csrf')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return csrf
}

describe('what goes wrong', () => {
  test('a fault shows its number and nothing else, and the log says where without saying what', async () => {
    const { body, statusCode } = await (await manager()).get('/fault')
    expect([statusCode, body]).toEqual([500, expect.stringContaining('Sorry, there is a problem')])
    const [line] = lines.filter((each) => each.includes('"level":50'))
    const logged = JSON.parse(line ?? '{}')
    expect(body).toContain(logged.reqId)
    expect(logged).toMatchObject({ route: '/fault', kind: 'Error' })
    expect(body + lines.join('')).not.toMatch(/Marta|H-0042|duplicate/)
  })

  test.each([
    ['/refuses', 423, 'The pack of April is sealed.'],
    ['/nothing', 404, 'Page not found'],
    ['/not-there', 404, 'Page not found'],
    ['/%zz', 404, 'Page not found'],
    ['/children/%zz', 404, 'Page not found'],
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
  const cookie = `los-session=${await beginSession(opened.db, accountId, new Date())}`
  expect((await app.inject({ method: 'HEAD', url: '/settings/accounts', headers: { cookie } })).statusCode).toBe(403)
  expect((await app.inject({ method: 'HEAD', url: '/settings/accounts' })).statusCode).toBe(303)
})

test.each([
  ['to sign in', { any: 1e6, signIn: 2 }, 'POST'],
  ['of any kind', { any: 2, signIn: 1e6 }, 'GET'],
] as const)('too many requests %s from one address in a minute wait', async (_, perMinute, method) => {
  const busy = await buildApp({ db: opened.db, routes: allRoutes, embedded: true, perMinute })
  const asked = [1, 2, 3].map(() => busy.inject({ method, url: '/sign-in' }))
  const [, , third] = await Promise.all(asked)
  expect([third?.statusCode, third?.body]).toEqual([429, expect.stringContaining('too many requests')])
  await busy.close()
})

test('the log knows an address by its pattern, and nothing that was asked', async () => {
  await (await manager()).get('/children/C-0007?name=Marta')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { method: 'GET', route: '/children/:ref', status: 200, ms: expect.any(Number), reqId: expect.any(String) },
  ])
  expect(lines.join('')).not.toMatch(/C-0007|Marta|los-session|127\.0\.0\.1/)
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
    const seen = await (await visitor(app, opened.db, { role: 'councillor' })).get('/')
    expect(links(seen.body)).toEqual(['/', '/settings'])
    expect(links((await (await manager()).get('/')).body)).toEqual(['/', '/journal', '/settings'])
  })
})

describe('what a page loads', () => {
  test('is at an address with a fingerprint, kept for ever, and names no typeface that is not ours to use', async () => {
    const { body } = await app.inject({ url: '/sign-in' })
    const addresses = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address ?? '')
    expect(addresses).toHaveLength(4)
    for (const url of addresses) {
      const answer = await app.inject({ url })
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
      expect(/GDS Transport|\.woff|@import|url\(["']?(https?:|\/\/)/.test(answer.body)).toBe(false)
      const small = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
      expect(small.headers['content-encoding']).toBe('br')
    }
  })
})

describe('a form', () => {
  const fields = { ref: 'H-1' }
  test('with this session’s token is taken', async () => {
    const answer = await (await manager()).post('/take', fields)
    expect([answer.statusCode, answer.headers.location, one(sent[0]?.body ?? {}, 'ref')]).toEqual([303, '/', 'H-1'])
  })

  test.each([
    ['no token', async () => ''],
    ['a token of nothing', async () => 'x'.repeat(86)],
    ['the bare token', async (own: number) => cookieOf(own)],
    ['somebody else’s token', async () => maskToken(await cookieOf((await manager()).accountId))],
  ])('with %s is refused before anything is done', async (_, token) => {
    const somebody = await manager()
    const answer = await somebody.post('/take', { ...fields, _csrf: await token(somebody.accountId) })
    expect([answer.statusCode, answer.body, sent]).toEqual([403, expect.stringContaining('Nothing was saved'), []])
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
    const reader = await visitor(app, opened.db, { role: 'inspector' })
    expect((await reader.post('/take', fields)).statusCode).toBe(403)
    expect(sent).toEqual([])
  })

  test('with files hands them over with its fields', async () => {
    const somebody = await manager()
    const form = new FormData()
    form.append('_csrf', maskToken(await cookieOf(somebody.accountId)))
    form.append('as', 'old system')
    form.append('kind', 'carers')
    form.append('kind', 'children')
    form.append('files', new Blob(['ref\nH-1\n'], { type: 'text/csv' }), 'households.csv')
    form.append('files', new Blob([]), '')
    const answer = await somebody.upload('/take', form)
    expect(answer.statusCode).toBe(303)
    const [request] = sent
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

describe('a download', () => {
  test.each([
    ['/file', 'attachment; filename="homes-as-at-1-4.csv"', 'ref\nH-1\n'],
    ['/stream', 'attachment; filename="a.txt"', 'ab'],
  ])('%s is a file by a plain name', async (path, disposition, text) => {
    const answer = await (await manager()).get(path)
    expect([answer.headers['content-disposition'], answer.body]).toEqual([disposition, text])
  })
})

describe('signing in, through the door', () => {
  const signIn = async (next: string, headers: Record<string, string> = {}) => {
    await opened.db
      .insertInto('setting')
      .values([
        { name: 'fictional', value: 'true' },
        { name: 'personas', value: '[{"name":"Ines","role":"inspector"}]' },
      ])
      .onConflict((c) => c.doNothing())
      .execute()
    const { cookie, token } = formOf(await app.inject({ url: '/sign-in', headers }))
    return send(app, '/sign-in/persona', cookie, { _csrf: token, persona: '0', next }, headers)
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
    const answer = await app.inject({ url: '/children/C-1?tab=visits' })
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      '/sign-in?next=%2Fchildren%2FC-1%3Ftab%3Dvisits',
    ])
  })

  test('what was typed wrongly is said on the form, and the address is kept', async () => {
    const { cookie, token } = formOf(await app.inject({ url: '/sign-in' }))
    const answer = await send(app, '/sign-in', cookie, { _csrf: token, email: 'ann@example.org', password: 'no' })
    expect([answer.statusCode, answer.body]).toEqual([
      422,
      expect.stringContaining('The email address or the password is not right'),
    ])
    expect(answer.body).toContain('value="ann@example.org"')
    expect(answer.body).toContain('<title>Error: Sign in - Line of Sight</title>')
  })

  test('a password that somebody else was shown leads to choosing one’s own, wherever one goes', async () => {
    const somebody = await manager()
    await opened.db.updateTable('account').set({ own_password: false }).where('id', '=', somebody.accountId).execute()
    expect((await somebody.get('/')).headers.location).toBe('/settings/password')
    expect((await somebody.get('/settings/password')).body).toContain('Choose a password of your own')
  })

  test('signing out ends the session in the store', async () => {
    const somebody = await manager()
    expect((await somebody.post('/sign-out')).headers.location).toBe('/sign-in')
    expect((await somebody.get('/')).headers.location).toBe('/sign-in')
  })
})
