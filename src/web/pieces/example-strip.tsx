import type { PlainDate } from '../../calendar'
import type { Episode } from './episode'
import { exampleLabels, exampleWindow } from './example-labels'
import { percent } from './percent'
import { Episodes } from './strip'
import { StripMark } from './strip-mark'

/** A worked example of a rule on a strip of its own. Hidden from readers: the row says what happened and how it stands. */
export function ExampleStrip({ episodes, asAt }: { episodes: readonly Episode[]; asAt: PlainDate }) {
  const window = exampleWindow(episodes, asAt)
  return (
    <svg class="los-strip" height="48" aria-hidden="true" focusable="false">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: within a drawing that is hidden from readers */}
      <svg x="4%" width="90%" height="48" overflow="visible">
        <Episodes episodes={episodes} today={asAt} window={window} y={26} />
        {episodes.length > 0 ? <StripMark x={0} y={26} shape="start" /> : null}
        {exampleLabels(episodes, window).map(({ x, row, anchor, text }) => (
          <text
            key={text}
            x={percent(x)}
            dx={anchor === 'start' ? -6 : anchor === 'end' ? 6 : 0}
            y={row === 'above' ? 11 : 46}
            text-anchor={anchor}
          >
            {text}
          </text>
        ))}
      </svg>
    </svg>
  )
}
