import { readdirSync } from 'node:fs'
import type { Kind } from '../../src/happenings'
import { filledIn } from './browser-form'

/** What a person would add to what the form of a kind holds already, and which address they came by. */
export type Answer = { readonly query?: string; readonly typed?: Readonly<Record<string, string>> }
export type Answers = Readonly<Record<string, Answer>>

const FOLDER = new URL('../answers/', import.meta.url)

/** The answers of every area, for the kinds for which the first that is offered would not do. */
export async function ownAnswers(): Promise<Map<string, Answer>> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.answers.ts'))
  const all: { answers: Answers }[] = await Promise.all(files.map((name) => import(new URL(name, FOLDER).href)))
  return new Map(all.flatMap(({ answers }) => Object.entries(answers)))
}

/**
 * A form filled in by somebody in a hurry: what it holds already, else the first that is offered, today, or a word.
 * `refOf` finds somebody for a question that offers nobody.
 */
export function anyAnswers(
  kind: Kind,
  html: string,
  refOf: (kinds: readonly string[]) => string,
): Record<string, string> {
  const offered = offersOf(html)
  const held = filledIn(html)
  const asked = [...new Set([...offered.keys(), ...Object.keys(held)])].filter((name) => !held[name])
  return {
    ...held,
    ...Object.fromEntries(asked.map((name) => [name, offered.get(name) ?? anyValue(kind, name, refOf)])),
  }
}

function anyValue(kind: Kind, name: string, refOf: (kinds: readonly string[]) => string): string {
  const part = /-(day|month|year)$/.exec(name)?.[1]
  if (part) return { day: '21', month: '11', year: '2026' }[part] ?? ''
  if (name === 'at') return '09:15'
  if (kind.about[name]) return refOf(kind.about[name].kinds)
  if (kind.facts[name]) return kind.facts[name].type === 'number' ? '1' : 'As agreed'
  return ''
}

/** By name, the first answer of each set of radios and each list. */
function offersOf(html: string): Map<string, string> {
  const main = html.slice(html.indexOf('<main'))
  const form = main.slice(main.indexOf('<form'), main.indexOf('</form>'))
  const value = (attributes: string) => /\bvalue="([^"]+)"/.exec(attributes)?.[1] ?? ''
  const name = (attributes: string) => /\bname="([^"]+)"/.exec(attributes)?.[1] ?? ''
  const first = new Map<string, string>()
  const offer = (of: string, what: string) => {
    if (of !== '' && what !== '' && !first.has(of)) first.set(of, what)
  }
  for (const [, radio = ''] of form.matchAll(/<input\b([^>]*type="radio"[^>]*)>/g)) offer(name(radio), value(radio))
  for (const [, select = '', options = ''] of form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs))
    for (const [, option = ''] of options.matchAll(/<option\b([^>]*)>/g)) offer(name(select), value(option))
  return first
}
