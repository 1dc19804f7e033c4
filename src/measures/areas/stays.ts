import { type DayNumber, ENDLESS, toNumber } from '../../calendar'
import type { Told } from '../known'

export type Stay = { readonly from: DayNumber; readonly until: DayNumber }
type Open = { from: DayNumber; key: string; away: boolean }

const KINDS = ['placement', 'placement ending', 'care ending']
/** What tells one place from another: a return to all of the same goes on with the old placement. */
const PLACE = ['type', 'provider', 'postcode', 'urn'] as const

/**
 * A child’s placements as moves are counted. A change of legal status alone begins none; a temporary stay (T0 to T4) is none
 * and ends none, and a return from it to the same place goes on with the placement before; one that ended on the day it
 * began is none.
 */
export function stays(told: readonly Told[]): Stay[] {
  const done: Stay[] = []
  let open: Open | null = null
  const close = (on: DayNumber) => {
    if (open && on > open.from) done.push({ from: open.from, until: on })
    open = null
  }
  for (const each of inTurn(told)) {
    const on = toNumber(each.on)
    if (each.kind !== 'placement') {
      close(on)
      continue
    }
    const running: Open | null = open
    if (isTemporary(each)) {
      if (running) (running as Open).away = true
      continue
    }
    const key = placeOf(each)
    if (running && goesOn(running, each, key)) {
      open = { from: (running as Open).from, key, away: false }
      continue
    }
    close(on)
    open = { from: on, key, away: false }
  }
  close(ENDLESS)
  return done
}

const goesOn = (running: Open, each: Told, key: string): boolean =>
  each.facts.new_episode === 'L' || (running.away && running.key === key)

const isTemporary = ({ facts }: Told): boolean => /^T[0-4]$/.test(String(facts.type ?? ''))

const placeOf = ({ facts, about }: Told): string =>
  JSON.stringify([...PLACE.map((fact) => String(facts[fact] ?? '').replaceAll(/\s/g, '')), about.household ?? null])

/** By day; of one day an ending comes before what begins. */
const inTurn = (told: readonly Told[]): Told[] =>
  told
    .filter(({ kind }) => KINDS.includes(kind))
    .map((each, at) => ({ each, at }))
    .sort(
      (a, b) =>
        (a.each.on < b.each.on ? -1 : Number(a.each.on > b.each.on)) ||
        Number(a.each.kind === 'placement') - Number(b.each.kind === 'placement') ||
        a.at - b.at,
    )
    .map(({ each }) => each)
