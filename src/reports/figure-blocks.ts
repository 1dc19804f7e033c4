import { shortDate } from '../calendar'
import { shortWords } from '../measures/targets'
import { type Block, table } from './block'
import { chartOf } from './chart'
import { type Counted, cellText, isHidden, type Report, type ReportFigure, type ReportSection } from './report'

/** What a group is called that is of nobody’s team. */
const NO_TEAM = 'No team'

export function chartBlocks(figure: ReportFigure): readonly Block[] {
  const chart = chartOf(figure)
  return chart ? [{ is: 'chart', ...chart }] : []
}

export function figuresTable({ title, figures }: ReportSection, { asAt, knownAt }: Report): Block {
  const besides = [...new Set(figures.flatMap(({ beside = [] }) => beside.map(({ name }) => name)))]
  const links = figures.map(({ id }) => `/figures/${id}?${new URLSearchParams({ at: asAt, known: knownAt })}`)
  const laid = table(
    `Figures of ${title}`,
    ['Figure', 'Value', 'Counted', 'Of', 'A year before', 'Target', ...besides],
    1,
    figures.map((figure) => [
      `${figure.title} (${figure.id})`,
      valueText(figure),
      cellText(figure.counts),
      cellText(figure.of),
      yearBefore(figure),
      targetText(figure),
      ...besides.map((name) => {
        const found = figure.beside?.find((each) => each.name === name)
        return found ? `${found.shown}${found.note ? ` (${found.note})` : ''}` : 'none'
      }),
    ]),
  )
  return { ...laid, links }
}

/** The figures of others, each with its year, what it counts and of whom: kept with the report, as those may change. */
export function besideTables({ title, figures }: ReportSection): readonly Block[] {
  const rows = figures.flatMap(({ id, beside = [] }) =>
    beside.flatMap(({ name, shown, note, says }) => (says ? [[id, name, shown, note, says]] : [])),
  )
  if (rows.length === 0) return []
  return [table(`${title}: figures of others`, ['Figure', 'Of whom', 'Value', 'To note', 'What it counts'], 5, rows)]
}

/** The target, and how far the figure is from it: nothing is said of a figure whose counts are hidden. */
function targetText({ target, direction, unit, counts, of }: ReportFigure): string {
  if (target === null) return 'none set'
  if (unit !== 'percent' || direction === 'none' || typeof counts !== 'number' || typeof of !== 'number') return target
  const short = shortWords(direction, Number.parseInt(target, 10), { counts, of })
  return short ? `${target}: ${short}` : target
}

/** The same figure at the end of the same month a year before, from its months. */
function yearBefore({ months }: ReportFigure): string {
  const last = months.at(-1)?.day ?? ''
  const then = months.find(({ day }) => day.slice(0, 7) === `${Number(last.slice(0, 4)) - 1}${last.slice(4, 7)}`)
  return then ? monthText(then) : 'none'
}

/** What is printed large: counts have columns of their own beside it. */
const valueText = ({ counts, of, shown }: Pick<ReportFigure, 'counts' | 'of' | 'shown'>): string =>
  isHidden(counts) || isHidden(of) ? 'hidden' : shown.replace(/ \(.*$/, '')

export function monthsTables({ title, figures }: ReportSection): readonly Block[] {
  const days = [...new Set(figures.flatMap(({ months }) => months.map(({ day }) => day)))].sort()
  if (days.length < 2) return []
  return [
    table(
      `${title}, month by month`,
      ['Figure', ...days.map((day) => shortDate(day).replace(/^\d+ /, ''))],
      1,
      figures.map((figure) => [
        figure.title,
        ...days.map((day) => {
          const month = figure.months.find((each) => each.day === day)
          return month ? monthText(month) : 'no figure'
        }),
      ]),
    ),
  ]
}

/** In a cell of many: the value with its two counts, or that there is none. */
const monthText = ({ counts, of, shown }: Counted): string => {
  if (isHidden(counts) || isHidden(of)) return 'hidden'
  return shown === 'not available' ? 'no figure' : shown
}

/** The figures of a section beside each other, a team a column. */
export function groupsTables({ title, figures }: ReportSection): readonly Block[] {
  const split = figures.filter(({ groups }) => groups.length > 0)
  const teams = [...new Set(split.flatMap(({ groups }) => groups.map(({ name }) => name)))]
  // What belongs to no team at all is not told by team.
  if (teams.every((team) => team === NO_TEAM)) return []
  return [
    table(
      `${title}, by team`,
      ['Figure', ...teams],
      1,
      split.map(({ title: figure, groups }) => [
        figure,
        ...teams.map((team) => {
          const group = groups.find(({ name }) => name === team)
          return group ? monthText(group) : 'nobody'
        }),
      ]),
    ),
  ]
}
