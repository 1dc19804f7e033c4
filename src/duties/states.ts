import { birthday } from '../calendar'
import type { FactValue } from '../happenings'
import type { Span } from '../spans'
import { bornOn } from './condition'
import { ofName, type Past } from './history'
import type { Rule } from './rule'
import { joined, type Stretch, without } from './stretch'

type State = { readonly spans: readonly string[]; readonly when: (history: Past) => Stretch[] }

/** States that nobody records: each a named function of what was true. */
const NAMED: Readonly<Record<string, State>> = {
  eligible: { spans: ['in care', 'short break', 'legal status', 'child'], when: eligible },
}

/** The names of those spans. */
export const STATES: ReadonlySet<string> = new Set(Object.keys(NAMED))

/** The spans that a state looks at. */
export const spansOfState = (name: string): readonly string[] => NAMED[name]?.spans ?? []

/** When a subject was in the state that a rule names. */
export function statesOf(rule: Rule, history: Past): Span[] {
  const name = rule.named ?? ''
  const found = NAMED[name]?.when(history) ?? []
  const [{ subject }, key, value] = [history, rule.id, {}]
  return found.map(({ from, until }) => ({
    name,
    key,
    subject,
    with: null,
    itself: null,
    from,
    until,
    began: from,
    value,
  }))
}

const WEEKS_13 = 91

/**
 * Children Act 1989 Schedule 2 paragraph 19B and regulation 40: 16 or 17, looked after for 13 weeks in all since fourteen,
 * some of it at sixteen or over, and still looked after. Short breaks of regulation 48 do not count.
 */
function eligible(history: Past): Stretch[] {
  const born = bornOn(history, null)
  if (born === null) return []
  const [from14, from16, to18] = [14, 16, 18].map((age) => birthday(born, age)) as [number, number, number]
  const out: Stretch[] = []
  let counted = 0
  for (const run of countedCare(history)) {
    const from = Math.max(run.from, from14)
    const until = Math.min(run.until, to18)
    if (from >= until) continue
    // Thirteen weeks have been had when ninety-one whole days have gone by, as a span holds up to, not on, its last.
    const reached = from + Math.max(WEEKS_13 - counted, 0)
    const begins = Math.max(reached, from16)
    if (begins < until) out.push({ from: begins, until })
    counted += until - from
  }
  // A change of status on the way breaks no run of care.
  return joined(out)
}

/** The runs of care, oldest first, less those spent as a series of short breaks, however it was recorded. */
function countedCare(history: Past): Stretch[] {
  const own = (name: string) =>
    ofName(history, name)
      .filter((span) => span.subject === history.subject)
      .sort((a, b) => a.from - b.from)
  const breaks = [...own('short break'), ...own('legal status').filter(({ value }) => SERIES.has(value.status ?? null))]
  return own('in care').flatMap((care) =>
    breaks.reduce<Stretch[]>(
      (left, each) => left.flatMap((run) => without(run, each)),
      [{ from: care.from, until: care.until }],
    ),
  )
}

/** The legal statuses of a series of short breaks, as the looked-after return codes them. */
const SERIES: ReadonlySet<FactValue> = new Set(['V3', 'V4'])
