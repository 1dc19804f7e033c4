import { longDate, monthName, type PlainDate } from '../../calendar'
import { capital, finding } from '../../web/pieces'
import { type Signalled, signalOf } from '../trend'
import { counted } from '../words'
import type { KeyFigure, KeyFigures } from './key-figures'

export type Telling = { readonly asAt: PlainDate; readonly isToday: boolean; readonly trends: boolean }

/** What the table means, in sentences built from its counts and from the rules for a signal: nobody judges. */
export function leadOf({ rows, register }: KeyFigures, { asAt, isToday, trends }: Telling): string {
  const available = rows.filter(({ figure }) => figure.value !== null)
  const one = register.counts === 1
  const when = isToday
    ? `${one ? 'is' : 'are'} on the register today, ${longDate(asAt)}`
    : `${one ? 'was' : 'were'} on the register on ${longDate(asAt)}`
  const first = `${counted({ rows: 'household' }, register.counts)} ${when}.`
  return [first, ...(trends ? movedWords(available) : []), ...targetWords(available)].join(' ')
}

type Told = { readonly row: KeyFigure; readonly signal: Signalled }

function movedWords(rows: readonly KeyFigure[]): string[] {
  const told = rows.map((row) => ({ row, signal: signalOf(row.series) }))
  const which = (is: Signalled['is']) => told.filter(({ signal }) => signal.is === is)
  const worse = which('worse')
  const turning = which('better').filter(({ signal }) => signal.turning !== null)
  const better = which('better').filter(({ signal }) => signal.turning === null)
  if (worse.length + turning.length + better.length > 0)
    return [...lookFirst(worse), ...turning.map(isTurning), ...areBetter(better, worse.length + turning.length > 0)]
  if (which('steady').length > 0) return ['No figure has moved by more than chance.']
  return rows.length > 0 ? ['There are too few months yet to tell change from chance.'] : []
}

function lookFirst(worse: readonly Told[]): string[] {
  const [first, second] = worse
  if (!first) return []
  if (second) return [`Look first at ${list(worse)}: each is worse by more than chance.`]
  return [`Look first at ${nameOf(first)}: ${worsened(first)}.`]
}

function worsened({ row, signal }: Told): string {
  const last = row.series.known.at(-1)
  if (signal.kind === 'outside')
    return `in ${last?.month} it ${signal.side === 'below' ? 'fell below' : 'rose above'} its usual range`
  return `it has been worse since ${signal.since ? monthName(signal.since) : 'then'}, by more than chance`
}

/** Above what it was, and yet worse each month: said as two facts, and never as better alone. */
function isTurning(told: Told): string {
  return `Watch ${nameOf(told)}: ${finding(told.row.series).replace(/^\w/, (first) => first.toLowerCase())}.`
}

function areBetter(better: readonly Told[], others: boolean): string[] {
  if (better.length === 0) return []
  const figures = `${spelt(better.length)}${others ? ' other' : ''} ${better.length === 1 ? 'figure is' : 'figures are'}`
  return [`${capital(figures)} better by more than chance: ${list(better)}.`]
}

function targetWords(rows: readonly KeyFigure[]): string[] {
  const set = rows.filter(({ target }) => target !== null)
  if (set.length === 0) return []
  const met = set.filter(({ rated }) => rated.rating === 'green').length
  if (met === 0)
    return [
      set.length === 1
        ? 'The one figure with a target does not meet it.'
        : `None of the ${spelt(set.length)} figures with a target meets it.`,
    ]
  if (met === set.length)
    return [
      set.length === 1
        ? 'The one figure with a target meets it.'
        : `All ${spelt(set.length)} figures with a target meet it.`,
    ]
  return [
    `${capital(spelt(met))} of the ${spelt(set.length)} figures with a target ${met === 1 ? 'meets' : 'meet'} it.`,
  ]
}

// A name with a number in it, Covid-19, keeps its capital.
const nameOf = ({ row: { measure } }: Told): string =>
  /^\S*\d/.test(measure.short) ? measure.short : `${measure.short.charAt(0).toLowerCase()}${measure.short.slice(1)}`
const list = (told: readonly Told[]): string => new Intl.ListFormat('en-GB').format(told.map(nameOf))

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const spelt = (n: number): string => NUMBERS[n] ?? String(n)
