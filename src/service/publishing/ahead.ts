import type { PlainDate } from '../../calendar'
import type { Measure } from '../../measures'
import { KEY_FIGURES } from '../../measures/key-figures/key-figures'
import { inPasses } from '../../measures/passes'
import { trendDays } from '../../measures/trend'
import { DECLARED } from './declared'
import { MONTHS, measuresOf } from './read-report'

/** Figures of one pass, and month ends of which they will be asked. */
export type Ahead = { readonly measures: readonly Measure[]; readonly days: readonly PlainDate[] }

/**
 * What is sure to be asked for: the trend of the key figures, and the months of every report. Only months that are over, as
 * a figure of today is forgotten with each record.
 */
export function figuresAhead(today: PlainDate): readonly Ahead[] {
  const over = trendDays(today).filter((day) => day < today)
  const reported = [...new Set(DECLARED.flatMap(measuresOf))].filter((measure) => !KEY_FIGURES.includes(measure))
  return [
    ...inPasses(KEY_FIGURES).map((measures) => ({ measures, days: over })),
    ...inPasses(reported).map((measures) => ({ measures, days: over.slice(-MONTHS) })),
  ]
}
