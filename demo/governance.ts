import { addMonths, type Day, isoOf } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { AUTHORITY } from './places'
import { eachYear, monthsOf, type Say, scribe, within } from './scribe'
import { type World, write } from './window'

const SERVICE = { service: 'S-1' }
const quarters = (world: World): Day[] =>
  [1, 4, 7, 10].flatMap((month) => eachYear(world, month, 1)).sort((a, b) => a - b)

const documents = (world: World, draw: Draw, say: Say) => {
  const KEPT = [
    ['statement of purpose', 3],
    ['children’s guide', 5],
    ['safeguarding policy', 1],
    ['missing children policy', 2],
    ['complaints policy', 4],
    ['carers’ handbook', 6],
  ] as const
  for (const [document, month] of KEPT)
    for (const day of eachYear(world, month, 4)) {
      const step = draw.chance(0.6) ? 'reviewed' : 'changed'
      const on = workdayFrom(day + draw.int(0, 12))
      say(
        'service-documents',
        { ...SERVICE, document, step, version: String(new Date(on * 86_400_000).getUTCFullYear()) },
        on,
      )
      if (step === 'changed')
        say(
          'service-documents',
          { ...SERVICE, document, step: 'sent to Ofsted', version: '' },
          workdayFrom(on + draw.int(3, 24)),
        )
    }
}

/** The manager's own quarter: quality of care looked at, the executive told, reports out, complaints counted. */
const quarterly = (world: World, draw: Draw, say: Say) => {
  for (const first of quarters(world)) {
    const year = new Date(first * 86_400_000).getUTCMonth() === 6
    say(
      'quality-of-care-reviews',
      { ...SERVICE, step: year ? 'reported' : 'monitored' },
      workdayFrom(first + draw.int(1, 8)),
    )
    say(
      'executive-reports',
      { ...SERVICE, received_by: 'Directorate leadership team' },
      workdayFrom(first + draw.int(2, 9)),
    )
    const period_ends = isoOf(first - 1)
    for (const report of ['qa learning', 'feedback'])
      say('quality-reports', { ...SERVICE, report, period_ends }, within(draw, first - 1, 80, 0.9, 20))
    say('quality-reports', { ...SERVICE, report: 'exceptions', period_ends }, within(draw, first - 1, 28, 0.9, 10))
    say(
      'complaints-reports',
      { ...SERVICE, period: 'quarter', until: period_ends, overview: 'yes' },
      within(draw, first - 1, 70, 0.95, 10),
    )
    for (const [form, group] of [
      ['meeting', 'children and young people'],
      ['newsletter', 'children and young people'],
      ['survey', 'social workers'],
    ])
      if (draw.chance(0.95))
        say('engagements', { ...SERVICE, form: form ?? '', group: group ?? '' }, workdayFrom(first + draw.int(10, 70)))
  }
}

const yearly = (world: World, draw: Draw, say: Say) => {
  for (const end of eachYear(world, 3, 31)) {
    const year_ending = isoOf(end)
    say('data-returns', { ...SERVICE, data: 'Ofsted fostering return', year_ending }, within(draw, end, 58, 0.95, 10))
    say('data-returns', { ...SERVICE, data: 'SSDA903', year_ending }, within(draw, end, 88, 0.95, 10))
    say(
      'quality-reports',
      { ...SERVICE, report: 'iro annual', period_ends: year_ending },
      within(draw, end, 118, 0.9, 20),
    )
    say(
      'complaints-reports',
      { ...SERVICE, period: 'year', until: year_ending, overview: 'yes' },
      workdayFrom(end + draw.int(60, 160)),
    )
    say('learning-programme-evaluations', SERVICE, workdayFrom(end + draw.int(20, 28)))
    say(
      'engagements',
      { ...SERVICE, form: 'survey', group: 'children and young people' },
      workdayFrom(end + draw.int(40, 48)),
    )
    say('quality-checks', { ...SERVICE, check: 'quality framework' }, workdayFrom(end + draw.int(10, 18)))
  }
  for (const day of eachYear(world, 9, 12))
    say('quality-reports', { ...SERVICE, report: 'self-evaluation', period_ends: '' }, workdayBy(day))
}

const monthly = (world: World, draw: Draw, say: Say) => {
  for (const month of monthsOf(world)) {
    say('quality-checks', { ...SERVICE, check: 'kpi monitoring' }, workdayFrom(month + draw.int(4, 9)))
    say('service-meetings', { ...SERVICE, meeting: 'iro team' }, workdayFrom(month + draw.int(5, 8)))
    say('case-list-reviews', { ...SERVICE, list: 'pre-proceedings' }, workdayFrom(month + draw.int(8, 14)))
    const outside = draw.int(4, 12)
    const checked = {
      outside: String(outside),
      outside_checked: String(outside),
      own: String(draw.int(14, 30)),
      own_checked: '3',
    }
    if (draw.chance(0.96))
      say(
        'health-quality-batches',
        { ...SERVICE, ...checked, standard_met: draw.chance(0.97) ? 'yes' : 'no' },
        workdayFrom(month + draw.int(15, 25)),
      )
  }
  for (let day = world.start + 5; day <= world.lastDay; day += 14) {
    say('case-list-reviews', { ...SERVICE, list: 'permanence' }, workdayFrom(day))
    if (Math.round((day - world.start - 5) / 14) % 3 === 0)
      say('service-meetings', { ...SERVICE, meeting: 'iro development' }, workdayFrom(day))
    if (Math.round((day - world.start - 5) / 14) % 4 === 0)
      say('case-list-reviews', { ...SERVICE, list: 'protection plans over nine months' }, workdayFrom(day))
  }
}

const inspected = (world: World, draw: Draw, say: Say) => {
  const on = workdayBy(addMonths(world.lastDay, -14))
  const published = workdayFrom(on + 38)
  say('inspections', { ...SERVICE, sort: 'full inspection', judgement: 'good', published_on: isoOf(published) }, on)
  const asked = [
    ['requirement', 'regulation 35', 150],
    ['recommendation', 'standard 21.8', 200],
  ] as const
  for (const [index, [weight, rests_on, days]] of asked.entries()) {
    const ref = `IR-000${index + 1}`
    say('inspection-requirements', { ref, ...SERVICE, weight, rests_on, meet_by: isoOf(published + days) }, published, {
      subject: true,
    })
    say(
      'requirements-met',
      { inspection_requirement: ref, evidence: 'Report to the executive board' },
      workdayBy(published + days - draw.int(5, 40)),
    )
  }
  say(
    'improvement-plans',
    { ref: 'IP-0001', ...SERVICE, title: 'After inspection', follows: 'inspection' },
    workdayFrom(published + 40),
    { subject: true },
  )
  for (let month = addMonths(published + 40, 1); month <= world.lastDay; month = addMonths(month, 1)) {
    say(
      'plan-monitoring',
      { improvement_plan: 'IP-0001', body: 'plan brought up to date' },
      workdayBy(month - draw.int(1, 6)),
    )
    say('plan-monitoring', { improvement_plan: 'IP-0001', body: 'director' }, workdayBy(month - draw.int(1, 6)))
  }
  const actions = [
    'Unannounced visits planned by quarter',
    'Panel papers sent a week ahead',
    'Carers’ training matrix kept',
    'Return interviews within three days',
    'Reports to the executive each quarter',
    'Delegated authority on every file',
  ]
  for (const [index, action] of actions.entries()) {
    const ref = `IA-000${index + 1}`
    const due = workdayFrom(published + 100 + index * 45)
    say(
      'improvement-actions',
      { ref, source: 'IP-0001', action, owner: 'Registered manager', due_by: isoOf(due) },
      workdayFrom(published + 41),
      { subject: true },
    )
    say('action-updates', { action: ref, progress: 'under way', evidence: '' }, workdayFrom(published + 80))
    if (index !== 3)
      say(
        'action-updates',
        { action: ref, progress: 'done', evidence: 'Seen in the quarterly report' },
        workdayBy(due - draw.int(-9, 30)),
      )
  }
}

/** The one row of the service, and what its manager owes about the whole of it. */
export const writeGovernance = (world: World, name: string) => {
  const { draw, say } = scribe(world, 'governance')
  const row = { ref: 'S-1', name, provider: 'local authority', authority: AUTHORITY, on: isoOf(world.start - 1) }
  write(world, draw, 'services', row, world.start - 1, { subject: true })
  documents(world, draw, say)
  quarterly(world, draw, say)
  yearly(world, draw, say)
  monthly(world, draw, say)
  inspected(world, draw, say)
}
