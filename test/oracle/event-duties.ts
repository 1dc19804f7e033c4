import { instantOf } from './calendar'
import type { Duty } from './chain'
import type { Ledger } from './ledger'
import { readings } from './readings'
import { forceOf } from './rules'
import type { Happening } from './service'
import { about } from './spans'

const oneDay = 24 * 3_600_000

/** What is owed about each notifiable event: somebody told within a day by local standard, within 24 hours by national. */
export function eventDuties(ledger: Ledger): Duty[] {
  const events = ledger.service.of('notifiable-events').filter(({ on }) => on >= forceOf('sch7-24h').from)
  return events.flatMap((event) => [
    told(ledger, event, 'notification-1d-local', !readings.oneDayIsDays),
    told(ledger, event, 'sch7-24h', true),
  ])
}

/** Of several notifications on the first day that has one, the first recorded counts. */
function told(ledger: Ledger, event: Happening, rule: string, byHours: boolean): Duty {
  const subject = event.row.ref || event.row.id || ''
  const first = about(ledger.service, 'notifications', 'notifiable_event', subject).find(({ on }) => on >= event.on)
  const duty: Duty = { rule, subject, opened: event.on, due: event.on + 1, met: first?.on ?? null, closed: null }
  // Hours run only between two instants; where either has no time, to the end of the next day.
  if (byHours && first?.at && event.at) duty.late = instant(first) > instant(event) + oneDay
  return duty
}

const instant = ({ on, at }: Happening) => instantOf(on, at)
