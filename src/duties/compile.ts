import { ENDLESS, plainDate, toNumber } from '../calendar'
import type { Vocabulary } from '../happenings'
import { checkNames, type Fail, type Path } from './check-names'
import { arrange, type Law } from './derive'
import type { LawCondition, LawFile } from './law-file'
import { readCondition, wanted } from './read-condition'
import { lawFault, type ReadLaw } from './read-law'
import type { Condition, Evidence, Form, Limit, Rule, Version } from './rule'

const NOTHING: Condition = { spans: [], age: null, lasted: null }

/** Reads the words of law files against the service's own: every kind, span and rule they name must exist. */
export function compileLaw(words: Vocabulary, files: readonly ReadLaw[]): Law {
  const ids = new Map(files.map((each) => [each.law.id, each.file]))
  for (const each of files) {
    const other = ids.get(each.law.id)
    if (other !== each.file) throw lawFault(each, ['id'], `the id ${each.law.id} is taken by law/${other}`)
  }
  return arrange(files.map((each) => compileRule(words, new Set(ids.keys()), each)))
}

type Read = (condition: LawCondition | undefined, path: Path) => Condition

function compileRule(words: Vocabulary, ids: ReadonlySet<string>, { file, law, line }: ReadLaw): Rule {
  const fail: Fail = (path, why) => {
    throw lawFault({ file, line }, path, why)
  }
  const read: Read = (condition, path) => (condition ? readCondition(words, condition, path, fail) : NOTHING)
  checkNames(words, ids, law, fail)
  return {
    id: law.id,
    title: law.title,
    short: law.short,
    file,
    for: law.for,
    form: formOf(law),
    force: law.force,
    profile: law.profile,
    breach: law.breach ?? null,
    measures: law.measures,
    while: read(law.while, ['while']),
    opensBy: law.opens?.happening ?? null,
    metBy: Object.entries(law['met by'] ?? {}).map(
      ([kind, where]): Evidence => ({ kind, where: where === 'any' ? [] : wanted(where) }),
    ),
    next: (law.next ?? []).map((each, index) => ({
      rule: each.rule,
      if: each.if ? read(each.if, ['next', index, 'if']) : null,
    })),
    becomes: law.becomes ?? null,
    holds: law.holds ? limitOf(law.holds) : null,
    warn: law.warn ?? [],
    versions: law.versions.map((version, index) => versionOf(version, ['versions', index, 'variants'], read)),
    checked: { on: law.checked.on, by: law.checked.by, again: law.checked['again by'] },
  }
}

function formOf(law: LawFile): Form {
  if (law.holds) return 'limit'
  return law.versions.some((version) => version.then) ? 'again' : 'once'
}

function versionOf(version: LawFile['versions'][number], path: Path, read: Read): Version {
  return {
    from: toNumber(plainDate(version.from)),
    to: version.to ? toNumber(plainDate(version.to)) : ENDLESS,
    within: version.within,
    then: version.then ?? null,
    early: version.early ?? null,
    variants: (version.variants ?? []).map((each, index) => ({
      if: read(each.if, [...path, index, 'if']),
      within: each.within,
      then: each.then ?? null,
    })),
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
  return {
    watches: 'count',
    span: holds.count,
    atMost: holds['at most'],
    unless: Object.keys(holds.unless ?? {})[0] ?? null,
  }
}
