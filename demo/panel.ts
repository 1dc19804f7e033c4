import type { Worker } from './cast'
import { addMonths, type Day, isoOf } from './days'
import type { Draw } from './draw'
import { isWorkday, workdayBy, workdayFrom } from './holidays'
import { monthsOf, numbering, type Pen, type Say, scribe, within } from './scribe'
import type { World } from './window'

const MEMBERS = `Philippa Garland-Moss|Desmond Achterberg|Yasmin Talukdar|Gareth Penwarden|Rosalie Imrie|Naveen Bhattarai|
Constance Amaechi|Bernard Lovelock|Sunniva Carrick|Alwyn Thorogood|Delphine Okoro|Marcus Tennyson-Reid`
const CHECKS = [
  'identity',
  'criminal record',
  'first reference',
  'second reference',
  'reason for leaving',
  'qualifications',
  'employment history',
]

export type Panel = { on: Day; ref: string }
/** Opens a case, takes it to the next panel and writes down the decision; answers with the day of panel. */
export type TakeToPanel = (matter: string, about: Record<string, string>, ready: Day) => Day

const officeOf = (index: number): string => (index === 0 ? 'chair' : index === 1 ? 'vice chair' : 'member')

const member = (world: World, name: string, index: number, ref: string) => {
  const { draw, say } = scribe(world, `panel member ${name}`)
  const on = index < 9 ? world.start - draw.int(200, 1500) : workdayFrom(world.start + draw.int(60, 700))
  const row = { ref, service: 'S-1', name, office: officeOf(index), qualified: index % 3 ? 'no' : 'yes' }
  say('panel-members', { ...row, independent: index % 4 === 3 ? 'no' : 'yes' }, on, { subject: true })
  const about = { panel_member: ref }
  for (const check of CHECKS)
    say('panel-member-checks', { ...about, check }, workdayBy(on - draw.int(5, 60)), { notBefore: on })
  say('panel-member-steps', { ...about, step: 'induction finished' }, within(draw, on, 68, 0.9, 20))
  const years = [1, 2, 3, 4, 5].map((year) => addMonths(on, year * 12)).filter((day) => day > world.start)
  for (const day of years) {
    say('panel-member-steps', { ...about, step: 'joint training day' }, workdayBy(day - draw.int(5, 50)))
    if (draw.chance(0.93)) say('panel-member-steps', { ...about, step: 'appraisal' }, workdayBy(day - draw.int(3, 40)))
  }
}

const meeting = (draw: Draw, say: Say, { on, ref }: Panel, members: string[]) => {
  say('panel-meetings', { ref, service: 'S-1', quorate: 'yes' }, on, { subject: true })
  const absent = draw.int(2, 6)
  members.slice(0, 6).forEach((panel_member, index) => {
    const attended = index === absent ? 'sent apologies' : 'came'
    say('panel-attendances', { panel_meeting: ref, panel_member, attended }, on)
  })
  say('panel-minutes', { panel_meeting: ref, step: 'signed by the chair' }, within(draw, on, 9, 0.88, 12))
}

const panelsOf = (world: World): Panel[] => {
  const ref = numbering('PM', 3)
  const days = [world.start + 9, ...monthsOf(world)].flatMap((first) => {
    const even = workdayFrom(first + 9)
    return [even, workdayFrom(even + 14)].filter((day) => isWorkday(day) && day <= world.lastDay)
  })
  return days.sort((a, b) => a - b).map((on) => ({ on, ref: ref() }))
}

/** The fostering panel, its members and meetings, and the way of a case through it. */
export const writePanel = (world: World, maker: Worker): TakeToPanel => {
  const pen = scribe(world, 'panel')
  const { draw, say } = pen
  const [memberRef, caseRef] = [numbering('PN', 2), numbering('PC')]
  const members = MEMBERS.split('|').map((name, index) => {
    const ref = memberRef()
    member(world, name.trim(), index, ref)
    return ref
  })
  const panels = panelsOf(world)
  for (const panel of panels) meeting(draw, say, panel, members)
  say('decision-maker-appointments', { worker: maker.ref }, world.start - 400)
  for (const [index, { on, ref }] of panels.entries())
    if (index % 20 === 3) say('panel-observations', { panel_meeting: ref, worker: maker.ref }, on)
  return (matter, about, ready) => takeToPanel({ ...pen, panels, ref: caseRef(), maker }, matter, about, ready)
}

type Case = Pen & { panels: Panel[]; ref: string; maker: Worker }

// A case of before take-on came with its recommendation and its decision alone.
const takeToPanel = (
  { draw, say, undone, panels, ref, maker }: Case,
  matter: string,
  about: Record<string, string>,
  ready: Day,
): Day => {
  const panel = panels.find(({ on }) => on >= ready)
  const before = ready < (panels[0]?.on ?? 0) - 14
  const on = before || !panel ? workdayBy(ready) : panel.on
  const sat = before || !panel ? '' : panel.ref
  const of = { panel_case: ref }
  const opened = workdayBy(on - draw.int(20, 34))
  say('panel-cases', { ref, household: '', application: '', child: '', ...about, matter }, opened, { subject: true })
  const recommendation = matter === 'approval' ? 'suitable' : 'agreed'
  say('panel-recommendations', { ...of, application: '', ...about, panel_meeting: sat, matter, recommendation }, on)
  if (before) return on
  say('panel-bookings', { ...of, panel_on: isoOf(on) }, opened)
  if (!undone(on, 0.03)) say('panel-papers', of, workdayBy(on - (draw.chance(0.92) ? draw.int(8, 13) : draw.int(2, 5))))
  const minutes = within(draw, on, 8, 0.92, 6)
  say('minutes-received', { ...of, decision_maker: maker.name }, minutes)
  const decided = within(draw, minutes, 8, 0.93, 7)
  const decision = {
    matter,
    stage: 'decision',
    decision: recommendation,
    decision_maker: maker.name,
    followed_panel: 'yes',
  }
  say('agency-decisions', { ...of, application: '', ...about, ...decision }, decided)
  const notice = { ...of, household: about.household ?? '', notice: 'decision' }
  say('decision-notices', { ...notice, form: 'oral' }, workdayFrom(decided + draw.int(0, 1)))
  if (!undone(decided, 0.05)) say('decision-notices', { ...notice, form: 'written' }, within(draw, decided, 5, 0.93, 8))
  if (draw.chance(0.1))
    say(
      'decision-samples',
      {
        ...of,
        service: 'S-1',
        sampled_by: 'Quality assurance lead',
        rationale: draw.chance(0.85) ? 'clear' : 'partly clear',
      },
      workdayFrom(decided + draw.int(10, 28)),
    )
  return on
}
