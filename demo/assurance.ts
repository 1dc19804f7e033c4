import type { Home, Worker } from './cast'
import type { Day } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { eachYear, monthsOf, numbering, type Pen, type Say, scribe, within } from './scribe'
import type { World } from './window'

const GRADES = [
  ['outstanding', 10],
  ['good', 56],
  ['requires improvement', 29],
  ['inadequate', 5],
] as const

const audit = ({ draw, say, undone }: Pen, about: Record<string, string>, on: Day, auditors: Worker[]) => {
  const [lead, peer] = draw.shuffled(auditors)
  const pair = { lead: lead?.ref ?? '', peer: peer?.ref ?? '' }
  const row = { ...about, service: 'S-1', ...pair, audit_tool: 'AT-001', programme: 'case file' }
  say('audits', row, on, { subject: true })
  const of = { audit: about.ref ?? '' }
  const found = workdayFrom(on + draw.int(3, 12))
  const grade = draw.weighted(GRADES)
  const safer_caring = ['outstanding', 'good'].includes(grade) ? 'met' : 'partly met'
  say('audit-results', { ...of, grade, safer_caring }, found)
  const moderated = within(draw, found, 12, 0.88, 12)
  say('audit-moderations', { ...of, worker: '', grade: draw.chance(0.85) ? grade : 'requires improvement' }, moderated)
  const actions = draw.chance(0.7) ? 'all' : 'some'
  if (!undone(on, 0.12))
    say(
      'audit-loop-checks',
      { ...of, worker: '', actions, footprint: draw.chance(0.8) ? 'yes' : 'no' },
      within(draw, moderated, 54, 0.88, 25),
    )
}

/** The six domains, each with the question of the tool, the standard and the rule that it looks at. */
const QUESTIONS = [
  ['Voice of the child', 'Is what the child says on the file in their words?', 'Standard 1', ''],
  ['Voice of the child', 'What has changed for the child because of what the service did?', 'Standard 1', ''],
  ['Support and supervision of the carers', 'Are visits as often as agreed?', 'Standard 21', 'fc-unannounced-12m'],
  ['Safer caring plans and risk assessments', 'Does the plan fit this child now?', 'Standard 4', 'safer-caring-plan'],
  ['Quality of matching', 'Does the file say why this child was placed here?', 'Standard 15', ''],
  ['Approval, reviews, panel and decision maker', 'Are reviews up to date?', 'Regulation 28', 'fc-review-annual'],
  ['Management oversight', 'Are decisions of managers on the record, with reasons?', 'Standard 25', ''],
] as const

const writeTool = (world: World) => {
  const { say } = scribe(world, 'audit tools')
  const title = 'Case file audit'
  const own = { ref: 'AT-001', service: 'S-1', title, sort: 'case file' }
  say('audit-tools', own, world.start, { subject: true })
  for (const [index, [domain, asks, rests_on, rule]] of QUESTIONS.entries()) {
    const place = String(index + 1)
    const row = { ref: `AQ-00${place}`, audit_tool: 'AT-001', domain, asks, rests_on, rule, place }
    say('audit-questions', { ...row, effect: index === 1 ? 'yes' : '' }, world.start, { subject: true })
  }
}

/** The monthly round of audits: three files each, read by two, moderated, and looked at again. */
export const writeAudits = (world: World, homes: Home[], auditors: Worker[]) => {
  writeTool(world)
  const pen = scribe(world, 'audits')
  const { draw, say } = pen
  const [roundRef, auditRef] = [numbering('AR', 3), numbering('AU')]
  const register = homes.filter(({ plot }) => plot !== null)
  for (const month of monthsOf(world)) {
    const round = roundRef()
    say('audit-rounds', { ref: round, service: 'S-1', programme: 'Case file audits', cases: '3' }, month, {
      subject: true,
    })
    const old = register.filter(({ spells }) => (spells[0]?.from ?? 0) < month)
    for (const home of draw.shuffled(old).slice(0, 3))
      audit(
        pen,
        { ref: auditRef(), household: home.ref, audit_round: round },
        workdayFrom(month + draw.int(2, 9)),
        auditors,
      )
  }
}

/** The Mockingbird constellations, their hubs and satellites, and who looks after them. */
export const writeMockingbird = (world: World, homes: Home[], liaison: Worker[]) => {
  const { draw, say } = scribe(world, 'mockingbird')
  const settled = homes.filter(({ plot, cohort }) => plot?.band === 'long' && cohort === 'mainstream')
  const NAMES = ['Kingfisher', 'Goldfinch']
  for (const [index, name] of NAMES.entries()) {
    const on = workdayFrom(world.start + 40 + index * 300)
    const ref = `CN-00${index + 1}`
    say('constellations', { ref, name }, on, { subject: true })
    const worker = liaison[index]
    if (worker) say('liaisons', { constellation: ref, worker: worker.ref, hours: '18.5' }, on)
    settled.slice(index * 9, index * 9 + 8 - index).forEach(({ ref: household }, place) => {
      say(
        'constellation-memberships',
        { household, constellation: ref, part: place === 0 ? 'hub' : 'satellite' },
        workdayFrom(on + place * 6),
      )
    })
    for (let day = on + 300; day <= world.lastDay; day += 360)
      say(
        'fidelity-checks',
        { constellation: ref, result: draw.chance(0.7) ? 'passed' : 'passed with actions' },
        workdayFrom(day),
      )
  }
  writeSupportEvents(world, homes, draw, say)
}

const writeSupportEvents = (world: World, homes: Home[], draw: Draw, say: Say) => {
  const ref = numbering('SE', 3)
  const register = homes.filter(({ plot }) => plot !== null)
  for (const month of [2, 5, 9, 11].flatMap((each) => eachYear(world, each, 10)).sort((a, b) => a - b)) {
    const event = ref()
    const on = workdayFrom(month)
    const came = draw.shuffled(register.filter(({ spells }) => (spells[0]?.from ?? 0) < on)).slice(0, draw.int(5, 12))
    say(
      'carer-support-events',
      { ref: event, service: 'S-1', event: 'support group', face_to_face: 'yes', came: String(came.length) },
      on,
      { subject: true },
    )
    for (const { ref: household } of came) say('support-attendances', { household, carer_support_event: event }, on)
  }
  const recognised = workdayBy(world.lastDay - 400)
  say(
    'carer-support-events',
    { ref: ref(), service: 'S-1', event: 'recognition event', face_to_face: 'yes', came: '140' },
    recognised,
    { subject: true },
  )
}
