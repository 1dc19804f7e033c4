import { createHash } from 'node:crypto'

/** A case that could be audited, and the stratum it is drawn from. */
export type Drawable = { readonly ref: string; readonly stratum: string }

export type Drawn = {
  readonly chosen: readonly Drawable[]
  /** What was drawn from: how many stood in each stratum, how many were asked for, and how many were drawn. */
  readonly strata: readonly Stratum[]
}

export type Stratum = { readonly name: string; readonly of: number; readonly asked: number; readonly drawn: number }

/**
 * Draws `size` cases, shared over the strata by their size: every case of a stratum is as likely as any other.
 * The same seed draws the same cases, in whatever order they are given. Where a stratum is short, all of it is drawn.
 */
export function draw(cases: readonly Drawable[], size: number, seed: string): Drawn {
  const byStratum = new Map<string, Drawable[]>()
  for (const each of cases) byStratum.set(each.stratum, [...(byStratum.get(each.stratum) ?? []), each])
  const names = [...byStratum.keys()].sort()
  const asked = shares(
    names.map((name) => byStratum.get(name)?.length ?? 0),
    size,
  )
  const parts = names.map((name, index) => {
    const own = inDrawnOrder(byStratum.get(name) ?? [], seed)
    const chosen = own.slice(0, asked[index])
    return { chosen, stratum: { name, of: own.length, asked: asked[index] ?? 0, drawn: chosen.length } }
  })
  return { chosen: parts.flatMap(({ chosen }) => chosen), strata: parts.map(({ stratum }) => stratum) }
}

/**
 * Cases by the digest of the seed and their reference: anybody with the list and the seed can draw again, with no program
 * of ours. A digest takes no notice of the order of the list, nor of who else is on it.
 */
export function inDrawnOrder<Case extends { readonly ref: string }>(cases: readonly Case[], seed: string): Case[] {
  const rank = (ref: string) => createHash('sha256').update(`${seed}\n${ref}`).digest('hex')
  return cases
    .map((each) => ({ each, at: rank(each.ref) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ each }) => each)
}

/**
 * How many to draw from each stratum: in proportion, by largest remainders, and one at least of each while there is one to
 * give, so that no team or worker goes unlooked at in a programme because it is small.
 */
export function shares(sizes: readonly number[], size: number): number[] {
  const total = sizes.reduce((sum, each) => sum + each, 0)
  const wanted = Math.min(size, total)
  if (wanted === 0) return sizes.map(() => 0)
  const floors = sizes.map((each) => (wanted >= sizes.length ? Math.min(each, 1) : 0))
  const rest = wanted - floors.reduce((sum, each) => sum + each, 0)
  const left = sizes.map((each, index) => each - (floors[index] ?? 0))
  const leftTotal = left.reduce((sum, each) => sum + each, 0)
  // Whole numbers throughout: the remainder of a share is over leftTotal for all of them.
  const whole = left.map((each) => (leftTotal === 0 ? 0 : Math.floor((each * rest) / leftTotal)))
  const owing = rest - whole.reduce((sum, each) => sum + each, 0)
  const byRemainder = left
    .map((each, index) => ({ index, over: leftTotal === 0 ? 0 : (each * rest) % leftTotal }))
    .sort((a, b) => b.over - a.over || a.index - b.index)
  const extra = new Set(byRemainder.slice(0, owing).map(({ index }) => index))
  return sizes.map((_, index) => (floors[index] ?? 0) + (whole[index] ?? 0) + (extra.has(index) ? 1 : 0))
}
