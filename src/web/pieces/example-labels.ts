import { type PlainDate, shortDate } from '../../calendar'
import { dayScale, type Window } from './day-scale'
import type { Episode } from './episode'

export type ExampleLabel = { x: number; row: 'above' | 'below'; anchor: 'start' | 'middle' | 'end'; text: string }

/** The stretch an example needs: from what opened first to the last day that is drawn, with room at both ends. */
export function exampleWindow(episodes: readonly Episode[], asAt: PlainDate): Window {
  const days = episodes.flatMap(({ opened, due, met, closed }) =>
    [opened, due, met, closed].filter((day) => day !== null),
  )
  const open = episodes.some(({ standing }) => standing === 'overdue')
  const all = [...days, ...(open || days.length === 0 ? [asAt] : [])].sort()
  return { from: all[0] ?? asAt, to: all.at(-1) ?? asAt }
}

// The year once is enough where both days share it, and leaves room for the drawing.
function withoutYear(day: PlainDate, other: PlainDate): string {
  const text = shortDate(day)
  return day.slice(0, 4) === other.slice(0, 4) ? text.slice(0, -5) : text
}

function endOf({ standing, due, met, closed, opened }: Episode): { on: PlainDate; text: string } {
  const owed = due ?? opened
  switch (standing) {
    case 'met in time':
      return { on: met ?? owed, text: met === due ? `due and met ${shortDate(owed)}` : `met ${shortDate(met ?? owed)}` }
    case 'met late':
      return { on: met ?? owed, text: `due ${withoutYear(owed, met ?? owed)}, met ${shortDate(met ?? owed)}` }
    case 'stopped':
      return { on: closed ?? owed, text: `ended ${shortDate(closed ?? owed)}` }
    case 'excused':
      return { on: owed, text: `excused, due ${shortDate(owed)}` }
    case 'due':
    case 'overdue':
      return { on: owed, text: `due ${shortDate(owed)}` }
  }
}

function anchorAt(x: number): ExampleLabel['anchor'] {
  return x < 25 ? 'start' : x > 72 ? 'end' : 'middle'
}

// A letter takes about this much of the width of the narrowest strip, a phone's.
const LETTER = 2.7

function extent({ x, anchor, text }: ExampleLabel): readonly [left: number, right: number] {
  const width = text.length * LETTER
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [left, left + width]
}

function clash(a: ExampleLabel, b: ExampleLabel): boolean {
  const [[left, right], [otherLeft, otherRight]] = [extent(a), extent(b)]
  return a.row === b.row && left < otherRight && otherLeft < right
}

/** The dates an example's strip can show without any two covering each other; the rest are left to the words beside. */
export function exampleLabels(episodes: readonly Episode[], window: Window): ExampleLabel[] {
  const at = dayScale(window)
  const first = episodes[0]
  if (!first) return []
  const begin: ExampleLabel = { x: 0, row: 'above', anchor: 'start', text: shortDate(first.opened) }
  const endings = episodes.map(endOf).filter(({ on }) => on > first.opened)
  const kept = [begin]
  for (const { on, text } of endings) {
    const x = at(on)
    const tries = (['below', 'above'] as const).map((row): ExampleLabel => ({ x, row, anchor: anchorAt(x), text }))
    const free = tries.find((label) => !kept.some((other) => clash(label, other)))
    if (free) kept.push(free)
  }
  return kept
}
