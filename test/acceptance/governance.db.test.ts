import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { filledIn } from '../support/browser-form'
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

    // May’s was missed: June’s is given the day before and in time, and May’s stays late until somebody gives it.
    const late = async () => (await under('/board/calendar', 'Late')).map(([due]) => due)
    await service.on('2022-06-20')
    await service.record('body report', { reporting_rhythm: 'RR-1', on: '2022-06-19' })
    const given = () => under('/board/calendar?from=2022-04-01', 'April 2022 to March 2023')
    expect((await given()).find(([due]) => due === 'Monday 20 June 2022')?.at(-1)).toBe('Given 19 June 2022')
    expect(await late()).toContain('Friday 20 May 2022')
    await service.record('body report', { reporting_rhythm: 'RR-1', for_day: '2022-05-20', on: '2022-06-20' })
    expect((await given()).find(([due]) => due === 'Friday 20 May 2022')?.at(-1)).toBe(
      'Given 20 June 2022, 31 days late',
    )
    expect(await late()).not.toContain('Friday 20 May 2022')
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

test('S249, S259 what a file brought in holds no name where it is read by somebody who reads no case', async () => {
  await service.on('2022-06-10')
  await service.bring({
    children: [{ ref: 'C-7', name: 'Orla Fenwick', born: '2013-04-01' }],
    'work-programme-slots': [
      { ref: 'WP-7', board: 'B-3', title: 'The move of Orla Fenwick', planned_on: '2022-07-07', on: '2022-06-10' },
      {
        ...{ ref: 'WP-8', board: 'B-3', title: 'Fostering', planned_on: '2022-07-08', on: '2022-06-10' },
        ...{ lead: 'Nadia Brereton', figure: 'm002' },
      },
    ],
    'reporting-rhythms': [
      { ref: 'RR-7', board: 'B-3', title: 'On Orla Fenwick', every: 'year', first_due: '2023-03-01', on: '2022-06-10' },
    ],
  })
  const held = 'Held back, as it may name somebody'
  const planned = (await under('/board/programme', 'Planned')).filter(([, body]) => body === 'Scrutiny')
  expect(planned).toEqual([
    [held, 'Scrutiny', '7 July 2022', 'Nobody yet'],
    ['Fostering ( M002 )', 'Scrutiny', '8 July 2022', held],
  ])
  expect((await (await service.as('councillor')).get('/board/calendar')).body).not.toContain('Orla')
  expect(await service.read('/board/programme')).toContain('The move of Orla Fenwick')
  const item = { board: 'B-3', title: 'Fostering', on: '2022-06-10' }
  expect(await service.refused('work programme slot', { ...item, lead: 'Nadia Brereton' })).toMatch(/names somebody/)
  expect(await service.refused('work programme slot', { ...item, figure: 'M999' })).toMatch(
    /^No figure has that number/,
  )
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
    expect(await service.refused('support fund application', unsaid)).toBe(
      'There is no application unless the parents agree',
    )
    expect(await service.refused('support fund application', { ...asked, parent_agreed: 'no' })).toBe(
      'There is no application unless the parents agree',
    )
    expect(await service.refused('support fund application', { ...asked, child_agreed: 'no' })).toBe(
      'There is no application unless the child agrees, or is too young to ask',
    )
    // One that was recorded by mistake as agreed is put right: it is what happened.
    await service.record('support fund application', { ...asked, ref: 'SF-9' })
    const manager = await service.as('registered manager')
    const sent = (await manager.get('/records/support-fund-application/SF-9')).body.match(/\/happenings\/\d+/g)?.at(-1)
    const form = filledIn((await manager.get(`${sent}/correct`)).body)
    const put = await manager.post(`${sent}/correct`, { ...form, parent_agreed: 'no', because: 'They had not' })
    expect(put.statusCode).toBe(303)
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
    await service.on('2022-06-14')
    const story = { ref: 'ST-1', service: 'S-1', title: 'A long way round', on: '2022-06-14' }
    await service.bring({ children: [{ ref: 'C-9', name: 'Kit Marlowe', born: '2012-04-01' }] })
    expect(await service.refused('care story', { ...story, story: 'Kit Marlowe came into care at nine' })).toBe(
      'The story names somebody. Leave the name out',
    )
    await service.record('care story', { ...story, story: 'A child came into care at nine' })
    const check = { care_story: 'ST-1', found: 'nobody can be identified from it', on: '2022-06-14' }
    expect(await service.refused('care story check', check)).toBe(
      'You wrote this story. Somebody else checks that it identifies nobody',
    )
    const issue = { care_story: 'ST-1', on: '2022-06-14' }
    const unchecked =
      'It cannot be issued: nobody has checked, as it now reads, that no child and no family can be identified from it'
    expect(await service.refused('care story issued', issue)).toBe(unchecked)
    // Another manager sits down.
    await service.on('2022-06-14')
    await service.record('care story check', { ...check, found: 'it has to be changed', because: 'The age' })
    expect(await service.refused('care story issued', issue)).toBe(unchecked)
    await service.record('care story check', check)
    // Written anew, it has to be read again.
    const stories = await service.as('registered manager')
    const page = (await stories.get('/records/care-story/ST-1')).body
    const told = page.match(/\/happenings\/\d+/g)?.at(-1)
    const form = filledIn((await stories.get(`${told}/correct`)).body)
    const anew = { ...form, story: 'A child came into care at eight', because: 'It was eight' }
    expect((await stories.post(`${told}/correct`, anew)).statusCode).toBe(303)
    expect(await service.refused('care story issued', issue)).toBe(unchecked)
    await service.record('care story check', check)
    await service.record('care story issued', issue)
    expect((await rowsOf(service, 'care-stories'))[0]?.slice(1)).toEqual([
      '14 Jun 2022',
      'nobody can be identified from it',
      '14 Jun 2022',
      '14 Jun 2022',
    ])
  })

  test('S175 the last word on a story counts, and whoever wrote any version of it has none', async () => {
    await service.on('2022-06-14')
    const story = { ref: 'ST-2', service: 'S-1', title: 'Two sisters', on: '2022-06-14' }
    const named = { ...story, title: 'The way of Kit Marlowe', story: 'Two sisters came into care' }
    expect(await service.refused('care story', named)).toBe('The story names somebody. Leave the name out')
    await service.record('care story', { ...story, story: 'Two sisters came into care' })
    const check = { care_story: 'ST-2', found: 'nobody can be identified from it', on: '2022-06-14' }
    // Somebody else puts it right: it is still the first one’s story too.
    const other = await service.as('registered manager')
    const told = (await other.get('/records/care-story/ST-2')).body.match(/\/happenings\/\d+/g)?.at(-1)
    const form = filledIn((await other.get(`${told}/correct`)).body)
    const anew = { ...form, story: 'Two children came into care', because: 'Fewer words' }
    expect((await other.post(`${told}/correct`, anew)).statusCode).toBe(303)
    expect(await service.refused('care story check', check)).toBe(
      'You wrote this story. Somebody else checks that it identifies nobody',
    )
    await service.on('2022-06-14')
    await service.record('care story check', check)
    await service.record('care story check', { ...check, found: 'it has to be changed', because: 'Only one pair fits' })
    const issue = { care_story: 'ST-2', on: '2022-06-14' }
    expect(await service.refused('care story issued', issue)).toBe(
      'It cannot be issued: nobody has checked, as it now reads, that no child and no family can be identified from it',
    )
    await service.record('care story check', check)
    await service.record('care story issued', issue)
  })

  test('S230, S255 a priority of the workforce board has a figure, and a pledge without one is shown', async () => {
    await service.on('2022-06-14')
    await service.bring({
      boards: [{ ref: 'B-6', name: 'Workforce board', body: 'workforce board', on: '2022-01-10' }],
    })
    const priorities = ['M211', 'M212', 'M213', 'M214', 'M215', 'M216']
    const priority = { board: 'B-6', sort: 'workforce priority', on: '2022-06-14' }
    expect(await service.refused('commitment', { ...priority, title: 'Keep our workers' })).toBe(
      'Say which figure shows whether the priority is met, such as M213',
    )
    const unsaid = { ...priority, title: 'Keep our workers', figure: 'tbc' }
    expect(await service.refused('commitment', unsaid)).toBe(
      'No figure has that number. Give the number of one, such as M213',
    )
    for (const figure of priorities)
      await service.record('commitment', { ...priority, title: `Priority of ${figure}`, figure })
    await service.record('commitment', {
      ...{ ref: 'CM-90', board: 'B-4', sort: 'pledge', title: 'A say in every plan', on: '2022-06-14' },
    })
    expect(await partsOf(service, 'commitments', 'sort')).toMatchObject({
      'workforce priority': [6, 0, 6],
      pledge: [1, 1, 1],
    })
    expect((await rowsOf(service, 'commitments', { only: 'no figure' })).map(([what]) => what)).toEqual([
      'A say in every plan CM-90',
    ])
  })
})

/** Drafted by one, approved and published by another: the address of what was published. */
async function published(report: string, to: string): Promise<string> {
  const lead = await service.as('QA lead')
  const sent = await lead.post(`/board/reports/${report}/versions`, { to })
  const path = String(sent.headers.location)
  const manager = await service.as('registered manager')
  for (const step of ['approved', 'published'])
    expect([report, (await manager.post(`${path}/step`, { step })).statusCode]).toEqual([report, 303])
  return path
}

/** The first table under a caption of a report, as its rows. */
async function tableOf(path: string, caption: string): Promise<string[][]> {
  const { body } = await (await service.as('QA lead')).get(path)
  const at = body.indexOf(`${caption}</caption>`)
  expect([path, caption, at > 0]).toEqual([path, caption, true])
  return rowsIn(body.slice(at).split('</table>')[0] ?? '')
}

describe('reports of one period', () => {
  const YEAR = '2022-03-31'
  const drafted = (report: string, to: string) => `/board/reports/${report}/draft?to=${to}`

  test('S261 the annual report of fostering says what the return of its year said, whatever was written down since', async () => {
    await service.on('2022-06-20')
    const captions = ['Foster homes', 'Visits and reviews', 'Training and safer recruitment', 'Events and allegations']
    const figuresIn = (path: string) => Promise.all(captions.map((each) => tableOf(path, `Figures of ${each}`)))
    const sent = await published('fostering-data-set', YEAR)
    await service.on('2022-06-21')
    await service.bring({
      'supervising-visits': [{ household: 'H-1', worker: 'W-1', on: '2022-03-14', announced: 'no' }],
    })
    const returned = await figuresIn(sent)
    // What is worked out now is another figure.
    expect(await figuresIn(drafted('fostering-annual', YEAR))).not.toEqual(returned)
    expect(await figuresIn(await published('fostering-annual', YEAR))).toEqual(returned)
    expect(returned.flat().find(([title]) => title === 'Unannounced visits in time (M002)')).toEqual(
      expect.arrayContaining(['0', '1']),
    )
  })

  test('S267 the view of the contract is of the same locked figures as the report of that period', async () => {
    const contract = await tableOf(await published('contract', YEAR), 'Figures of What the contract asks to be in time')
    const locked = await tableOf(await published('score-card', YEAR), 'Figures of Key figures')
    for (const row of contract) expect(locked).toContainEqual(row)
    expect(contract.map(([title]) => title)).toHaveLength(3)
  })

  test('S226 four adopted of 54 who left care shows 7.4%, and 7 to go to the target of 20%', async () => {
    await service.on('2022-10-03')
    const children = Array.from({ length: 54 }, (_, n) => `C-${100 + n}`)
    await service.bring({
      children: children.map((ref) => ({ ref, name: `Child ${ref}`, born: '2015-04-01' })),
      'care-starts': children.map((child) => ({ child, on: '2021-01-11' })),
      'care-endings': children.map((child, n) => ({
        ...{ child, on: '2022-09-05', reason: 'As planned', ceased: n < 4 ? 'E11' : 'E4A' },
      })),
    })
    await service.record('adopter household', { ref: 'AH-1', name: 'Household 1', on: '2022-05-09' })
    await service.record('adopter stage', { adopter_household: 'AH-1', stage: 'enquiry', on: '2022-05-09' })
    await service.record('adopter stage', { adopter_household: 'AH-1', stage: 'approved', on: '2022-09-05' })
    const aim = { target: '20', amber: '15', from: '2022-06-20' }
    expect((await (await service.as('QA lead')).post('/settings/targets/M217', aim)).statusCode).toBe(303)
    const rows = await tableOf(drafted('adoption', '2022-09-30'), 'Figures of Adopted children')
    expect(rows[0]?.slice(0, 6)).toEqual([
      ...['Adopted, of those who left care (M217)', '7.4%', '4', '54', 'no figure', '20%: 7 more would reach it'],
    ])
    const stages = (of: string) => `Stages that households who would adopt reached, ${of}`
    const adopters = await tableOf(drafted('adoption', '2022-09-30'), stages('1 April 2022 to 30 September 2022'))
    expect(adopters[0]).toEqual(['Enquiry', '1'])
    const told = await tableOf(drafted('adoption', '2022-09-30'), 'Figures of Enquiries, assessments and approvals')
    expect(told.map((row) => row.slice(0, 2))).toEqual([
      ['Adopter households in assessment (M218)', '0'],
      ['Adopter approvals (M219)', '1'],
    ])
    // The second half: its stages are its own, and the figure is still of the year.
    await service.on('2023-04-01')
    const second = drafted('adoption', '2023-03-31')
    const [asked] = await tableOf(second, stages('1 October 2022 to 31 March 2023'))
    expect(asked).toEqual(['Enquiry', '0'])
    expect((await tableOf(second, 'Figures of Enquiries, assessments and approvals'))[1]?.slice(0, 2)).toEqual([
      ...['Adopter approvals (M219)', '1'],
    ])
    expect(await service.read('/figures/M217?at=2022-09-30')).toContain(
      'Green from 20%, amber from 15%: 7 more would reach it',
    )
    expect(await service.read('/board/reports/adoption')).toContain('every half-year')
  })
})

test('S263 the annual report of the board tells its meetings, events, pledges and plan, and works attendance out', async () => {
  await service.on('2023-04-03')
  const meetings = ['2022-06-09', '2022-09-08', '2022-12-08']
  const attended: Record<string, readonly string[]> = {
    'CL-1': ['present', 'present', 'present'],
    'CL-2': ['present', 'apologies', 'substitute'],
    'CL-3': ['absent', '', ''],
  }
  await service.bring({
    councillors: [
      { ref: 'CL-1', name: 'Ines Okafor', seat: 'chair', on: '2021-05-10' },
      { ref: 'CL-2', name: 'Roderick Staveley', seat: 'member', on: '2021-05-10' },
      { ref: 'CL-3', name: 'Dilys Farnworth', seat: 'member', on: '2021-05-10' },
    ],
    'councillor-endings': [{ councillor: 'CL-3', on: '2022-12-08', reason: 'Resigned' }],
    'board-meetings': meetings.map((meets_on, n) => ({
      ...{ ref: `BM-${n}`, board: 'B-4', meets_on, public: 'yes', on: '2022-05-09' },
    })),
    'board-papers': [{ board_meeting: 'BM-0', on: '2022-05-31' }],
    'board-meetings-held': meetings.map((on, n) => ({
      ...{ board: 'B-4', board_meeting: `BM-${n}`, on, present: '2', quorate: 'yes', figures: '' },
    })),
    'board-attendance': Object.entries(attended).flatMap(([councillor, told]) =>
      told.flatMap((word, n) =>
        word ? [{ councillor, board_meeting: `BM-${n}`, on: meetings[n] ?? '', attended: word }] : [],
      ),
    ),
    engagements: [
      {
        ...{ service: 'S-1', on: '2022-08-15', form: 'event', name: 'Summer fair', took_part: '64' },
        group: 'foster carers',
      },
    ],
  })
  const draft = '/board/reports/board-annual/draft?to=2023-03-31'
  expect(await tableOf(draft, 'Meetings that were held')).toEqual([
    ['9 June 2022', '31 May 2022', '2', 'yes', 'yes'],
    ['8 September 2022', 'not on record', '2', 'yes', 'yes'],
    ['8 December 2022', 'not on record', '2', 'yes', 'yes'],
  ])
  expect(await tableOf(draft, 'Attendance of members')).toEqual([
    ['Ines Okafor', 'chair', '3', '0', '0', '0', '0', '3 of 3'],
    ['Dilys Farnworth', 'member', '0', '0', '0', '1', '1', '0 of 1'],
    ['Roderick Staveley', 'member', '1', '1', '1', '0', '0', '2 of 3'],
    ['All seats', '', '4', '1', '1', '1', '1', '5 of 7'],
  ])
  expect(await tableOf(draft, 'What was held with children, carers and others')).toEqual([
    ['Summer fair', 'Foster carers', '15 August 2022', '64'],
  ])
  await service.bring({
    commitments: [{ ref: 'CM-91', board: 'B-3', sort: 'pledge', title: 'To ask more', on: '2022-06-14' }],
  })
  expect((await tableOf(draft, 'Pledges, charters and strategies')).map(([what]) => what)).toEqual([
    'A say in every plan',
  ])
  // Items of scrutiny are its own.
  expect((await tableOf(draft, 'Work programme')).map((row) => row[1])).not.toContain('Scrutiny')
  expect((await tableOf(draft, 'Work programme')).map((row) => [row[0], row[4]])).toContainEqual([
    ...['Council tax of care leavers', 'Not taken: The report was not ready'],
  ])
  // A second meeting of the same day, to which one came: apologies for the one say nothing of the other.
  await service.bring({
    'board-meetings': [{ ref: 'BM-9', board: 'B-4', meets_on: '2022-09-08', public: 'no', on: '2022-05-09' }],
    'board-meetings-held': [{ board: 'B-4', board_meeting: 'BM-9', on: '2022-09-08', figures: '' }],
    'board-attendance': [{ councillor: 'CL-2', board_meeting: 'BM-9', on: '2022-09-08', attended: 'present' }],
  })
  expect((await tableOf(draft, 'Attendance of members'))[2]).toEqual([
    ...['Roderick Staveley', 'member', '2', '1', '1', '0', '0', '3 of 4'],
  ])
  const open = await (await service.as('councillor')).get(
    `${await published('board-annual', '2023-03-31')}/report.html?twin=public`,
  )
  expect(open.body).toContain('Roderick Staveley')
})

describe('the health check of staff', () => {
  const OPTIONS = ['About right', 'Too many', 'Far too many']
  const ASKS = ['Caseload', 'Supervision', 'Stress', 'Tools', 'Time to think', 'Retention', 'Working day']
  const ref = (n: number) => `FQ-${n + 1}`
  /** Six of North and five of South, of two quarters; nobody said “Too many” of their caseload. */
  const people = Array.from({ length: 22 }, (_, n) => ({
    ...{ ref: `FB-${n + 1}`, team: n % 11 < 6 ? 'North' : 'South', on: n < 11 ? '2023-02-06' : '2023-05-08' },
  }))

  test('S229 seven questions keep every answer they offer, by team and quarter, in a chart and a table', async () => {
    await service.on('2023-05-09')
    await service.bring({
      workers: [{ ref: 'W-2', name: 'Tom Salter', team: 'South' }],
      'feedback-forms': [
        {
          ref: 'FF-1',
          service: 'S-1',
          on: '2023-01-09',
          title: 'Health check',
          asks: 'member of staff',
          of: 'nobody by name',
        },
      ],
      feedback: people.map((each) => ({ ...each, worker: 'W-1', feedback_form: 'FF-1', given_by: 'member of staff' })),
    })
    for (const [n, asks] of ASKS.entries())
      await service.record('feedback question', {
        ...{ ref: ref(n), feedback_form: 'FF-1', asks, answers: 'answers of its own', on: '2023-01-09' },
        options: n === 0 ? OPTIONS.join('; ') : 'Well; Badly',
      })
    await service.bring({
      'feedback-answers': people.flatMap(({ ref: feedback, on }, n) =>
        ASKS.map((_, q) => ({
          ...{ feedback, feedback_question: ref(q), on },
          own_answer: q === 0 ? (n % 11 === 0 ? 'Far too many' : 'About right') : 'Well',
        })),
      ),
    })
    const table = async (caption: string) => tableOf('/quality/feedback/forms/FF-1', caption)
    // One a quarter said it: told of nobody but everybody together, and then only beside enough others.
    expect(await table('By team: Supervision')).toEqual([
      ['Everybody', '22 of 22 (100%)', '0 of 22 (0%)', '22'],
      ['North', '12 of 12 (100%)', '0 of 12 (0%)', '12'],
      ['South', '10 of 10 (100%)', '0 of 10 (0%)', '10'],
    ])
    expect((await table('By quarter: Supervision')).map(([when, , , base]) => `${when}: ${base}`)).toEqual([
      '2023, quarter 1: 11',
      '2023, quarter 2: 11',
    ])
    const caseload = await table('By team: Caseload')
    expect(caseload.map((row) => row.length)).toEqual([5, 5, 5])
    expect(caseload[0]?.slice(1)).toEqual(['not shown', 'not shown', 'not shown', '22'])
    await service.bring({
      feedback: [1, 2, 3].map((n) => ({
        ...{ ref: `FB-9${n}`, worker: 'W-1', feedback_form: 'FF-1', given_by: 'member of staff', on: '2023-05-09' },
        team: 'North',
      })),
      'feedback-answers': [1, 2, 3].map((n) => ({
        ...{ feedback: `FB-9${n}`, feedback_question: ref(0), on: '2023-05-09', own_answer: 'Far too many' },
      })),
    })
    expect(await table('Everybody: Caseload')).toEqual([
      ['About right', '', '20 of 25 (80%)'],
      ['Too many', '', '0 of 25 (0%)'],
      ['Far too many', '', '5 of 25 (20%)'],
    ])
    // What was answered in words that are offered no longer is still counted.
    await service.bring({
      feedback: [4, 5].map((n) => ({
        ...{ ref: `FB-9${n}`, worker: 'W-1', feedback_form: 'FF-1', given_by: 'member of staff', on: '2023-05-09' },
      })),
      'feedback-answers': [1, 2, 3, 4, 5].map((n) => ({
        ...{ feedback: `FB-9${n}`, feedback_question: ref(2), on: '2023-05-09', own_answer: 'Fairly well' },
      })),
    })
    expect(await table('Everybody: Stress')).toEqual([
      ['Well', '', '22 of 27 (81%)'],
      ['Badly', '', '0 of 27 (0%)'],
      ['Other answers', '', '5 of 27 (19%)'],
    ])
  })

  test('S229 whoever is asked at a link says their team and one of the answers offered; no home is meant', async () => {
    await service.on('2023-05-09')
    const support = await service.as('business support')
    const asked = { form: 'FF-1', of: '', cohort: '', way: 'private link', worker: 'W-1', days: '28', many: '1' }
    const made = await support.post('/quality/feedback/ask', asked)
    const link = /\/say\/[\w-]+/.exec(made.body)?.[0] ?? ''
    const form = await support.get(link)
    for (const option of [...OPTIONS, 'Which team are you in?', 'South']) expect(form.body).toContain(option)
    const name = /name="(a-\d+)" value="About right"|name="(a-\d+)"[^>]*value="About right"/.exec(form.body)
    const sent = await support.post(link, { team: 'South', [name?.[1] ?? name?.[2] ?? '']: 'Too many' })
    expect(sent.statusCode).toBe(303)
    expect((await tableOf('/quality/feedback/forms/FF-1', 'By team: Caseload'))[0]?.at(-1)).toBe('26')
    const refused = await support.post('/quality/feedback/ask', { ...asked, form: '' })
    expect(refused.statusCode).toBe(422)
  })
})
