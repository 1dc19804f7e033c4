import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { type RecordingApp, recordingApp } from '../../../test/support/recording-app'
import type { Visitor } from '../../../test/support/visitor'
import { serviceVocabulary } from '../index'

let trial: RecordingApp
let nadia: Visitor
let manager: Visitor
beforeAll(async () => {
  trial = await recordingApp()
  nadia = await trial.as('supervising social worker', { worker: 'W-001' })
  manager = await trial.as('registered manager')
})
afterAll(() => trial.close())

const html = async (who: Visitor, path: string) => (await who.get(path)).body
/** The kinds a page offers, in its order; those under a heading of its own, where one is named. */
const offered = (body: string, heading = '<main') =>
  [...body.slice(Math.max(0, body.indexOf(heading))).matchAll(/href="\/record\/([a-z-]+)/g)].map(([, slug]) => slug)
const place = (body: string, slug: string) => offered(body, 'id="group-').indexOf(slug)

describe('everything that can be recorded', () => {
  test('what begins a thought stands open, what goes on from another under more; nothing is left out', async () => {
    const body = await html(manager, '/record')
    const [open = '', more = ''] = body.split('<details')
    expect(offered(open)).toEqual(expect.arrayContaining(['missing-episode', 'complaint', 'statutory-check']))
    expect(offered(more)).toEqual(expect.arrayContaining(['return-interview', 'complaint-step', 'placement-ending']))
    expect(offered(open)).not.toContain('return-interview')
    expect(new Set(offered(body)).size).toBe(serviceVocabulary.kinds.length)
  })

  test('about a child or a home, what goes on from it stands open', async () => {
    expect(await html(manager, '/record')).not.toMatch(/<details[^>]* open/)
    const [, more = ''] = (await html(manager, '/record?child=C-0001')).split(/<details[^>]* open/)
    expect(offered(more)).toContain('placement-ending')
  })

  test('a search needs no script, keeps whom it is about and says when it finds nothing', async () => {
    expect(offered(await html(nadia, '/record?q=ran+away'))[0]).toBe('missing-episode')
    const about = await html(nadia, '/record?child=C-0001&q=missing')
    expect(about).toContain('href="/record/missing-episode?child=C-0001"')
    expect(filledIn(about)).toMatchObject({ child: 'C-0001', q: 'missing' })
    expect(await html(nadia, '/record?q=zzxqy')).toContain('Nothing you may record is called anything like')
  })

  test('finds nothing that a role may not record', async () => {
    expect(offered(await html(nadia, '/record?q=excuse'))).not.toContain('excusal')
    expect(offered(await html(manager, '/record?q=excuse'))).toContain('excusal')
  })

  test('what is recorded most comes first: by the same role before by anybody', async () => {
    const before = await html(nadia, '/record')
    expect(place(before, 'health-assessment')).toBeGreaterThan(place(before, 'placement'))
    const form = await html(nadia, '/record/direct-work-session?child=C-0001')
    const sent = await nadia.post('/record/direct-work-session?child=C-0001', {
      ...filledIn(form),
      on: '2026-11-20',
    })
    expect(sent.statusCode).toBe(303)
    expect(offered(await html(nadia, '/record'))[0]).toBe('direct-work-session')
    expect(offered(await html(manager, '/record'))[0]).not.toBe('direct-work-session')
  })
})
