import { ink } from './ink'
import { percent } from './percent'

/** One count of a run of them as a bar, so that the run is seen at a glance. Hidden from readers: the count stands beside it. */
export function CountBar({ n, most }: { n: number; most: number }) {
  return (
    <svg class="los-split" aria-hidden="true" focusable="false" height="14">
      <rect x="0" y="1" width={percent(most > 0 ? (n / most) * 100 : 0)} height="12" fill={ink.pen} />
    </svg>
  )
}
