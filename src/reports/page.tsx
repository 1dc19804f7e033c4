import { renderToString } from 'preact-render-to-string'
import type { Block } from './block'
import { layOut } from './blocks'
import { Picture } from './drawing'
import type { Report, Standing } from './report'

const STYLE = `body{margin:0 auto;max-width:64rem;padding:1.5rem;font:1.06rem/1.55 "Noto Sans",Arial,sans-serif;color:#191b24;background:#fff}
h1{font-size:2rem;line-height:1.2;color:#1b2142}h2{font-size:1.45rem;margin-top:2.4rem;color:#1b2142}h3{font-size:1.15rem}
p,li,blockquote{max-width:40rem}blockquote{margin:1rem 0;border-left:4px solid #383e9c;padding-left:1rem}
.wide{overflow-x:auto;margin:1.2rem 0}.wide:focus{outline:3px solid #383e9c}
table{border-collapse:collapse;width:100%;font-size:.95rem}caption{text-align:left;font-weight:700;padding:.4rem 0}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0;border-bottom:1px solid #ddd8cd}thead th{border-bottom:2px solid #1b2142}
.n{text-align:right}figure{margin:1.5rem 0;display:inline-block;width:min(100%,31rem);padding-right:1rem;box-sizing:border-box}figcaption{font-weight:700}svg{max-width:100%;height:auto}
@media print{body{max-width:none;padding:0}.wide{overflow:visible}}`

/** What a report holds, as markup: in a file that stands by itself; on a page of the product, each figure opens into its own (`linked`). */
export function ReportBody({ blocks, linked }: { blocks: readonly Block[]; linked?: boolean }) {
  return (
    <>
      {inSections(blocks).map((section, index) => (
        <section key={index} class="los-section">
          {section.map((block, at) => (
            <One key={at} block={block} linked={linked} />
          ))}
        </section>
      ))}
    </>
  )
}

/** Each heading with what follows it; what comes before the first by itself. */
function inSections(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    if (!last || (block.is === 'heading' && block.level === 2)) sections.push([block])
    else last.push(block)
  }
  return sections
}

function One({ block, linked }: { block: Block; linked?: boolean }) {
  if (block.is === 'heading') return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
  if (block.is === 'paragraph') return <p class="los-read">{block.text}</p>
  if (block.is === 'quote') return <blockquote class="los-quote">{block.text}</blockquote>
  if (block.is === 'list')
    return (
      <ol class="los-read">
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    )
  if (block.is === 'chart')
    return (
      <figure class="los-gap-t los-drawn">
        <figcaption>
          <b>{block.title}</b>
        </figcaption>
        <Picture drawing={block.drawing} alt={block.alt} />
      </figure>
    )
  return <Tabled block={block} linked={linked} />
}

function Tabled({ block, linked }: { block: Extract<Block, { is: 'table' }>; linked?: boolean }) {
  const { caption, heads, numbers, rows, links } = block
  return (
    <section class="wide los-scroll los-gap-t" tabindex={0} aria-label={caption}>
      <table class="los-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head} scope="col" class={numbers[column] ? 'n' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.join('|')}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={heads[0]} scope="row">
                    {linked && links?.[at] ? <a href={links[at]}>{cell}</a> : cell}
                  </th>
                ) : (
                  <td key={heads[column]} class={numbers[column] ? 'n' : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A report as one page that needs nothing else: no style, no script and no picture of anybody’s. */
export function htmlOf(report: Report, standing: Standing): Uint8Array {
  const body = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${report.title} - ${report.service}`}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{report.title}</h1>
          <ReportBody blocks={layOut(report, standing)} />
        </main>
      </body>
    </html>
  )
  return new TextEncoder().encode(`<!doctype html>${renderToString(body)}`)
}
