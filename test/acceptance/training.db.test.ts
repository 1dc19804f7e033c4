import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'
import { readable } from '../support/readable'

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2022-03-01', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2022-01-10' }],
    workers: [
      { ref: 'W-1', name: 'Nadia Brereton', team: 'North' },
      { ref: 'W-2', name: 'Tom Salter', team: 'South' },
      { ref: 'W-3', name: 'Priya Sandhan', team: 'South' },
      { ref: 'W-4', name: 'Luke Fairway', team: 'South' },
    ],
    employments: [
      { worker: 'W-1', on: '2021-02-01', role: 'supervising social worker', social_worker: 'yes' },
      { worker: 'W-2', on: '2021-06-01', role: 'supervising social worker', social_worker: 'yes' },
      { worker: 'W-3', on: '2022-02-01', role: 'team manager', social_worker: 'yes' },
    ],
    households: [
      { ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' },
      { ref: 'H-2', name: 'Birchall', cohort: 'kinship' },
    ],
    carers: [
      { ref: 'F-1', household: 'H-1', name: 'Marian Ashdown', born: '1970-05-01', sex: 'female' },
      { ref: 'F-2', household: 'H-1', name: 'Peter Ashdown', born: '1971-05-01', sex: 'male' },
      { ref: 'F-3', household: 'H-2', name: 'Ada Birchall', born: '1965-05-01', sex: 'female' },
    ],
    approvals: [
      { household: 'H-1', on: '2021-04-06', places: '2' },
      { household: 'H-2', on: '2021-09-06', places: '1' },
    ],
    allocations: [
      { household: 'H-1', worker: 'W-1', team: 'North', on: '2021-04-06' },
      { household: 'H-2', worker: 'W-2', team: 'South', on: '2021-09-06' },
    ],
    children: [
      { ref: 'C-1', name: 'Kit', born: '2010-04-01', sex: 'male' },
      { ref: 'C-2', name: 'Ada', born: '2011-04-01', sex: 'female' },
    ],
    'care-starts': [
      { child: 'C-1', on: '2021-10-04' },
      { child: 'C-2', on: '2021-10-04' },
    ],
    placements: [
      { ref: 'P-1', child: 'C-1', household: 'H-1', on: '2021-10-04', type: 'U6' },
      { ref: 'P-2', child: 'C-2', household: 'H-2', on: '2021-10-04', type: 'U6' },
    ],
  })
})
afterAll(() => service.close())

const html = async (path: string): Promise<string> => {
  const manager = await service.as('registered manager')
  const answer = await manager.get(path)
  expect([path, answer.statusCode]).toEqual([path, 200])
  return answer.body
}

/** The rows of a table by its caption, each as its cells, and where each cell leads. */
async function rows(path: string, caption: string): Promise<{ cells: string[]; links: string[] }[]> {
  const body = await html(path)
  const called = (table: string) => readable(/<caption.*?<\/caption>/s.exec(table)?.[0] ?? '')
  const found = body.split('<table').find((each) => called(each).includes(caption))
  const inside = found?.slice(found.indexOf('<tbody'), found.indexOf('</tbody>')) ?? ''
  return [...inside.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) => ({
    cells: [...row.matchAll(/<t[hd]\b.*?<\/t[hd]>/gs)].map(([cell]) =>
      readable(cell).trim().replace(/\s+/g, ' ').replaceAll(' ,', ','),
    ),
    links: [...row.matchAll(/href="(\/[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
  }))
}
const cells = async (path: string, caption: string) => (await rows(path, caption)).map((row) => row.cells.join(' | '))

const asked = (course: string, role: string, more: Record<string, string> = {}) =>
  service.record('training requirement', {
    service: 'S-1',
    role,
    course,
    mandatory: 'yes',
    within_months: '3',
    on: '2022-03-01',
    ...more,
  })
const attended = (person: string, course: string, on: string, outcome = 'completed') =>
  service.record('training attendance', { person, course, outcome, on })

describe('the training matrix', () => {
  test('S072 a new mandatory course makes everybody in the role due by its day, and nobody else', async () => {
    await service.on('2022-03-01')
    await asked('Safer caring', 'every carer')
    await asked('Kinship and identity', 'kinship carer')
    const page = '/training?course=safer+caring'
    expect(await cells(page, 'How each stands')).toEqual([
      expect.stringMatching(/^Marian Ashdown, Ashdown household F-1 \| mainstream \| North \| By 1 Jun 2022$/),
      expect.stringMatching(/^Peter Ashdown.*By 1 Jun 2022$/),
      expect.stringMatching(/^Ada Birchall.*By 1 Jun 2022$/),
    ])
    expect(await cells('/training?course=kinship+and+identity', 'How each stands')).toEqual([
      expect.stringMatching(/^Ada Birchall/),
    ])
    await service.on('2022-06-02')
    await attended('F-1', 'safer caring ', '2022-05-31')
    await attended('F-2', 'Safer caring', '2022-05-31', 'came for part')
    const [first, second] = await rows(page, 'How each stands')
    expect([first?.cells.at(-1), second?.cells.at(-1)]).toEqual(['Done 31 May 2022', 'Late, due 1 Jun 2022'])
    expect(await service.read(first?.links.at(-1) ?? '')).toMatch(/completed/i)
    expect(await service.read(second?.links.at(-1) ?? '')).toMatch(/Within how many months|within/i)
    const counted = await rows('/training', 'How people stand')
    expect(counted.find((row) => row.cells[0] === 'Safer caring')?.cells.slice(1)).toEqual([
      '1 of 3 done, Safer caring',
      '2 late, Safer caring',
      '0',
      '0',
      '0',
      '0',
    ])
    const late = counted.find((row) => row.cells[0] === 'Safer caring')?.links[2] ?? ''
    expect((await cells(late, 'How each stands')).map((row) => row.split(',')[0])).toEqual([
      'Peter Ashdown',
      'Ada Birchall',
    ])
  })

  test('S074 with one carer of two finished the home is not complete, and the rule says so', async () => {
    await service.on('2022-03-02')
    const course = 'Training, support and development standards'
    await asked(course, 'every carer', { on: '2022-03-02', mandatory: 'no' })
    await attended('F-1', course, '2022-03-02')
    const tsds = async () =>
      (await cells('/training?course=tsds', 'How each stands')).filter((row) => row.includes('Ashdown household'))
    expect(await tsds()).toEqual([
      expect.stringMatching(/Marian.*(Due|By) 6 Apr 2022$/),
      expect.stringMatching(/Peter.*(Due|By) 6 Apr 2022$/),
    ])
    expect(await service.read('/law/tsds')).toContain('when every carer of it has')
    await service.record('tsd completion', { household: 'H-1', on: '2022-03-02' })
    expect((await tsds()).filter((row) => row.includes('Done 2 Mar 2022'))).toHaveLength(2)
  })

  test('S071 of a workshop on practice guidance those who did not attend are listed', async () => {
    await service.on('2022-03-01')
    await asked('Practice guidance workshop', 'every worker', { within_months: '0' })
    await attended('W-1', 'Practice guidance workshop', '2022-03-01')
    await attended('W-2', 'Practice guidance workshop', '2022-03-01', 'did not come')
    await service.on('2022-03-02')
    const list = await cells('/training?who=worker&course=practice+guidance+workshop&standing=late', 'How each stands')
    expect(list.map((row) => row.split(' W-')[0])).toEqual(['Priya Sandhan', 'Tom Salter'])
    // Nobody recorded that he started: by when he was to come is not known.
    const unknown = '/training?who=worker&course=practice+guidance+workshop&standing=nothing+known'
    expect(await cells(unknown, 'How each stands')).toEqual([expect.stringMatching(/^Luke Fairway.*Nothing known$/)])
  })

  test('S078 the share counts the staff in post on its day, and no others', async () => {
    await service.on('2022-03-03')
    await asked('Risk and safer caring', 'supervising social worker', { within_months: '0', on: '2022-02-01' })
    await attended('W-1', 'Risk and safer caring', '2022-02-15')
    await service.on('2022-03-20')
    await service.record('employment ending', { worker: 'W-2', on: '2022-03-10', reason: 'resigned' })
    const done = async (at: string) =>
      (await cells(`/training?who=worker&at=${at}`, 'How people stand')).find((row) => row.startsWith('Risk and'))
    expect(await done('2022-03-09')).toMatch(/^Risk and safer caring \| 1 of 2 done/)
    expect(await done('2022-03-10')).toMatch(/^Risk and safer caring \| 1 of 1 done/)
    const figure = (at: string) => service.read(`/figures/M104?at=${at}`)
    expect(await figure('2022-03-09')).toMatch(/1 of 3/)
    expect(await figure('2022-03-10')).toMatch(/1 of 2/)
  })

  test('S073 the same course of a carer is in the totals of the team once', async () => {
    await service.on('2022-06-02')
    const counted = await cells('/training?team=North', 'How people stand')
    expect(counted.find((row) => row.startsWith('Safer caring'))).toMatch(/\| 1 of 2 done/)
  })

  test('a social worker sees their own carers and themselves; the matrix is taken away as it stands', async () => {
    const worker = await service.as('supervising social worker', { worker: 'W-1' })
    const own = readable((await worker.get('/training')).body)
    expect(own).toContain('Marian Ashdown')
    expect(own).not.toContain('Birchall')
    const colleagues = readable((await worker.get('/training?who=worker')).body)
    expect(colleagues).toContain('Nadia Brereton')
    expect(colleagues).not.toMatch(/Tom Salter|Priya/)
    const manager = await service.as('team manager', { worker: 'W-1', team: 'North' })
    const { body } = await manager.get('/training.csv?course=safer+caring')
    expect(body.split('\r\n').filter((line) => line !== '')).toEqual([
      expect.stringContaining('Reference,Name,Household'),
      expect.stringMatching(/^F-1,Marian Ashdown,Ashdown,mainstream,North,2022-03-01,Safer caring,done,2022-05-31,,$/),
      expect.stringMatching(/^F-2,Peter Ashdown.*,Safer caring,late,,2022-06-01,$/),
    ])
  })
})

describe('what is still needed', () => {
  const need = (person: string, course: string, more: Record<string, string>) =>
    service.record('training need', { person, course, notes: 'Said in the review', ...more })

  test('S076 a need raised in a review closes when the training is done, and not by a course before it', async () => {
    await service.on('2022-04-04')
    await attended('F-3', 'Attachment', '2022-03-28')
    await need('F-3', 'Attachment', { found: 'carer review', on: '2022-04-04' })
    const listed = async () => (await cells('/training/needs', 'Training needs')).filter((row) => row.includes('Ada'))
    expect(await listed()).toEqual([expect.stringMatching(/Attachment \| 4 Apr 2022, carer review \| Not booked/)])
    await service.on('2022-05-09')
    await attended('F-3', 'attachment', '2022-05-06')
    expect(await listed()).toEqual([expect.stringMatching(/Met \| Done 6 May 2022$/)])
    expect(await cells('/training/needs?standing=met', 'Training needs')).toHaveLength(1)
  })

  test('S077 a worker with a gap and no booking is listed, and no more once booked', async () => {
    await service.on('2022-04-11')
    await need('W-1', 'Assessing carers', { found: 'supervision', on: '2022-04-11' })
    await need('W-3', 'Supervising carers', { found: 'appraisal', on: '2022-04-11', booked_for: '2022-05-16' })
    const open = async () =>
      (await cells('/training/needs?standing=not+booked', 'Training needs')).map((row) => row.split(' | ')[1])
    expect(await open()).toContain('Assessing carers')
    expect(await open()).not.toContain('Supervising carers')
    await service.on('2022-05-17')
    expect(await cells('/training/needs?standing=booking+passed', 'Training needs')).toEqual([
      expect.stringMatching(/^Priya Sandhan.*Booking passed for 16 May 2022/),
    ])
  })
})

describe('sessions and what they changed', () => {
  test('S080 a session of partners shows who it was for and on which day', async () => {
    await service.on('2022-04-20')
    await service.record('engagement', {
      service: 'S-1',
      form: 'training session',
      name: 'Safeguarding level 3 with looked-after content',
      audience: 'General practitioners',
      given_by: 'Designated nurse',
      took_part: '31',
      on: '2022-04-19',
    })
    expect(await cells('/training/sessions', 'Sessions, the last first')).toEqual([
      'Safeguarding level 3 with looked-after content | 19 Apr 2022 | General practitioners | Designated nurse | 31',
    ])
  })

  test('S081 what a programme changed is said by three, and none stands in for another', async () => {
    await service.on('2022-04-21')
    const says = (by: string) =>
      service.record('training evaluation', {
        person: 'W-3',
        course: 'First-line leadership',
        by,
        said: 'Clearer supervision',
        on: '2022-04-21',
      })
    await says('self')
    const listed = () => cells('/training/sessions', 'What courses changed, as each says')
    expect(await listed()).toEqual([
      'Priya Sandhan W-3 | First-line leadership | Said 21 Apr 2022 | Not heard | Not heard',
    ])
    await says('their manager')
    expect(await listed()).toEqual([
      'Priya Sandhan W-3 | First-line leadership | Said 21 Apr 2022 | Not heard | Said 21 Apr 2022',
    ])
  })
})

describe('guidance on events', () => {
  test('S089 carers without a receipt of the guidance in force are listed, those with an older one too', async () => {
    await service.on('2022-03-14')
    const issue = (on: string, version: string) =>
      service.record('service document', {
        service: 'S-1',
        document: 'guidance on events',
        step: 'issued',
        version,
        on,
      })
    await issue('2022-03-07', '1')
    const page = '/training/guidance?who=carer&document=guidance+on+events&has=no'
    await service.record('document receipt', { person: 'F-1', document: 'guidance on events', on: '2022-03-10' })
    const without = async () => (await cells(page, 'who have not said')).map((row) => row.split(',')[0])
    expect(await without()).toEqual(['Peter Ashdown', 'Ada Birchall'])
    await service.on('2022-05-03')
    await issue('2022-05-02', '2')
    expect(await without()).toEqual(['Marian Ashdown', 'Peter Ashdown', 'Ada Birchall'])
    await service.record('document receipt', {
      person: 'F-2',
      document: 'guidance on events',
      on: '2022-05-03',
      version: '1',
    })
    expect(await without()).toHaveLength(3)
    await service.record('document receipt', {
      person: 'F-2',
      document: 'guidance on events',
      on: '2022-05-03',
      version: '2',
    })
    expect(await without()).toEqual(['Marian Ashdown', 'Ada Birchall'])
  })
})

describe('Schedule 6', () => {
  const stands = async (at: string, matter: string) =>
    (await cells(`/quality/schedule-6?at=${at}`, 'The matters of Schedule 6')).find((row) => row.startsWith(matter))

  test('S090 a matter has a finding or a stated nil; where nobody spoke it has neither', async () => {
    await service.on('2022-07-04')
    expect(await stands('2022-06-30', 'Duty rosters')).toBe('Duty rosters | None recorded | Nobody has said')
    await service.record('monitored matter', { service: 'S-1', matter: 'duty rosters', none: 'yes', on: '2022-06-30' })
    expect(await stands('2022-06-30', 'Duty rosters')).toBe(
      'Duty rosters | None recorded | Said to be none, 30 Jun 2022',
    )
    // It was said of that quarter, and of no other.
    expect(await stands('2022-07-04', 'Duty rosters')).toBe('Duty rosters | None recorded | Nobody has said')
    await service.record('complaint', { ref: 'CO-1', household: 'H-1', about: 'A late reply', on: '2022-05-16' })
    expect(await stands('2022-06-30', 'Complaint')).toMatch(/^Complaint \| 1 of complaint \| No finding yet$/)
    await service.record('monitored matter', {
      service: 'S-1',
      matter: 'complaint',
      finding: 'Answered late once, and put right',
      on: '2022-06-30',
    })
    expect(await stands('2022-06-30', 'Complaint')).toMatch(/Found Answered late once, and put right$/)
    await service.record('monitored matter', { service: 'S-1', matter: 'complaint', none: 'yes', on: '2022-06-30' })
    expect(await stands('2022-06-30', 'Complaint')).toMatch(/Said to be none, 30 Jun 2022 and yet there are cases$/)
    expect(await service.read('/quality/schedule-6?at=2022-06-30')).toMatch(
      /1 of 16 matters have a finding or a stated nil/,
    )
  })

  test('S091 closing an allegation opens the review of the home, due in six weeks', async () => {
    await service.on('2022-05-12')
    await service.record('allegation', {
      ref: 'AL-1',
      household: 'H-2',
      against: 'F-3',
      on: '2022-05-10',
      abuse: 'physical',
    })
    const decided = { allegation: 'AL-1', step: 'outcome decided', outcome: 'unfounded', on: '2022-05-12' }
    await service.record('allegation step', decided)
    expect(await service.owed('/households/H-2', 'Review after an allegation')).toEqual([])
    await service.record('allegation closing', { allegation: 'AL-1', on: '2022-05-12' })
    expect(await service.owed('/households/H-2', 'Review after an allegation')).toEqual([
      '12 May 2022, due 23 Jun 2022: due',
    ])
    await service.on('2022-06-24')
    expect(await service.listed('Review after an allegation')).toEqual([
      expect.stringMatching(/^Birchall.*1 day overdue/),
    ])
    await service.record('carer review', { household: 'H-2', on: '2022-06-24', children_placed: 'yes' })
    expect(await service.listed('Review after an allegation')).toEqual([])
  })
})

describe('safer caring plans', () => {
  const plan = (child: string, household: string, on: string) =>
    service.record('safer caring plan', { child, household, on, notes: 'As agreed' })
  const children = (standing: string) =>
    cells(`/quality/safer-caring?standing=${standing}`, 'Children in foster homes and their plans')

  test('S067 a child whose plan is older than an incident since is listed for another', async () => {
    await service.on('2022-07-11')
    await plan('C-1', 'H-1', '2022-07-04')
    await plan('C-2', 'H-2', '2022-07-04')
    expect(await children('older+than+an+incident')).toEqual([])
    await service.record('missing episode', {
      ref: 'ME-1',
      child: 'C-1',
      household: 'H-1',
      on: '2022-07-08',
      absence: 'M',
    })
    expect(await children('older+than+an+incident')).toEqual([
      expect.stringMatching(
        /^Kit, Ashdown household C-1 \| North \| Older than an incident Plan of 4 Jul 2022 Record a plan for Kit \| Missing episode, 8 Jul 2022/,
      ),
    ])
    await plan('C-1', 'H-1', '2022-07-11')
    expect(await children('older+than+an+incident')).toEqual([])
  })

  test('S069 a team whose plans nobody audited in the year shows as missing', async () => {
    await service.on('2022-07-12')
    await service.record('audit', {
      ref: 'AU-1',
      service: 'S-1',
      lead: 'W-1',
      household: 'H-1',
      programme: 'case file',
      on: '2022-07-11',
    })
    await service.record('audit result', {
      audit: 'AU-1',
      worker: 'W-1',
      grade: 'good',
      safer_caring: 'partly met',
      on: '2022-07-12',
    })
    const teams = await cells('/quality/safer-caring', 'Plans and audits of them, by team')
    expect(teams).toEqual([
      expect.stringMatching(/^North \|.*\| 1: 1 partly met$/),
      expect.stringMatching(/^South \|.*\| Missing$/),
    ])
    const worker = await service.as('supervising social worker', { worker: 'W-1' })
    expect(readable((await worker.get('/quality/safer-caring')).body)).not.toContain('partly met')
  })

  test('S070 the figure of plans in place opens into the children without one', async () => {
    await service.on('2023-07-12')
    expect(await service.read('/figures/M024')).toMatch(/0 of 2|None of 2/i)
    const rowsOf = await service.read('/figures/M024?why=late')
    expect(rowsOf).toMatch(/Kit/)
    expect(await children('over+a+year+old')).toHaveLength(2)
    const [north] = await rows('/quality/safer-caring', 'Plans and audits of them, by team')
    const tile = north?.links.find((href) => href.includes('over+a+year')) ?? ''
    expect(await cells(tile, 'Children in foster homes and their plans')).toEqual([expect.stringMatching(/^Kit/)])
  })
})
