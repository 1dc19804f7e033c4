import type { Action } from './action'
import { isException } from './plan'

/** A part of the list of actions that somebody comes for. */
export type Shown = {
  readonly name: string
  readonly title: string
  readonly none: string
  readonly holds: (action: Action) => boolean
}

const awaitsCheck = ({ row, state }: Action): boolean => state === 'done' && row.checks.length === 0

/** The parts, the one asked for when nothing is said first. */
export const SHOWN: readonly [Shown, ...Shown[]] = [
  { name: 'open', title: 'Open', none: 'No action is open.', holds: ({ state }) => state === 'open' },
  { name: 'to-explain', title: 'To explain', none: 'No action has to be explained.', holds: isException },
  {
    name: 'to-check',
    title: 'To be checked by somebody else',
    none: 'Nothing waits to be checked.',
    holds: awaitsCheck,
  },
  {
    name: 'nobodys',
    title: 'Nobody’s',
    none: 'Every action is somebody’s.',
    holds: ({ state, owner }) => state === 'open' && !owner,
  },
  {
    name: 'to-learn',
    title: 'To be learned',
    none: 'Nothing is on record that somebody is to learn.',
    holds: ({ row, state }) => state !== 'dropped' && typeof row.facts.audience === 'string',
  },
  { name: 'done', title: 'Done', none: 'No action is done yet.', holds: ({ state }) => state === 'done' },
  { name: 'dropped', title: 'Dropped', none: 'No action was dropped.', holds: ({ state }) => state === 'dropped' },
]
