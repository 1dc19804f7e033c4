import { longDate, type PlainDate } from '../../calendar'
import type { Holder, Holding } from './allocation.store'

/** What was asked for: households by ref, whose they shall be, and from which day. */
export type Wanted = { readonly refs: readonly string[]; readonly to: Holder; readonly on: PlainDate }

export type Refusal = { readonly ref: string; readonly name: string | null; readonly why: string }
export type Change = { readonly worker: Holder; readonly before: number; readonly after: number }

/** What would be done and what not, and what each worker would hold then. */
export type Plan = Wanted & {
  readonly moves: readonly Holding[]
  readonly refused: readonly Refusal[]
  readonly changes: readonly Change[]
}

export function planOf(wanted: Wanted, named: ReadonlyMap<string, Holding>, holders: readonly Holder[]): Plan {
  const moves: Holding[] = []
  const refused: Refusal[] = []
  for (const ref of new Set(wanted.refs)) {
    const found = named.get(ref)
    const why = whyNot(found, wanted)
    if (found && !why) moves.push(found)
    else refused.push({ ref, name: found?.name ?? null, why: why ?? '' })
  }
  return { ...wanted, moves, refused, changes: changesOf(wanted.to, moves, holders) }
}

function whyNot(found: Holding | undefined, { to, on }: Wanted): string | null {
  if (!found) return 'No household that you may allocate has this reference'
  if (found.worker === to.ref) return `${to.name} has it already`
  if (found.since !== null && found.since > on)
    return `Its allocation began on ${longDate(found.since)}, after the day chosen. Correct that one instead`
  return null
}

function changesOf(to: Holder, moves: readonly Holding[], holders: readonly Holder[]): Change[] {
  const lost = (ref: string) => moves.filter(({ worker }) => worker === ref).length
  const givers = holders.filter(({ ref }) => ref !== to.ref && lost(ref) > 0)
  return [
    { worker: to, before: to.held, after: to.held + moves.length },
    ...givers.map((worker) => ({ worker, before: worker.held, after: worker.held - lost(worker.ref) })),
  ]
}
