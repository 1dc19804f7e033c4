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
    typed: { ref: 'EX-0001', child: 'C-0001', reason: 'brothers and sisters', on: '2026-11-22' },
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
  enquiry: { typed: { ref: 'EN-0001', name: 'Imogen Fairley', source: 'a foster carer', on: '2026-11-20' } },
  'enquiry reply': { query: 'enquiry=EN-0001', typed: { how: 'call', on: '2026-11-21' } },
  'initial visit': {
    query: 'enquiry=EN-0001',
    typed: { worker: 'W-001', recommended: 'invite to apply', on: '2026-11-21' },
  },
  'enquiry ending': { query: 'enquiry=EN-0001', typed: { outcome: 'applied', on: '2026-11-21' } },
  application: {
    query: 'household=H-0003',
    typed: { ref: 'AP-0001', enquiry: 'EN-0001', route: 'mainstream', other_area: 'no', on: '2026-11-21' },
  },
  'assessment step': { query: 'application=AP-0001', typed: { step: 'decided to assess', on: '2026-11-21' } },
  'assessment item': { query: 'application=AP-0001', typed: { item: 'identity', on: '2026-11-21' } },
  'stage one decision': { query: 'application=AP-0001', typed: { outcome: 'goes on', on: '2026-11-21' } },
  'assessment pause': { query: 'application=AP-0001', typed: { reason: 'moving house', on: '2026-11-21' } },
  'assessment resumption': { query: 'application=AP-0001', typed: { on: '2026-11-22' } },
  'assessment report': { query: 'application=AP-0001', typed: { report: 'brief', worker: 'W-001', on: '2026-11-22' } },
  'brief report notice': { query: 'application=AP-0001', typed: { on: '2026-11-22' } },
  'applicant observations': { query: 'application=AP-0001', typed: { on: '2026-11-22' } },
  'authority consultation': {
    query: 'application=AP-0001',
    typed: { authority: 'Borough of Elmstead', on: '2026-11-22' },
  },
  'application approval': { query: 'application=AP-0001', typed: { on: '2026-11-22' } },
  'application ending': {
    query: 'application=AP-0001',
    typed: { outcome: 'withdrawn', withdrawal_reason: 'AW4', on: '2026-11-22' },
  },
  'records request': {
    query: 'household=H-0001',
    typed: { ref: 'RQ-0001', asked_by: 'Lantern Fostering', agency: 'fostering service', on: '2026-11-20' },
  },
  'records access': { query: 'records_request=RQ-0001', typed: { how: 'copy sent', on: '2026-11-22' } },

  service: { typed: { ref: 'S-0001', name: 'Hollin Fostering', provider: 'local authority' } },
  'panel member': {
    query: 'service=S-0001',
    typed: { ref: 'PM-0001', name: 'Odile Marsh', office: 'chair', independent: 'yes', on: '2026-11-01' },
  },
  'panel member check': { query: 'panel_member=PM-0001', typed: { check: 'identity', on: '2026-11-21' } },
  'panel member step': { query: 'panel_member=PM-0001', typed: { step: 'observed a panel', on: '2026-11-21' } },
  'panel meeting': { query: 'service=S-0001', typed: { ref: 'PT-0001', quorate: 'yes', on: '2026-11-21' } },
  'panel attendance': {
    query: 'panel_meeting=PT-0001',
    typed: { panel_member: 'PM-0001', attended: 'came', on: '2026-11-21' },
  },
  'panel minutes': { query: 'panel_meeting=PT-0001', typed: { step: 'written', on: '2026-11-22' } },
  'panel observation': { query: 'panel_meeting=PT-0001', typed: { worker: 'W-001', on: '2026-11-21' } },
  'panel member ending': { query: 'panel_member=PM-0001', typed: { reason: 'resigned', on: '2026-11-22' } },

  'panel case': { query: 'household=H-0001', typed: { ref: 'PC-0001', matter: 'review', on: '2026-11-02' } },
  'panel booking': {
    query: 'panel_case=PC-0001',
    typed: { 'panel_on-day': '21', 'panel_on-month': '11', 'panel_on-year': '2026', on: '2026-11-21' },
  },
  'panel papers': { query: 'panel_case=PC-0001', typed: { on: '2026-11-21' } },
  'panel recommendation': {
    query: 'panel_case=PC-0001&household=H-0001',
    typed: { matter: 'review', recommendation: 'suitable', on: '2026-11-21' },
  },
  'minutes received': { query: 'panel_case=PC-0001', typed: { decision_maker: 'Margaret Ashworth', on: '2026-11-22' } },
  'agency decision': {
    query: 'panel_case=PC-0001&household=H-0001',
    typed: { matter: 'review', stage: 'qualifying determination', decision: 'not suitable', on: '2026-11-22' },
  },
  'decision notice': {
    query: 'panel_case=PC-0001&household=H-0001',
    typed: { form: 'written', notice: 'qualifying determination', on: '2026-11-22' },
  },
  representation: { query: 'panel_case=PC-0001', typed: { to: 'the service', on: '2026-11-22' } },
  'review mechanism step': { query: 'panel_case=PC-0001', typed: { step: 'papers sent', on: '2026-11-22' } },
  'panel feedback': {
    query: 'panel_case=PC-0001',
    typed: { worker: 'W-001', from: 'panel', quality: 'good', on: '2026-11-22' },
  },
  'decision sample': { query: 'panel_case=PC-0001&service=S-0001', typed: { rationale: 'clear', on: '2026-11-22' } },

  'foster care agreement': { query: 'household=H-0001', typed: { step: 'signed by both', on: '2026-11-21' } },
  'terms change': { query: 'household=H-0001', typed: { step: 'proposed', terms: 'birth to 10', on: '2026-11-21' } },
  resignation: { query: 'household=H-0001', typed: { reason: 'moving away', on: '2026-11-21' } },
  'review trigger': { query: 'household=H-0001', typed: { cause: 'allegation', on: '2026-11-21' } },
  'review consultation': { query: 'household=H-0001', typed: { whose: 'carers', on: '2026-11-21' } },
  'exemption review': { query: 'exemption=EX-0001', typed: { outcome: 'goes on', on: '2026-11-22' } },
  'exemption ending': { query: 'child=C-0001', typed: { reason: 'a brother moved', on: '2026-11-22' } },

  'temporary approval': {
    query: 'placement=P-00002&household=H-0002',
    typed: { under: 'regulation 24', relationship: 'aunt', on: '2026-11-21' },
  },
  'temporary approval extension': {
    query: 'placement=P-00002',
    typed: { ground: 'eight weeks more', on: '2026-11-21' },
  },
  'temporary approval notice': { query: 'placement=P-00002', typed: { on: '2026-11-21' } },
  'temporary approval ending': {
    query: 'placement=P-00002',
    typed: { reason: 'approved in full', on: '2026-11-22' },
  },
  'placement match': { query: 'child=C-0002&household=H-0002', typed: { signed: 'yes', on: '2026-11-21' } },
  'placement outside terms': { query: 'placement=P-00002', typed: { on: '2026-11-21' } },
  'terms put right': { query: 'placement=P-00002', typed: { on: '2026-11-22' } },
  'placement with parents': { query: 'placement=P-00002', typed: { on: '2026-11-21' } },
  'placement with parents step': {
    query: 'placement=P-00002',
    typed: { step: 'placement confirmed', on: '2026-11-22' },
  },
  'long term designation': { query: 'placement=P-00002', typed: { on: '2026-11-22' } },
  'long term condition': {
    query: 'placement=P-00002',
    typed: { condition: 'plan for permanence', on: '2026-11-21' },
  },
  'provider registration': { query: 'placement=P-00002', typed: { urn: '2600001', on: '2026-11-21' } },
  'short break': { query: 'child=C-0002', typed: { household: 'H-0001', on: '2026-11-21' } },
  'short break ending': { query: 'child=C-0002', typed: { on: '2026-11-22' } },
  'emergency accommodation': { query: 'child=C-0002', typed: { place: 'hostel', on: '2026-11-21' } },
  'emergency accommodation ending': {
    query: 'child=C-0002',
    typed: { moved_to: 'supported lodgings', on: '2026-11-22' },
  },
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
