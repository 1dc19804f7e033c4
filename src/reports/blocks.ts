import { aboutBlocks } from './about-blocks'
import { type Block, heading, paragraphs, table } from './block'
import { barsOf, type DatedTable, datedText, isDated } from './dated'
import { besideTables, chartBlocks, figuresTable, groupsTables, monthsTables } from './figure-blocks'
import { cellText, type Report, type ReportSection, type ReportTable, type Standing } from './report'

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

const missingBlocks = (missing: readonly string[]): readonly Block[] =>
  missing.length === 0
    ? []
    : [
        {
          is: 'paragraph',
          text: `Not available, as nothing works them out yet: ${missing.join(', ')}. This is not nought.`,
        },
      ]
