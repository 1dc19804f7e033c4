import { BEGINNING, type DayNumber, ENDLESS, londonDayNumber } from '../calendar'
import { type Effect, type Happening, inOrder, type Kind, SELF, type SubjectId, type Vocabulary } from '../happenings'
import type { Span } from './span'

type Begins = Extract<Effect, { does: 'begins' }>
type Begun = { does: 'begins'; happening: Happening; effect: Begins; kind: Kind }
/** `over`: the span whose ending this really is, when it is another's (care ended, and the placement with it). */
type Ended = { does: 'ends'; happening: Happening; over: string | null }
type Mark = Begun | Ended

/**
 * What was true of one subject, from the happenings that count and name it. Pure; the order they come in does not matter.
 * `known` is the first day anything is known of the subject, from which a row that says no day holds.
 */
export function foldSpans(
  words: Vocabulary,
  subject: SubjectId,
  happenings: readonly Happening[],
  known = firstKnown(happenings),
): Span[] {
  const lanes = new Map<string, Mark[]>()
  const endings: [string, Ended][] = []
  for (const happening of happenings) {
    const kind = words.byName.get(happening.kind)
    for (const effect of kind?.effects ?? []) {
      if (happening.about[effect.of] !== subject || !kind) continue
      if (effect.does === 'ends')
        endings.push([effect.span, { does: 'ends', happening, over: overOf(kind, effect.span) }])
      else push(lanes, laneOf(effect, happening), { does: 'begins', happening: dated(happening, known), effect, kind })
    }
  }
  for (const [span, ended] of endings)
    for (const [lane, marks] of lanes) if (lane.split('|')[0] === span) marks.push(ended)
  // A lane that another's ending closes is folded after it: it must know whether that other really began again that day.
  const own = [...lanes]
    .filter(([, marks]) => !marks.some(isOver))
    .flatMap(([lane, marks]) => foldLane(subject, lane, marks, new Set()))
  const begunOn = new Set(own.map((span) => `${span.name} ${span.began}`))
  const led = [...lanes]
    .filter(([, marks]) => marks.some(isOver))
    .flatMap(([lane, marks]) => foldLane(subject, lane, marks, begunOn))
  return [...own, ...led]
}

/** The earliest day of what happened; where none is said, the day the earliest was written down. */
export function firstKnown(happenings: readonly Happening[]): DayNumber {
  const days = happenings.flatMap((each) => (each.on === BEGINNING ? [] : each.on))
  return days.length > 0 ? Math.min(...days) : Math.min(...happenings.map((each) => londonDayNumber(each.recordedAt)))
}

const dated = (happening: Happening, known: DayNumber): Happening =>
  happening.on === BEGINNING ? { ...happening, on: known } : happening

const isOver = (mark: Mark): boolean => mark.does === 'ends' && mark.over !== null

function overOf(kind: Kind, span: string): string | null {
  const [first] = kind.effects
  return first && first.span !== span ? first.span : null
}

const laneOf = (effect: Begins, happening: Happening): string =>
  `${effect.span}|${effect.each ? (happening.about[effect.each] ?? '') : ''}`

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

/** Endings come before beginnings of the same day: a home may end and be approved again on one day. */
const byDay = (a: Mark, b: Mark): number =>
  a.happening.on - b.happening.on ||
  Number(a.does === 'begins') - Number(b.does === 'begins') ||
  inOrder(a.happening, b.happening)

function foldLane(subject: SubjectId, lane: string, marks: Mark[], begunOn: ReadonlySet<string>): Span[] {
  const [name = '', key = ''] = lane.split('|')
  const done: Span[] = []
  let running: Span | null = null
  let cancelled: DayNumber | null = null
  let closed: DayNumber | null = null
  for (const mark of marks.sort(byDay)) {
    const day = mark.happening.on
    if (mark.does === 'ends') {
      if (running) close(done, running, day)
      // An ending with nothing to end takes back what begins that same day: a stay of no length. So does the end of what
      // it depends on, unless that begins anew the same day.
      if (mark.over ? !begunOn.has(`${mark.over} ${day}`) : !running && closed !== day) cancelled = day
      if (running) closed = day
      running = null
      continue
    }
    if (cancelled === day) continue
    const next = begin(subject, name, key, mark)
    const goesOn: boolean = running !== null && (!mark.effect.anew || running.itself === next.itself)
    if (running) close(done, running, day)
    running = goesOn && running ? lasting(next, running.began, next.until) : next
  }
  if (running) done.push(running)
  return done
}

/** A stay of no length leaves no row; a value changed twice on one day keeps the last. */
function close(done: Span[], running: Span, day: DayNumber): void {
  if (day > running.from) done.push(lasting(running, running.began, day))
}

/** Written out: a span that is spread has a shape of its own, and the engine reads many. */
function lasting(span: Span, began: DayNumber, until: DayNumber): Span {
  const { name, key, subject, with: other, itself, from, value } = span
  return { name, key, subject, with: other, itself, from, until, began, value }
}

function begin(subject: SubjectId, name: string, key: string, { happening, effect, kind }: Begun): Span {
  const value: Record<string, Happening['facts'][string]> = {}
  for (const [fact, { type }] of Object.entries(kind.facts))
    if (type !== 'prose') value[fact] = happening.facts[fact] ?? null
  return {
    name,
    key,
    subject,
    with: effect.with ? (happening.about[effect.with] ?? null) : null,
    itself: effect.itself ? (happening.about[SELF] ?? null) : null,
    from: happening.on,
    until: ENDLESS,
    began: happening.on,
    value,
  }
}
