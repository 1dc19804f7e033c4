import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptied, emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import type { Split } from '../asked'
import { measureOf } from '../catalogue'
import { figures } from '../figures'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())
beforeEach(() => emptied(opened))

const two: Files = {
  workers: [{ ref: 'W-1', name: 'Wren Tallow', team: 'North' }],
  households: ['H-1', 'H-2'].map((ref) => ({ ref, name: ref, cohort: 'mainstream' })),
  approvals: ['H-1', 'H-2'].map((household) => ({ household, on: '2024-01-10', places: '3' })),
  allocations: ['H-1', 'H-2'].map((household) => ({ household, worker: 'W-1', team: 'North', on: '2024-01-10' })),
}
const child = (ref: string, born = '2015-05-01') => ({ ref, name: ref, born })

async function given(files: Files): Promise<void> {
  expect((await land(opened.db, { ...two, ...files })).rejected).toEqual([])
}

async function why(id: string, asAt: string): Promise<Readonly<Record<string, number>>> {
  const measure = measureOf(id)
  if (!measure) throw new Error(`no ${id}`)
  const [figure] = await figures(opened.db, house.law, [measure], { asAt: plainDate(asAt), by: 'team' })
  return figure?.why ?? {}
}

async function parts(id: string, asAt: string, by: Split): Promise<Readonly<Record<string, number>>> {
  const measure = measureOf(id)
  if (!measure) throw new Error(`no ${id}`)
  const [figure] = await figures(opened.db, house.law, [measure], { asAt: plainDate(asAt), by })
  return Object.fromEntries((figure?.groups ?? []).map(({ name, of }) => [name, of]))
}

test('M016: a supervision in time says whether the home was inspected', async () => {
  // Twelve weeks from approval on 10 January 2024 end on 3 April; from 3 April, on 26 June.
  await given({
    'formal-supervisions': [
      { household: 'H-1', worker: 'W-1', on: '2024-04-03', home_inspected: 'yes' },
      { household: 'H-2', worker: 'W-1', on: '2024-04-03', home_inspected: '' },
      { household: 'H-2', worker: 'W-1', on: '2024-06-26', home_inspected: 'no' },
    ],
  })
  expect(await why('M016', '2024-04-30')).toEqual({ 'in time': 1, unknown: 1 })
  expect(await why('M016', '2024-06-30')).toEqual({ 'no inspection in it': 1, late: 1 })
})

test('M025, M026, M045, M046: exemptions, matching and agreements', async () => {
  const placed = (ref: string, on: string, household = 'H-1') => ({ ref: `P-${ref}`, child: ref, household, on })
  const match = (ref: string, on: string, household = 'H-1') => ({
    child: ref,
    household,
    on,
    rationale: 'Near school',
  })
  await given({
    children: ['C-1', 'C-2', 'C-3'].map((ref) => child(ref)),
    'care-starts': ['C-1', 'C-2', 'C-3'].map((ref) => ({ child: ref, on: '2026-05-01' })),
    placements: [placed('C-1', '2026-05-04'), placed('C-2', '2026-05-05'), placed('C-3', '2026-05-06')],
    'placement-matches': [match('C-1', '2026-05-04'), match('C-2', '2026-05-06'), match('C-3', '2026-05-01', 'H-2')],
    exemptions: [
      {
        ref: 'X-1',
        household: 'H-1',
        child: 'C-1',
        on: '2026-05-04',
        reason: 'Siblings',
        notice_on: '2026-05-04',
        granted_by: 'Area authority',
      },
      {
        ref: 'X-2',
        household: 'H-1',
        child: 'C-2',
        on: '2026-05-04',
        reason: '',
        notice_on: '2026-05-04',
        granted_by: 'Area authority',
      },
    ],
    'exemption-endings': [{ child: 'C-1', on: '2026-06-10' }],
    'foster-care-agreements': [
      { household: 'H-1', on: '2026-05-01', step: 'sent', version: '2' },
      { household: 'H-1', on: '2026-05-03', step: 'signed by both', version: '1' },
      { household: 'H-2', on: '2026-05-01', step: 'sent', version: '2' },
      { household: 'H-2', on: '2026-05-03', step: 'signed by both', version: '2' },
    ],
  })
  expect(await why('M045', '2026-05-31')).toEqual({ 'before the start': 1, 'after the start': 1, 'no rationale': 1 })
  expect(await why('M025', '2026-05-31')).toEqual({ 'under an exemption': 1 })
  expect(await why('M026', '2026-06-30')).toEqual({ 'all recorded': 1, 'no criteria': 1 })
  // One that ends on the first day of a quarter is still of it.
  expect(await why('M026', '2026-09-30')).toEqual({ 'no criteria': 1 })
  await land(opened.db, { 'exemption-endings': [{ child: 'C-2', on: '2026-07-01' }] }, { takeOn: false, as: 'later' })
  expect(await why('M026', '2026-09-30')).toEqual({ 'no criteria': 1 })
  expect(await why('M026', '2026-12-31')).toEqual({})
  expect(await why('M046', '2026-05-31')).toEqual({ 'signed by both': 1, 'not back': 1 })
})

test('M055, M057, M058, M060: hubs, their children, who waits and who is the liaison', async () => {
  await given({
    households: ['H-1', 'H-2', 'H-3'].map((ref) => ({ ref, name: ref, cohort: 'mainstream' })),
    approvals: ['H-1', 'H-2', 'H-3'].map((household) => ({ household, on: '2024-01-10', places: '3' })),
    constellations: ['CO-1', 'CO-2'].map((ref) => ({ ref, on: '2024-02-01', name: ref })),
    'constellation-endings': [{ constellation: 'CO-2', on: '2026-05-31' }],
    'constellation-memberships': [
      { household: 'H-1', constellation: 'CO-1', on: '2024-02-01', part: 'hub' },
      { household: 'H-3', constellation: 'CO-2', on: '2024-02-01', part: 'satellite' },
    ],
    'constellation-requests': [{ household: 'H-2', on: '2024-02-01' }],
    liaisons: [
      { constellation: 'CO-1', worker: 'W-1', on: '2024-02-01' },
      { constellation: 'CO-2', worker: '', on: '2024-02-01' },
    ],
    children: ['C-1', 'C-2'].map((ref) => child(ref)),
    'care-starts': ['C-1', 'C-2'].map((ref) => ({ child: ref, on: '2026-05-01' })),
    placements: [
      { ref: 'P-1', child: 'C-1', household: 'H-1', on: '2026-05-01' },
      { ref: 'P-2', child: 'C-2', household: 'H-3', on: '2026-05-01' },
    ],
  })
  // A constellation that stopped has no homes any more, though nobody wrote that each of them left.
  expect(await why('M056', '2026-05-30')).toEqual({ satellite: 1, hub: 1 })
  expect(await why('M056', '2026-05-31')).toEqual({ hub: 1 })
  expect(await why('M057', '2026-05-30')).toEqual({ 'in a satellite home': 1, 'in a hub home': 1 })
  expect(await parts('M057', '2026-05-30', 'hub')).toEqual({ 'CO-1': 1, 'CO-2': 1 })
  expect(await why('M055', '2026-05-30')).toEqual({ live: 2 })
  expect(await why('M055', '2026-05-31')).toEqual({ live: 1 })
  expect(await why('M057', '2026-05-31')).toEqual({ 'in a hub home': 1 })
  expect(await why('M058', '2026-05-31')).toEqual({ waiting: 1 })
  expect(await why('M060', '2026-05-30')).toEqual({ filled: 1, vacant: 1 })
  expect(await why('M060', '2026-05-31')).toEqual({ filled: 1 })
})

test('M029, M097 to M100: events closed, their actions, allegations and referrals', async () => {
  const event = (ref: string) => ({ ref, household: 'H-1', on: '2026-04-01', event: 'event' })
  await given({
    'notifiable-events': ['E-1', 'E-2', 'E-3'].map(event),
    'event-outcomes': [
      { notifiable_event: 'E-1', on: '2026-05-01', outcome: 'Closed', action: 'New lock', action_due: '2026-05-30' },
      { notifiable_event: 'E-2', on: '2026-05-02', outcome: 'Closed', action: 'A talk', action_due: '2026-05-31' },
      {
        notifiable_event: 'E-3',
        on: '2026-05-03',
        outcome: 'Closed',
        action: 'A call',
        action_due: '2026-05-10',
        action_done: '2026-05-09',
      },
    ],
    'event-signatures': ['E-1', 'E-2'].map((ref) => ({ notifiable_event: ref, on: '2026-05-04' })),
    'final-signatures': ['E-1', 'E-3'].map((ref) => ({ notifiable_event: ref, on: '2026-05-05' })),
    allegations: [
      { ref: 'A-1', household: 'H-1', on: '2026-04-01' },
      { ref: 'A-2', household: 'H-2', on: '2026-03-31' },
    ],
    'allegation-steps': ['A-1', 'A-2'].map((allegation) => ({
      allegation,
      on: '2026-04-02',
      step: 'referred to designated officer',
    })),
    'standards-of-care-concerns': [{ household: 'H-1', on: '2026-06-30', concern: 'Late for school' }],
  })
  expect(await why('M097', '2026-05-31')).toEqual({
    'signed by both': 1,
    'manager alone': 1,
    'registered manager first': 1,
  })
  expect(await why('M098', '2026-05-31')).toEqual({ overdue: 1, 'not yet due': 1 })
  expect(await why('M099', '2026-06-30')).toEqual({ opened: 1 })
  expect(await why('M100', '2027-04-01')).toEqual({ referred: 2 })
  expect(await why('M100', '2027-04-02')).toEqual({})
  expect(await why('M029', '2026-06-30')).toEqual({ raised: 1 })
})

test('M156, M157, M168, M174, M235: reviews and who chairs them', async () => {
  await given({
    children: ['C-1', 'C-2'].map((ref) => child(ref)),
    'care-starts': ['C-1', 'C-2'].map((ref) => ({ child: ref, on: '2026-01-05' })),
    // The second is due three months after 20 January, the third six months after the second.
    'looked-after-reviews': [
      ...['C-1', 'C-2'].map((ref) => ({ ref: `R-1-${ref}`, child: ref, on: '2026-01-20' })),
      { ref: 'R-2-C-1', child: 'C-1', on: '2026-04-20' },
      { ref: 'R-2-C-2', child: 'C-2', on: '2026-04-21' },
      { ref: 'R-3-C-1', child: 'C-1', on: '2026-10-20' },
    ],
    'permanence-plans': [
      { child: 'C-1', on: '2026-04-20', step: 'planning meeting' },
      { child: 'C-2', on: '2026-04-22', step: 'planning meeting' },
    ],
    // Twenty working days from 20 January 2026 end on 17 February.
    'review-records': [
      { review: 'R-1-C-1', on: '2026-02-17', step: 'record sent out' },
      { review: 'R-1-C-2', on: '2026-02-18', step: 'record sent out' },
    ],
    'reviewing-officer-appointments': ['C-1', 'C-2'].map((ref) => ({ child: ref, worker: 'W-1', on: '2026-01-06' })),
    employments: [{ worker: 'W-1', on: '2025-01-01', role: 'reviewing officer', hours_a_week: '37' }],
  })
  expect(await why('M156', '2026-04-30')).toEqual({ 'in time': 1, late: 1 })
  expect(await why('M157', '2026-10-31')).toEqual({ 'in time': 1 })
  expect(await why('M158', '2026-01-31')).toEqual({ 'in time': 2 })
  expect(await why('M168', '2026-02-28')).toEqual({ 'in time': 1, late: 1 })
  expect(await why('M174', '2026-02-28')).toEqual({ allocated: 2 })
  expect(await why('M235', '2026-04-30')).toEqual({ 'before it': 1, 'after it': 1 })
})

test('M191, M192, M236, M239: children in care by what was last done', async () => {
  await given({
    children: ['C-1', 'C-2', 'C-3'].map((ref) => child(ref)),
    'care-starts': ['C-1', 'C-2', 'C-3'].map((ref) => ({ child: ref, on: '2025-01-06' })),
    placements: [
      { ref: 'P-1', child: 'C-1', household: '', on: '2025-01-06', type: 'K2' },
      { ref: 'P-2', child: 'C-2', household: 'H-1', on: '2025-01-06', type: 'U6' },
    ],
    'child-visits': [
      { child: 'C-1', worker: 'W-1', on: '2026-01-05', seen: 'yes' },
      { child: 'C-2', worker: 'W-1', on: '2025-12-01', seen: 'yes' },
    ],
    'dental-checks': [{ child: 'C-1', on: '2025-06-01' }],
    'strengths-and-difficulties-questionnaires': [
      { child: 'C-1', on: '2025-06-01', score: '12' },
      { child: 'C-2', on: '2025-06-01', reason: 'SDQ2' },
    ],
    'legal-statuses': [
      { child: 'C-1', on: '2025-01-06', status: 'C2' },
      { child: 'C-2', on: '2026-01-07', status: 'C2' },
    ],
    'residential-placement-looks': [{ child: 'C-1', on: '2025-07-06' }],
  })
  expect(await parts('M191', '2026-01-06', 'age')).toEqual({ '5 and over': 3 })
  expect(await parts('M191', '2026-01-06', 'team')).toEqual({ North: 1, unset: 2 })
  expect(await parts('M191', '2026-01-06', 'placement type')).toEqual({ K2: 1, U6: 1, unset: 1 })
  expect(await parts('M191', '2026-01-06', 'legal status')).toEqual({ C2: 1, unset: 2 })
  expect(await why('M191', '2026-01-06')).toEqual({ 'in time': 1, 'not yet due': 2 })
  expect(await why('M191', '2026-01-07')).toEqual({ 'in time': 1, late: 2 })
  expect(await why('M192', '2026-01-07')).toEqual({ 'in time': 1, 'a reason, no score': 1, late: 1 })
  expect(await why('M236', '2026-01-06')).toEqual({ 'in time': 1 })
  expect(await why('M236', '2026-01-07')).toEqual({ late: 1 })
  // Six weeks from 5 January end on 16 February; those from 1 December ended on 12 January.
  expect(await why('M239', '2026-01-13')).toEqual({ 'in time': 1, late: 1, unknown: 1 })
})

test('M232, M233, M238: missing episodes and emergency stays', async () => {
  await given({
    children: [child('C-1', '2009-06-01'), child('C-2', '2009-06-01'), child('C-3', '2008-01-01')],
    'missing-episodes': ['X-1', 'X-2', 'X-3'].map((ref) => ({ ref, child: 'C-1', on: '2026-05-01' })),
    'returns-from-missing': ['X-1', 'X-2', 'X-3'].map((ref) => ({ missing_episode: ref, on: '2026-05-02' })),
    'return-interviews': [
      { missing_episode: 'X-1', on: '2026-05-03', step: 'offered' },
      { missing_episode: 'X-1', on: '2026-05-04', step: 'held' },
      { missing_episode: 'X-2', on: '2026-05-03', step: 'refused' },
    ],
    'emergency-accommodations': ['C-1', 'C-2', 'C-3'].map((ref) => ({ child: ref, on: '2026-05-04' })),
    'emergency-accommodation-endings': [
      { child: 'C-1', on: '2026-06-01' },
      { child: 'C-2', on: '2026-06-02' },
    ],
  })
  expect(await why('M232', '2026-05-31')).toEqual({ offered: 2, 'not offered': 1 })
  expect(await why('M233', '2026-06-30')).toEqual({ held: 1, refused: 1 })
  // Four weeks from 4 May end on 1 June; C-3 is of age.
  expect(await why('M238', '2026-06-30')).toEqual({ '28 days or fewer': 1, 'over 28 days': 1 })
})

test('M073, M102, M104, M105: audits, panel files, staff training and escalation', async () => {
  const items = [
    'identity',
    'criminal record',
    'first reference',
    'second reference',
    'reason for leaving',
    'qualifications',
    'employment history',
  ]
  await given({
    services: [{ ref: 'S-1', name: 'Fostering' }],
    audits: ['AU-1', 'AU-2', 'AU-3'].map((ref) => ({
      ref,
      service: 'S-1',
      lead: 'W-1',
      household: 'H-1',
      on: '2026-05-01',
    })),
    'audit-results': [
      { audit: 'AU-1', on: '2026-05-20', safer_caring: 'met' },
      { audit: 'AU-2', on: '2026-05-20', safer_caring: 'partly met' },
      { audit: 'AU-3', on: '2026-05-20', safer_caring: '' },
    ],
    'panel-members': ['PM-1', 'PM-2'].map((ref) => ({ ref, service: 'S-1', on: '2025-01-01', name: ref })),
    'panel-member-checks': items.map((check) => ({ panel_member: 'PM-1', on: '2024-12-01', check })),
    employments: [{ worker: 'W-1', on: '2025-01-01', role: 'team manager' }],
    'training-requirements': [
      {
        service: 'S-1',
        on: '2025-01-01',
        role: 'team manager',
        course: 'Supervision',
        mandatory: 'yes',
        within_months: '6',
      },
    ],
    'training-attendances': [{ person: 'W-1', on: '2025-12-01', course: 'Supervision', outcome: 'completed' }],
    carers: ['CA-1', 'CA-2'].map((ref) => ({ ref, household: 'H-1', on: '2024-01-10', name: ref })),
    'training-escalations': [
      { carer: 'CA-1', on: '2026-01-01', stage: 'stage 1' },
      { carer: 'CA-1', on: '2026-02-01', stage: 'stage 2' },
      { carer: 'CA-2', on: '2026-01-01', stage: 'stage 1' },
      { carer: 'CA-2', on: '2026-02-01', stage: 'settled' },
    ],
  })
  expect(await why('M073', '2026-05-31')).toEqual({ met: 1, 'partly met': 1, unknown: 1 })
  expect(await why('M102', '2026-05-31')).toEqual({ 'every item there': 1, 'an item missing': 1 })
  expect(await why('M104', '2025-07-01')).toEqual({})
  expect(await why('M104', '2025-07-02')).toEqual({ late: 1 })
  expect(await why('M104', '2026-05-31')).toEqual({ 'complete, late': 1 })
  expect(await why('M105', '2026-05-31')).toEqual({ 'stage 2': 1 })
})

test('M168, M232: reviews and missing episodes of children on short breaks are in no count', async () => {
  const both = ['C-1', 'C-2']
  await given({
    children: both.map((ref) => child(ref)),
    'care-starts': both.map((ref) => ({ child: ref, on: '2026-01-05' })),
    'legal-statuses': [
      { child: 'C-1', on: '2026-01-05', status: 'C2' },
      { child: 'C-2', on: '2026-01-05', status: 'V4' },
    ],
    'looked-after-reviews': both.map((ref) => ({ ref: `R-${ref}`, child: ref, on: '2026-01-20' })),
    'review-records': both.map((ref) => ({ review: `R-${ref}`, on: '2026-02-17', step: 'record sent out' })),
    'missing-episodes': both.map((ref) => ({ ref: `X-${ref}`, child: ref, on: '2026-02-01' })),
    'returns-from-missing': both.map((ref) => ({ missing_episode: `X-${ref}`, on: '2026-02-02' })),
  })
  expect(await why('M168', '2026-02-28')).toEqual({ 'in time': 1 })
  expect(await why('M232', '2026-02-28')).toEqual({ 'not offered': 1 })
})

test('M013, M014, M235: a number is not known where others came before any on record', async () => {
  await given({
    households: ['H-1', 'H-2', 'H-3'].map((ref) => ({ ref, name: ref, cohort: 'mainstream' })),
    approvals: [
      ...['H-1', 'H-2'].map((household) => ({ household, on: '2024-01-10', places: '3' })),
      { household: 'H-3', on: '2009-01-10', places: '3' },
    ],
    'carer-reviews': ['H-1', 'H-3'].map((household) => ({ household, on: '2025-01-09', panel_on: '2025-02-01' })),
    children: [child('C-1'), child('C-2', '2012-05-01')],
    'care-starts': [
      { child: 'C-1', on: '2024-12-09' },
      { child: 'C-2', on: '2019-03-04' },
    ],
    'looked-after-reviews': ['C-1', 'C-2'].flatMap((ref) =>
      ['2025-01-08', '2025-03-05'].map((on) => ({ ref: `R-${ref}-${on}`, child: ref, on })),
    ),
  })
  expect(await why('M013', '2025-03-31')).toEqual({ 'considered by panel': 1, unknown: 1 })
  expect(await why('M014', '2025-03-31')).toEqual({ unknown: 1 })
  expect(await why('M235', '2025-03-31')).toEqual({ 'no meeting': 1, unknown: 1 })
  expect(await why('M156', '2025-03-31')).toEqual({ 'in time': 1, unknown: 1 })
})

test('M085 to M089: complaints and compliments, counted by hand', async () => {
  const complaint = (ref: string, on: string, rest: Record<string, string>) => ({ ref, on, complaint: 'Late', ...rest })
  const step = (ref: string, on: string, name: string) => ({ complaint: ref, on, step: name })
  const act = { procedure: 'children act', source: 'child', household: 'H-1' }
  await given({
    services: [{ ref: 'S-1', name: 'Fostering', on: '2024-01-10' }],
    complaints: [
      // Ten working days from Wednesday 1 April 2026, over Easter, end on 17 April.
      complaint('CO-1', '2026-04-01', act),
      complaint('CO-2', '2026-04-01', act),
      complaint('CO-3', '2026-04-01', act),
      complaint('CO-4', '2026-06-30', { procedure: 'fostering agency', source: 'carer', household: 'H-2' }),
      complaint('CO-5', '2026-05-01', { procedure: 'other', source: '', household: 'H-2' }),
      complaint('CO-6', '2026-03-31', { procedure: 'other', source: 'parent' }),
    ],
    'complaint-steps': [
      step('CO-1', '2026-04-02', 'advocate offered'),
      step('CO-1', '2026-04-17', 'stage 1 answered'),
      step('CO-2', '2026-04-03', 'advocate used'),
      step('CO-2', '2026-04-20', 'stage 1 answered'),
      step('CO-2', '2026-04-21', 'stage 2 asked'),
    ],
    'complaint-withdrawals': [{ complaint: 'CO-3', on: '2026-04-09' }],
    'complaint-outcomes': [
      { complaint: 'CO-1', on: '2026-04-17', outcome: 'upheld', action: 'Apology' },
      { complaint: 'CO-4', on: '2026-06-30', outcome: 'not upheld', action: '' },
      { complaint: 'CO-6', on: '2026-06-01', outcome: '', action: 'Letter' },
    ],
    compliments: [
      { household: 'H-1', on: '2026-04-01', source: 'child' },
      { household: '', worker: 'W-1', on: '2026-06-30', source: 'carer' },
      { household: '', worker: '', on: '2026-06-30', source: 'carer' },
      { household: 'H-1', on: '2026-03-31', source: 'parent' },
    ],
  })
  expect(await why('M085', '2026-06-30')).toEqual({
    'child, stage 1': 2,
    'child, stage 2': 1,
    'carer, in one stage': 1,
    unknown: 1,
  })
  expect(await why('M085', '2026-03-31')).toEqual({ 'parent, in one stage': 1 })
  // Of the three answers due on 17 April one came in time, one late, and one was withdrawn before; the adjudication of stage 2 is due on 28 May.
  expect(await why('M086', '2026-06-30')).toEqual({ 'in time': 1, late: 2 })
  expect(await why('M087', '2026-06-30')).toEqual({ 'both recorded': 1, 'no action': 1, 'no outcome': 1 })
  expect(await why('M088', '2026-06-30')).toEqual({ child: 1, carer: 2 })
  expect(await parts('M088', '2026-06-30', 'team')).toEqual({ North: 2, unset: 1 })
  expect(await why('M089', '2026-06-30')).toEqual({ 'offered and used': 1, 'offered, not used': 1 })
  expect(await parts('M085', '2026-06-30', 'cohort')).toEqual({ mainstream: 5 })
})
