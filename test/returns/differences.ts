/** Where a rule of ours flags other rows than the recorded peer does on the case it was recorded with, on purpose. */
type Difference = {
  readonly rule: string
  /** Which of the cases of that rule, from 0. */
  readonly nth?: number
  readonly why: string
  readonly expect: Readonly<Record<string, readonly number[]>>
}

const IN_CAPITALS = 'Every cell is read in capitals, so that small letters are never there to be told apart or alike.'
const THE_LATER = 'Of two that overlap the later is flagged, always; the peer flags now the one and now the other.'
const SAME_EPISODE = 'An episode that began on another day is another episode: rule 502 tells of it.'

export const DIFFERENCES: readonly Difference[] = [
  { rule: '204', why: IN_CAPITALS, expect: { Header: [1, 2, 6, 7, 8] } },
  { rule: '208', why: IN_CAPITALS, expect: { Header: [1, 5, 6, 8, 12] } },
  {
    rule: '392b',
    nth: 1,
    why: 'Whoever is told of among the unaccompanied has no home postcode, whether or not the day it ended is told.',
    expect: { Episodes: [3] },
  },
  { rule: '393', why: IN_CAPITALS, expect: { Header: [3, 4] } },
  { rule: '503C', why: SAME_EPISODE, expect: { Episodes: [0, 4, 5] } },
  { rule: '503E', why: SAME_EPISODE, expect: { Episodes: [0, 4, 5] } },
  { rule: '574', why: THE_LATER, expect: { Missing: [1, 4, 6, 8] } },
  {
    rule: '705',
    why: `${THE_LATER} An end that cannot be read is no open end: rule 701 tells of it.`,
    expect: { DoLo: [1, 4, 8] },
  },
]

/** The same on the two sample returns, row by row as the peer counts them. */
type SampleDifference = {
  readonly rule: string
  readonly sample: 'clean' | 'damaged'
  readonly why: string
  readonly extra?: readonly string[]
  readonly fewer?: readonly string[]
}

const ONE_OF_TWO = 'Two rows say the same in every cell: which of them is the earlier nobody can tell.'
const NO_DAY = 'A day that cannot be read is not known to be outside care; the day of coming back was inside it.'

export const SAMPLE_DIFFERENCES: readonly SampleDifference[] = [
  { rule: '142', sample: 'damaged', why: ONE_OF_TWO, extra: ['Episodes 63'], fewer: ['Episodes 147'] },
  { rule: '503A', sample: 'damaged', why: SAME_EPISODE, fewer: ['Episodes 135'] },
  { rule: '503D', sample: 'damaged', why: SAME_EPISODE, fewer: ['Episodes 135'] },
  { rule: '503F', sample: 'damaged', why: SAME_EPISODE, fewer: ['Episodes 135'] },
  { rule: '581', sample: 'damaged', why: NO_DAY, fewer: ['Missing 1', 'Missing 3'] },
]

/** Rules that cannot be held beside the peer's on the samples. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  '392c':
    'The postcodes of the samples are invented: the peer knows none of them, and here their form alone is judged.',
}
