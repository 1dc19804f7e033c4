import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Block, isWide } from './block'
import { layOut } from './blocks'
import { svgOf } from './drawing'
import { pngOf } from './png'
import type { Report, Standing } from './report'

const ASKS = 'asks'
/** A4 on its short side, in twentieths of a point. */
const A4 = { width: 11906, height: 16838 }

/** A report as a document that an officer can change: real headings, header rows that repeat, words for each chart. */
export async function docxOf(report: Report, standing: Standing): Promise<Uint8Array> {
  const blocks = layOut(report, standing)
  const orientation = isWide(blocks) ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const document = new Document({
    title: report.title,
    creator: report.service,
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    numbering: {
      config: [
        { reference: ASKS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: 'start' }] },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { ...A4, orientation }, margin: { left: 900, right: 900, top: 900, bottom: 900 } },
        },
        footers: { default: new Footer({ children: [foot(report)] }) },
        children: [new Paragraph({ text: report.title, heading: HeadingLevel.HEADING_1 }), ...blocks.flatMap(written)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const foot = ({ title, service }: Report): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: `${title}, ${service}, page `, size: 16 }),
      new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
    ],
  })

function written(block: Block): (Paragraph | Table)[] {
  if (block.is === 'heading')
    return [
      new Paragraph({ text: block.text, heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3 }),
    ]
  if (block.is === 'paragraph') return [new Paragraph({ text: block.text, spacing: { after: 160 } })]
  if (block.is === 'quote') return [new Paragraph({ text: block.text, indent: { left: 560 }, spacing: { after: 160 } })]
  if (block.is === 'list')
    return block.items.map((text) => new Paragraph({ text, numbering: { reference: ASKS, level: 0 } }))
  if (block.is === 'chart') return [caption(block.title), pictured(block)]
  return [caption(block.caption), tabled(block), new Paragraph('')]
}

/** Stays with what it names, on whichever page that is. */
const caption = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, bold: true })], keepNext: true, spacing: { before: 200, after: 80 } })

function pictured({ title, alt, drawing }: Extract<Block, { is: 'chart' }>): Paragraph {
  const { width, height } = drawing
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(svgOf(drawing)),
    transformation: { width: width * 0.8, height: height * 0.8 },
    fallback: { type: 'png', data: pngOf(drawing) },
    altText: { name: title, title, description: alt },
  })
  return new Paragraph({ children: [picture] })
}

function tabled({ heads, numbers, rows }: Extract<Block, { is: 'table' }>): Table {
  const size = heads.length > 7 ? 14 : 18
  const cell = (text: string, column: number, bold = false) =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          children: [new TextRun({ text, bold, size })],
          alignment: numbers[column] ? AlignmentType.END : AlignmentType.START,
        }),
      ],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((head, column) => cell(head, column, true)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column)) })),
    ],
  })
}
