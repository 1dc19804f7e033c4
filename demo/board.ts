import { addMonths, type Day, isoOf } from './days'
import type { Draw } from './draw'
import { workdayBy, workdayFrom } from './holidays'
import { monthsOf, numbering, type Pen, type Say, scribe } from './scribe'
import { type World, write } from './window'

const COUNCILLORS = `Everard Oxenham|Minal Jethwa|Roderick Staveley|Blanche Obuya|Terence Aldous-Wick|Shabnam Rafiq|Dilys Farnworth|
Conrad Ephraim|Winifred Castellan`
const ACTIONS = [
  'Bring the dental figures again',
  'Invite the children’s council',
  'Write to the health board',
  'See the leavers’ housing list',
  'Ask for the audit learning',
  'Publish the offer to care leavers',
]

const councillor = (world: World, name: string, index: number, ref: string) => {
  const { draw, say } = scribe(world, `councillor ${name}`)
  const on = index < 7 ? world.start - draw.int(30, 700) : workdayFrom(world.start + 560)
  const seat = index === 0 ? 'chair' : index === 8 ? 'substitute' : 'member'
  say('councillors', { ref, name, seat }, on, { subject: true })
  const about = { councillor: ref }
  say('interests-registered', { ...about, none: draw.chance(0.5) ? 'yes' : 'no' }, workdayBy(on + draw.int(9, 25)), {
    notBefore: on,
  })
  for (let due = addMonths(on, 12); due < world.lastDay; due = addMonths(due, 12))
    if (due > world.start && draw.chance(0.92))
      say('member-training', { ...about, course: 'Corporate parenting' }, workdayBy(due - draw.int(4, 80)), {
        notBefore: on,
      })
  if (index === 4) {
    const arisen = workdayBy(world.lastDay - 150)
    say('interests-arisen', { ...about, interest: 'Trustee of a charity the council pays', came_out: 'notice' }, arisen)
    say('interests-registered', { ...about, none: 'no' }, workdayFrom(arisen + 12))
  }
}

const meeting = (draw: Draw, say: Say, ref: string, meets: Day, members: string[]) => {
  const about = { board_meeting: ref }
  say('board-meetings', { ref, board: 'B-1', meets_on: isoOf(meets), public: 'yes' }, workdayBy(meets - 40), {
    subject: true,
  })
  say('board-papers', about, workdayBy(meets - (draw.chance(0.9) ? draw.int(8, 10) : 6)))
  const absent = draw.int(1, members.length - 1)
  say('board-meetings-held', { board: 'B-1', ...about, present: String(members.length - 1), quorate: 'yes' }, meets)
  for (const [index, member] of members.entries())
    say(
      'board-attendance',
      { councillor: member, ...about, attended: index === absent ? 'apologies' : 'present' },
      meets,
    )
}

const actions = ({ draw, say, undone }: Pen, ref: () => string, board_meeting: string, meets: Day) => {
  for (let count = draw.int(1, 2); count > 0; count -= 1) {
    const own = ref()
    const due = workdayFrom(meets + draw.int(35, 80))
    const row = { ref: own, board_meeting, action: draw.pick(ACTIONS), owner: 'Assistant director', due_by: isoOf(due) }
    say('board-actions', row, meets, { subject: true })
    if (!undone(meets, 0.15))
      say(
        'action-updates',
        { action: own, progress: 'done', evidence: 'Told to the board' },
        workdayBy(due - draw.int(-8, 25)),
      )
  }
}

/** The Corporate Parenting Board: its councillors, its meetings every other month, their papers and actions. */
export const writeBoard = (world: World) => {
  const pen = scribe(world, 'board')
  const { draw, say } = pen
  const row = {
    ref: 'B-1',
    name: 'Corporate Parenting Board',
    body: 'corporate parenting board',
    on: isoOf(world.start - 1),
  }
  write(world, draw, 'boards', row, world.start - 1, { subject: true })
  const [councillorRef, meetingRef, actionRef] = [numbering('CL', 2), numbering('BM', 3), numbering('BA', 3)]
  const members = COUNCILLORS.split('|').map((name, index) => {
    const ref = councillorRef()
    councillor(world, name.trim(), index, ref)
    return ref
  })
  for (const month of monthsOf(world, 2)) {
    const ref = meetingRef()
    const meets = workdayFrom(month + 6)
    meeting(draw, say, ref, meets, members.slice(0, 7))
    if (meets <= world.lastDay) actions(pen, actionRef, ref, meets)
  }
  const next = workdayFrom(world.lastDay + 24)
  say(
    'board-meetings',
    { ref: meetingRef(), board: 'B-1', meets_on: isoOf(next), public: 'yes' },
    workdayBy(world.lastDay - 12),
    { subject: true },
  )
}
