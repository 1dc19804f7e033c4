import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { partsOf, rowsIn, rowsOf } from '../support/register-rows'

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

describe('adoption support', () => {
  const application = {
    ...{ purpose: 'therapy', therapy: 'Play therapy', parent_agreed: 'yes', child_agreed: 'too young to ask' },
    ...{ order: 'special guardianship', portal_ref: 'ASF-1', cost_pounds: '2400', on: '2022-06-13' },
  }
  const noOrder =
    'Under special guardianship the fund is for a child who was looked after just before the order, and no such order is on record'

  test('S224 under special guardianship a child who was not looked after before is refused, and told why', async () => {
    await service.on('2022-06-13')
    await service.bring({
      children: ['C-1', 'C-2'].map((ref) => ({ ref, name: `Child${ref}`, born: '2014-04-01' })),
    })
    const order = { order: 'special guardianship', on: '2021-10-04' }
    await service.record('permanence order', { child: 'C-1', ...order, looked_after_before: 'no' })
    await service.record('permanence order', { child: 'C-2', ...order, looked_after_before: 'yes' })
    expect(await service.refused('support fund application', { child: 'C-1', ...application })).toBe(noOrder)
    await service.record('support fund application', { child: 'C-2', ...application })
    const abroad = { child: 'C-1', ...application, order: 'adoption from abroad' }
    expect(await service.refused('support fund application', { ...abroad, in_england: 'no' })).toBe(
      'The fund is for a child adopted from abroad once they live in England',
    )
    await service.record('support fund application', { ...abroad, in_england: 'yes' })
  })

  test('S225 from enquiry to provider each step is on record, and without agreement there is no application', async () => {
    for (const step of ['enquiry', 'advice given', 'assessment agreed', 'provider chosen'])
      await service.record('adoption support step', { child: 'C-2', step, on: '2022-06-13' })
    const child = await service.read('/registers/adoption-support')
    expect(child).toContain('provider chosen')
    const asked = { child: 'C-2', ...application, order: 'adoption' }
    const { parent_agreed: _, ...unsaid } = asked
    expect(await service.refused('support fund application', unsaid)).toBe('Say whether the parents agree')
    expect(await service.refused('support fund application', { ...asked, parent_agreed: 'no' })).toBe(
      'The parents do not agree, and without them there is no application',
    )
    expect(await service.refused('support fund application', { ...asked, child_agreed: 'no' })).toBe(
      'The child does not agree, and without them there is no application',
    )
  })
})

describe('what goes out in the name of the service', () => {
  test('S262 of each report to the inspectorate the day it was sent is held, and one not sent is listed', async () => {
    await service.on('2022-06-14')
    const report = { ref: 'IR-1', service: 'S-1', title: 'Requirements of May', report: 'requirements met' }
    await service.record('inspectorate report', { ...report, on: '2022-06-10' })
    await service.record('quality of care review', { service: 'S-1', step: 'reported', on: '2022-06-13' })
    const sent = async (only = {}) =>
      (await rowsOf(service, 'inspectorate-reports', only)).map(([, what, , on]) => `${what}: ${on}`)
    const regulation35 = 'review of the quality of care, regulation 35: 13 Jun 2022'
    expect(await sent()).toEqual([regulation35, 'requirements met: None yet'])
    expect(await sent({ only: 'not sent' })).toEqual(['requirements met: None yet'])
    await service.record('inspectorate report sent', { inspectorate_report: 'IR-1', on: '2022-06-14' })
    expect(await sent()).toEqual([regulation35, 'requirements met: 14 Jun 2022'])
    expect(await sent({ at: '2022-06-13' })).toEqual([regulation35, 'requirements met: None yet'])
  })

  test('S175 a story of a way into care is issued only after somebody else found that it tells of nobody', async () => {
    const story = { ref: 'ST-1', service: 'S-1', title: 'A long way round', on: '2022-06-14' }
    await service.bring({ children: [{ ref: 'C-9', name: 'Kit Marlowe', born: '2012-04-01' }] })
    expect(await service.refused('care story', { ...story, story: 'Kit Marlowe came into care at nine' })).toBe(
      'The story names somebody. Leave the name out',
    )
    await service.record('care story', { ...story, story: 'A child came into care at nine' })
    const check = { care_story: 'ST-1', found: 'nobody can be told from it', on: '2022-06-14' }
    expect(await service.refused('care story check', check)).toBe(
      'You wrote this story. Somebody else checks who it would tell of',
    )
    const issue = { care_story: 'ST-1', on: '2022-06-14' }
    const unchecked = 'It cannot be issued: nobody has checked that no child and no family can be told from it'
    expect(await service.refused('care story issued', issue)).toBe(unchecked)
    // Another manager sits down.
    await service.on('2022-06-14')
    await service.record('care story check', { ...check, found: 'it has to be changed', because: 'The age' })
    expect(await service.refused('care story issued', issue)).toBe(unchecked)
    await service.record('care story check', check)
    await service.record('care story issued', issue)
    expect((await rowsOf(service, 'care-stories'))[0]?.slice(1)).toEqual([
      '14 Jun 2022',
      'nobody can be told from it',
      '14 Jun 2022',
      '14 Jun 2022',
    ])
  })

  test('S230, S255 a priority of the workforce board has a figure, and a pledge without one is shown', async () => {
    await service.bring({
      boards: [{ ref: 'B-6', name: 'Workforce board', body: 'workforce board', on: '2022-01-10' }],
    })
    const priorities = ['M211', 'M212', 'M213', 'M214', 'M215']
    const priority = { board: 'B-6', sort: 'workforce priority', on: '2022-06-14' }
    expect(await service.refused('commitment', { ...priority, title: 'Keep our workers' })).toBe(
      'Say which figure shows whether the priority is met, such as M213',
    )
    for (const figure of priorities)
      await service.record('commitment', { ...priority, title: `Priority of ${figure}`, figure })
    await service.record('commitment', {
      ...{ ref: 'CM-90', board: 'B-4', sort: 'pledge', title: 'A say in every plan', on: '2022-06-14' },
    })
    expect(await partsOf(service, 'commitments', 'sort')).toMatchObject({
      'workforce priority': [5, 0, 5],
      pledge: [1, 1, 1],
    })
    expect((await rowsOf(service, 'commitments', { only: 'no figure' })).map(([what]) => what)).toEqual([
      'A say in every plan CM-90',
    ])
  })
})
