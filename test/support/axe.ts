import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a page does that shuts somebody out: each rule that it breaks, with the first element that breaks it. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate<
    string[]
  >(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => id + ': ' + help + ', ' + nodes.length + ' times, first at ' + nodes[0].target.join(' ') + ' ' + nodes[0].html.slice(0, 160)))`)
}
