import type { Worker } from './cast'
import type { Day } from './days'
import { numbering, scribe } from './scribe'
import type { Staff } from './staff'
import { type World, write } from './window'

/** In which post somebody works, and on what basis. */
export type Held = { post: string; basis: string }

type Working = { worker: Worker; role: string }

/** Drawn by place, so that the same people are from an agency whatever else is drawn. */
const FROM_AGENCY = [4, 11]

const title = (role: string) => role.charAt(0).toUpperCase() + role.slice(1)

/**
 * A post for everybody who works here or did. Of the posts of those who left, the latest of two teams is kept free and the
 * others were deleted; one post is new, and nobody has held it.
 */
export const writePosts = (world: World, staff: Staff, working: Working[]): ((worker: Worker) => Held) => {
  const { draw, say } = scribe(world, 'posts')
  const next = numbering('POST', 3)
  const add = (worker: Worker, role: string) => {
    const row = {
      ref: next(),
      name: title(role),
      team: worker.team,
      role,
      fte_percent: draw.chance(0.85) ? '100' : '60',
    }
    write(world, draw, 'posts', row, world.start - 1, { subject: true })
    return row.ref
  }
  const posts = new Map(working.map(({ worker, role }) => [worker.ref, add(worker, role)]))
  const kept = [staff.former.North[1], staff.former.River[1]]
  for (const worker of Object.values(staff.former).flat())
    if (worker.left !== null && !kept.includes(worker))
      say('post-deletions', { post: posts.get(worker.ref) ?? '', reason: 'restructured' }, after(worker.left, world))
  const fresh = {
    ref: next(),
    name: 'Support worker',
    team: 'Leaving Care',
    role: 'support worker',
    fte_percent: '100',
  }
  say('posts', fresh, world.lastDay - 100, { subject: true })
  const agency = FROM_AGENCY.map((place) => staff.children[place]?.ref)
  return ({ ref }) => ({
    post: posts.get(ref) ?? '',
    basis: agency.includes(ref) ? 'agency' : 'contract of service',
  })
}

const after = (left: Day, { lastDay }: World): Day => Math.min(left + 60, lastDay)
