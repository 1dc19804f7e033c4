import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../../test/support/database'
import { type Files, land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { readable } from '../../../test/support/readable'
import { visitor } from '../../../test/support/visitor'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { allRoutes } from '../../routes'
import { buildApp } from '../../web/server'
import { measureOf } from '../catalogue'
import { figures, type Question } from '../figures'

const NOW = new Date('2026-06-30T09:00:00Z')
const homes = ['H-1', 'H-2', 'H-3']
const UNDERSTANDS = 'understands why looked after'
const PLAN = 'clear on the plan'
/** Six answered in North, three in South, about one thing; four in North about another. */
const givers = [...Array(9).keys()].map((n) => ({ ref: `FB-${n}`, household: n < 6 ? 'H-1' : 'H-2' }))
const answer = (feedback: string, shows: string, said: string) => ({
  ...{ feedback, feedback_question: shows === PLAN ? 'FQ-2' : 'FQ-1', on: '2026-06-09', answer: said, shows },
})
const files: Files = {
  services: [{ ref: 'S-1', name: 'Ashwell Fostering', on: '2025-01-06' }],
  workers: [
    { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
    { ref: 'W-2', name: 'Tom Salter', team: 'South' },
  ],
  households: homes.map((ref) => ({ ref, name: `Ashwell ${ref}`, cohort: 'mainstream' })),
  approvals: homes.map((household) => ({ household, on: '2024-01-10', places: '2' })),
  allocations: homes.map((household) => ({
    household,
    ...(household === 'H-2' ? { worker: 'W-2', team: 'South' } : { worker: 'W-1', team: 'North' }),
    on: '2024-01-10',
  })),
  'feedback-forms': [
    { ref: 'FF-1', service: 'S-1', on: '2026-01-05', title: 'After', asks: 'child or young person', of: 'a home' },
  ],
  'feedback-questions': ['FQ-1', 'FQ-2'].map((ref) => ({
    ...{ ref, feedback_form: 'FF-1', on: '2026-01-05', asks: ref, answers: 'yes or no' },
  })),
  feedback: givers.map((each) => ({
    ...{ ...each, worker: 'W-1', on: '2026-06-09', given_by: 'child or young person', cohort: 'mainstream' },
  })),
  'feedback-answers': [
    ...givers.map(({ ref }, n) => answer(ref, UNDERSTANDS, n % 3 === 0 ? 'no' : 'yes')),
    ...givers.slice(0, 4).map(({ ref }) => answer(ref, PLAN, 'yes')),
  ],
  'carer-reviews': [
    { household: 'H-1', on: '2026-06-20', children_placed: 'yes' },
    { household: 'H-2', on: '2026-04-02', children_placed: 'no' },
    { household: 'H-3', on: '2026-06-20', children_placed: 'yes' },
    { household: 'H-2', on: '2026-06-20', children_placed: '' },
  ],
  'review-consultations': [{ household: 'H-3', on: '2026-06-01', whose: 'child placed' }],
  engagements: [
    survey('2026-05-01', '40', '13'),
    survey('2026-06-01', '10', ''),
    survey('2026-03-31', '40', '40'),
    { ...survey('2026-05-02', '30', '20'), group: 'foster carers' },
  ],
}
function survey(on: string, invited: string, took_part: string) {
  return { service: 'S-1', on, form: 'survey', group: 'children and young people', invited, took_part }
}

let opened: Opened
let app: FastifyInstance
beforeAll(async () => {
  opened = await emptyDatabase()
  expect((await land(opened.db, files, { now: NOW })).rejected).toEqual([])
  const clock = () => ({ now: NOW, today: plainDate('2026-06-30') })
  const perMinute = { any: 1e6, signIn: 1e6 }
  app = await buildApp({ db: opened.db, routes: allRoutes(house), embedded: true, clock, perMinute })
})
afterAll(async () => {
  await app.close()
  await opened.close()
})

async function figure(id: string, question: Partial<Question> = {}) {
  const measure = measureOf(id)
  if (!measure) throw new Error(`no ${id}`)
  const [answered] = await figures(opened.db, house.law, [measure], { asAt: plainDate('2026-06-30'), ...question })
  if (!answered) throw new Error(`no answer to ${id}`)
  return answered
}

describe('survey view: what fewer than five people answered', () => {
  test('is hidden with all its counts, and told where five or more answered', async () => {
    expect(await figure('M091')).toMatchObject({ of: 9, counts: 6, shown: '6 of 9' })
    expect(await figure('M093')).toMatchObject({
      of: 0,
      counts: 0,
      why: {},
      value: null,
      shown: 'hidden',
      hidden: true,
    })
  })

  test('hides every group where one is so small, as the rest would give it away', async () => {
    const { groups = [], shown } = await figure('M091', { by: 'team' })
    expect(shown).toBe('6 of 9')
    expect(groups.map(({ name, of, shown: said }) => [name, of, said])).toEqual([
      ['North', 0, 'hidden'],
      ['South', 0, 'hidden'],
    ])
  })

  test('asked with its rows it is what they add up to: those are for who reads what each said', async () => {
    const { of, rows } = await figure('M093', { rows: true })
    expect([of, rows?.length]).toEqual([4, 4])
  })

  test('the page says so to a councillor and gives no number; who reads cases has the rows besides', async () => {
    const councillor = await visitor(app, opened.db, { role: 'councillor' }, NOW)
    const said = readable((await councillor.get('/figures/M093')).body)
    expect(said).toContain('Hidden. Fewer than 5 people answered by 30 June 2026')
    expect(said).not.toMatch(/4 of 4|\b4 yes|FB-0/)
    const byTeam = readable((await councillor.get('/figures/M091?by=team')).body)
    expect(byTeam).toContain('6 of 9')
    expect(byTeam).toMatch(/North hidden South hidden/)
    const manager = await visitor(app, opened.db, { role: 'registered manager' }, NOW)
    expect(readable((await manager.get('/figures/M093')).body)).toMatch(/Hidden\..*Answers/s)
    expect(readable((await manager.get('/figures/all?area=Feedback+and+voice')).body)).toMatch(
      /hidden fewer than 5 people/,
    )
  })
})

describe('who was heard', () => {
  test('M079: a review has the form of a child, only their views, or neither; where nobody says who lived there, nobody knows', async () => {
    expect((await figure('M079', { rows: true })).why).toEqual({
      'form of a child': 1,
      'views, with no form': 1,
      unknown: 1,
    })
  })

  test('M083: those invited since April, each a row; a survey without both numbers is not known', async () => {
    const { why, of, counts, rows } = await figure('M083', { rows: true })
    expect([why, of, counts]).toEqual([{ answered: 13, 'not answered': 27, unknown: 1 }, 41, 13])
    expect([rows?.length, rows?.filter((row) => row.counted).length]).toEqual([41, 13])
    expect((await figure('M083')).shown).toBe('32% (13 of 41)')
  })
})
