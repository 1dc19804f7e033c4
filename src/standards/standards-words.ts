import { fromNumber, longDate, type PlainDate, toNumber } from '../calendar'
import { type Law, type Rule, versionOn } from '../duties'
import { termsWords } from '../duties/rule-words'
import type { Draft } from './change'
import type { ToldChange } from './changes.store'
import { boundsWords } from './kinds/numbers'
import { isOn } from './kinds/switches'
import { ANY, boundsOf, changeable, STATUTORY } from './rules'

export type StandardsProps = {
  readonly law: Law
  readonly draft: Draft
  readonly changes: readonly ToldChange[]
  readonly today: PlainDate
  readonly maySet: boolean
  /** The change that was made just now, in words. */
  readonly made: string | null
}

export const addressOf = (fields: Readonly<Record<string, string>>): string =>
  `/settings/standards/change?${new URLSearchParams(fields)}`

/** `10 months`, `at most 18`, `off`. */
export function saysWords(rule: Rule, today: PlainDate): string {
  const day = toNumber(today)
  const version = versionOn(rule, day)
  if (!version) return 'not in force'
  const bounds = changeable(rule) === 'numbers' ? boundsOf(rule, day) : null
  if (bounds) return boundsWords(bounds.least > 0 ? bounds.least : null, bounds.most < ANY ? bounds.most : null)
  return termsWords(rule, version)
}

export const profileHref = (profile: string): string => `/settings/standards?${new URLSearchParams({ profile })}`

/** `On`, `Off, on from 1 January 2027`. */
export function stateWords(profile: string, { draft, today }: Pick<StandardsProps, 'draft' | 'today'>): string {
  if (profile === STATUTORY) return 'Always on'
  const name = `profile ${profile}`
  const next = draft.switches.filter((each) => each.name === name && each.from > toNumber(today)).at(-1)
  const later = next ? `, ${next.on ? 'on' : 'off'} from ${longDate(fromNumber(next.from))}` : ''
  return `${isOn(draft, name, toNumber(today)) ? 'On' : 'Off'}${later}`
}
