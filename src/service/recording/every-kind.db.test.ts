import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledIn } from '../../../test/support/browser-form'
import { type RecordingApp, recordingApp } from '../../../test/support/recording-app'
import type { Visitor } from '../../../test/support/visitor'
import { serviceVocabulary } from '../index'

/** A form, and what a person would add to what it holds already. Later ones build on what earlier ones recorded. */
const answers: Readonly<Record<string, { query?: string; typed?: Record<string, string> }>> = {
  worker: { typed: { name: 'Ruth Penrose', team: 'North' } },
  household: { typed: { name: 'Harte', cohort: 'mainstream' } },
  carer: {
    query: 'household=H-0001',
    typed: { name: 'Joel Ashdown', 'born-day': '9', 'born-month': 'Nov', 'born-year': '1971' },
  },
  'household member': {
    query: 'household=H-0001',
    typed: {
      name: 'Wren Lodge',
      'born-day': '9',
      'born-month': '11',
      'born-year': '1990',
      'on-day': '1',
      'on-month': '9',
      'on-year': '2026',
    },
  },
  'household member ending': { query: 'household=H-0002', typed: { member: 'M-0002', on: '2026-11-21' } },
  approval: { query: 'household=H-0003', typed: { places: '2', terms: 'respite only', on: '2026-11-21' } },
  allocation: { query: 'household=H-0003', typed: { worker: 'W-001', team: 'North', on: '2026-11-22' } },
  'approval ending': { query: 'household=H-0003', typed: { reason: 'moved away', on: '2026-11-22' } },
  exemption: {
    query: 'household=H-0001',
    typed: { child: 'C-0001', reason: 'brothers and sisters', on: '2026-11-22' },
  },
  excusal: {
    query: 'subject=H-0001&rule=fc-unannounced-12m',
    typed: {
      reason: 'carer in hospital',
      agreed_by: 'Margaret Ashworth',
      on: '2026-11-22',
      'until-day': '1',
      'until-month': '12',
      'until-year': '2026',
    },
  },
  child: { typed: { name: 'Mina', 'born-day': '2', 'born-month': '3', 'born-year': '2020' } },
  'care start': { query: 'child=C-0003', typed: { on: 'other', 'on-day': '1', 'on-month': '11', 'on-year': '2026' } },
  placement: {
    query: 'child=C-0003',
    typed: {
      household: 'H-0001',
      on: 'other',
      'on-day': '1',
      'on-month': '11',
      'on-year': '2026',
      type: 'U4',
      until_18: 'yes',
    },
  },
  'child visit': { query: 'child=C-0003', typed: { worker: 'W-002' } },
  'looked after review': { query: 'child=C-0003', typed: { participation: 'PN1', on: '2026-11-21' } },
  'health assessment': { query: 'child=C-0003', typed: { assessment: 'initial', on: '2026-11-21' } },
  'placement ending': { query: 'child=C-0003', typed: { reason: 'went home', on: '2026-11-22' } },
  'care ending': { query: 'child=C-0003', typed: { reason: 'went home', on: '2026-11-22' } },
  'supervising visit': {
    query: 'household=H-0001',
    typed: { worker: 'W-001', announced: 'no', notes: 'All well.\nKit drew a boat.', promised: 'A form' },
  },
  'support visit': { query: 'household=H-0001', typed: { worker: 'W-001' } },
  'home inspection': { query: 'household=H-0001', typed: { worker: 'W-001' } },
  'formal supervision': { query: 'household=H-0001', typed: { worker: 'W-001' } },
  'management supervision': { query: 'household=H-0001', typed: { worker: 'W-001' } },
  'keep in touch call': { query: 'household=H-0001', typed: { worker: 'W-001' } },
  'statutory check': { query: 'subject=M-0001', typed: { check: 'dbs', on: '2026-11-21' } },
  'safer caring plan': { query: 'child=C-0001&household=H-0001', typed: { on: '2026-11-21', notes: 'A new bedroom' } },
  'carer review': { query: 'household=H-0001', typed: { on: '2026-11-21', outcome: 'approval goes on' } },
  'tsd completion': { query: 'household=H-0001', typed: { on: '2026-11-21' } },
  'notifiable event': {
    query: 'household=H-0001',
    typed: { event: 'serious accident', at: '4.30pm', on: '2026-11-21' },
  },
  notification: { query: 'household=H-0001', typed: { notifiable_event: 'E-0002', to: 'Ofsted', at: '0915' } },
}

let trial: RecordingApp
let manager: Visitor
beforeAll(async () => {
  trial = await recordingApp()
  manager = await trial.as('registered manager')
})
afterAll(() => trial.close())

test('every kind of the service is among the answers', () => {
  expect(Object.keys(answers).sort()).toEqual([...serviceVocabulary.byName.keys()].sort())
})

describe.each(Object.entries(answers))('%s', (kind, { query, typed }) => {
  const address = `/record/${kind.replaceAll(' ', '-')}${query ? `?${query}` : ''}`

  test('is asked, recorded, shown, and can be corrected and withdrawn', async () => {
    const form = await manager.get(address)
    expect([form.statusCode, form.body]).toEqual([200, expect.stringContaining('<h1>')])
    const sent = await manager.post(address, { ...filledIn(form.body), ...typed, ...token(form.body) })
    expect([sent.statusCode, sent.statusCode === 303 ? '' : faultsIn(sent.body)]).toEqual([303, ''])
    const id = Number(/^\/recorded\/(\d+)$/.exec(String(sent.headers.location))?.[1])
    const stored = await trial.opened.db
      .selectFrom('happening')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect([stored.kind, stored.recorded_by]).toEqual([kind, `account ${manager.accountId}`])
    for (const page of [
      `/recorded/${id}`,
      `/happenings/${id}`,
      `/happenings/${id}/correct`,
      `/happenings/${id}/withdraw`,
    ]) {
      const shown = await manager.get(page)
      expect([page, shown.statusCode, (shown.body.match(/<h1/g) ?? []).length]).toEqual([page, 200, 1])
    }
  })
})

function token(html: string): Record<string, string> {
  const { _csrf = '', token = '' } = filledIn(html)
  return { _csrf, token }
}

const faultsIn = (html: string): string =>
  /error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1]?.replaceAll(/<[^>]+>/g, ' ') ?? html.slice(0, 500)
