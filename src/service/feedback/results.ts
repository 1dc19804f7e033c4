import { LEAST } from '../../measures'

export const ANY_COHORT = 'everybody'

/** How many gave one answer to one question, in one cohort. */
export type Counted = {
  readonly question: number
  readonly cohort: string | null
  readonly answer: string
  readonly n: number
}

/** A number of people, or why it is not told: `few`, or hidden because it would give another away. */
export type Cell = number | 'few' | 'hidden'
export type Column = { readonly cohort: string; readonly base: Cell; readonly answers: Readonly<Record<string, Cell>> }

/** What was answered to one question: by everybody, and by each cohort where neither is too small to be told apart. */
export function columnsOf(
  counted: readonly Counted[],
  answers: readonly string[],
  cohorts: readonly string[],
): Column[] {
  const all = columnOf(ANY_COHORT, counted, answers)
  const parts = cohorts.map((cohort) =>
    columnOf(
      cohort,
      counted.filter((each) => each.cohort === cohort),
      answers,
    ),
  )
  const rest = columnOf(
    '',
    counted.filter(({ cohort }) => !cohort || !cohorts.includes(cohort)),
    answers,
  )
  // One part hidden is found by taking the others from the whole: all are shown, or none.
  const open = (column: Column) =>
    column.base === 0 || Object.values(column.answers).every((cell) => typeof cell === 'number')
  const apart =
    typeof all.base === 'number' && [...parts, rest].every((part) => typeof part.base === 'number' && open(part))
  return [all, ...(apart ? parts : parts.map((part) => hide(part)))]
}

const hide = ({ cohort, answers }: Column): Column => ({
  cohort,
  base: 'hidden',
  answers: Object.fromEntries(Object.keys(answers).map((answer) => [answer, 'hidden' as const])),
})

function columnOf(cohort: string, counted: readonly Counted[], answers: readonly string[]): Column {
  const of = (answer: string) => counted.filter((each) => each.answer === answer).reduce((sum, { n }) => sum + n, 0)
  const counts = answers.map((answer) => [answer, of(answer)] as const)
  const base = counts.reduce((sum, [, n]) => sum + n, 0)
  if (base > 0 && base < LEAST)
    return { cohort, base: 'few', answers: Object.fromEntries(answers.map((answer) => [answer, 'hidden' as const])) }
  return { cohort, base, answers: Object.fromEntries(guarded(counts)) }
}

/** Small cells are told as few where several counts would fit; where only one would, none of the column is told. */
function guarded(counts: readonly (readonly [string, number])[]): [string, Cell][] {
  const small = counts.filter(([, n]) => n > 0 && n < LEAST)
  const together = small.reduce((sum, [, n]) => sum + n, 0)
  const several = together > small.length && together < small.length * (LEAST - 1) && small.length > 1
  if (small.length > 0 && !several) return counts.map(([answer]) => [answer, 'hidden'])
  return counts.map(([answer, n]) => [answer, n > 0 && n < LEAST ? 'few' : n])
}
