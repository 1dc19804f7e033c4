import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import { plainDate } from '../calendar'
import type { Opened } from '../database'
import { maySee, visibleSubjects } from './case-scope'
import { type Role, roleNames } from './roles'
import { viewerOf } from './viewer'

/**
 * Two workers in team North, one in team South, each with a home. H1 has a carer, a member, a child placed now, one who
 * has moved to H2, and an event. There are complaints about children and a worker, and an action that follows from one.
 * The service and a councillor belong to nobody, and nor does a post, which everybody sees. H4 was W1's until its approval ended; H5 goes from W1 to W3 of South in December.
 */
const subjects = {
  household: ['H1', 'H2', 'H3', 'H4', 'H5'],
  worker: ['W1', 'W2', 'W3'],
  post: ['a post'],
  carer: ['carer of H1', 'carer of H2'],
  'household member': ['member of H1', 'member of H3'],
  child: ['child in H1', 'child moved from H1 to H2', 'child in H3', 'child in a children’s home'],
  placement: ['placement in H1', 'past placement in H1', 'placement in H2', 'placement in H3', 'placement elsewhere'],
  'notifiable event': ['event in H1', 'event in H3'],
  complaint: ['complaint of child in H1', 'complaint of child in H3', 'complaint of moved child', 'complaint of W1'],
  'improvement action': ['action on complaint of child in H1'],
  'missing episode': ['missing from H1'],
  exemption: ['exemption in H1', 'exemption in H3', 'past exemption in H1'],
  service: ['the service'],
  councillor: ['a councillor'],
} as const

type Ref = (typeof subjects)[keyof typeof subjects][number]
type Laid = { of: Ref; name: string; with?: Ref; itself?: Ref; team?: string; from?: string; until?: string }

const spans: Laid[] = [
  { of: 'H1', name: 'allocated', with: 'W1', team: 'North' },
  { of: 'H2', name: 'allocated', with: 'W2', team: 'North' },
  { of: 'H3', name: 'allocated', with: 'W3', team: 'South' },
  { of: 'H4', name: 'allocated', with: 'W1', team: 'North', until: '2026-11-22' },
  { of: 'H5', name: 'allocated', with: 'W1', team: 'North', until: '2026-12-01' },
  { of: 'H5', name: 'allocated', with: 'W3', team: 'South', from: '2026-12-01' },
  { of: 'carer of H1', name: 'carer', with: 'H1' },
  { of: 'carer of H2', name: 'carer', with: 'H2' },
  { of: 'member of H1', name: 'household member', with: 'H1' },
  { of: 'member of H3', name: 'household member', with: 'H3' },
  { of: 'child in H1', name: 'placed', with: 'H1', itself: 'placement in H1' },
  { of: 'child moved from H1 to H2', name: 'placed', with: 'H1', itself: 'past placement in H1', until: '2026-11-22' },
  { of: 'child moved from H1 to H2', name: 'placed', with: 'H2', itself: 'placement in H2', from: '2026-11-22' },
  { of: 'child in H3', name: 'placed', with: 'H3', itself: 'placement in H3' },
  { of: 'child in a children’s home', name: 'placed', itself: 'placement elsewhere' },
  { of: 'event in H1', name: 'notifiable event', with: 'H1' },
  { of: 'event in H3', name: 'notifiable event', with: 'H3' },
  { of: 'complaint of child in H1', name: 'complaint', with: 'child in H1' },
  { of: 'complaint of child in H3', name: 'complaint', with: 'child in H3', until: '2026-11-01' },
  { of: 'complaint of moved child', name: 'complaint', with: 'child moved from H1 to H2' },
  { of: 'complaint of W1', name: 'complaint', with: 'W1' },
  { of: 'action on complaint of child in H1', name: 'improvement action', with: 'complaint of child in H1' },
  { of: 'child in H1', name: 'missing', itself: 'missing from H1' },
  { of: 'child in H1', name: 'exempt', with: 'H1', itself: 'exemption in H1', until: '2026-11-20' },
  { of: 'child in H3', name: 'exempt', with: 'H3', itself: 'exemption in H3' },
  { of: 'child moved from H1 to H2', name: 'exempt', with: 'H1', itself: 'past exemption in H1', until: '2026-11-20' },
  { of: 'the service', name: 'service' },
  { of: 'a councillor', name: 'councillor' },
  { of: 'W1', name: 'worker', team: 'North' },
  { of: 'W2', name: 'worker', team: 'North' },
  { of: 'W3', name: 'worker', team: 'South' },
]

let opened: Opened
const ids = new Map<string, number>()
const today = plainDate('2026-11-22')

beforeAll(async () => {
  opened = await emptyDatabase()
  for (const [kind, refs] of Object.entries(subjects))
    for (const ref of refs) {
      const { id } = await opened.db
        .insertInto('subject')
        .values({ ref, kind })
        .returning('id')
        .executeTakeFirstOrThrow()
      ids.set(ref, id)
    }
  for (const { of, name, team, from = '2026-01-05', until = 'infinity', ...others } of spans) {
    const [subject_id, with_id, itself_id] = [
      idOf(of),
      others.with ? idOf(others.with) : null,
      others.itself ? idOf(others.itself) : null,
    ]
    const value = JSON.stringify(team ? { team } : {})
    await opened.db
      .insertInto('span')
      .values({
        subject_id,
        name,
        key: '',
        with_id,
        itself_id,
        from_day: from,
        until_day: until,
        began_day: from,
        value,
      })
      .execute()
  }
})
afterAll(() => opened.close())

function idOf(ref: Ref): number {
  const id = ids.get(ref)
  if (id === undefined) throw new Error(`${ref} is not laid`)
  return id
}

const account = (role: Role, worker: string | null, team: string | null) =>
  viewerOf({ id: 1, name: 'A', email: 'a@example.org', role, worker, team })

const everybody: Ref[] = Object.values(subjects).flat()
const workers: Ref[] = [...subjects.worker, ...subjects.post]
const ofChildInH1: Ref[] = [
  'complaint of child in H1',
  'action on complaint of child in H1',
  'missing from H1',
  'exemption in H1',
]
const ofH1: Ref[] = [
  'H1',
  'carer of H1',
  'member of H1',
  'child in H1',
  'placement in H1',
  'event in H1',
  ...ofChildInH1,
]
const ofH2: Ref[] = ['H2', 'carer of H2', 'child moved from H1 to H2', 'placement in H2', 'complaint of moved child']
const ofH3: Ref[] = [
  'H3',
  'member of H3',
  'child in H3',
  'placement in H3',
  'event in H3',
  'complaint of child in H3',
  'exemption in H3',
]

const cases: { role: Role; worker?: string; team?: string; sees: Ref[] }[] = [
  { role: 'supervising social worker', worker: 'W1', sees: [...ofH1, 'H5', 'complaint of W1', ...workers] },
  { role: 'supervising social worker', worker: 'W2', sees: [...ofH2, ...workers] },
  { role: 'supervising social worker', worker: 'W3', sees: [...ofH3, 'H5', ...workers] },
  { role: 'supervising social worker', worker: 'H1', sees: workers },
  { role: 'supervising social worker', sees: [] },
  {
    role: 'team manager',
    team: 'North',
    sees: [...ofH1, ...ofH2, 'H5', 'complaint of W1', 'past exemption in H1', ...workers],
  },
  { role: 'team manager', team: 'South', sees: [...ofH3, 'H5', ...workers] },
  { role: 'team manager', team: 'West', sees: workers },
  { role: 'team manager', sees: [] },
  { role: 'registered manager', sees: everybody },
  { role: 'business support', sees: everybody },
  { role: 'QA lead', sees: everybody },
  { role: 'analyst', sees: everybody },
  { role: 'inspector', sees: everybody },
  { role: 'councillor', sees: [] },
  { role: 'administrator', sees: [] },
]

describe('whose cases each role sees', () => {
  test('every role is among the cases', () => {
    expect(new Set(cases.map(({ role }) => role))).toEqual(new Set(roleNames))
  })

  test.each(cases)('$role, worker $worker, team $team', async ({ role, worker = null, team = null, sees }) => {
    const viewer = account(role, worker, team)
    const rows = await opened.db
      .selectFrom('subject')
      .select('ref')
      .where('id', 'in', visibleSubjects(viewer, today))
      .execute()
    expect(rows.map(({ ref }) => ref).sort()).toEqual([...sees].sort())
  })

  test.each(cases)(
    'one by one: $role, worker $worker, team $team',
    async ({ role, worker = null, team = null, sees }) => {
      const viewer = account(role, worker, team)
      const seen: Ref[] = []
      for (const ref of everybody) if (await maySee(opened.db, viewer, idOf(ref), today)) seen.push(ref)
      expect(seen.sort()).toEqual([...sees].sort())
    },
  )
})

describe('on the days beside', () => {
  const first = account('supervising social worker', 'W1', null)
  test.each([
    ['the last day of the first worker', '2026-11-30', true],
    ['the first day of the next', '2026-12-01', false],
  ])('%s', async (_, day, sees) => {
    expect(await maySee(opened.db, first, idOf('H5'), plainDate(day))).toBe(sees)
  })

  test('a subject that is not there is seen by nobody', async () => {
    expect(await maySee(opened.db, account('inspector', null, null), 999_999, today)).toBe(false)
  })
})

test('a team’s name is a value, not a part of the question', async () => {
  const sly = account('team manager', null, `x' or true or value->>'team' = 'x`)
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from subject where kind not in ('worker', 'post') and id in ${visibleSubjects(sly, today)}`.execute(
    opened.db,
  )
  expect(rows[0]?.n).toBe(0)
})
