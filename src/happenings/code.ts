import { longDate, type PlainDate, plainDate } from '../calendar'

/** One code of a list that somebody else keeps (the looked-after return), with its meaning and its first and last day. */
export type Code = {
  readonly code: string
  readonly means: string
  readonly from?: PlainDate
  readonly to?: PlainDate
}

type Window = { readonly from?: string; readonly to?: string }

/** A list of codes as it is written down: `U6: 'foster placement'`, with its days where it has not always been in use. */
export function codes(list: Readonly<Record<string, string | readonly [means: string, window: Window]>>): Code[] {
  return Object.entries(list).map(([code, said]) => {
    const [means, { from, to }]: readonly [string, Window] = typeof said === 'string' ? [said, {}] : said
    return { code, means, ...(from ? { from: plainDate(from) } : {}), ...(to ? { to: plainDate(to) } : {}) }
  })
}

/** Whether a code may be used of a day; both its first and its last day are in. */
export const isInUse = ({ from, to }: Code, day: PlainDate): boolean => (!from || from <= day) && (!to || day <= to)

/** `Foster placement (U6)`. */
export const codeWords = ({ code, means }: Code): string =>
  `${means.charAt(0).toUpperCase()}${means.slice(1)} (${code})`

/** What to put right where a code was not in use on the day it is said of. */
export function notInUse(found: Code, day: PlainDate): string {
  const { from, to } = found
  const window = [...(from ? [`from ${longDate(from)}`] : []), ...(to ? [`up to ${longDate(to)}`] : [])].join(' ')
  return `${codeWords(found)} is in use ${window}, not on ${longDate(day)}. Choose a code that was in use on that day.`
}
