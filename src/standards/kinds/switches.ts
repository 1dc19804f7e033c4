import { type DayNumber, longDate, toNumber } from '../../calendar'
import type { ChangeKind, Draft, Switch, Told, Typed } from '../change'
import { profileTitle } from '../profiles'
import { readFrom } from '../read-day'
import { OURS, STATUTORY } from '../rules'

type To = 'on' | 'off'
const toOf = (typed: Typed): To => (typed.to === 'on' ? 'on' : 'off')

/** A profile of local standards is switched off or on from a day; the law of the land is never. */
export const profileKind: ChangeKind<'profile'> = {
  name: 'profile',
  read: (told, typed) => {
    const profile = typed.profile ?? ''
    const known = [...told.draft.rules.values()].some((rule) => rule.profile === profile)
    if (!known || profile === STATUTORY || profile === OURS)
      return { faults: { profile: 'The law of the land is always on: choose a profile of local standards' } }
    return readSwitch(told, typed, `profile ${profile}`, () => ({ change: 'profile', profile, to: toOf(typed) }))
  },
  apply: (draft, { profile, to }, from) =>
    switched(draft, { name: `profile ${profile}`, of: (rule) => rule.profile === profile, from, on: to === 'on' }),
  says: ({ profile, to }, from) => `The standards of ${profileTitle(profile)} are ${to} from ${longDate(from)}`,
}

/** One local standard is ended from a day, or begun again. */
export const ruleKind: ChangeKind<'rule'> = {
  name: 'rule',
  read: (told, typed) => {
    const rule = told.draft.rules.get(typed.rule ?? '')
    if (!rule || rule.profile === STATUTORY)
      return { faults: { rule: 'A rule of the law is always on: only a local standard is ended' } }
    return readSwitch(told, typed, `rule ${rule.id}`, () => ({ change: 'rule', rule: rule.id, to: toOf(typed) }))
  },
  apply: (draft, { rule, to }, from) =>
    switched(draft, { name: `rule ${rule}`, of: ({ id }) => id === rule, from, on: to === 'on' }),
  says: ({ rule, to }, from, title) =>
    `${title(rule)}: ${to === 'off' ? 'ended' : 'begun again'} from ${longDate(from)}`,
}

function readSwitch<W>({ draft, today }: Told, typed: Typed, name: string, what: () => W) {
  const read = readFrom(typed, today)
  if ('fault' in read) return { faults: { from: read.fault } }
  if (isOn(draft, name, toNumber(read.day)) === (toOf(typed) === 'on'))
    return { faults: { from: `It is ${toOf(typed)} on ${longDate(read.day)} already: choose another day` } }
  return { value: what(), from: read.day }
}

const switched = (draft: Draft, each: Switch): Draft => ({ ...draft, switches: [...draft.switches, each] })

/** Whether what is switched by a name is on, on a day. */
export function isOn({ switches }: Pick<Draft, 'switches'>, name: string, day: DayNumber): boolean {
  return inOrder(switches.filter((each) => each.name === name && each.from <= day)).at(-1)?.on ?? true
}

export const inOrder = (switches: readonly Switch[]): Switch[] => [...switches].sort((a, b) => a.from - b.from)
