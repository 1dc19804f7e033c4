import { ink } from './ink'
import { percent } from './percent'
import { fillOf, inOrder, type SplitPart, type Stretch, stretches } from './split'

// Fills that touch are too alike to part by colour alone: two white pixels stand between them.
function Part({ part, first }: { part: Stretch; first: boolean }) {
  const { fill, stroke } = fillOf(part)
  return (
    <>
      <rect x={percent(part.from)} y="2" width={percent(part.width)} height="12" fill={fill} stroke={stroke} />
      {first ? null : <rect x={percent(part.from)} y="1" width="2" height="14" fill="#fff" />}
    </>
  )
}

function Target({ share }: { share: number }) {
  const x = percent(share * 100)
  return (
    <>
      <line x1={x} x2={x} y1="-3" y2="19" stroke="#fff" stroke-width="6" />
      <line x1={x} x2={x} y1="-3" y2="19" stroke={ink.text} stroke-width="2" />
    </>
  )
}

/** A base by reason, always the whole width; the tick is the target. Hidden from readers: the counts stand beneath. */
export function SplitBar({ parts, target }: { parts: readonly SplitPart[]; target?: number }) {
  const drawn = stretches(parts)
  return (
    <svg class="los-split" aria-hidden="true" focusable="false" height="16">
      {drawn.map((part, index) => (
        <Part key={part.why} part={part} first={index === 0} />
      ))}
      {target === undefined ? null : <Target share={target} />}
    </svg>
  )
}

/** The counts beneath a bar: `211 of 245 in time`, then the others. */
export function SplitCounts({ parts, of }: { parts: readonly SplitPart[]; of: number }) {
  const inTime = parts.find(({ why }) => why === 'in time')?.n ?? 0
  const others = inOrder(parts).filter(({ why }) => why !== 'in time')
  return (
    <p class="los-kpi__counts">
      <span>
        <b>{inTime.toLocaleString('en-GB')}</b> of {of.toLocaleString('en-GB')} in time
      </span>
      {others.map(({ why, n }) => (
        <span key={why}>
          {n.toLocaleString('en-GB')} {why}
        </span>
      ))}
    </p>
  )
}

type KeyProps = { parts: readonly SplitPart[]; target?: boolean; range?: boolean }

/** What each fill of a bar means, for the words used on the page; with a target where there is one. */
export function SplitKey({ parts, target, range }: KeyProps) {
  return (
    <ul class="los-key" aria-label="Key">
      {inOrder(parts).map(({ why, tone }) => (
        <li key={why}>
          <svg width="22" height="12" aria-hidden="true" focusable="false">
            <rect width="22" height="12" {...fillOf({ why, tone })} />
          </svg>
          {why}
        </li>
      ))}
      {target ? (
        <li>
          <svg width="6" height="16" aria-hidden="true" focusable="false">
            <line x1="3" x2="3" y1="0" y2="16" stroke={ink.text} stroke-width="2" />
          </svg>
          target
        </li>
      ) : null}
      {range ? (
        <li>
          <svg width="22" height="12" aria-hidden="true" focusable="false">
            <rect width="22" height="12" fill={ink.penTint} />
            <line x1="0" x2="22" y1="6" y2="6" stroke={ink.edge} />
          </svg>
          usual range and average
        </li>
      ) : null}
    </ul>
  )
}
