import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { twoHomes } from '../../../test/support/two-homes'
import { type Visitor, visitor } from '../../../test/support/visitor'
import { londonDay } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'

const NOW = new Date('2026-03-02T10:00:00Z')
const RULE = 'placement-notify-5wd'
const FORM = `/record/excusal?rule=${RULE}&subject=P-1`
const REFUSED =
  'This duty may be excused for its own reasons alone. Choose “not reasonably practicable” or “risk of significant harm”, and say more in your own words'

let opened: Opened
let app: FastifyInstance
let manager: Visitor
beforeAll(async () => {
  opened = await emptyDatabase()
  const files = {
    ...twoHomes,
    children: [...twoHomes.children, { ref: 'C-2', name: 'Ivo', born: '2020-03-02', sex: 'male' }],
    'care-starts': [...twoHomes['care-starts'], { child: 'C-2', on: '2026-01-05' }],
    placements: [
      ...twoHomes.placements,
      { ref: 'P-2', child: 'C-2', household: 'H-2', on: '2026-01-05', type: 'U6', until_18: '' },
    ],
    excusals: [
      ...twoHomes.excusals,
      { subject: 'P-2', rule: RULE, on: '2026-01-06', reason: 'Post was late', agreed_by: 'A manager', until: '' },
      {
        ...{ subject: 'H-1', rule: 'fc-supervision-formal-12w', on: '2026-02-20' },
        ...{ reason: 'The carer is in hospital', agreed_by: 'A manager', until: '' },
      },
    ],
  }
  expect((await land(opened.db, files, { now: NOW })).rejected).toEqual([])
  const clock = () => ({ now: NOW, today: londonDay(NOW) })
  app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: true, clock })
  manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

const read = async (address: string) => readable((await manager.get(address)).body)
const send = async (address: string, typed: Record<string, string>) =>
  manager.post(address, { ...filledIn((await manager.get(address)).body), ...typed })
const agreed = { on: '2026-03-02', agreed_by: 'Group manager' }
const whyOf = async (ref: string) => {
  const { id } = await opened.db
    .selectFrom('duty')
    .innerJoin('subject', 'subject.id', 'duty.subject_id')
    .select('duty.id')
    .where('rule', '=', RULE)
    .where('ref', '=', ref)
    .executeTakeFirstOrThrow()
  return `/duties/${id}/why`
}

test('a rule that names its reasons offers them, and asks who agreed and for more in free words', async () => {
  const { body } = await manager.get(FORM)
  const values = [...body.matchAll(/type="radio" name="reason" value="([^"]*)"|name="reason"[^>]*value="([^"]*)"/g)]
  expect(values.map(([, first, second]) => first ?? second)).toEqual([
    'not reasonably practicable',
    'risk of significant harm',
  ])
  for (const said of ['Not reasonably practicable', 'Who agreed it', 'More about it, in your own words'])
    expect(readable(body)).toContain(said)
})

test('any other rule takes any words', async () => {
  const { body } = await manager.get('/record/excusal?rule=fc-supervision-formal-12w&subject=H-2')
  expect(body).not.toMatch(/type="radio"[^>]*name="reason"/)
  expect(filledIn(body)).toHaveProperty('reason', '')
})

test.each([
  ['of its own words', { reason: 'the post was slow' }],
  ['left out', { reason: '' }],
])('a reason %s is refused where the rule names its own, and nothing is recorded', async (_, typed) => {
  const answer = await send(FORM, { ...agreed, ...typed })
  expect([answer.statusCode, readable(answer.body).includes(REFUSED)]).toEqual([422, true])
})

test('chosen on the form, the duty brings its reasons with it, and nothing typed is lost', async () => {
  const typed = { ...agreed, rule: RULE, reason: 'the post was slow', notes: 'It was snowing' }
  const answer = await send('/record/excusal?subject=P-1', typed)
  expect([answer.statusCode, readable(answer.body).includes(REFUSED)]).toEqual([422, true])
  expect(filledIn(answer.body)).toMatchObject({ rule: RULE, notes: 'It was snowing', agreed_by: 'Group manager' })
  expect(answer.body).toMatch(/name="reason"[^>]*value="risk of significant harm"/)
})

test('one of them is recorded, and told by the case, by why it is due, and by the record', async () => {
  expect(await read(await whyOf('P-1'))).toContain('None has been agreed. Excuse it')
  const why = await manager.get(await whyOf('P-1'))
  expect(why.body.replaceAll('&amp;', '&')).toContain(`href="${FORM}"`)
  const answer = await send(FORM, { ...agreed, reason: 'not reasonably practicable', notes: 'An emergency at night' })
  expect(answer.statusCode).toBe(303)
  expect(await read(await whyOf('P-1'))).toContain(
    'not reasonably practicable. Agreed by Group manager. An emergency at night',
  )
  expect(await read('/children/C-1')).toContain('Excused: not reasonably practicable')
  const id = String(answer.headers.location).split('/').at(-1)
  expect(await read(`/happenings/${id}`)).toMatch(/Reason not reasonably practicable .* An emergency at night/)
})

test('a correction is held to the reasons of its rule, and why it is made stands beside the reason itself', async () => {
  const { id } = await opened.db
    .selectFrom('happening')
    .select('id')
    .where('kind', '=', 'excusal')
    .where('recorded_by', 'like', 'account %')
    .executeTakeFirstOrThrow()
  const address = `/happenings/${id}/correct`
  const because = { because: 'The wrong one was chosen' }
  const refused = await send(address, { ...because, reason: 'the post was slow' })
  expect([refused.statusCode, readable(refused.body).includes(REFUSED)]).toEqual([422, true])
  const taken = await send(address, { ...because, reason: 'risk of significant harm' })
  expect(taken.statusCode).toBe(303)
  const said = await read(`/happenings/${String(taken.headers.location).split('/').at(-1)}`)
  expect(said).toContain('Why: The wrong one was chosen')
  expect(said).toMatch(/before, not reasonably practicable ; after, risk of significant harm/)
})

test('what a file brought in of another reason is kept, and said to be another', async () => {
  expect(await read(await whyOf('P-2'))).toContain(
    'Post was late. Agreed by A manager. This is none of the reasons the rule names: not reasonably practicable; risk of significant harm.',
  )
})

test('the rows of a figure to take away say why somebody is excused', async () => {
  const { body } = await manager.get('/figures/M005/rows.csv')
  const lines = body.split(/\r?\n/)
  expect(lines.find((line) => line.includes('Excused for'))).toBeDefined()
  expect(lines.find((line) => line.includes('Ashdown'))).toContain('excused,The carer is in hospital,')
})
