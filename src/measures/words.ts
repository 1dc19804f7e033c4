import { fromNumber, longDate, type PlainDate, toNumber } from '../calendar'
import { dayAfterLast, firstDay, type Law, versionOn } from '../duties'
import { isSummed } from './amount'
import { type Counts, headline, isUnknown, LEAST, percentText } from './figure'
import { type Measure, ROWS, WHY, wordsOf } from './measure'
import { rulesOf } from './rules'
import { hundredths } from './weight'

export const grouped = (n: number): string => n.toLocaleString('en-GB')

/** `1 household`, `24 households` */
export const counted = (measure: Pick<Measure, 'rows'>, n: number): string =>
  `${grouped(n)} ${ROWS[measure.rows][n === 1 ? 0 : 1]}`

/** The figure in a sentence: `211 of 245 households had an unannounced visit in the 12 months to 31 October 2026.` */
export function sentenceOf(measure: Measure, figure: Counts, asAt: PlainDate): string {
  if (figure.value === null) return `${notAvailable(measure, figure, asAt)} This is not 0%.`
  const n =
    measure.unit === 'percent'
      ? `${grouped(figure.counts)} of ${counted(measure, figure.of)}`
      : counted(measure, figure.counts)
  const amount = isSummed(measure) ? String(headline(measure, figure)) : ''
  return measure.sentence.replace('{amount}', amount).replace('{n}', n).replace('{day}', longDate(asAt))
}

/** `That is 2.4 for every 100 of the 245 households on the register.` To a tenth, half up; nothing where there is no household. */
export function per100Words({ counts }: Pick<Counts, 'counts'>, households: number | null): string {
  if (!households) return ''
  const rate = Math.floor((counts * 2000 + households) / (households * 2)) / 10
  return `That is ${rate.toFixed(1)} for every 100 of the ${grouped(households)} households on the register.`
}

/** Why there is no number: nothing to count, or nothing to count it by. */
export function notAvailable(measure: Measure, figure: Counts, asAt: PlainDate): string {
  const day = longDate(asAt)
  if (figure.hidden)
    return `Hidden. Fewer than ${LEAST} people answered by ${day}: whoever knows one of them could tell what they said.`
  if (figure.of === 0 && measure.rows === 'event')
    return `Not available. No event was reported in its months to ${day}, so there is nothing to count.`
  if (figure.of === 0 && measure.form.is === 'currency' && !measure.form.base)
    return `Not available. No household was on the register on ${day}.`
  if (figure.of === 0) return `Not available. There was nothing to count on ${day}.`
  if (isUnknown(measure, figure))
    return `Not available. Of ${counted(measure, figure.of)} nobody can say by ${day}: a fact that would tell is missing.`
  if (isSummed(measure)) return `Not available. There was nothing to add up by ${day}.`
  const per = 'per' in measure.form ? measure.form.per : undefined
  if (per && 'rows' in per) return `Not available. There were no ${ROWS[per.rows][1]} to ${day} to count them by.`
  if (per) return `Not available. The hours of everybody it is of had not been recorded by ${day}.`
  const until = measure.form.is === 'currency' ? measure.form.until : undefined
  return until
    ? `Not available. No ${until} had been recorded by ${day}, so there is nothing to count.`
    : `Not available. Its rule was not in force on ${day}.`
}

const remarks: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'complete, late': [
    '1 of them finished after the day it was owed by.',
    '{n} of them finished after the day it was owed by.',
  ],
  late: ['1 is late.', '{n} are late.'],
  'not yet due': ['1 is not yet due.', '{n} are not yet due.'],
  excused: ['1 is excused.', '{n} are excused.'],
  unknown: ['1 is unknown: a fact that would tell is missing.', '{n} are unknown: a fact that would tell is missing.'],
}

/** What stands beside the count, so that the words add up to the base. */
export function restOf(measure: Measure, figure: Counts): string[] {
  const { why } = figure
  const common = Object.entries(remarks).flatMap(([word, [one, many]]) => {
    const n = why[word] ?? 0
    return n === 0 ? [] : [n === 1 ? one : many.replace('{n}', grouped(n))]
  })
  const own = wordsOf(measure).filter(
    (word) => why[word] && !(word in remarks) && !(WHY as readonly string[]).includes(word),
  )
  return [
    ...common,
    ...(own.length > 0 ? [`${own.map((word) => `${grouped(why[word] ?? 0)} ${word}`).join(', ')}.`] : []),
    ...weightWords(measure, figure),
  ]
}

/**
 * `By full-time equivalent it is 3.50 of 12.00, 29.2%; of 1.00 it is not known.` No percentage of so few rows that the figure has
 * none, and nothing where there is no figure: what nobody knows is not nought.
 */
function weightWords(measure: Measure, { of, value, weighed }: Counts): string[] {
  const says = measure.form.is === 'sorted' && measure.form.weight?.says
  if (!says || !weighed || value === null) return []
  if (weighed.of === 0) return [`${says} it is not said.`]
  const share = of < 10 ? '' : `, ${percentText(measure, weighed.counts, weighed.of)}`
  const unknown = weighed.unknown === 0 ? '' : `; of ${hundredths(weighed.unknown)} it is not known`
  const unsaid = weighed.unsaid === 0 ? '' : `; of ${counted(measure, weighed.unsaid)} it is not said`
  return [`${says} it is ${hundredths(weighed.counts)} of ${hundredths(weighed.of)}${share}${unknown}${unsaid}.`]
}

/** The same figure of those that owed it alone: in time of in time and late. Null where that is nobody, or everybody. */
export function ofThoseDue(measure: Measure, figure: Counts): { counts: number; of: number; shown: string } | null {
  if (measure.form.is === 'sorted') return null
  const of = figure.counts + (figure.why.late ?? 0)
  if (measure.unit !== 'percent' || figure.value === null || of === 0 || of === figure.of) return null
  const shown = of < 10 ? `${figure.counts} of ${of}` : `${percentText(measure, figure.counts, of)}`
  return { counts: figure.counts, of, shown }
}

/** `Covid-19 calls ended on 31 December 2022.` Null while the figure is in force on the day. */
export function outOfForce(law: Law, measure: Measure, asAt: PlainDate): { words: string; lastDay: PlainDate } | null {
  const rules = rulesOf(measure).flatMap((id) => law.rules.get(id) ?? [])
  if (rules.length === 0 || rules.some((rule) => versionOn(rule, toNumber(asAt)))) return null
  if (rules.every(({ versions }) => versions.length === 0))
    return { words: `${measure.short} are switched off.`, lastDay: asAt }
  const last = Math.max(...rules.map(dayAfterLast)) - 1
  const first = Math.min(...rules.map(firstDay))
  const ended = last < toNumber(asAt)
  const day = fromNumber(ended ? last : first)
  return { words: `${measure.short} ${ended ? 'ended' : 'begin'} on ${longDate(day)}.`, lastDay: day }
}
