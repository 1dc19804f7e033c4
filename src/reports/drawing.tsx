import { renderToString } from 'preact-render-to-string'
import { ink } from '../web/pieces/ink'

type Line = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
}
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Words = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

/** What a chart is made of, in points from its top left corner: written as SVG, and as dots for what reads no SVG. */
export type Mark =
  | ({ readonly is: 'line'; readonly colour: string } & Line)
  | ({ readonly is: 'box'; readonly colour: string } & Box)
  | ({ readonly is: 'words' } & Words)

export type Drawing = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }

function Drawn({ mark }: { mark: Mark }) {
  if (mark.is === 'line')
    return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} stroke={mark.colour} stroke-width={mark.width} />
  if (mark.is === 'box')
    return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={mark.colour} />
  return (
    <text x={mark.x} y={mark.y} text-anchor={mark.anchor}>
      {mark.text}
    </text>
  )
}

/** A drawing as SVG, for a page. `alt` says what it shows; without one, what stands beside it does. */
export function Picture({ drawing, alt }: { drawing: Drawing; alt?: string }) {
  const { width, height, marks } = drawing
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="los-picture"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alt}
      font-family="Noto Sans, Arial, sans-serif"
      font-size="13"
      fill={ink.text}
    >
      {marks.map((mark, index) => (
        <Drawn key={index} mark={mark} />
      ))}
    </svg>
  )
}

export const svgOf = (drawing: Drawing): string => renderToString(<Picture drawing={drawing} />)
