import { type PlainDate, toNumber } from '../../calendar'
import { type Entry, said } from '../concerns/files.store'
import { isIn, quartersOf, type Stretch } from '../concerns/quarters'
import { namedIn } from '../recording/named'
import { type Complaint, PROCEDURE_WORDS, PROCEDURES, SOURCES } from './complaint'

/** One line of the report: a count for each quarter and, counted by itself, for the year. */
export type Line = {
  readonly name: string
  /** How to find what it counts on the tracker, beside the quarter. */
  readonly opens?: Readonly<Record<string, string>>
  readonly quarters: readonly number[]
  readonly year: number
}

export type Told = {
  readonly complaints: readonly Complaint[]
  readonly compliments: readonly Entry[]
  /** The rules whose duties say whether a complaint was answered in time. */
  readonly timed: ReadonlySet<string>
}

type Counting = (stretch: Stretch) => number

const line = (year: number, name: string, count: Counting, opens?: Line['opens']): Line => {
  const quarters = quartersOf(year)
  const [first, last] = [quarters[0], quarters[3]]
  return {
    name,
    ...(opens ? { opens } : {}),
    quarters: quarters.map(count),
    year: first && last ? count({ from: first.from, to: last.to }) : 0,
  }
}

/** A reporting year of complaints. What is counted by the day of the complaint adds up: each falls into one quarter. */
export function linesOf(year: number, { complaints, compliments, timed }: Told): readonly Line[] {
  const received =
    (holds: (each: Complaint) => boolean): Counting =>
    (stretch) =>
      complaints.filter((each) => isIn(stretch, each.file.on) && holds(each)).length
  const due =
    (standings: readonly string[] | null): Counting =>
    (stretch) =>
      complaints
        .flatMap(({ owed }) => owed)
        .filter(
          ({ rule, due, standing }) => timed.has(rule) && due !== null && isIn(stretch, due) && isCounted(standing),
        )
        .filter(({ standing }) => standings === null || standings.includes(standing)).length
  // What was stopped before its day never fell due, and what is not due yet is not judged.
  const isCounted = (standing: string) => ['met in time', 'met late', 'overdue'].includes(standing)
  const praised =
    (source: string | null): Counting =>
    (stretch) =>
      compliments.filter(({ on, facts }) => isIn(stretch, on) && (source === null || said(facts, 'source') === source))
        .length
  const reached = (step: string) => received(({ file }) => file.entries.some(({ facts }) => facts.step === step))
  return [
    line(
      year,
      'Complaints received',
      received(() => true),
      {},
    ),
    ...PROCEDURES.map((each) =>
      line(
        year,
        PROCEDURE_WORDS[each],
        received(({ procedure }) => procedure === each),
        { procedure: each },
      ),
    ),
    ...SOURCES.map((each) =>
      line(
        year,
        `From: ${each}`,
        received(({ source }) => source === each),
        { source: each },
      ),
    ),
    line(year, 'Of them, asked for stage 2', reached('stage 2 asked')),
    line(year, 'Of them, asked for stage 3', reached('stage 3 asked')),
    line(year, 'Of them, taken to the Ombudsman', reached('taken to the ombudsman')),
    line(
      year,
      'Of them, withdrawn',
      received(({ stage }) => stage === 'withdrawn'),
    ),
    line(year, 'Of them, upheld or partly upheld', received(isUpheld)),
    line(year, 'By children, not withdrawn', received(isChilds)),
    line(
      year,
      'By children, an advocate offered',
      received((each) => isChilds(each) && each.advocate !== 'not offered'),
    ),
    line(
      year,
      'By children, an advocate used',
      received((each) => isChilds(each) && each.advocate === 'used'),
    ),
    line(year, 'Answers that fell due', due(null)),
    line(year, 'Answers in time', due(['met in time'])),
    line(year, 'Answers late or not given', due(['met late', 'overdue'])),
    line(year, 'Compliments from outside', praised(null)),
    ...['child', 'parent', 'carer', 'other organisation'].map((each) =>
      line(year, `Compliments from: ${each}`, praised(each)),
    ),
  ]
}

const isChilds = ({ source, stage }: Complaint): boolean => source === 'child' && stage !== 'withdrawn'
const isUpheld = ({ outcome }: Complaint): boolean =>
  ['upheld', 'partly upheld'].includes((outcome && said(outcome.facts, 'outcome')) ?? '')

export const sumOf = ({ quarters }: Line): number => quarters.reduce((sum, n) => sum + n, 0)

/** S097: what was learned of complaints settled in a stretch, without what names somebody who works here; and how many that is. */
export function learningOf(
  complaints: readonly Complaint[],
  stretch: Stretch,
  staff: readonly string[],
): { readonly learned: readonly { readonly on: PlainDate; readonly words: string }[]; readonly leftOut: number } {
  const all = complaints
    .flatMap(({ outcome }) => {
      const words = outcome && said(outcome.facts, 'learning')
      return outcome && words && isIn(stretch, outcome.on) ? [{ on: outcome.on, words }] : []
    })
    .sort((a, b) => toNumber(b.on) - toNumber(a.on))
  const learned = all.filter(({ words }) => namedIn(words, staff).length === 0)
  return { learned, leftOut: all.length - learned.length }
}
