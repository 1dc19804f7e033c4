import { addMonths, fromNumber, isPlainDate, type PlainDate, toNumber } from '../../calendar'
import type { RegisterRow } from '../register/register.store'
import { STRATA } from './audits.kinds'
import { type Drawn, draw, inDrawnOrder } from './draw'
import type { Auditor } from './programme.store'

export const DRAW = '/quality/audits/draw'

export type Strata = (typeof STRATA)[number]
/** Who audits a home, by the references they work under; empty: nobody yet. */
export type Pair = { readonly lead: string; readonly peer: string }

/** What decides a draw, all of it kept with the list, so that the same list can be drawn again. */
export type Asked = {
  readonly on: PlainDate
  readonly size: number
  readonly strata: Strata
  /** Homes audited on or after this day are left out; null: none is. */
  readonly leftOutSince: PlainDate | null
  readonly seed: string
}

type Fields = Readonly<Record<string, string>>
export type ReadAsked = { readonly asked: Asked } | { readonly faults: Readonly<Record<string, string>> }

/** Reads what the form says; each fault is said at its answer. */
export function readAsked(fields: Fields, today: PlainDate): ReadAsked {
  const on = fields.on || today
  const size = Number(fields.size)
  const months = fields.months === '' || fields.months === undefined ? 0 : Number(fields.months)
  const strata = STRATA.find((each) => each === fields.strata)
  const seed = (fields.seed ?? '').trim()
  const faults: Record<string, string> = {
    ...(isPlainDate(on) && on <= today ? {} : { on: 'Enter a day up to today for the register' }),
    ...(Number.isInteger(size) && size >= 1 && size <= 200
      ? {}
      : { size: 'Enter how many cases to draw, from 1 to 200' }),
    ...(Number.isInteger(months) && months >= 0 && months <= 60
      ? {}
      : { months: 'Enter how many months, from 0 to 60' }),
    ...(strata ? {} : { strata: 'Choose what the draw is shared over' }),
    ...(seed.length >= 1 && seed.length <= 60 ? {} : { seed: 'Enter a seed of up to 60 letters' }),
  }
  if (Object.keys(faults).length > 0 || !strata || !isPlainDate(on)) return { faults }
  const leftOutSince = months === 0 ? null : fromNumber(addMonths(toNumber(on), -months))
  return { asked: { on, size, strata, leftOutSince, seed } }
}

/** Which stratum a home is drawn from. What nobody has said is a stratum of its own: unknown is not left out. */
export function stratumOf(row: Pick<RegisterRow, 'team' | 'worker_ref' | 'cohort'>, strata: Strata): string {
  const team = row.team ?? 'no team'
  const cohort = row.cohort ?? 'cohort not said'
  return { team, worker: row.worker_ref ?? 'nobody', cohort, 'team and cohort': `${team}, ${cohort}` }[strata]
}

export type Listed = { readonly row: RegisterRow; readonly stratum: string }
export type DrawnList = { readonly drawn: Drawn; readonly listed: readonly Listed[]; readonly leftOut: number }

/** Draws from the register as it stood, without those audited since. */
export function drawFrom(register: readonly RegisterRow[], audited: ReadonlySet<number>, asked: Asked): DrawnList {
  const held = register.filter(({ id }) => !audited.has(id))
  const drawn = draw(
    held.map((row) => ({ ref: row.ref, stratum: stratumOf(row, asked.strata) })),
    asked.size,
    asked.seed,
  )
  const rows = new Map(held.map((row) => [row.ref, row]))
  const listed = drawn.chosen.flatMap(({ ref, stratum }) => {
    const row = rows.get(ref)
    return row ? [{ row, stratum }] : []
  })
  return { drawn, listed, leftOut: register.length - held.length }
}

/** Who would audit a home: the manager of its team leads; a manager of another team, drawn by the same seed, is the peer. */
export function auditorsOf(row: Pick<RegisterRow, 'ref' | 'team'>, auditors: readonly Auditor[], seed: string) {
  const lead = auditors.find(({ team }) => team !== null && team === row.team)
  const others = auditors.filter((each) => each.ref !== lead?.ref && each.team !== row.team)
  const [peer] = inDrawnOrder(others, `${seed}\n${row.ref}`)
  return { lead: lead?.ref ?? '', peer: peer?.ref ?? '' }
}

/** What is wrong with a pair, and at which of the two; null when it may audit. The peer manages another team (5.1 of the framework). */
export function pairFault(
  { lead, peer }: Pair,
  row: Pick<RegisterRow, 'name' | 'team' | 'worker_ref'>,
  auditors: readonly Auditor[],
): { readonly at: keyof Pair; readonly why: string } | null {
  const of = (ref: string) => auditors.find((each) => each.ref === ref)
  if (!of(lead)) return { at: 'lead', why: `Choose a lead auditor for ${row.name}` }
  const why = peerFault(lead, of(peer), row)
  return why ? { at: 'peer', why } : null
}

function peerFault(lead: string, peer: Auditor | undefined, row: Pick<RegisterRow, 'name' | 'team' | 'worker_ref'>) {
  if (!peer) return `Choose a peer auditor for ${row.name}`
  if (lead === peer.ref) return `Choose two people for ${row.name}: the peer cannot be the lead`
  if (peer.team && peer.team === row.team)
    return `Choose a peer from another team for ${row.name}: this one has the case`
  return peer.ref === row.worker_ref ? `Choose another peer for ${row.name}: this one supervises the home` : null
}
