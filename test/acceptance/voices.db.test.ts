import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LivedIn, livedIn } from '../support/acceptance'

const UNDERSTANDS = 'understands why looked after'
const answered = [...Array(17).keys()].map((n) => ({ ref: `FB-${n + 1}`, answer: n < 12 ? 'yes' : 'no' }))

let service: LivedIn
beforeAll(async () => {
  service = await livedIn('2018-06-29', {
    services: [{ ref: 'S-1', name: 'Ashwell Fostering', provider: 'local authority', on: '2017-04-03' }],
    workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
    households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
    approvals: [{ household: 'H-1', on: '2017-05-01', places: '2' }],
    allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2017-05-01' }],
    children: [{ ref: 'C-1', name: 'Kit', born: '2006-04-01' }],
    'care-starts': [{ child: 'C-1', on: '2018-01-08' }],
    'feedback-forms': [
      { ref: 'FF-1', service: 'S-1', on: '2018-05-01', title: 'Review', asks: 'child or young person', of: 'a review' },
    ],
    'feedback-questions': [
      { ref: 'FQ-1', feedback_form: 'FF-1', on: '2018-05-01', asks: 'Do you know why?', answers: 'yes or no' },
    ],
  })
})
afterAll(() => service.close())

test('S109 seventeen forms after a review, twelve of them yes: 12 of 17, and 70% by the stored rule', async () => {
  await service.bring({
    feedback: answered.map(({ ref }) => ({
      ...{ ref, worker: 'W-1', household: 'H-1', on: '2018-06-11', given_by: 'child or young person' },
      cohort: 'mainstream',
    })),
    'feedback-answers': answered.map(({ ref, answer }) => ({
      ...{ feedback: ref, feedback_question: 'FQ-1', on: '2018-06-11', answer, shows: UNDERSTANDS },
    })),
  })
  const said = await service.read('/figures/M091')
  expect(said).toContain('70%')
  expect(said).toContain('12 of 17 answers')
  expect(said).toContain('70.59%')
})

test('S110 the theme that no review is held in an office links to the figure of where reviews are held', async () => {
  await service.record('theme', {
    ...{ service: 'S-1', ref: 'TH-1', title: 'No meetings in an office', raised_by: 'children and young people' },
    ...{ figure: 'M162', owner: 'Reviewing officers', on: '2018-06-29' },
  })
  const manager = await service.as('registered manager')
  expect((await manager.get('/quality/themes')).body).toContain('<a href="/figures/M162">M162</a>')
  for (const [index, venue] of ['placement', 'office', 'placement'].entries())
    await service.record('looked after review', {
      ...{ ref: `R-${index + 1}`, child: 'C-1', participation: 'PN1', venue, on: `2018-06-${10 + index}` },
    })
  expect(await service.read('/figures/M162')).toContain('2 of 3 reviews held in the month to 29 June 2018')
  expect(await service.read('/figures/M163')).toContain('0 of 3 reviews')
})

test('S111 a message from a digital tool is held against the review that it informs', async () => {
  await service.record('feedback', {
    ...{ ref: 'FB-90', worker: 'W-1', child: 'C-1', looked_after_review: 'R-3', way: 'digital tool' },
    ...{ given_by: 'child or young person', cohort: 'mainstream', said: 'I want to talk about football' },
    on: '2018-06-11',
  })
  expect(await service.read('/records/looked-after-review/R-3')).toMatch(/Feedback.*I want to talk about football/)
})

test('S112 a review held elsewhere than the child chose needs a reason', async () => {
  const review = {
    ...{ ref: 'R-9', child: 'C-1', participation: 'PN1', venue: 'office', venue_chosen: 'school', on: '2018-06-28' },
    chosen: 'My teacher comes, and we talk about contact',
  }
  expect(await service.refused('looked after review', review)).toBe('Say why it was not held where the child chose')
  const because = 'The school was closed for a funeral'
  await service.record('looked after review', { ...review, venue_because: because })
  expect(await service.read('/records/looked-after-review/R-9')).toContain(because)
})

test('S107 what a children’s council asks for may have a group as its owner', async () => {
  await service.record('theme', {
    ...{ service: 'S-1', ref: 'TH-2', title: 'Take over the July meeting', sort: 'challenge to the board' },
    ...{ raised_by: 'children and young people', owner: 'Children in care council, 11 to 14', on: '2018-06-29' },
  })
  expect(await service.read('/quality/themes')).toMatch(
    /Take over the July meeting Challenge to the board .*Children in care council, 11 to 14/,
  )
})

test('S114 each item of the health pledge has its measure, and the figure it is to reach', async () => {
  await service.record('improvement plan', {
    ...{ ref: 'IP-1', service: 'S-1', title: 'Health pledge', follows: 'service priorities', on: '2018-06-29' },
  })
  const item = { source: 'IP-1', owner: 'Designated nurse', on: '2018-06-29', due_by: '2019-03-31' }
  await service.record('improvement action', {
    ...{ ...item, ref: 'IA-1', action: 'Every assessment in time', figure: 'M179', figure_target: '100' },
  })
  await service.record('improvement action', { ...item, ref: 'IA-2', action: 'A passport for each who leaves' })
  const said = await service.read('/quality/plans/IP-1')
  expect(said).toMatch(/Every assessment in time To move: M179 , to 100%/)
  expect(said).toMatch(/A passport for each who leaves Designated nurse/)
  const manager = await service.as('registered manager')
  expect((await manager.get('/quality/plans/IP-1')).body).toContain('href="/figures/M179"')
  expect((await manager.get('/figures/M179')).statusCode).toBe(200)
})
