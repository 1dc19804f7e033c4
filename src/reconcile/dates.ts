/** A day or a month read from words, as a number that can be compared: months since year nought, with the day as its fraction. */
export type When = { month: number; day: number | null; words: string }

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const NAMED = new RegExp(`\\b(?:(\\d{1,2}) )?(${MONTHS})[a-z]*[ -](\\d{4}|\\d{2})\\b`, 'gi')
const ISO = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g

/** Every day and month that a text names, in the order of the text. */
export function datesIn(text: string): When[] {
  const named = [...text.matchAll(NAMED)].map((match) => {
    const year = Number(match[3])
    const month = MONTHS.split('|').indexOf((match[2] ?? '').toLowerCase())
    return { at: match.index, when: when(year < 100 ? year + 2000 : year, month, match[1], match[0]) }
  })
  const iso = [...text.matchAll(ISO)].map((match) => ({
    at: match.index,
    when: when(Number(match[1]), Number(match[2]) - 1, match[3], match[0]),
  }))
  return [...named, ...iso].sort((one, other) => one.at - other.at).map((found) => found.when)
}

const when = (year: number, month: number, day: string | undefined, words: string): When => ({
  month: year * 12 + month,
  day: day === undefined ? null : Number(day),
  words,
})

const LONG = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** `March`, of whatever year. */
export const monthName = ({ month }: When): string => LONG.format(Date.UTC(2000, month % 12))

/** Days from one to the other, taking a month for its first day; enough to tell months apart, not days. */
export const daysApart = (from: When, to: When): number =>
  (to.month - from.month) * 30.4 + (to.day ?? 1) - (from.day ?? 1)

export const yearOf = ({ month }: When): number => Math.floor(month / 12)
