import { longDate, longInstant } from '../calendar'
import { type Block, heading, table } from './block'
import { figuresOf, HIDDEN_MEANS, type Report, type ReportFigure, type Standing } from './report'

export function aboutBlocks(report: Report, { words, seal }: Standing): readonly Block[] {
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
