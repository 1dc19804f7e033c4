import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { measureOf } from '../catalogue'
import { figures } from '../figures'

// The second quarter of 2026. AU-1 is settled with a grade changed; AU-2 has no other peer; AU-3 is not settled; AU-4 was taken off.
const audit = (ref: string, peer: string, programme = 'case file') => ({
  ...{ ref, service: 'S-1', household: 'H-1', lead: 'M-1', peer, programme, on: '2026-04-01' },
})
const result = (audit: string, worker: string, grade: string) => ({ audit, worker, on: '2026-04-10', grade })
const view = (audit: string, whose: string, given: string, why_not = '') => ({
  audit,
  on: '2026-04-10',
  whose,
  given,
  why_not,
})
const action = (ref: string, due_by: string, more: Record<string, string> = {}) => ({
  ...{
    ref,
    source: 'PLAN',
    on: '2026-01-05',
    action: `Do ${ref}`,
    due_by,
    owner: 'Head of service',
    outcome: 'Better',
    ...more,
  },
})
const done = (action: string, on: string, evidence: string) => ({ action, on, progress: 'done', evidence })
const answer = (feedback: string, shows: string, said: string) => ({
  ...{ feedback, feedback_question: 'FQ-1', on: '2026-05-04', answer: said, shows },
})
const feedback = (ref: string, given_by: string, on: string, more: Record<string, string> = {}) => ({
  ...{ ref, worker: 'B-1', on, given_by, cohort: 'kinship', ...more },
})

const files: Files = {
  workers: ['M-1', 'M-2', 'B-1', 'B-2', 'R-1', 'R-2'].map((ref) => ({ ref, name: ref, team: 'North' })),
  employments: [
    ...['B-1', 'B-2'].map((worker) => ({ worker, on: '2025-01-06', role: 'administrator' })),
    ...['R-1', 'R-2'].map((worker) => ({ worker, on: '2025-01-06', role: 'reviewing officer' })),
  ],
  services: [{ ref: 'S-1', name: 'Fostering', on: '2021-01-04' }],
  households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'kinship' }],
  approvals: [{ household: 'H-1', on: '2024-01-10', places: '2' }],
  children: [{ ref: 'C-1', name: 'Robin', born: '2015-05-01' }],
  'care-starts': [{ child: 'C-1', on: '2025-05-01' }],
  audits: [
    audit('AU-1', 'M-2'),
    audit('AU-2', 'M-1'),
    audit('AU-3', 'M-2'),
    audit('AU-4', 'M-2'),
    audit('AU-5', 'M-2', 'targeted'),
  ],
  'audits-replaced': [{ audit: 'AU-4', on: '2026-04-02', reason: 'The home closed' }],
  'audit-results': [
    result('AU-1', 'M-2', 'requires improvement'),
    result('AU-1', 'M-1', 'good'),
    result('AU-2', 'M-1', 'good'),
    result('AU-5', 'M-1', 'good'),
  ],
  'audit-findings': ['met', 'does not apply']
    .map((found, index) => ({
      ...{ audit: 'AU-1', worker: 'M-1', on: '2026-04-10', domain: `Domain ${index}`, found },
    }))
    .concat([{ audit: 'AU-2', worker: 'M-1', on: '2026-04-10', domain: 'Domain 0', found: 'partly met' }]),
  'audit-views-sought': [
    view('AU-1', 'child', 'yes'),
    view('AU-2', 'child', 'no', 'A baby'),
    view('AU-1', 'foster carer', 'yes'),
    view('AU-2', 'foster carer', 'no', 'Away'),
  ],
  'audit-moderations': [
    { audit: 'AU-1', on: '2026-04-20', grade: 'requires improvement', worker: 'M-1' },
    { audit: 'AU-2', on: '2026-04-22', grade: 'good', worker: 'M-1' },
  ],
  // Fifty-six days after 20 April is 15 June, and after 22 April 17 June.
  'audit-loop-checks': [
    { audit: 'AU-1', on: '2026-06-15', actions: 'all' },
    { audit: 'AU-2', on: '2026-06-18', actions: 'some' },
  ],
  'iro-observations': ['2026-03-31', '2026-04-01', '2026-05-01']
    .map((on) => ({ worker: 'R-1', on }))
    .concat([{ worker: 'R-2', on: '2026-03-01' }]),
  'midpoint-audits': [{ child: 'C-1', on: '2026-05-04' }],
  'feedback-forms': [
    {
      ref: 'FF-1',
      service: 'S-1',
      on: '2026-01-05',
      title: 'After review',
      asks: 'child or young person',
      of: 'a child',
    },
  ],
  'feedback-questions': [
    { ref: 'FQ-1', feedback_form: 'FF-1', on: '2026-01-05', asks: 'Do you understand?', answers: 'yes or no' },
  ],
  feedback: [
    ...['01', '02', '03', '04'].map((day) => feedback(`F-${day}`, 'foster carer', `2026-05-${day}`)),
    feedback('F-5', 'birth parent', '2026-05-05'),
    feedback('F-6', 'child or young person', '2026-05-04', { cohort: '', way: 'private link' }),
    feedback('F-7', 'child or young person', '2026-05-04', { way: 'paper form' }),
    feedback('F-8', 'child or young person', '2026-05-04', { way: 'paper form' }),
  ],
  'feedback-answers': [
    answer('F-6', 'understands why looked after', 'yes'),
    answer('F-7', 'understands why looked after', 'no'),
    answer('F-7', 'clear on the plan', 'not sure'),
  ],
  engagements: ['2026-03-31', '2026-04-01', '2026-05-20'].map((on) => ({
    service: 'S-1',
    on,
    form: 'meeting',
    group: 'children and young people',
  })),
  themes: ['TH-1', 'TH-2', 'TH-3'].map((ref) => ({ ref, service: 'S-1', on: '2026-04-04', title: ref })),
  'theme-replies': [
    { theme: 'TH-1', on: '2026-05-04', reply: 'done', told: 'yes' },
    { theme: 'TH-2', on: '2026-05-04', reply: 'no', reason: 'Too dear', told: 'no' },
  ],
  'improvement-plans': [{ ref: 'PLAN', service: 'S-1', on: '2026-01-05', title: 'Plan' }],
  'improvement-actions': [
    action('A-1', '2026-03-31', { rating: 'green' }),
    action('A-2', '2026-03-31'),
    action('A-3', '2026-03-31'),
    action('A-4', ''),
    action('A-5', '2026-12-31', { owner: '' }),
    action('A-6', '2026-03-31'),
  ],
  'action-updates': [
    done('A-1', '2026-03-31', 'Minutes'),
    done('A-2', '2026-04-01', 'Minutes'),
    done('A-3', '2026-03-01', ''),
    { action: 'A-5', on: '2026-05-02', progress: 'under way', evidence: '' },
  ],
  'actions-dropped': [{ action: 'A-6', on: '2026-02-01', reason: 'Done elsewhere' }],
  'inspection-requirements': ['IR-1', 'IR-2'].map((ref) => ({
    ref,
    service: 'S-1',
    on: '2026-01-05',
    weight: 'requirement',
    says: ref,
  })),
  workstreams: [{ ref: 'WS-1', improvement_plan: 'PLAN', on: '2026-01-05', name: 'Safer caring' }],
  'requirements-taken-up': [{ inspection_requirement: 'IR-1', workstream: 'WS-1', on: '2026-01-06' }],
}

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files)).rejected).toEqual([])
})
afterAll(() => opened.close())

const MAY = '2026-05-31'
const JUNE = '2026-06-30'

test.each<[id: string, asAt: string, why: Record<string, number>]>([
  ['M061', JUNE, { moderated: 2, 'not moderated': 1 }],
  ['M062', JUNE, { 'another manager': 2, 'the lead again': 1 }],
  ['M063', JUNE, { 'requires improvement': 1, good: 1 }],
  ['M064', JUNE, { changed: 1, kept: 1 }],
  ['M065', JUNE, { 'every domain met': 1, 'a domain not met': 1 }],
  ['M066', JUNE, { 'view given': 1 }],
  ['M067', JUNE, { 'view given': 1, 'not possible, with the reason': 1 }],
  ['M068', JUNE, { 'not asked': 2 }],
  ['M069', JUNE, { all: 1, some: 1 }],
  ['M070', JUNE, { 'in time': 1, late: 1 }],
  ['M071', JUNE, { completed: 1 }],
  ['M074', MAY, { audited: 1 }],
  ['M075', MAY, { 'twice or more': 1, 'not yet': 1 }],
  ['M076', MAY, { 'two or more': 1, none: 1 }],
  ['M077', MAY, { one: 1, none: 1 }],
  ['M078', MAY, { 'cohort said': 7, 'cohort not said': 1 }],
  ['M080', JUNE, { keyed: 1, 'not keyed': 1 }],
  ['M082', MAY, { held: 2 }],
  ['M084', JUNE, { 'answered and told': 1, 'answered, not told': 1, 'no answer yet': 1 }],
  ['M090', MAY, { returned: 2 }],
  ['M091', MAY, { yes: 1, no: 1 }],
  ['M093', MAY, { 'not sure': 1 }],
  ['M094', MAY, {}],
  ['M244', MAY, { 'done in time': 1, 'done late': 1, 'past its day': 1, 'no day': 1 }],
  ['M245', MAY, { 'past its day': 1, 'no day': 1 }],
  ['M246', MAY, { green: 1, 'no rating': 4 }],
  ['M247', MAY, { complete: 1, 'something missing': 4 }],
  ['M248', MAY, { updated: 1, 'not updated': 2 }],
  ['M249', MAY, { 'taken up': 1, 'nobody took it up': 1 }],
])('%s as at %s', async (id, asAt, why) => {
  const measure = measureOf(id)
  if (!measure) throw new Error(`no ${id}`)
  const [figure] = await figures(opened.db, house.law, [measure], {
    ...{ asAt: plainDate(asAt), by: 'team' },
    rows: true,
  })
  expect(figure?.why).toEqual(why)
  expect(figure?.rows).toHaveLength(figure?.of ?? 0)
})
