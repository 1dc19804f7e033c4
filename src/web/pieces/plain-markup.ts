const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|[^<]+/gi
const ATTRIBUTE = /([^\s=>/]+)(?:="([^"]*)")?/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }
const VOID = new Set(['input', 'br', 'meta', 'link', 'hr', 'img'])

function decoded(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? whole)
}

// Our own classes change the look of a piece, not what it is.
function theirClasses(value: string): string {
  const names = value.split(/\s+/).filter((name) => name !== '' && !/(^|--)los-/.test(name))
  return names.sort().join(' ')
}

function attributesOf(text: string): string {
  return [...text.matchAll(ATTRIBUTE)]
    .map(([, name = '', value = '']) => [name, decoded(name === 'class' ? theirClasses(value) : value)] as const)
    .filter(([name, value]) => name !== 'class' || value !== '')
    .map(([name, value]) => ` ${name}="${value}"`)
    .sort()
    .join('')
}

/** Markup as a list of tags and words, one a line, so that two ways of writing the same page come out the same. */
export function plainMarkup(html: string): string[] {
  return [...html.matchAll(TOKEN)].flatMap(([whole, closing, name, attributes = '']) => {
    if (name === undefined) {
      const words = whole.startsWith('<!--') ? '' : decoded(whole).replace(/\s+/g, ' ').trim()
      return words === '' ? [] : [words]
    }
    if (closing) return VOID.has(name) ? [] : [`</${name}>`]
    return [`<${name}${attributesOf(attributes)}>`]
  })
}
