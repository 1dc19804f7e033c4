import { ENDLESS, plainDate, toNumber } from '../calendar'
import type { Vocabulary } from '../happenings'
import { arrange, type Law } from './arrange'
import { checkOpeners } from './check-openers'
import { checkStates, checkTogether } from './check-words'
import { formOf } from './form'
import type { LawFile } from './law-file'
import type { LawCondition } from './law-words'
import { ALWAYS, readCondition } from './read-condition'
import { type Facts, wanted } from './read-evidence'
import { lawFault, type ReadLaw } from './read-law'
import { readCount, readKeep, readLimit } from './read-limit'
import { checkAnswers, readExtension, readMeets } from './read-meeting'
import type { Fail, Path } from './read-names'
import { type Laws, readFrom, readOpens } from './read-opening'
import type { Condition, Meets, Rule, Version } from './rule'
import { sums } from './sums'

const NOTHING: Meets = { by: 'any', of: [] }

/** Reads the words of law files against the service's own: every kind, span and rule they name must exist. */
export function compileLaw(words: Vocabulary, files: readonly ReadLaw[]): Law {
  const byId = new Map(files.map((each) => [each.law.id, each]))
  for (const each of files) {
    const other = byId.get(each.law.id)?.file
    if (other !== each.file) throw lawFault(each, ['id'], `the id ${each.law.id} is taken by law/${other}`)
  }
  const laws: Laws = new Map(files.map(({ law }) => [law.id, law]))
  const rules = new Map(files.map((each) => [each.law.id, compileRule(words, laws, each)]))
  for (const { file, law, line } of files) {
    const rule = rules.get(law.id)
    if (!rule) continue
    checkOpeners(words, rules, rule, failing({ file, line }))
    checkStates(rules, rule, failing({ file, line }))
  }
  return arrange([...rules.values()])
}

const failing =
  (at: Pick<ReadLaw, 'file' | 'line'>): Fail =>
  (path, why) => {
    throw lawFault(at, path, why)
  }

type Read = (condition: LawCondition | undefined, path: Path) => Condition

function compileRule(words: Vocabulary, laws: Laws, { file, law, line }: ReadLaw): Rule {
  const fail = failing({ file, line })
  const read: Read = (condition, path) => (condition ? readCondition(words, law.for, condition, path, fail) : ALWAYS)
  checkRule(words, laws, law, fail)
  checkTogether(law, laws, fail)
  if (law.answers) checkAnswers(words, law, fail)
  const unless = unlessOf(words, law, fail)
  const { spans, age, lasted, until, after, opener } = read(law.while, ['while'])
  // Written out: of rules that are spread each has a shape of its own, and the engine reads them at every step.
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
    while: { spans: [...spans, ...unless.spans], age, lasted, until, after, opener },
    opens: law.opens ? readOpens(words, laws, law, law.opens, fail) : null,
    from: law.from ? readFrom(law.from) : null,
    meets: law['met by'] ? readMeets(words, law['met by'], fail) : NOTHING,
    answers: law.answers?.fact ?? null,
    extended: law['extended by'] ? readExtension(words, law['extended by'], fail) : null,
    theirs: law.theirs === 'yes',
    reasons: unless.reasons,
    unless: unless.opener,
    next: (law.next ?? []).map((each, index) => ({
      rule: each.rule,
      if: each.if ? read(each.if, ['next', index, 'if']) : null,
    })),
    becomes: law.becomes ?? null,
    beside: null,
    holds: law.holds ? readLimit(words, law.holds, fail) : null,
    count: law.count ? readCount(words, law.count, fail) : null,
    keep: law.keep ? readKeep(words, law.keep, fail) : null,
    named: law.state ?? law.sum ?? null,
    warn: law.warn ?? [],
    warned: [],
    versions: law.versions.map((version, index) => versionOf(version, ['versions', index, 'variants'], read)),
    checked: { on: law.checked.on, by: law.checked.by, again: law.checked['again by'] },
  }
}

/** Kinds of subject and other rules that a file names must exist. */
function checkRule(words: Vocabulary, rules: Laws, law: LawFile, fail: Fail): void {
  if (!words.kinds.some((kind) => kind.subject === law.for))
    fail(['for'], `“${law.for}” is no kind of subject that is recorded`)
  law.next?.forEach(({ rule }, index) => {
    if (!rules.has(rule)) fail(['next', index, 'rule'], `names the rule ${rule}, which does not exist`)
  })
  if (law.becomes && !rules.has(law.becomes)) fail(['becomes'], `names the rule ${law.becomes}, which does not exist`)
  if (law.sum && !(law.sum in sums)) fail(['sum'], `names the sum ${law.sum}, which nothing works out`)
  if (isDuty(law) && !law['met by'] && !law.holds && !law.count)
    fail(['id'], 'nothing would meet it: write `met by`, or what it is instead of a duty')
  law.versions.forEach(({ within }, index) => {
    if (isDuty(law) && !within && !law.count)
      fail(['versions', index], 'a duty says within when it is owed, or promptly')
    if (typeof within === 'object' && 'with' in within && rules.get(within.with)?.for !== law.for)
      fail(
        ['versions', index, 'within'],
        `names the rule ${within.with}, which is no rule about the same kind of subject`,
      )
  })
}

const isDuty = (law: LawFile): boolean => !law.keep && !law.state && !law.sum && !law.dormant

/** What leaves nothing owed: spans, wanted not to hold; facts of the opener; and the reasons that an excusal may give. */
function unlessOf(words: Vocabulary, { for: about, unless = {} }: LawFile, fail: Fail) {
  const { reasons, opener, ...spans } = unless
  const held = Object.fromEntries(Object.entries(spans).map(([span, value]) => [span, value as 'yes' | Facts]))
  return {
    reasons: Array.isArray(reasons) ? reasons : [],
    opener: opener && typeof opener === 'object' && !Array.isArray(opener) ? wanted(opener) : [],
    spans: readCondition(words, about, held, ['unless'], fail).spans.map((each) => ({ ...each, holds: false })),
  }
}

function versionOf(version: LawFile['versions'][number], path: Path, read: Read): Version {
  return {
    from: toNumber(plainDate(version.from)),
    to: version.to ? toNumber(plainDate(version.to)) : ENDLESS,
    within: version.within ?? 'promptly',
    then: version.then ?? null,
    every: version.every ?? null,
    moves: version.running === 'moves',
    early: version.early ?? null,
    variants: (version.variants ?? []).map((each, index) => ({
      if: read(each.if, [...path, index, 'if']),
      within: each.within,
      then: each.then ?? null,
    })),
    bounds: null,
    source: version.source,
    link: version.link ?? null,
    says: version.says,
    quoted: version.quoted === 'yes',
    reading: version.reading,
    verified: version.verified,
  }
}
