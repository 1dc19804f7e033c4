import { expect } from 'vitest'
import type { LivedIn } from './acceptance'
import { readable } from './readable'

const cellsOf = (table: string): string[][] =>
  [...table.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd]\b.*?<\/t[hd]>/gs)].map(([cell]) => readable(cell).trim()),
  )

/** The rows of the one table in a piece of a page, each as its cells, without the headings. */
export const rowsIn = (html: string): string[][] => cellsOf(html).slice(1)

/** The page of a register, as a registered manager asks for it. */
async function pageOf(service: LivedIn, name: string, query: Record<string, string>): Promise<string> {
  const path = `/registers/${name}?${new URLSearchParams(query)}`
  const { statusCode, body } = await (await service.as('registered manager')).get(path)
  expect([path, statusCode]).toEqual([path, 200])
  return body
}

/** The rows of a register, each as its cells: `Ashdown household H-1`, `4 Mar 2018`, `satellite`; none where it is empty. */
export async function rowsOf(service: LivedIn, name: string, query: Record<string, string> = {}): Promise<string[][]> {
  const list = (await pageOf(service, name, query)).split('<section').at(-1) ?? ''
  return rowsIn(list)
}

/** How a register divides: by the name of each part, all and each flag, in the order of the page; `All` for all of them. */
export async function partsOf(
  service: LivedIn,
  name: string,
  by: string,
  query: Record<string, string> = {},
): Promise<Record<string, readonly number[]>> {
  const body = await pageOf(service, name, query)
  const table = body.slice(body.indexOf(`By ${by}</summary>`)).split('</table>')[0] ?? ''
  return Object.fromEntries(
    cellsOf(table)
      .slice(1)
      .map(([part = '', ...counts]) => [part, counts.map(Number)]),
  )
}
