import type { Worker } from './cast'
import { addMonths, type Day } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { type Held, writePosts } from './posts'
import { eachYear, recurring, type Say, scribe, within } from './scribe'
import { sinceTakeOn } from './series'
import type { Staff } from './staff'
import { type World, write } from './window'

const OFFICERS = `Judith Marchmont|Kofi Ansah-Bray|Lorraine Whitcher|Imran Sadiq-Holt|Helena Prothero`
const ADVISERS = `Dean Farrimond|Nkechi Obasi|Sally-Ann Purefoy`
const OTHERS = {
  clerk: ['Pamela Dewsnap', 'administrator'],
  adviser: ['Anthea Goldsworthy', 'panel adviser'],
  assessor: ['Rufus Adeyemo-Clay', 'assessing social worker'],
  assessor2: ['Ines Calloway', 'assessing social worker'],
  maker: ['Sir Bertram Follett-Ames', 'senior manager'],
} as const

const ITEMS = [
  'identity',
  'criminal record',
  'first reference',
  'second reference',
  'reason for leaving',
  'qualifications',
  'employment history',
]

/** Everybody besides those who hold homes and children. */
export type Colleagues = { officers: Worker[]; advisers: Worker[]; clerk: Worker; maker: Worker; all: Worker[] }

type Employed = { worker: Worker; role: string; social: boolean; from: Day; to: Day | null; held: Held }

/** Hires the reviewing officers, the personal advisers and the office, numbered on from the others. */
export const colleaguesOf = (world: World): Colleagues => {
  const draw = world.drawFor('colleagues')
  let count = world.entries.filter(({ file }) => file === 'workers').length
  const hire = (name: string, team: string): Worker => {
    count += 1
    const worker = { ref: `W-${String(count).padStart(3, '0')}`, name: name.trim(), team, left: null, sick: null }
    write(world, draw, 'workers', { ref: worker.ref, name: worker.name, team }, world.start - 1, { subject: true })
    return worker
  }
  const officers = OFFICERS.split('|').map((name) => hire(name, 'Reviewing'))
  const advisers = ADVISERS.split('|').map((name) => hire(name, 'Leaving Care'))
  const [clerk, adviser, assessor, assessor2, maker] = Object.values(OTHERS).map(([name]) => hire(name, 'Office'))
  if (!clerk || !adviser || !assessor || !assessor2 || !maker) throw new Error('the office has five')
  return {
    officers,
    advisers,
    clerk,
    maker,
    all: [...officers, ...advisers, clerk, adviser, assessor, assessor2, maker],
  }
}

const start = (draw: Draw, say: Say, { worker, role, social, from, held }: Employed) => {
  const about = { worker: worker.ref }
  const hours_a_week = role === 'reviewing officer' || draw.chance(0.8) ? '37' : '25'
  say('employments', { ...about, ...held, role, social_worker: social ? 'yes' : 'no', hours_a_week }, from)
  for (const item of ITEMS)
    if (draw.chance(0.997))
      say('staff-record-items', { ...about, item }, workdayBy(from - draw.int(6, 50)), { notBefore: from })
  say('staff-inductions', { ...about, stage: 'begun' }, workdayFrom(from + draw.int(0, 5)))
  say('staff-inductions', { ...about, stage: 'finished' }, within(draw, from, 175, 0.92, 40))
  return about
}

const away = (draw: Draw, say: Say, { worker }: Employed, cover: Worker) => {
  if (!worker.sick) return
  const row = { worker: worker.ref, cover: draw.chance(0.85) ? cover.ref : '', reason: 'sickness' }
  say('staff-absences', row, worker.sick.from, { promptly: true })
  say('staff-returns', { worker: worker.ref }, worker.sick.to + 1, { promptly: true })
}

// What was said in supervision before last year stayed in the old system, but for the last of it.
const lookedAfter = (world: World, draw: Draw, say: Say, employed: Employed, manager: Worker) => {
  const { worker, social, from } = employed
  const to = employed.to ?? world.lastDay + 1
  const about = { worker: worker.ref }
  const off = (day: Day) => worker.sick !== null && day >= worker.sick.from && day <= worker.sick.to
  const months = recurring(draw, Math.max(from, Math.min(to, world.lastDay) - 420), to, 1)
  for (const on of months.filter((day) => !off(day))) {
    const row = {
      ...about,
      supervisor: manager.ref === worker.ref ? '' : manager.ref,
      format: 'one to one',
      signed: draw.chance(0.9) ? 'yes' : 'no',
    }
    say('staff-supervisions', row, on)
  }
  const since = Math.max(from, addMonths(world.start, -11))
  for (const on of recurring(draw, since, to, 12))
    say('staff-appraisals', { ...about, appraiser: '', childrens_views: draw.chance(0.8) ? 'yes' : 'no' }, on)
  const dbs = Math.max(from - 20, addMonths(world.start, -33))
  for (const on of [dbs, ...recurring(draw, dbs, to, 36)])
    say('statutory-checks', { subject: worker.ref, check: 'dbs' }, workdayBy(on), { notBefore: from })
  if (employed.role === 'reviewing officer')
    for (const on of sinceTakeOn(world, recurring(draw, from, to, 6)))
      say('iro-observations', { ...about, by: manager.name, shared: 'yes' }, on)
  if (!social) return
  const due = eachYear(world, 11, 30, from)
  const next = addMonths(due.at(-1) ?? addMonths(world.lastDay, -12), 12)
  for (const day of [...due, next]) {
    const on = workdayBy(day - draw.int(1, 75))
    if (on > from && on < to && !(day > world.lastDay - 380 && draw.chance(0.03)))
      say('registration-renewals', about, on)
  }
}

const roleOf = (staff: Staff, colleagues: Colleagues, worker: Worker): string => {
  if (Object.values(staff.managers).includes(worker)) return 'team manager'
  if (colleagues.officers.includes(worker)) return 'reviewing officer'
  if (colleagues.advisers.includes(worker)) return 'support worker'
  if (staff.children.includes(worker)) return 'child’s social worker'
  return Object.values(OTHERS).find(([name]) => name === worker.name)?.[1] ?? 'supervising social worker'
}

const NOT_SOCIAL = new Set(['support worker', 'administrator', 'panel adviser'])

/** Everybody's post, employment, checks, inductions, supervision, appraisal and absence. */
export const writeWorkforce = (world: World, staff: Staff, colleagues: Colleagues) => {
  const former = Object.values(staff.former).flat()
  const all = [...staff.supervising, ...Object.values(staff.managers), ...former, ...staff.children, ...colleagues.all]
  const held = writePosts(
    world,
    staff,
    all.map((worker) => ({ worker, role: roleOf(staff, colleagues, worker) })),
  )
  for (const worker of all) {
    const { draw, say } = scribe(world, `staff ${worker.ref}`)
    const role = roleOf(staff, colleagues, worker)
    const latest = worker.left === null ? world.lastDay - 500 : worker.left - 300
    const from = workdayFrom(latest - Math.round(draw.next() ** 1.4 * 2600))
    const employed = { worker, role, social: !NOT_SOCIAL.has(role), from, to: worker.left, held: held(worker) }
    start(draw, say, employed)
    const manager = staff.managers[worker.team as keyof Staff['managers']] ?? colleagues.maker
    away(draw, say, employed, manager)
    lookedAfter(world, draw, say, employed, manager)
    if (worker.left !== null)
      say(
        'employment-endings',
        { worker: worker.ref, reason: draw.pick(['resigned', 'retired', 'promoted']) },
        worker.left,
      )
  }
}
