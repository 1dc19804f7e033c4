import type { PlainDate } from '../../calendar'
import type { Window } from './day-scale'
import type { StandingWord } from './standing'
import type { StripShape } from './strip-mark'

/** One duty from its opening to its end, as a strip draws it. `due` is null where the law names no day. */
export type Episode = {
  opened: PlainDate
  due: PlainDate | null
  met: PlainDate | null
  closed: PlainDate | null
  standing: Extract<StandingWord, 'met in time' | 'met late' | 'due' | 'overdue' | 'excused' | 'stopped'>
}

/** A line of a strip, and the mark it ends in. Never more than one colour is thick at once. */
export type Stroke = { from: PlainDate; to: PlainDate; kind: 'running' | 'late' | 'over' | 'ahead' | 'excused' }
export type Placed = { on: PlainDate; shape: StripShape }
export type Drawn = { strokes: Stroke[]; ticks: PlainDate[]; marks: Placed[] }

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

// Past the edge of the window a ring would stand where nothing is due; an arrow says that it lies beyond.
function ahead({ due, opened, standing }: Episode, today: PlainDate, window: Window): Drawn {
  const excused = standing === 'excused'
  const end = due ?? today
  const beyond = end > window.to
  const now = later(opened, earlier(today, end))
  return {
    strokes: [
      { from: opened, to: now, kind: 'running' },
      { from: now, to: earlier(end, window.to), kind: excused ? 'excused' : 'ahead' },
    ],
    ticks: [],
    marks: [{ on: earlier(end, window.to), shape: beyond && !excused ? 'beyond' : excused ? 'excused' : 'due' }],
  }
}

function overdue({ opened, due, closed }: Episode, today: PlainDate): Drawn {
  const owed = due ?? opened
  return {
    strokes: [
      { from: opened, to: owed, kind: 'running' },
      { from: owed, to: later(owed, closed ?? today), kind: 'over' },
    ],
    ticks: [],
    marks: [{ on: owed, shape: 'over' }],
  }
}

function metLate({ opened, due, met }: Episode, today: PlainDate): Drawn {
  const [owed, done] = [due ?? opened, met ?? today]
  return {
    strokes: [
      { from: opened, to: owed, kind: 'running' },
      { from: owed, to: done, kind: 'late' },
    ],
    ticks: [owed],
    marks: [{ on: done, shape: 'late' }],
  }
}

function ended({ opened }: Episode, on: PlainDate, shape: StripShape): Drawn {
  return { strokes: [{ from: opened, to: later(opened, on), kind: 'running' }], ticks: [], marks: [{ on, shape }] }
}

/** What a duty looks like on a strip: its lines and marks in days, before any scale. */
export function drawn(episode: Episode, today: PlainDate, window: Window): Drawn {
  switch (episode.standing) {
    case 'met in time':
      return ended(episode, episode.met ?? today, 'met')
    case 'stopped':
      return ended(episode, episode.closed ?? today, 'stopped')
    case 'met late':
      return metLate(episode, today)
    case 'overdue':
      return overdue(episode, today)
    case 'due':
    case 'excused':
      return ahead(episode, today, window)
  }
}
