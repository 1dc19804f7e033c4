import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'
import { EVERY, type IN_PUBLIC } from './rhythm.kinds'

/** A body and what it is given, how often, and from which first day. */
export type Rhythm = {
  readonly id: number
  readonly ref: string
  readonly body: string
  readonly report: string
  readonly every: keyof typeof EVERY
  readonly firstDue: PlainDate | null
  readonly inPublic: (typeof IN_PUBLIC)[number] | null
  readonly lead: string | null
  /** The day it was agreed: nothing is due before it. */
  readonly since: PlainDate
}

/** What is owed at a rhythm and has opened: when it fell due, and when it was given. */
export type Step = {
  readonly rhythm: number
  readonly due: PlainDate
  readonly met: PlainDate | null
  readonly excused: boolean
}

export type DueDay = {
  readonly rhythm: Rhythm
  readonly on: PlainDate
  /** Null where nobody has said whether it is taken in public. */
  readonly inPublic: boolean | null
  readonly standing: 'given' | 'given late' | 'overdue' | 'excused' | 'to come'
  readonly given: PlainDate | null
}

/** Every day on which a report is due between two, both included, with how each stands on a day: by day, then by body. */
export function dueDays(
  rhythms: readonly Rhythm[],
  steps: readonly Step[],
  { from, to, today }: Readonly<Record<'from' | 'to' | 'today', PlainDate>>,
): DueDay[] {
  const opened = new Map(steps.map((step) => [`${step.rhythm} ${step.due}`, step]))
  return rhythms
    .flatMap((rhythm) =>
      daysOf(rhythm, to)
        .filter(({ on }) => on >= from)
        .map(({ on, n }) => ({
          ...{ rhythm, on, inPublic: isPublic(rhythm, n) },
          ...standingOf(opened.get(`${rhythm.id} ${on}`), on, today),
        })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rhythm.body.localeCompare(b.rhythm.body, 'en-GB')))
}

/** The first day and every term after it, counted from the first, from when the rhythm was agreed. */
function daysOf({ firstDue, every, since }: Rhythm, to: PlainDate): { on: PlainDate; n: number }[] {
  const days: { on: PlainDate; n: number }[] = []
  for (let n = 0; firstDue !== null; n++) {
    const on = fromNumber(addMonths(toNumber(firstDue), n * EVERY[every]))
    if (on > to) break
    if (on >= since) days.push({ on, n })
  }
  return days
}

const isPublic = ({ inPublic }: Rhythm, n: number): boolean | null =>
  inPublic === null ? null : inPublic === 'every one' || (inPublic === 'every third' && (n + 1) % 3 === 0)

function standingOf(step: Step | undefined, on: PlainDate, today: PlainDate): Pick<DueDay, 'standing' | 'given'> {
  const given = step?.met && step.met <= today ? step.met : null
  if (given) return { given, standing: given > on ? 'given late' : 'given' }
  if (step?.excused) return { given, standing: 'excused' }
  return { given, standing: on < today ? 'overdue' : 'to come' }
}
