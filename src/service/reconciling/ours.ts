import { isPlainDate, longDate, type PlainDate } from '../../calendar'
import { type Figure, MEASURES, type Measure } from '../../measures'
import type { Alternative, PrintedAndOurs } from '../../reconcile'
import type { Typed } from './read-tables'

export const OURS_FIELDS = ['figure', 'printed', 'at', 'publication', 'published'] as const

/** A printed figure to be held against ours. */
export type Question = {
  readonly measure: Measure
  readonly printed: number
  readonly decimals: number
  readonly at: PlainDate
  readonly publication: string
  readonly published: PlainDate
}

/** A ratio is of hours and a sum of amounts: a printed one tells too little of them to be explained. */
export const explainable: readonly Measure[] = MEASURES.filter(({ unit }) => unit === 'percent' || unit === 'count')

const PRINTED = /^(\d+)(?:\.(\d+))? ?%?$/

/** Reads what was asked, or says what is to be put right. */
export function readOurs(typed: Typed, today: PlainDate): { question: Question } | { faults: Typed } {
  const { figure = '', printed = '', at = '', publication = '', published = '' } = typed
  const measure = explainable.find(({ id }) => id === figure)
  const number = PRINTED.exec(printed.replaceAll(',', ''))
  const isShareOfCount = measure?.unit === 'count' && printed.includes('%')
  const isDay = (text: string): text is PlainDate => isPlainDate(text) && text <= today && text >= '1990-01-01'
  if (measure && number && !isShareOfCount && isDay(at) && isDay(published) && publication) {
    const decimals = number[2]?.length ?? 0
    return { question: { measure, printed: Number(number[0].replace('%', '')), decimals, at, publication, published } }
  }
  const day = 'Enter a day up to today, like 2026-03-31'
  return {
    faults: {
      ...(measure ? {} : { figure: 'Choose a figure' }),
      ...(number ? {} : { printed: 'Enter the figure as it was printed, like 86% or 245' }),
      ...(isShareOfCount ? { printed: 'This figure is a count: enter it without %' } : {}),
      ...(isDay(at) ? {} : { at: day }),
      ...(publication ? {} : { publication: 'Enter the paper it was printed in' }),
      ...(isDay(published) ? {} : { published: day }),
    },
  }
}

/** Our answers: on the day asked, on days nearby, and as was known when it was printed; null where there was nothing. */
export type Answers = {
  readonly ours: Figure
  readonly onDays: readonly { day: PlainDate; figure: Figure }[]
  readonly knownThen: Figure
}

/** What may explain a difference, as far as ours can be worked out otherwise: where it was not available it explains nothing. */
export function besideOurs(question: Question, { ours, onDays, knownThen }: Answers): PrintedAndOurs {
  const { measure, printed, decimals, published } = question
  const of = (figure: Figure) => ({ part: figure.counts, base: measure.unit === 'count' ? null : figure.of })
  const neither = ['excused', 'not yet due', 'unknown'].reduce((sum, why) => sum + (ours.why[why] ?? 0), 0)
  const isKnown = ({ value }: Figure) => value !== null
  const alternatives: Alternative[] = [
    ...onDays
      .filter(({ figure }) => isKnown(figure))
      .map(({ day, figure }) => ({
        ...of(figure),
        reason: 'day' as const,
        words: `it is as at ${longDate(day)}`,
      })),
    ...(measure.unit === 'percent' && neither > 0
      ? [
          {
            part: ours.counts,
            base: ours.of - neither,
            reason: 'population' as const,
            words: `the ${neither} who are excused, not yet due or not known are left out`,
          },
        ]
      : []),
    ...[knownThen].filter(isKnown).map((figure) => ({
      ...of(figure),
      reason: 'late recording' as const,
      words: `something was recorded or corrected after ${longDate(published)}`,
    })),
  ]
  return { printed, decimals, ours: of(ours), alternatives }
}
