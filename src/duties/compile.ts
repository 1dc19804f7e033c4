import { ENDLESS, plainDate, readTerm, type Term, toNumber } from '../calendar'
import type { Vocabulary } from '../happenings'
import { type Law, arrange } from './derive'
import type { LawCondition, LawFile } from './law-file'
import { LawFault, type ReadLaw } from './read-law'
import type { AgeRange, Condition, Evidence, Form, Limit, Rule, SpanWanted, TermRange, Version, Wanted } from './rule'

const NOTHING: Condition = { spans: [], age: null, lasted: null }

/** Reads the words of law files against the service's own: every kind, span and rule they name must exist. */
export function compileLaw(words: Vocabulary, files: readonly ReadLaw[]): Law {
  const ids = new Set(files.map(({ law }) => law.id))
  return arrange(files.map(({ file, law }) => compileRule(words, ids, file, law)))
}

function compileRule(words: Vocabulary, ids: ReadonlySet<string>, file: string, law: LawFile): Rule {
  const fail = (why: string): never => {
    throw new LawFault(`law/${file}: ${why}`)
  }
  const read = (condition: LawCondition | undefined) => (condition ? readCondition(words, condition, fail) : NOTHING)
  for (const id of [...(law.next ?? []).map((each) => each.rule), ...(law.becomes ? [law.becomes] : [])])
    if (!ids.has(id)) fail(`names the rule ${id}, which does not exist`)
  for (const kind of [...Object.keys(law['met by'] ?? {}), ...(law.opens ? [law.opens.happening] : [])])
    if (!words.byName.has(kind)) fail(`names the kind ${kind}, which does not exist`)
  return {
    id: law.id,
    title: law.title,
    file,
    for: law.for,
    form: formOf(law),
    force: law.force,
    profile: law.profile,
    breach: law.breach ?? null,
    measures: law.measures,
    while: read(law.while),
    opensBy: law.opens?.happening ?? null,
    metBy: Object.entries(law['met by'] ?? {}).map(([kind, where]): Evidence => ({ kind, where: where === 'any' ? [] : wanted(where) })),
    next: (law.next ?? []).map((each) => ({ rule: each.rule, if: each.if ? read(each.if) : null })),
    becomes: law.becomes ?? null,
    holds: law.holds ? limitOf(law.holds) : null,
    warn: law.warn ?? [],
    versions: law.versions.map((version) => versionOf(version, read)),
    checked: { on: law.checked.on, by: law.checked.by, again: law.checked['again by'] },
  }
}

function formOf(law: LawFile): Form {
  if (law.holds) return 'limit'
  return law.versions.some((version) => version.then) ? 'again' : 'once'
}

function versionOf(version: LawFile['versions'][number], read: (condition: LawCondition) => Condition): Version {
  return {
    from: toNumber(plainDate(version.from)),
    to: version.to ? toNumber(plainDate(version.to)) : ENDLESS,
    within: version.within,
    then: version.then ?? null,
    early: version.early ?? null,
    variants: (version.variants ?? []).map((each) => ({ if: read(each.if), within: each.within, then: each.then ?? null })),
    source: version.source,
    link: version.link ?? null,
    says: version.says,
    quoted: version.quoted === 'yes',
    reading: version.reading,
    verified: version.verified,
  }
}

function limitOf(holds: NonNullable<LawFile['holds']>): Limit {
  if ('span' in holds) return { watches: 'span', span: holds.span, where: wanted(holds.where ?? {}) }
  return { watches: 'count', span: holds.count, atMost: holds['at most'], unless: Object.keys(holds.unless ?? {})[0] ?? null }
}

type Values = string | number | (string | number)[]

const wanted = (facts: Record<string, Values>): Wanted[] =>
  Object.entries(facts).map(([fact, value]) => ({ fact, values: value === 'known' ? 'known' : Array.isArray(value) ? value : [value] }))

function readCondition(words: Vocabulary, condition: LawCondition, fail: (why: string) => never): Condition {
  const spans: SpanWanted[] = []
  let age: AgeRange | null = null
  let lasted: TermRange | null = null
  for (const [word, value] of Object.entries(condition)) {
    if (word === 'age') age = readRange(value, (text) => (/^\d+$/.test(text) ? Number(text) : null), fail)
    else if (word === 'lasted') lasted = readRange<Term>(value, readTerm, fail)
    else if (!words.spans.has(word)) fail(`“${word}” is no span: nothing that is recorded begins it`)
    else spans.push({ span: word, holds: value !== 'no', where: typeof value === 'object' ? wanted(value) : [] })
  }
  return { spans, age, lasted }
}

/** `from 18`, `to 5`, `5 to 18`: from is counted in, to is not. */
function readRange<T>(value: unknown, read: (text: string) => T | null, fail: (why: string) => never): { from: T | null; to: T | null } {
  const match = /^(?:from (.+)|to (.+)|(.+) to (.+))$/.exec(String(value))
  if (!match) return fail(`“${String(value)}” is no range: write for example from 18, to 5, 5 to 18`)
  const end = (text: string | undefined): T | null => (text === undefined ? null : (read(text) ?? fail(`“${text}” cannot be read`)))
  return { from: end(match[1] ?? match[3]), to: end(match[2] ?? match[4]) }
}
