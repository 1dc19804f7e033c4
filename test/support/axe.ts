import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a page does that shuts somebody out: each rule that it breaks, with the first element that breaks it. */
async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate<
    string[]
  >(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => id + ': ' + help + ', ' + nodes.length + ' times, first at ' + nodes[0].target.join(' ') + ' ' + nodes[0].html.slice(0, 160)))`)
}

/** What is wrong with how a page looks, wide and narrow: what axe finds, and whether it scrolls sideways at 320. */
export async function looksOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 })
    for (const fault of await axeFaults(page)) faults.push(`${name} at ${width}: ${fault}`)
  }
  await page.setViewportSize({ width: 320, height: 900 })
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  return wide > 320 ? [...faults, `${name} is ${wide} wide at 320`] : faults
}
