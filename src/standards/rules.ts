import { type DayNumber, fromNumber, longDate } from '../calendar'
import { type Bounds, isTerm, type Rule, type Version, versionOn } from '../duties'
import type { Draft } from './change'

export const STATUTORY = 'england-statutory'
export const OURS = 'ours'
const SUFFIX = '-ours'

export const oursOf = (id: string): string => `${id}${SUFFIX}`

/** The rule of the law that a standard of the service’s own stands beside; itself, where it stands by itself. */
export function lawBehind({ rules }: Pick<Draft, 'rules'>, id: string): Rule | undefined {
  const own = rules.get(id)
  return own?.profile === OURS ? rules.get(id.slice(0, -SUFFIX.length)) : own
}

export const isLocal = (rule: Pick<Rule, 'force'>): boolean => rule.force === 'local'

/** The numbers that a rule watches or counts on a day; null where it has none. */
export function boundsOf(rule: Rule, day: DayNumber): Bounds | null {
  const version = versionOn(rule, day)
  if (version?.bounds) return version.bounds
  if (rule.count) return { least: rule.count.least, most: ANY }
  if (!rule.holds || !('most' in rule.holds)) return null
  return { least: 'least' in rule.holds ? rule.holds.least : 0, most: rule.holds.most }
}

export const ANY = Number.MAX_SAFE_INTEGER

/** What of a rule a service may change; a sentence, where that is nothing. */
export function changeable(rule: Rule): 'term' | 'numbers' | string {
  if (rule.theirs) return 'It is somebody else’s time, and not ours to change'
  if (rule.count || (rule.holds && 'most' in rule.holds)) return 'numbers'
  if (rule.holds) return 'It watches whether something is so: there is no number in it'
  const version = rule.versions.at(-1)
  if (!version || rule.keep || rule.named || rule.form === 'dormant') return 'It is no duty with a term'
  if (version.every) return 'It comes round on fixed days, whenever the last was met'
  return version.within === 'promptly' || isTerm(version.within) ? 'term' : 'It falls due with another rule'
}

/** A rule with another version from a day on; later versions stay. */
export function withVersion(rule: Rule, from: DayNumber, change: (version: Version) => Version): Rule {
  const running = versionOn(rule, from)
  if (!running) return rule
  const before = rule.versions.filter((each) => each.from < from)
  const after = rule.versions.filter((each) => each.from > from)
  const clipped = before.map((each) => (each === running ? { ...each, to: from - 1 } : each))
  const fresh: Version = { ...change(running), ...ourWords(from), from, to: running.to }
  return { ...rule, versions: [...clipped, fresh, ...after] }
}

/** Who says so, of a version that the service set. */
const ourWords = (from: DayNumber) => ({
  source: `A standard this service set itself, from ${longDate(fromNumber(from))}`,
  says: 'The service holds itself to this.',
  reading: 'Why, by whom and when is told under what this service has changed.',
  ...{ link: null, quoted: false, verified: 'V1', moves: false },
})

/** A stricter standard of the service’s own: beside the rule it is stricter than, without its figures and its breach. */
export function standardBeside(rule: Rule, from: DayNumber, change: (version: Version) => Version): Rule {
  const versions = rule.versions
    .filter((each) => each.to >= from)
    .map((each) => ({ ...change(each), ...ourWords(from), from: Math.max(each.from, from) }))
  const watched = rule.holds !== null || rule.count !== null
  return {
    ...rule,
    ...{ id: oursOf(rule.id), title: `${rule.title}: our own standard`, short: `${rule.short.slice(0, 26)}: ours` },
    ...{ file: `local/${OURS}/${oursOf(rule.id)}.yaml`, force: 'local', profile: OURS, breach: null, measures: [] },
    ...{ next: [], becomes: null, beside: watched ? null : rule.id, warned: [], versions },
  }
}

/** Puts a change of version into the rule itself where it is local, else into the service’s own standard beside it. */
export function changed(draft: Draft, id: string, from: DayNumber, change: (version: Version) => Version): Draft {
  const rule = draft.rules.get(id)
  if (!rule) return draft
  const own = draft.rules.get(oursOf(id))
  const next = isLocal(rule)
    ? withVersion(rule, from, change)
    : own && versionOn(own, from)
      ? withVersion(own, from, change)
      : own
        ? { ...own, versions: [...standardBeside(rule, from, change).versions.map(until(own)), ...own.versions] }
        : standardBeside(rule, from, change)
  return { ...draft, rules: new Map([...draft.rules, [next.id, next]]) }
}

/** Up to where a standard that was set to begin later begins. */
const until =
  (own: Rule) =>
  (version: Version): Version => ({
    ...version,
    to: Math.min(version.to, (own.versions[0]?.from ?? version.to + 1) - 1),
  })
