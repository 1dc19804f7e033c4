import type { ComponentChildren } from 'preact'

export type FeedItem = {
  key: string
  day: string
  /** The day as first written, where a correction moved it: shown struck through. */
  oldDay?: string
  what: ComponentChildren
  detail?: ComponentChildren
  /** Who wrote it down, and when if that was later. */
  by?: ComponentChildren
  /** Proposed or still to come: an open ring. */
  open?: boolean
}

function Day({ day, oldDay }: { day: string; oldDay?: string }) {
  if (!oldDay) return <p class="los-feed__day">{day}</p>
  return (
    <p class="los-feed__day">
      <span class="los-vh">First written as </span>
      <del>{oldDay}</del>
      <span class="los-vh">, corrected to</span> {day}
    </p>
  )
}

/** What happened, newest first, dot by dot. What was corrected stays readable. */
export function Feed({ items }: { items: readonly FeedItem[] }) {
  return (
    <ol class="los-feed">
      {items.map(({ key, day, oldDay, what, detail, by, open }) => (
        <li key={key} class={open ? 'is-open' : undefined}>
          <Day day={day} oldDay={oldDay} />
          <p class="los-feed__what">{what}</p>
          {detail ? <p>{detail}</p> : null}
          {by ? <p class="los-small los-muted">{by}</p> : null}
        </li>
      ))}
    </ol>
  )
}
