import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { rowsIn } from '../support/register-rows'

const BODIES = {
  'B-1': ['Company board', 'company board'],
  'B-2': ['Review board', 'review board'],
  'B-3': ['Scrutiny', 'scrutiny'],
  'B-4': ['Corporate parenting board', 'corporate parenting board'],
  'B-5': ['Leadership team', 'leadership team'],
} as const

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2022-04-04', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2021-01-11' }],
    boards: Object.entries(BODIES).map(([ref, [name, body]]) => ({ ref, name, body, on: '2021-01-11' })),
    workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
    households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
    approvals: [{ household: 'H-1', on: '2021-01-11', places: '2' }],
    allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2021-01-11' }],
  })
})
afterAll(() => service.close())

/** The rows of the first table of a page under a heading. */
const under = async (path: string, heading: string): Promise<string[][]> => {
  const { body } = await (await service.as('councillor')).get(path)
  const section = body.split('<section').find((part) => part.includes(`<h2>${heading}</h2>`)) ?? ''
  return rowsIn(section)
}

describe('the reporting calendar', () => {
  test('S259 gives twelve months of days for each body, and shows what is late', async () => {
    const rhythm = (ref: string, board: string, report: string, every: string, first: string, more = {}) =>
      service.record('reporting rhythm', {
        ...{ ref, board, title: report, every, first_due: first, on: '2022-04-04', ...more },
      })
    await rhythm('RR-1', 'B-1', 'Performance', 'month', '2022-04-20', { in_public: 'every third' })
    await rhythm('RR-2', 'B-1', 'General meeting', 'year', '2022-07-29', { in_public: 'every one' })
    await rhythm('RR-3', 'B-2', 'Contract', 'quarter', '2022-05-31')
    await rhythm('RR-4', 'B-3', 'Fostering', 'year', '2022-09-15')
    await rhythm('RR-5', 'B-4', 'Fostering', 'quarter', '2022-06-09')
    await rhythm('RR-6', 'B-5', 'Fostering', 'year', '2023-03-31')
    const year = await under('/board/calendar', 'April 2022 to March 2023')
    const of = (body: string) => year.filter(([, whose]) => whose === body).length
    expect([year.length, ...Object.values(BODIES).map(([name]) => of(name))]).toEqual([23, 13, 4, 1, 4, 1])
    const monthly = year.filter(([, , what]) => what === 'Performance')
    expect(monthly.slice(0, 3).map((cells) => [cells[0], cells[4], cells[5]])).toEqual([
      ['Wednesday 20 April 2022', 'No', 'To come'],
      ['Friday 20 May 2022', 'No', 'To come'],
      ['Monday 20 June 2022', 'Yes', 'To come'],
    ])
    expect(year.filter(([, body]) => body === 'Review board').map(([on]) => on)).toEqual([
      'Tuesday 31 May 2022',
      'Wednesday 31 August 2022',
      'Wednesday 30 November 2022',
      'Tuesday 28 February 2023',
    ])

    await service.on('2022-06-01')
    await service.record('body report', { reporting_rhythm: 'RR-1', on: '2022-04-20' })
    expect(await under('/board/calendar', 'Late')).toEqual([
      ['Friday 20 May 2022', 'Company board', 'Performance', 'Month', 'No', 'Not given, 12 days late'],
      ['Tuesday 31 May 2022', 'Review board', 'Contract', 'Quarter', 'Nobody has said', 'Not given, 1 day late'],
    ])
    expect(await service.listed('Report to a body')).toEqual([
      expect.stringMatching(/^Performance: 12 days overdue/),
      expect.stringMatching(/^Contract: 1 day overdue/),
      expect.stringMatching(/Fostering/),
      expect.stringMatching(/Performance/),
    ])
    await service.record('body report', { reporting_rhythm: 'RR-3', on: '2022-06-01' })
    expect((await under('/board/calendar?from=2022-04-01', 'April 2022 to March 2023'))[2]).toContain(
      'Given 1 June 2022, 1 day late',
    )
  })
})

describe('the work programme', () => {
  test('S265 a figure that is red suggests an item, until one is planned on it', async () => {
    await service.on('2022-06-01')
    const lead = await service.as('QA lead')
    const sent = await lead.post('/settings/targets/M002', { target: '95', amber: '85', from: '2022-06-01' })
    expect(sent.statusCode).toBe(303)
    const suggested = () => under('/board/programme', 'What the figures ask for')
    expect(await suggested()).toEqual([
      ['Unannounced visits in time (M002)', expect.stringMatching(/^0 of 1 household/), '95%', 'Nothing yet'],
    ])
    const { body } = await (await service.as('registered manager')).get('/board/programme')
    expect(body).toContain('href="/record/work-programme-slot?figure=M002"')
    await service.record('work programme slot', {
      ...{ ref: 'WP-1', board: 'B-4', title: 'Deep dive: unannounced visits', planned_on: '2022-07-14' },
      ...{ figure: 'M002', on: '2022-06-01' },
    })
    expect((await suggested())[0]?.at(-1)).toBe('14 July 2022')
  })

  test('S249 an item that was planned and missed needs a reason, and room without an item shows', async () => {
    await service.on('2022-06-01')
    const january = { ref: 'WP-2', board: 'B-4', title: 'Council tax of care leavers', planned_on: '2022-06-09' }
    await service.record('work programme slot', { ...january, on: '2022-06-01' })
    await service.record('work programme slot', {
      ref: 'WP-3',
      board: 'B-4',
      planned_on: '2022-09-08',
      on: '2022-06-01',
    })
    expect((await under('/board/programme', 'Planned')).map(([item]) => item)).toContain('Room for an item')
    await service.on('2022-06-10')
    const past = 'Past its meeting, and nobody has said what became of it'
    expect((await under('/board/programme', past)).map(([item]) => item)).toEqual(['Council tax of care leavers'])
    const missed = { work_programme_slot: 'WP-2', outcome: 'not taken', on: '2022-06-10' }
    expect(await service.refused('work programme outcome', missed)).toBe('Say why the item was not taken')
    await service.record('work programme outcome', { ...missed, reason: 'The report was not ready' })
    expect((await under('/board/programme', 'Settled in the last year'))[0]?.at(-1)).toBe(
      'Not taken: The report was not ready',
    )
  })
})
