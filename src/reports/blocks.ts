import { longDate, longInstant, shortDate } from '../calendar'
import { shortWords } from '../measures/targets'
import { type Chart, chartOf } from './chart'
import { barsOf, type DatedTable, datedText, isDated } from './dated'
import {
  type Counted,
  cellText,
  figuresOf,
  HIDDEN_MEANS,
  isHidden,
  type Report,
  type ReportFigure,
  type ReportSection,
  type ReportTable,
  type Standing,
} from './report'

export type Table = {
  readonly caption: string
  readonly heads: readonly string[]
  /** Which columns are numbers, and stand to the right. The first names its row. */
  readonly numbers: readonly boolean[]
  readonly rows: readonly (readonly string[])[]
  /** Where the figure of each row is, as it stood: on pages of the product alone. */
  readonly links?: readonly string[]
}

/** A report as paper lays it out. Every format writes these and nothing else, so that none says more than another. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'quote'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | ({ readonly is: 'table' } & Table)
  | ({ readonly is: 'chart' } & Chart)

/** What a group is called that is of nobody’s team. */
const NO_TEAM = 'No team'

const table = (
  caption: string,
  heads: readonly string[],
  words: number,
  rows: readonly (readonly string[])[],
): Table & { readonly is: 'table' } => ({
  ...{ is: 'table', caption, heads, rows, numbers: heads.map((_, index) => index >= words) },
})
const heading = (text: string, level: 2 | 3 = 2): Block => ({ is: 'heading', level, text })
const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => ({ is: 'paragraph', text: each }))

/** A whole report, in the order it is read. */
export function layOut(report: Report, standing: Standing): readonly Block[] {
  return [
    ...paragraphs(report.summary),
    ...(report.recommendations.length > 0
      ? [heading('What we ask the board to do'), { is: 'list', items: report.recommendations } as const]
      : []),
    ...report.sections.flatMap((section) => sectionBlocks(section, report)),
    ...aboutBlocks(report, standing),
  ]
}

function sectionBlocks(section: ReportSection, report: Report): readonly Block[] {
  const { title, figures, missing, tables, narrative, quotes, charts, note } = section
  return [
    heading(title),
    ...paragraphs(narrative),
    ...(figures.length > 0 ? [figuresTable(section, report), ...monthsTables(section)] : []),
    ...besideTables(section),
    ...missingBlocks(missing),
    ...(charts ? figures.flatMap(chartBlocks) : []),
    ...groupsTables(section),
    ...(note ? [{ is: 'paragraph', text: note } as const] : []),
    ...tables.flatMap((each, at): readonly Block[] =>
      isDated(each) ? datedBlocks(each, tables[at - 1]?.dated?.under ?? title) : [otherTable(each)],
    ),
    ...quotes.map((text): Block => ({ is: 'quote', text })),
  ]
}

const otherTable = (each: ReportTable): Block =>
  each.rows.length === 0
    ? { is: 'paragraph', text: `${each.title}: nothing is on record.` }
    : table(
        each.title,
        each.columns.map(({ head }) => head),
        each.columns.filter(({ kind }) => kind === 'text').length,
        each.rows.map((row) => row.map(cellText)),
      )

/** Its chart and its table, under the heading it shares with those before it. */
function datedBlocks(each: DatedTable, before: string): readonly Block[] {
  const { title, columns, rows, dated } = each
  const text = rows.map((row, at) => row.map((_, column) => datedText(each, at, column)))
  const laid = table(
    `${title}, in numbers`,
    columns.map(({ head }) => head),
    1,
    text,
  )
  return [
    ...(before === dated.under ? [] : [heading(dated.under, 3)]),
    { is: 'chart', ...barsOf(each) },
    { ...laid, links: rows.map(() => dated.link) },
  ]
}

function chartBlocks(figure: ReportFigure): readonly Block[] {
  const chart = chartOf(figure)
  return chart ? [{ is: 'chart', ...chart }] : []
}

const missingBlocks = (missing: readonly string[]): readonly Block[] =>
  missing.length === 0
    ? []
    : [
        {
          is: 'paragraph',
          text: `Not available, as nothing works them out yet: ${missing.join(', ')}. This is not nought.`,
        },
      ]

function figuresTable({ title, figures }: ReportSection, { asAt, knownAt }: Report): Block {
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
function besideTables({ title, figures }: ReportSection): readonly Block[] {
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

function monthsTables({ title, figures }: ReportSection): readonly Block[] {
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
function groupsTables({ title, figures }: ReportSection): readonly Block[] {
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

function aboutBlocks(report: Report, { words, seal }: Standing): readonly Block[] {
  const figures = figuresOf(report)
  const hides = report.twin === 'public'
  return [
    heading('About these figures'),
    table('When and from what this report was made', ['What', 'It says'], 2, aboutRows(report, words, seal)),
    ...(hides ? [{ is: 'paragraph', text: HIDDEN_MEANS } as const] : []),
    ...(figures.length > 0 ? [heading('What each figure means', 3), meaningTable(figures)] : []),
  ]
}

/** The lines that say what a report is: on its last page, and on the last sheet of its tables. */
export function aboutRows(report: Report, words: string, seal: string | null): readonly (readonly [string, string])[] {
  return [
    ['Service', report.service],
    ['Covers', `${longDate(report.from)} to ${longDate(report.to)}`],
    ['As at', longDate(report.asAt)],
    ['As known on', longInstant(new Date(report.knownAt))],
    ['Version', words],
    [
      'Counts',
      report.twin === 'public'
        ? 'Small counts are hidden: this copy is for anybody'
        : 'Every count is printed: this copy is for the board',
    ],
    ...(seal ? [['Seal', seal] as const] : []),
  ]
}

const meaningTable = (figures: readonly ReportFigure[]): Block =>
  table(
    'What each figure counts, how it is rounded and which rules it rests on',
    ['Figure', 'What it counts', 'Rounded', 'Rules'],
    4,
    figures.map(({ id, title, says, published, reading, rounding, rules }) => [
      `${title} (${id})`,
      [says, published, reading].filter(Boolean).map(ended).join(' '),
      rounding,
      rules.map((rule) => `${rule.id} of ${rule.version}`).join(', ') || 'none',
    ]),
  )

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** Whether any table needs the paper on its side. */
export const isWide = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.is === 'table' && block.heads.length > 7)
