/** What somebody is called in a text: the whole name, however it is written; the first or the last alone, as a name is written. */
type Pattern = { readonly name: string; readonly found: (text: string) => boolean }

const quoted = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const whole = (word: string, flags: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${quoted(word)}(?![\p{L}\p{N}])`, flags)

/**
 * Who of some people a text names. A first name that begins a sentence may be an ordinary word (Will, Grace, May), and is
 * let be; whatever else is doubtful is taken for a name, as what is printed cannot be called back.
 */
export function namedIn(text: string, names: readonly string[]): string[] {
  return names.map(patternOf).flatMap(({ name, found }) => (found(text) ? [name] : []))
}

function patternOf(name: string): Pattern {
  const words = name.split(/\s+/).filter((word) => word.length > 2)
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  // A name of one word, however written, is too often an ordinary word.
  const full = words.length > 1 ? whole(name, 'iu') : null
  const alone = last ? whole(last, 'u') : null
  const inside = first ? new RegExp(String.raw`[\p{L}\p{N},;:]\s+${quoted(first)}(?![\p{L}\p{N}])`, 'u') : null
  return {
    name,
    found: (text) => full?.test(text) === true || alone?.test(text) === true || inside?.test(text) === true,
  }
}

/** Whether a text says any part of a name, however written: of whom it is about, an ordinary word tells who it is. */
export const saysName = (text: string, name: string): boolean =>
  name.split(/[\s-]+/).some((word) => word.length > 1 && whole(word, 'iu').test(text))
