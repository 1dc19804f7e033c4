import type { Chart } from './chart'

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

export const table = (
  caption: string,
  heads: readonly string[],
  words: number,
  rows: readonly (readonly string[])[],
): Table & { readonly is: 'table' } => ({
  ...{ is: 'table', caption, heads, rows, numbers: heads.map((_, index) => index >= words) },
})
export const heading = (text: string, level: 2 | 3 = 2): Block => ({ is: 'heading', level, text })
export const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => ({ is: 'paragraph', text: each }))

/** Whether any table needs the paper on its side. */
export const isWide = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.is === 'table' && block.heads.length > 7)
