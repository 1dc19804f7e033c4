import { type Command, Usage } from './command'

export type Words = { readonly words: readonly string[]; readonly options: ReadonlyMap<string, string | true> }

/** Reads the words after a command. Throws Usage for an option it does not have, or a value that is missing. */
export function readCall(command: Command, typed: readonly string[]): Words {
  const words: string[] = []
  const options = new Map<string, string | true>()
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s, 2)
    if (name === 'json' || command.flags.includes(name)) options.set(name, true)
    else if (!command.values.includes(name)) throw new Usage(`There is no option --${name}`)
    else {
      const value = inline ?? typed[++at]
      if (value === undefined || (inline === undefined && value.startsWith('--')))
        throw new Usage(`--${name} needs a value`)
      options.set(name, value)
    }
  }
  const [least, most] = command.words
  if (words.length < least || words.length > most)
    throw new Usage(words.length < least ? 'Something is missing' : `“${words[most]}” is one word too many`)
  return { words, options }
}
