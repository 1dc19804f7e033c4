import { type DayNumber, ENDLESS, toNumber } from '../../calendar'
import type { Told } from '../known'

export type Stay = { readonly from: DayNumber; readonly until: DayNumber }
type Open = { from: DayNumber; key: string; away: boolean; none: boolean }

/** What is asked beside a child to tell its placements. */
export const OF_STAYS = ['care start', 'legal status', 'placement', 'placement ending', 'care ending'] as const
const SHORT_BREAKS = ['V3', 'V4']
/** What tells one place from another: a return to all of the same goes on with the old placement. */
const PLACE = ['type', 'provider', 'postcode', 'urn'] as const

/**
 * A child’s placements as moves are counted. A change of legal status alone begins none; a temporary stay (T0 to T4) is none
 * and ends none, nor does its own end, and a return from it to the same place goes on with the placement before; one that ended on the day it
 * began is none, and so is one of a series of short breaks.
 */
export function stays(told: readonly Told[]): Stay[] {
  const done: Stay[] = []
  let open: Open | null = null
  let shortBreaks = false
  let nothingBegins: DayNumber | null = null
  const close = (on: DayNumber) => {
    if (open && on > open.from && !open.none) done.push({ from: open.from, until: on })
    open = null
  }
  for (const each of inTurn(told)) {
    const on = toNumber(each.on)
    if (each.kind === 'care start') continue
    if (each.kind === 'legal status') {
      shortBreaks = SHORT_BREAKS.includes(String(each.facts.status))
      continue
    }
    if (each.kind !== 'placement') {
      if (each.kind === 'placement ending' && isAway(open)) continue
      if (each.kind === 'care ending' ? !beginsAgain(told, on) : !open) nothingBegins = on
      close(on)
      continue
    }
    const running: Open | null = open
    if (nothingBegins === on) continue
    if (isTemporary(each)) {
      if (running) (running as Open).away = true
      continue
    }
    const key = placeOf(each)
    if (running && goesOn(running, each, key)) {
      open = { ...(running as Open), key, away: false }
      continue
    }
    close(on)
    open = { from: on, key, away: false, none: shortBreaks }
  }
  close(ENDLESS)
  return done
}

/** Away for a while, what ends is where the child is, and not the placement that waits. */
const isAway = (open: Open | null): boolean => open?.away === true

/**
 * Whether care that ended on a day began again on it: what begins then stands. A start that ended the same day leaves nothing,
 * and of the endings of a day one is of the care that ran before it.
 */
function beginsAgain(told: readonly Told[], day: DayNumber): boolean {
  const of = (name: string, is: (on: DayNumber) => boolean) =>
    told.filter(({ kind, on }) => kind === name && is(toNumber(on))).length
  const before = (on: DayNumber) => on < day
  const ran = of('care start', before) > of('care ending', before)
  return of('care start', (on) => on === day) > of('care ending', (on) => on === day) - Number(ran)
}

const goesOn = (running: Open, each: Told, key: string): boolean =>
  each.facts.new_episode === 'L' || (running.away && running.key === key)

const isTemporary = ({ facts }: Told): boolean => /^T[0-4]$/.test(String(facts.type ?? ''))

const placeOf = ({ facts, about }: Told): string =>
  JSON.stringify([...PLACE.map((fact) => String(facts[fact] ?? '').replaceAll(/\s/g, '')), about.household ?? null])

const rankOf = ({ kind }: Told): number => (kind === 'placement' ? 2 : kind === 'legal status' ? 1 : 0)

/** By day; of one day an ending comes before what begins, and the law before the place. */
const inTurn = (told: readonly Told[]): Told[] =>
  told
    .filter(({ kind }) => (OF_STAYS as readonly string[]).includes(kind))
    .map((each, at) => ({ each, at }))
    .sort(
      (a, b) =>
        (a.each.on < b.each.on ? -1 : Number(a.each.on > b.each.on)) || rankOf(a.each) - rankOf(b.each) || a.at - b.at,
    )
    .map(({ each }) => each)
