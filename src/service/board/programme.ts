import type { PlainDate } from '../../calendar'

/** An item of a work programme, as it stands on a day. */
export type Slot = {
  readonly ref: string
  readonly body: string
  /** Null: room for an item. */
  readonly item: string | null
  /** Null: to be scheduled. */
  readonly plannedOn: PlainDate | null
  readonly lead: string | null
  readonly figure: string | null
  readonly outcome: 'taken' | 'not taken' | null
  readonly settledOn: PlainDate | null
  readonly reason: string | null
}

export type Standing = 'planned' | 'to be scheduled' | 'nobody has said' | 'taken' | 'taken later' | 'not taken'

/** Taken, left out, still ahead, or past its day with nobody having said what became of it. */
export function standingOf({ plannedOn, outcome, settledOn }: Slot, day: PlainDate): Standing {
  if (outcome === 'not taken') return outcome
  if (outcome) return plannedOn !== null && settledOn !== null && settledOn > plannedOn ? 'taken later' : 'taken'
  if (plannedOn === null) return 'to be scheduled'
  return plannedOn < day ? 'nobody has said' : 'planned'
}

/** A figure that is red on the day. */
export type Red = {
  readonly id: string
  readonly title: string
  readonly shown: string
  readonly counts: number
  readonly of: number
  readonly rows: string
  readonly target: string
}
/** One that nothing ahead is planned on, or when it is to be taken. */
export type Suggested = Red & { readonly plannedOn: PlainDate | 'to be scheduled' | null }

/** Each red figure suggests an item, until one that is still ahead names it. */
export const suggestedBy = (reds: readonly Red[], slots: readonly Slot[]): Suggested[] =>
  reds.map((red) => {
    const open = slots.find(({ figure, outcome }) => figure === red.id && outcome === null)
    return { ...red, plannedOn: open ? (open.plannedOn ?? 'to be scheduled') : null }
  })
