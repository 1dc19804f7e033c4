import { datesIn, daysApart, type When, yearOf } from '../dates'
import { labelOf } from '../figures'
import { ofEach } from '../finding'
import { type Column, cellOf, type Printed, type Row } from '../printed'

/** The longest that a paper is put out before its meeting: more is a date nobody changed. */
const LONGEST_NOTICE = 92

/** A paper put out long before its meeting, or after it. */
export const issueDates = ofEach('dates', (table) =>
  table.sentences.flatMap((sentence) => {
    if (!/\bissue/i.test(sentence)) return []
    const [first, second] = datesIn(sentence)
    if (!first || !second) return []
    const meetingFirst = /meeting/i.test(sentence.split(/\bissue/i)[0] ?? '')
    const [issue, meeting] = meetingFirst ? [second, first] : [first, second]
    const days = Math.round(daysApart(issue, meeting))
    if (days >= 0 && days <= LONGEST_NOTICE) return []
    const words = days < 0 ? `${-days} days after` : `about ${Math.round(days / 30.4)} months before`
    return [{ where: issue.words, says: `Issued ${issue.words} for ${meeting.words}: ${words} the meeting.` }]
  }),
)

const DUE = /timescale|by when|\bdue\b|date as printed/i

const dueColumn = ({ columns, title }: Printed): Column | undefined =>
  /action|plan\b/i.test(title) ? columns.find(({ label }) => DUE.test(label)) : undefined

/** Actions due before their plan began, or past their day at the paper's date with nothing said of them. */
export const actionDates = ofEach('dates', (table) => {
  const column = dueColumn(table)
  const [paper] = datesIn(table.date)
  const start = beginning(table)
  if (!column || !paper) return []
  return table.rows.flatMap((row) => {
    const due = datesIn(String(cellOf(row, column) ?? '')).at(-1)
    if (!due) return []
    const label = labelOf(table, row)
    const early = start && due.month < start.month
    const late = due.month < paper.month && isSilent(table, row)
    return [
      ...(early
        ? [{ where: label, says: `${label} is due ${due.words}, before the plan began (${start.words}).` }]
        : []),
      ...(late
        ? [
            {
              where: label,
              says: `${label} was due ${due.words}, and at ${paper.words} nothing is said of it: overdue, or done without evidence.`,
            },
          ]
        : []),
    ]
  })
})

/** A plan begins with the first date of its title, or when a sentence says it was tabled. */
function beginning({ title, sentences }: Printed): When | undefined {
  const tabled = sentences.find((sentence) => /\btabled\b/i.test(sentence))
  return datesIn(title)[0] ?? (tabled ? datesIn(tabled)[0] : undefined)
}

/** Of a plan that has places to report in, a row where all of them are blank. */
function isSilent(table: Printed, row: Row): boolean {
  const places = table.columns.filter(({ label, type }) => type === 'text' && /update|\brag\b/i.test(label))
  return places.length > 1 && places.every((column) => !cellOf(row, column))
}

const IN_PLACE = /\b(?:in place|effective|implemented|completed?|done|began|begun)\b[^.]*?\b(?:from|since|on|in|by) /i

/** What is told as done from a day that is later than the paper. */
export const laterThanThePaper = ofEach('dates', (table) => {
  const [paper] = datesIn(table.date)
  return table.sentences
    .filter((sentence) => IN_PLACE.test(sentence))
    .flatMap((sentence) => {
      const late = datesIn(sentence).find((when) => paper && when.month > paper.month)
      return late && paper
        ? [
            {
              where: late.words,
              says: `“${sentence}” tells of ${late.words} as past, and the paper is of ${paper.words}.`,
            },
          ]
        : []
    })
})

/** A report dated the same day as its paper in another year: a date nobody changed. */
export const yearNotChanged = ofEach('dates', (table) => {
  const [paper] = datesIn(table.date)
  return table.sentences
    .filter((sentence) => /\breports?\b.*\bdated\b/i.test(sentence))
    .flatMap((sentence) => {
      const old = datesIn(sentence).find(
        (when) =>
          paper &&
          when.day !== null &&
          when.day === paper.day &&
          when.month % 12 === paper.month % 12 &&
          yearOf(when) !== yearOf(paper),
      )
      return old && paper
        ? [{ where: old.words, says: `“${sentence}”: the paper is of ${paper.words}, the same day of another year.` }]
        : []
    })
})

/** One deliverable, by three words or more running, with two due dates. */
export const sharedDates = ofEach('dates', (table) => {
  const column = dueColumn(table)
  const words = table.columns.find(({ label }) => /^action/i.test(label))
  if (!column || !words) return []
  const rows = table.rows.map((row) => ({ row, phrases: phrasesOf(String(cellOf(row, words) ?? '')) }))
  return rows.flatMap(({ row, phrases }, at) =>
    rows.slice(at + 1).flatMap((other) => {
      const shared = phrases.find((phrase) => other.phrases.includes(phrase))
      const [one, two] = [String(cellOf(row, column)), String(cellOf(other.row, column))]
      return shared && one !== two
        ? [
            {
              where: shared,
              says: `The ${shared} is due ${one} in ${labelOf(table, row)} and ${two} in ${labelOf(table, other.row)}.`,
            },
          ]
        : []
    }),
  )
})

const SMALL = /^(?:and|or|of|on|in|to|the|a|an|for|by|with|all|at|its|their|as|from)$/

/** Every three words running of which none is a small one. */
function phrasesOf(text: string): string[] {
  const words = text.toLowerCase().split(/[^a-z]+/)
  const threes = words.map((_, at) => words.slice(at, at + 3))
  return threes
    .filter((three) => three.length === 3 && !three.some((word) => word === '' || SMALL.test(word)))
    .map((three) => three.join(' '))
}
