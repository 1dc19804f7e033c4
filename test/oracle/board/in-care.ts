import { addMonths, type Day, dayAt, partsOf } from '../calendar'
import { inCare, periodsOf, placedOn } from './care'
import { type Answer, answerOf, type Child, justCounted, type Records } from './model'
import { placementsSince } from './placements'
import { metresBetween, spotOf } from './places'

const TWENTY_MILES = 32_186
const ref = (child: Child) => child.ref

/** The codes of each of the measures that share out measure 1 (reading 10). */
const CODES: Readonly<Record<string, readonly string[]>> = {
  M112: ['U4', 'U5', 'U6'],
  M113: ['U1', 'U2', 'U3'],
  M114: ['A3', 'A4', 'A5', 'A6'],
  M115: ['P1'],
  M116: ['P2', 'H5', 'K3'],
  M117: ['K2', 'R1', 'R2', 'R3', 'S1'],
  M118: ['K1'],
}
const named = Object.values(CODES).flat()

/** M106, M107, M109 to M120, M125 and M126 on a day, by reference of the child. */
export function boardInCare(records: Records, day: Day): Record<string, Answer> {
  const base = records.children.filter((child) => inCare(child, day))
  const of = (counts: (child: Child) => boolean) => answerOf(base, ref, counts)
  const type = (child: Child) => placedOn(child, day)?.type ?? ''
  return {
    M106: justCounted(base.map(ref)),
    M107: of((child) => records.unaccompanied(child.ref, day)),
    M109: of((child) => isOutside(records, child, day)),
    M110: farFromHome(records, base, day),
    M111: of((child) => placementsSince(child, addMonths(day, -12), day) >= 3),
    ...Object.fromEntries(Object.entries(CODES).map(([id, codes]) => [id, of((child) => codes.includes(type(child)))])),
    M119: of((child) => !named.includes(type(child))),
    M120: repeats(records, day),
    ...missing(records, day),
  }
}

function isOutside({ ours }: Records, child: Child, day: Day): boolean {
  const there = spotOf(placedOn(child, day)?.post ?? '')
  return there !== undefined && there.authority !== ours
}

function farFromHome(records: Records, inCareOnDay: readonly Child[], day: Day): Answer {
  const told = inCareOnDay.flatMap((child) => {
    const placed = placedOn(child, day)
    const [home, there] = [spotOf(placed?.home ?? ''), spotOf(placed?.post ?? '')]
    return home && there && !records.unaccompanied(child.ref, day) ? [{ child, home, there }] : []
  })
  return answerOf(
    told,
    ({ child }) => child.ref,
    ({ home, there }) => there.authority !== records.ours && metresBetween(home, there) > TWENTY_MILES,
  )
}

/** The first day of the month that a day is in. */
const monthOf = (day: Day) => dayAt(partsOf(day).year, partsOf(day).month, 1)

function repeats({ children }: Records, day: Day): Answer {
  const starting = children.flatMap((child) => {
    const periods = periodsOf(child)
    const starts = periods.filter(({ from, begunBefore }) => from >= monthOf(day) && from <= day && !begunBefore)
    const again = starts.some((start) => {
      const left = periods.filter(({ from, until }) => from < start.from && until <= start.from).at(-1)
      return left !== undefined && !start.afterShortBreaks && start.from <= addMonths(left.until, 12)
    })
    return starts.length > 0 ? [{ child, again }] : []
  })
  return answerOf(
    starting,
    ({ child }) => child.ref,
    ({ again }) => again,
  )
}

function missing({ children, incidents }: Records, day: Day): Record<string, Answer> {
  const care = new Map(children.map((child) => [child.ref, child]))
  const ours = incidents.filter(({ child, on, missing: isMissing }) => {
    const who = care.get(child)
    return isMissing && on >= monthOf(day) && on <= day && who !== undefined && inCare(who, on)
  })
  const once = (names: readonly string[]) => [...new Set(names)]
  return {
    M125: justCounted(once(ours.map(({ child }) => child))),
    M126: justCounted(once(ours.map(({ child, on }) => `${child} ${on}`)).map((each) => each.split(' ')[0] ?? '')),
  }
}
