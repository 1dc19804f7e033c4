import { ink } from './ink'
import { percent } from './percent'

export type StripShape = 'start' | 'met' | 'late' | 'over' | 'due' | 'excused' | 'stopped' | 'beyond'

const halo = { stroke: '#fff', 'stroke-width': 1.5 }

function Shape({ shape }: { shape: StripShape }) {
  switch (shape) {
    case 'start':
      return <circle r="4" fill={ink.text} />
    case 'met':
      return <circle r="6" fill={ink.good} {...halo} />
    case 'late':
      return <path d="M0-8 8 6H-8z" fill={ink.warnMark} {...halo} />
    case 'over':
      return <path d="M0-8 8 0 0 8-8 0z" fill={ink.bad} {...halo} />
    case 'stopped':
      return <rect x="-6" y="-6" width="12" height="12" fill={ink.quiet} {...halo} />
    case 'due':
      return <circle r="6" fill="#fff" stroke={ink.pen} stroke-width="2.5" />
    case 'beyond':
      return <path d="M-8-6 0 0-8 6" fill="none" stroke={ink.pen} stroke-width="2" />
    case 'excused':
      return (
        <>
          <circle r="6" fill="#fff" stroke={ink.quiet} stroke-width="2" />
          <line x1="-4" y1="4" x2="4" y2="-4" stroke={ink.quiet} stroke-width="2" />
        </>
      )
  }
}

/** A mark on a strip: its place in percent, its size in pixels, so that it never shrinks with the page. */
export function StripMark({ x, y, shape }: { x: number; y: number; shape: StripShape }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: within a drawing that is hidden from readers
    <svg x={percent(x)} y={y} width="1" height="1" overflow="visible">
      <Shape shape={shape} />
    </svg>
  )
}
