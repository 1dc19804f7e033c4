import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** One line of a story in the plain words of the reference, as its independent reader wrote it. */
export type StoryLine = { readonly on: string; readonly what: string; readonly at?: string } & Readonly<
  Record<string, string | number | undefined>
>

/** A row of an answer: of a duty, of something kept, of a state, or of a sum. */
export type Expected = Readonly<Record<string, string | number | null | object>>

/** A case worked by hand from the reference by somebody who had not seen the law files. */
export type Case = {
  readonly rule: string
  readonly case: string
  readonly about?: string
  readonly story: readonly StoryLine[]
  readonly 'as at': string
  readonly expect: readonly Expected[]
}

/** A case of the calendar alone. */
export type Sum = { readonly case: string; readonly from: string; readonly add: string; readonly gives: string }

/** Where we answer a case otherwise, and why. */
export type Reading = {
  readonly rule: string
  readonly case: string
  readonly expects: readonly Expected[]
  readonly why: string
  /** Our answer, which the test holds us to. */
  readonly ours: readonly Expected[]
}

const FOLDER = 'test/law'

export const readCases = (section: string): Case[] => read(section) as Case[]
export const readSums = (): Sum[] => read('01-calendar') as Sum[]
export const readReadings = (): Reading[] => read('readings') as Reading[]

const read = (name: string): unknown => parse(readFileSync(`${FOLDER}/${name}.yaml`, 'utf8'))

/** The sections of the reference that have cases, as their files are called. */
export const sections = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => /^\d\d-.*\.yaml$/.test(name))
    .map((name) => name.replace('.yaml', ''))
    .sort()
