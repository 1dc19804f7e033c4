import { roundings } from './rounding'

/** Why a printed figure may differ from ours, the likeliest first. */
export const REASONS = ['rounding', 'day', 'population', 'late recording', 'correction', 'definition'] as const
type Reason = (typeof REASONS)[number]

/** A count, or a part of a base. */
type Counted = { part: number; base: number | null }

/** Our figure worked out otherwise: as known on another day, of another population, as at another day, by another reading. */
export type Alternative = Counted & { reason: Exclude<Reason, 'rounding'>; words: string }

export type PrintedAndOurs = {
  /** What was printed: a percentage to so many decimals when ours has a base, else a count. */
  printed: number
  decimals: number
  ours: Counted
  alternatives: readonly Alternative[]
}

export type Explained = {
  /** Printed less ours, as both would be printed: points of a percentage, or a count. Null when ours is of nobody. */
  gap: number | null
  /** Each explanation by itself accounts for the whole gap; several steps of one are needed together. */
  explanations: readonly { steps: readonly { reason: Reason; words: string; by: number }[] }[]
  /** Said in a sentence. */
  says: string
}

/**
 * Explains a printed figure from alternatives that were worked out beforehand: whichever gives the printed figure by itself, or
 * of counts the fewest that do together. What nothing explains is said to be unexplained, and no part of it is guessed.
 */
export function explain(question: PrintedAndOurs): Explained {
  const { printed, decimals, ours, alternatives } = question
  if (ours.base === 0)
    return { gap: null, explanations: [], says: 'Ours is of nobody: there is no figure to hold it against.' }
  const gap = tidy(printed - shown(ours, decimals))
  if (gap === 0) return { gap, explanations: [], says: 'The figures agree.' }
  const single = [...byRounding(question), ...alternatives.filter((one) => gives(one, printed, decimals))]
  const steps = single.map((one) => [{ reason: one.reason, words: one.words, by: gap }])
  const explanations = (steps.length > 0 ? steps : together(question, gap)).map((one) => ({ steps: one }))
  return { gap, explanations, says: sentence(gap, ours, explanations) }
}

/** The figure as half up prints it. */
const shown = ({ part, base }: Counted, decimals: number): number =>
  base === null ? part : roundings(part, base, decimals).halfUp

/** Whether a count or share is printed so under either rule. */
const gives = ({ part, base }: Counted, printed: number, decimals: number): boolean =>
  base === null ? part === printed : base > 0 && Object.values(roundings(part, base, decimals)).includes(printed)

const byRounding = ({ ours, printed, decimals }: PrintedAndOurs): { reason: Reason; words: string }[] =>
  ours.base !== null && gives(ours, printed, decimals)
    ? [{ reason: 'rounding', words: 'the printed percentage is cut off, ours is rounded' }]
    : []

/**
 * Of counts, the fewest alternatives whose differences add up to the gap, one of each reason at most: a figure is as at one day and
 * of one population. Shares do not add up: none is put together of parts.
 */
function together({ ours, alternatives }: PrintedAndOurs, gap: number): Explained['explanations'][number]['steps'][] {
  if (ours.base !== null) return []
  const shifts = alternatives
    .map(({ reason, words, part }) => ({ reason, words, by: part - ours.part }))
    .filter(({ by }) => by !== 0)
    .sort((one, other) => REASONS.indexOf(one.reason) - REASONS.indexOf(other.reason))
  let sets: (typeof shifts)[] = [[]]
  for (const shift of shifts) {
    const without = sets.filter((set) => set.every(({ reason }) => reason !== shift.reason))
    sets = sets.concat(without.map((set) => [...set, shift]))
  }
  const whole = sets.filter((set) => set.reduce((total, { by }) => total + by, 0) === gap)
  const fewest = Math.min(...whole.map((set) => set.length))
  return whole.filter((set) => set.length === fewest)
}

function sentence(gap: number, { base }: Counted, explanations: Explained['explanations']): string {
  const by = `${Math.abs(gap)}${base === null ? '' : Math.abs(gap) === 1 ? ' point' : ' points'}`
  const apart = `The printed figure is ${by} ${gap > 0 ? 'more' : 'less'} than ours.`
  if (explanations.length === 0) return `${apart} Nothing we hold explains it.`
  const ways = explanations.map(({ steps }) => steps.map(({ words }) => words).join(', and '))
  return explanations.length === 1
    ? `${apart} It would agree if ${ways[0]}.`
    : `${apart} Any of these would explain it: ${ways.join('; or ')}.`
}

const tidy = (value: number): number => Math.round(value * 1e6) / 1e6
