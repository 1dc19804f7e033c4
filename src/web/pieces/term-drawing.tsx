import { classNames } from './class-names'
import { ink } from './ink'
import { percent } from './percent'

/** One term of a rule: how long, and what ends it. */
export type Term = { within: string; ends: string }

export type TermDrawingProps = {
  /** What opens the duty: `approved`. */
  opens: string
  /** One term, or the first and the next. */
  terms: readonly Term[]
  /** It comes again: the line goes on, dotted. */
  again?: boolean
}

type End = { x: number; text: string; anchor: 'start' | 'middle' | 'end'; last: boolean }

function ends({ opens, terms, again }: TermDrawingProps): End[] {
  const reach = again ? 76 : 88
  return [{ within: '', ends: opens }, ...terms].map(({ ends: text }, index) => {
    const last = index === terms.length
    return {
      x: 4 + (reach / terms.length) * index,
      text,
      last,
      anchor: index === 0 ? 'start' : last && !again ? 'end' : 'middle',
    }
  })
}

function EndMark({ x, first, last }: { x: number; first: boolean; last: boolean }) {
  if (first) return <circle cx={percent(x)} cy="48" r="7" fill={ink.text} />
  if (last) return <circle cx={percent(x)} cy="48" r="8" fill="#fff" stroke={ink.pen} stroke-width="3" />
  return <circle cx={percent(x)} cy="48" r="8" fill={ink.good} stroke="#fff" stroke-width="2" />
}

type Words = Omit<End, 'last'> & { wide: number; narrow: number; strong?: boolean }

// On a phone neighbours stand on two lines, as there is no room for both on one.
function TwoHeights({ x, text, anchor, wide, narrow, strong }: Words) {
  const place = { x: percent(x), 'text-anchor': anchor }
  return (
    <>
      <text {...place} y={wide} class={classNames('los-only-wide', strong && 'los-strong')}>
        {text}
      </text>
      <text {...place} y={narrow} class={classNames('los-only-narrow', strong && 'los-strong')}>
        {text}
      </text>
    </>
  )
}

function EndText({ x, text, anchor, index }: Omit<End, 'last'> & { index: number }) {
  const shift = anchor === 'start' ? -2 : anchor === 'end' ? 2 : 0
  return <TwoHeights x={x + shift} text={text} anchor={anchor} wide={80} narrow={index % 2 === 0 ? 76 : 94} />
}

/** The terms of a rule, drawn: a dot, a line, a ring. Hidden from readers: the facts beneath say the same. */
export function TermDrawing(props: TermDrawingProps) {
  const places = ends(props)
  const lastX = places.at(-1)?.x ?? 0
  return (
    <svg class={classNames('los-chart', 'los-term')} height="100" aria-hidden="true" focusable="false">
      {props.terms.map(({ within, ends: end }, index) => {
        const [from = 0, to = 0] = [places[index]?.x, places[index + 1]?.x]
        return (
          <g key={end}>
            <line x1={percent(from)} x2={percent(to)} y1="48" y2="48" stroke={ink.pen} stroke-width="3" />
            <TwoHeights
              x={(from + to) / 2}
              text={within}
              anchor="middle"
              wide={30}
              narrow={index % 2 === 0 ? 32 : 14}
              strong
            />
          </g>
        )
      })}
      {props.again ? (
        <line x1={percent(lastX)} x2="96%" y1="48" y2="48" stroke={ink.pen} stroke-width="3" stroke-dasharray="3 5" />
      ) : null}
      {places.map(({ last, ...end }, index) => (
        <g key={end.text}>
          <EndMark x={end.x} first={index === 0} last={last} />
          <EndText {...end} index={index} />
        </g>
      ))}
    </svg>
  )
}
