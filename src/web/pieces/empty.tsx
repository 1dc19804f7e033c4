import type { ComponentChildren } from 'preact'
import { ink } from './ink'

type Kind = 'nothing yet' | 'nothing left'

function Dot({ x, fill, stroke }: { x: number; fill: string; stroke: string }) {
  return <circle cx={x} cy="24" r="8" fill={fill} stroke={stroke} stroke-width="2.5" />
}

// Nothing yet: a line waiting between two rings. Nothing left: what was owed is met, and the next ring is ahead.
function Drawing({ kind }: { kind: Kind }) {
  const yet = kind === 'nothing yet'
  const line = yet ? ink.edge : ink.good
  return (
    <svg width="96" height="48" viewBox="0 0 96 48" aria-hidden="true" focusable="false">
      <line
        x1="12"
        y1="24"
        x2="84"
        y2="24"
        stroke={line}
        stroke-width="2.5"
        stroke-dasharray={yet ? '3 6' : undefined}
      />
      <Dot x={12} fill={yet ? '#fff' : ink.good} stroke={line} />
      {yet ? null : <Dot x={48} fill={ink.good} stroke={line} />}
      <Dot x={84} fill="#fff" stroke={yet ? ink.edge : ink.pen} />
    </svg>
  )
}

export type EmptyProps = { kind?: Kind; title: string; children?: ComponentChildren; action?: ComponentChildren }

/** Says what will be here and offers the first step; or, when all is done, what comes next. */
export function Empty({ kind = 'nothing yet', title, children, action }: EmptyProps) {
  return (
    <div class="los-sheet los-sheet--pad los-empty">
      <Drawing kind={kind} />
      <div>
        <p>
          <b>{title}</b>
        </p>
        {children ? <p>{children}</p> : null}
        {action ? <p class="los-actions los-gap-t">{action}</p> : null}
      </div>
    </div>
  )
}
