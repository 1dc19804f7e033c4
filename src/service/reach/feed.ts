import ical from 'ical-generator'
import type { PlainDate } from '../../calendar'
import { fromNumber, toNumber } from '../../calendar'
import type { Law } from '../../duties'
import { dueAsAt } from '../../duties'
import type { Owed } from './reach.store'

export type FeedAsked = {
  readonly law: Law
  readonly owed: readonly Owed[]
  readonly today: PlainDate
  /** Where the service answers, for links; empty where nobody has said. */
  readonly origin: string
  /** What somebody is called, by ref, where the service allows names in calendars. */
  readonly names: ReadonlyMap<string, string>
}

/** What is owed, as a calendar other programs read (RFC 5545): an event a duty, all of its due day. */
export function feedOf({ law, owed, today, origin, names }: FeedAsked): string {
  const calendar = ical({
    name: 'Line of Sight',
    prodId: { company: 'Line of Sight', product: 'Work owed', language: 'EN' },
  })
  calendar.ttl(60 * 60)
  for (const { duty, ref } of owed) {
    const rule = law.rules.get(duty.rule)
    const due = dueAsAt(duty, toNumber(today))
    if (!rule || due === null) continue
    const day = fromNumber(due)
    calendar.createEvent({
      // The same duty keeps its entry while its day moves, and gives it up when it is met.
      id: `${duty.rule}.${ref}.${duty.opened}@line-of-sight`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: `${rule.short}, ${names.get(ref) ?? ref}`,
      description: [rule.title, rule.versions.at(-1)?.source ?? ''].join('\n'),
      ...(origin ? { url: `${origin}/duties/${duty.id}/why` } : {}),
      timezone: null,
    })
  }
  return calendar.toString()
}
