/** What a browser would send of the first form after the page's search: hidden fields, what is filled in, what is chosen. */
export function filledIn(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'))
  const form = main.slice(main.indexOf('<form'), main.indexOf('</form>'))
  const inputs = [...form.matchAll(/<input\b([^>]*)>/g)].flatMap(([, attributes = '']): [string, string][] => {
    const isChoice = /type="(radio|checkbox)"/.test(attributes)
    return isChoice && !/\bchecked\b/.test(attributes) ? [] : [[named(attributes, 'name'), named(attributes, 'value')]]
  })
  const texts = [...form.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)].map(
    ([, attributes = '', text = '']): [string, string] => [named(attributes, 'name'), plain(text)],
  )
  const selects = [...form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(
    ([, attributes = '', options = '']): [string, string] => {
      const chosen = /<option\b([^>]*\bselected\b[^>]*)>/.exec(options) ?? /<option\b([^>]*)>/.exec(options)
      return [named(attributes, 'name'), named(chosen?.[1] ?? '', 'value')]
    },
  )
  const all = [...inputs, ...texts, ...selects].filter(([name]) => name !== '')
  return Object.fromEntries(all)
}

const named = (attributes: string, name: string): string =>
  plain(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
