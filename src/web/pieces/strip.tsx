import type { PlainDate } from '../../calendar'
import { dayScale, isWithin, type Window } from './day-scale'
import { type Drawn, drawn, type Episode, type Placed, type Stroke } from './episode'
import { ink } from './ink'
import { percent, tenth } from './percent'
import { StripMark } from './strip-mark'

const looks: Record<Stroke['kind'], { stroke: string; 'stroke-width': number; 'stroke-dasharray'?: string }> = {
  running: { stroke: ink.edge, 'stroke-width': 2 },
  late: { stroke: ink.warnMark, 'stroke-width': 5 },
  over: { stroke: ink.badMark, 'stroke-width': 7 },
  ahead: { stroke: ink.pen, 'stroke-width': 2, 'stroke-dasharray': '3 4' },
  excused: { stroke: ink.quiet, 'stroke-width': 2, 'stroke-dasharray': '3 4' },
}

type DrawProps = { episodes: readonly Episode[]; today: PlainDate; window: Window; y: number }

function Strokes({ strokes, at, y }: { strokes: readonly Stroke[]; at: (day: PlainDate) => number; y: number }) {
  return (
    <>
      {strokes.map(({ from, to, kind }) => {
        const [left, right] = [tenth(at(from)), tenth(at(to))]
        if (left === right) return null
        return <line key={`${kind} ${from}`} x1={percent(left)} x2={percent(right)} y1={y} y2={y} {...looks[kind]} />
      })}
    </>
  )
}

function Marks({
  marks,
  at,
  y,
  window,
}: {
  marks: readonly Placed[]
  at: (day: PlainDate) => number
  y: number
  window: Window
}) {
  return (
    <>
      {marks
        .filter(({ on }) => isWithin(on, window))
        .map(({ on, shape }) => (
          <StripMark key={`${shape} ${on}`} x={at(on)} y={y} shape={shape} />
        ))}
    </>
  )
}

/** The lines and marks of some duties on one time scale; all lines first, so that no line crosses a mark. */
export function Episodes({ episodes, today, window, y }: DrawProps) {
  const at = dayScale(window)
  const all: Drawn[] = episodes.map((episode) => drawn(episode, today, window))
  return (
    <>
      <Strokes strokes={all.flatMap(({ strokes }) => strokes)} at={at} y={y} />
      {all
        .flatMap(({ ticks }) => ticks)
        .filter((day) => isWithin(day, window))
        .map((day) => (
          <line
            key={day}
            x1={percent(at(day))}
            x2={percent(at(day))}
            y1={y - 7}
            y2={y + 7}
            stroke={ink.warnMark}
            stroke-width="2"
          />
        ))}
      <Marks marks={all.flatMap(({ marks }) => marks)} at={at} y={y} window={window} />
    </>
  )
}

/** One duty through time, past left, today an upright line. Hidden from readers: its row says it in words. */
export function Strip({ episodes, today, window }: Omit<DrawProps, 'y'>) {
  const now = percent(dayScale(window)(today))
  return (
    <svg class="los-strip" height="26" aria-hidden="true" focusable="false">
      <line x1={now} x2={now} y1="0" y2="100%" stroke={ink.text} stroke-width="1.5" />
      <Episodes episodes={episodes} today={today} window={window} y={13} />
    </svg>
  )
}
