import { GROUPS, type Kind } from './kind'
import type { Vocabulary } from './vocabulary'

export const KINDS_BEGIN = '<!-- kinds: written by the declarations; change those -->'
export const KINDS_END = '<!-- kinds: end -->'

/** The part of docs/glossary.md that the declarations write: every kind of record, by area, with what it means here. */
export function glossaryLines(words: Vocabulary): string[] {
  return GROUPS.flatMap((group) => {
    const kinds = words.kinds.filter((kind) => kind.group === group).sort((a, b) => (a.name < b.name ? -1 : 1))
    return kinds.length === 0 ? [] : [`### ${group}`, '', ...kinds.map(lineOf), '']
  })
}

function lineOf({ name, means, file, subject, refOptional }: Kind): string {
  const ref = subject ? (refOptional ? ' It may have a reference of its own.' : ' It has a reference of its own.') : ''
  return `- **${name}**: ${means}${ref} In files: \`${file}.csv\`.`
}

/** A glossary with its generated part written anew. Throws when a marker is missing. */
export function withKinds(glossary: string, words: Vocabulary): string {
  const [before, rest] = glossary.split(KINDS_BEGIN)
  const after = rest?.split(KINDS_END)[1]
  if (before === undefined || after === undefined)
    throw new Error('The glossary lacks the markers of its generated part')
  return `${before}${KINDS_BEGIN}\n\n${glossaryLines(words).join('\n')}\n${KINDS_END}${after}`
}
