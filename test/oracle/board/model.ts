import type { Day } from '../calendar'

/** One episode of a child in care, as a return tells it. `until` is the day it ended, or never. */
export type Episode = {
  readonly from: Day
  readonly until: Day
  /** Why it began: S P T B U begin a placement, L begins none. */
  readonly began: string
  readonly legal: string
  readonly type: string
  readonly provider: string
  readonly urn: string
  readonly post: string
  readonly home: string
  /** Care ended with it: its reason is neither blank nor X1. */
  readonly final: boolean
}

export type Incident = { readonly child: string; readonly on: Day; readonly missing: boolean }

export type Child = { readonly ref: string; readonly born: Day; readonly episodes: readonly Episode[] }

/** What a calculation works from: children with their episodes, who is unaccompanied on a day, and what went missing. */
export type Records = {
  readonly ours: string
  readonly children: readonly Child[]
  readonly unaccompanied: (ref: string, day: Day) => boolean
  readonly incidents: readonly Incident[]
}

/** References of those a figure is of, and of those it counts. Null: a count without a base. */
export type Answer = { readonly base: readonly string[] | null; readonly counted: readonly string[] }

/** Of a measure without a base: those counted, and nobody else. */
export const justCounted = (counted: readonly string[]): Answer => ({ base: null, counted })

export const answerOf = <T>(base: readonly T[], ref: (each: T) => string, counts: (each: T) => boolean): Answer => ({
  base: base.map(ref),
  counted: base.filter(counts).map(ref),
})
