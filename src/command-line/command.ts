import type { Config } from '../config'
import type { Opened } from '../database'
import type { House } from '../ledgers'

/** Wrong usage: the words of the call are off. Exit 2. */
export class Usage extends Error {
  override readonly name = 'Usage'
}

export type Call = {
  readonly config: Config
  /** Words that are not options, in order. */
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, string | true>
  readonly now: Date
  readonly house: () => House
  readonly open: () => Promise<Opened>
  /** One line of progress, to stderr. */
  readonly say: (line: string) => void
  /** What the command answers: JSON with --json, else the text. */
  readonly answer: (value: unknown, text: () => string) => void
}

export type Command = {
  readonly says: string
  readonly usage: string
  /** Options that take a value, and options that do not. */
  readonly values: readonly string[]
  readonly flags: readonly string[]
  readonly words: readonly [number, number]
  readonly run: (call: Call) => Promise<number>
}

/** An option's value; undefined when it was not given. */
export function option(call: Call, name: string): string | undefined {
  const value = call.options.get(name)
  return typeof value === 'string' ? value : undefined
}
