import { londonDay } from '../calendar'
import { type Block, isWide } from './block'
import { layOut } from './blocks'
import { svgOf } from './drawing'
import { TEMPLATE } from './pdf-template'
import { press } from './press'
import type { Report, Standing } from './report'

/** A report as tagged PDF (PDF/UA-1), in English, with its title, its headings, and words for each chart. */
export function pdfOf(report: Report, standing: Standing): Uint8Array {
  const blocks = layOut(report, standing)
  const made = new Date(report.knownAt)
  const data = {
    title: report.title,
    service: report.service,
    foot: `${report.title}, ${report.service}`,
    made: londonDay(made).split('-').map(Number),
    wide: isWide(blocks),
    blocks: blocks.map(forPaper),
  }
  const paper = { mainFileContent: TEMPLATE, inputs: { report: JSON.stringify(data) } }
  return press().pdf(paper, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(made.getTime() / 1000) })
}

function forPaper(block: Block) {
  if (block.is === 'chart') return { is: block.is, title: block.title, alt: block.alt, svg: svgOf(block.drawing) }
  if (block.is === 'table') return { ...block, widths: widthsOf(block) }
  return block
}

/** Columns as wide as what is in them asks, in parts: the first and any of prose wider than numbers. */
function widthsOf({ heads, numbers, rows }: Extract<Block, { is: 'table' }>): readonly number[] {
  return heads.map((head, column) => {
    const longest = Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0))
    return Math.min(numbers[column] ? 16 : 60, Math.max(numbers[column] ? 7 : 12, longest))
  })
}
