import { type CaseFile, type Entry, entriesOf, said } from './files.store'
import { isLate, nextOwed, type Owed } from './owed-about'

/** An allegation as its page and the look over a year show it. Standards of care are no allegations, and never counted here. */
export type Allegation = {
  readonly file: CaseFile
  readonly owed: readonly Owed[]
  readonly next: readonly Owed[]
  readonly late: readonly Owed[]
  /** The duty to refer it to the designated officer: met on which day, in time or not, is the ledger's to say. */
  readonly referral: Owed | null
  readonly referred: Entry | null
  readonly support: Entry | null
  readonly account: Entry | null
  readonly shown: Entry | null
  /** Asked to be put right, and nothing was put right or said since. */
  readonly uncorrected: boolean
  readonly outcome: string | null
  readonly closed: Entry | null
}

const REFERRAL = 'lado-1wd'

export function toAllegation(file: CaseFile, owed: readonly Owed[]): Allegation {
  const step = (name: string) => entriesOf(file, 'allegation step', { step: name }).at(-1) ?? null
  const decided = step('outcome decided')
  const asked = step('correction asked')
  const corrected = step('corrected')
  return {
    ...{ file, owed },
    next: nextOwed(owed),
    late: owed.filter(isLate),
    referral: owed.find(({ rule }) => rule === REFERRAL) ?? null,
    referred: step('referred to designated officer'),
    support: step('support offered'),
    account: step('own account given'),
    shown: step('record shown'),
    uncorrected: asked !== null && (corrected === null || corrected.on < asked.on),
    outcome: decided ? (said(decided.facts, 'outcome') ?? 'not said') : null,
    closed: entriesOf(file, 'allegation closing').at(-1) ?? null,
  }
}

export type Part = { readonly name: string; readonly allegations: readonly Allegation[] }
export type Theme = { readonly title: string; readonly parts: readonly Part[] }

const THEMES: readonly (readonly [title: string, (each: Allegation) => string])[] = [
  ['What is alleged', ({ file }) => said(file.facts, 'abuse') ?? 'not said'],
  ['Which threshold', ({ file }) => said(file.facts, 'threshold') ?? 'not said'],
  ['Outcome', ({ outcome, closed }) => outcome ?? (closed ? 'closed without one' : 'not decided')],
  ['Referral to the designated officer', ({ referral, referred }) => referralWords(referral, referred)],
  ['Long ago', ({ file }) => said(file.facts, 'long_ago') ?? 'not said'],
]

/** In time or late as the ledger has it. */
export function referralWords(referral: Owed | null, referred: Entry | null): string {
  if (referral?.standing === 'met in time' || referral?.standing === 'met late') return `made: ${referral.standing}`
  if (referred) return 'made'
  return referral?.standing === 'overdue' ? 'not made: overdue' : 'not made yet'
}

/** By each thing that could make a pattern. Every allegation is in one part of each, so that every theme adds up to the register. */
export const themesOf = (allegations: readonly Allegation[]): readonly Theme[] =>
  THEMES.map(([title, read]) => ({
    title,
    parts: [...grouped(allegations, read)]
      .map(([name, own]) => ({ name, allegations: own }))
      .sort((a, b) => b.allegations.length - a.allegations.length),
  }))

function grouped(
  allegations: readonly Allegation[],
  read: (each: Allegation) => string,
): ReadonlyMap<string, readonly Allegation[]> {
  const out = new Map<string, Allegation[]>()
  for (const each of allegations) out.set(read(each), [...(out.get(read(each)) ?? []), each])
  return out
}
