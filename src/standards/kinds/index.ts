import type { ChangeKind, ChangeName, Draft, What } from '../change'
import { holidayKind, yearsKind } from './holiday'
import { numbersKind } from './numbers'
import { schoolTermKind } from './school-term'
import { profileKind, ruleKind } from './switches'
import { termKind } from './term'
import { warningKind } from './warning'

/** Taking a change back is named by the change it takes back, and applies nothing of its own. */
const takenBack: ChangeKind<'taken back'> = {
  name: 'taken back',
  read: () => ({ faults: { change: 'Choose the change to take back' } }),
  apply: (draft) => draft,
  says: () => 'Taken back',
}

/** Every kind of change there is. */
export const CHANGES = {
  profile: profileKind,
  rule: ruleKind,
  term: termKind,
  numbers: numbersKind,
  warning: warningKind,
  holiday: holidayKind,
  years: yearsKind,
  'school term': schoolTermKind,
  'taken back': takenBack,
} as const satisfies { [Name in ChangeName]: ChangeKind<Name> }

export const isChange = (name: string): name is ChangeName => Object.hasOwn(CHANGES, name)

// Each kind is found by the name in what it reads, so that the two always fit; the table above holds them to it.
type AnyKind = {
  readonly read: ChangeKind<ChangeName>['read']
  apply(draft: Draft, what: What, from: number): Draft
  says(what: What, from: Parameters<ChangeKind<ChangeName>['says']>[1], title: (rule: string) => string): string
}
export const kindOf = (name: ChangeName): AnyKind => CHANGES[name] as unknown as AnyKind
