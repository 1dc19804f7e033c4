import type { StoryLine } from './cases'

/** What a line of a story has a record say: a value, or one taken from the line. */
export type Value = string | number | undefined | ((line: StoryLine, told: Told) => string | number | undefined)

/** A record that a line of a story stands for. Its day is the line’s, unless it says another. */
export type Said = { readonly what: string } & Readonly<Record<string, Value>>

/** The story around a line, and the rule it is told for. */
export type Told = {
  readonly rule: string
  readonly before: readonly StoryLine[]
  readonly after: readonly StoryLine[]
}

export type StoryWord = (line: StoryLine, told: Told) => readonly Said[]
export type Word = Said | readonly Said[] | StoryWord
export type Words = Readonly<Record<string, Word>>

/** How the plain words of one section of the reference are said in kinds of record. */
export type Wording = {
  readonly words: Words
  /** Words that mean something else in the stories of one rule. */
  readonly inRule?: Readonly<Record<string, Words>>
  /** What the stories of a rule take for granted: recorded on their first day, before anything else. */
  readonly granted?: Readonly<Record<string, readonly Said[]>>
  /** The rules of ours that carry what the reference puts under one name. */
  readonly carriedBy?: Readonly<Record<string, readonly string[]>>
  /** A state that follows of a story, and that somebody writes down on its first day: what these rules of ours go by. */
  readonly writtenDown?: { readonly state: string; readonly as: Said; readonly for: readonly string[] }
  /** Whom a rule of ours is owed about, where that is not whom the case names. */
  readonly owedOf?: Readonly<Record<string, string>>
  /** Where one thing of theirs is several alike of ours, and one row stands for all. */
  readonly several?: readonly string[]
}

/** The value of a line’s own fact, in our words where they differ. */
export const its =
  (fact: string, inOurs: Readonly<Record<string, string>> = {}, otherwise?: string): Value =>
  ({ [fact]: value }) =>
    value === undefined ? otherwise : (inOurs[String(value)] ?? value)

/** A line that names several: `Ofsted and placing authority`. One record for each. */
export const each =
  (fact: string, record: (name: string) => Said) =>
  (line: StoryLine): Said[] =>
    String(line[fact]).split(' and ').map(record)
