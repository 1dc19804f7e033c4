import {
  BEGINNING,
  type DayNumber,
  ENDLESS,
  fromNumber,
  isPlainDate,
  type PlainDate,
  plainDate,
  toNumber,
} from '../calendar'
import { type Happening, inOrder, type Kind, SELF, type SubjectId, type Vocabulary } from '../happenings'
import { foldSpans, names, type Span } from '../spans'
import type { Law } from './arrange'
import { deriveDuties } from './derive'
import { type Duty, dueAsAt, standing } from './duty'
import { type History, told } from './history'
import { keptUntil } from './keep'
import type { LawExample } from './law-file'
import type { Rule } from './rule'
import { statesOf } from './states'

/** One row of an answer, in days as text: what a worked example expects and a page shows. */
export type Answer = {
  subject: string
  opened: PlainDate
  due: PlainDate | null
  met: PlainDate | null
  closed: PlainDate | null
  standing: string
}

/** Letters for those that examples name most. */
const NAMED: Readonly<Record<string, string>> = {
  household: 'H',
  child: 'C',
  worker: 'W',
  carer: 'K',
  'household member': 'M',
  placement: 'P',
  'notifiable event': 'E',
}

/** What a rule that is no duty answers. */
export type OtherAnswer = { 'keep until': PlainDate | null } | { from: PlainDate; until?: PlainDate }

type Cast = { readonly ids: Map<string, SubjectId>; readonly kinds: Map<SubjectId, string> }

/** Runs a worked example through the same spans and duties as a real service, and says what one rule owes. */
export function workExample(
  words: Vocabulary,
  law: Law,
  rule: Rule,
  example: LawExample,
): { answers: Answer[]; happenings: Happening[] } {
  const { cast, happenings, spans } = stage(words, example)
  const asAt = toNumber(plainDate(example['as at']))
  const duties = [...cast.kinds].flatMap(
    ([subject, kind]) => deriveDuties(law, historyOf(subject, kind, happenings, spans)).duties,
  )
  const named = new Map([...cast.ids].map(([name, id]) => [id, name]))
  const answers = duties
    .filter((duty) => duty.rule === rule.id)
    .sort((a, b) => a.opened - b.opened || Number(a.met ?? Infinity) - Number(b.met ?? Infinity))
    .flatMap((duty) => answerOn(duty, asAt, named.get(duty.subject) ?? ''))
  return { answers, happenings }
}

/** Who an example is about, what happened and what was true. */
function stage(words: Vocabulary, example: LawExample) {
  const cast: Cast = { ids: new Map(), kinds: new Map() }
  const happenings = example.happened.map((line, index) => toHappening(words, cast, line, index + 1)).sort(inOrder)
  const spans = [...cast.kinds.keys()].flatMap((subject) => foldSpans(words, subject, naming(happenings, subject)))
  return { cast, happenings, spans }
}

/** The rows of a rule that is no duty: until when something is kept, from when until when a state held. */
export function workOther(words: Vocabulary, law: Law, rule: Rule, example: LawExample): OtherAnswer[] {
  const { cast, happenings, spans } = stage(words, example)
  const asAt = toNumber(plainDate(example['as at']))
  const before = happenings.filter((each) => each.on <= asAt)
  return [...cast.kinds]
    .filter(([, kind]) => kind === rule.for)
    .flatMap(([subject, kind]): OtherAnswer[] => {
      const history = historyOf(subject, kind, before, spans)
      if (rule.keep) {
        const until = keptUntil(rule, rule.keep, told(history, law.calendar))
        return [{ 'keep until': until === null ? null : fromNumber(until) }]
      }
      return statesOf(rule, told(history, law.calendar))
        .filter((span) => span.from <= asAt)
        .map(({ from, until }) => ({
          from: fromNumber(from),
          ...(until < ENDLESS ? { until: fromNumber(until) } : {}),
        }))
    })
}

const naming = (happenings: readonly Happening[], subject: SubjectId): Happening[] =>
  happenings.filter((each) => Object.values(each.about).includes(subject))

/** What the engine may look at for a subject, gathered from everything known. */
export function historyOf(
  subject: SubjectId,
  kind: string,
  happenings: readonly Happening[],
  spans: readonly Span[],
): History {
  const own = spans.filter((span) => names(span, subject))
  const parties = new Set(own.flatMap((span) => [span.subject, span.with, span.itself]))
  // What happens to a placement happens to its child.
  const owners = own.filter((span) => span.itself === subject).map((span) => span.subject)
  const about = new Set([subject, ...owners])
  return {
    subject,
    kind,
    happenings: happenings.filter((each) => Object.values(each.about).some((id) => about.has(id))),
    spans: spans.filter((span) => names(span, subject) || parties.has(span.subject)),
  }
}

/** A duty as it stood on a day, or nothing if it had not opened. */
export function answerOn(duty: Duty, day: DayNumber, subject: string): Answer[] {
  const stands = standing(duty, day)
  if (!stands) return []
  const by = (each: DayNumber | null) => (each !== null && each <= day ? fromNumber(each) : null)
  const stood = dueAsAt(duty, day)
  const due = stood === null ? null : fromNumber(stood)
  return [
    { subject, opened: fromNumber(duty.opened), due, met: by(duty.met), closed: by(duty.closed), standing: stands },
  ]
}

function toHappening(words: Vocabulary, cast: Cast, line: LawExample['happened'][number], id: number): Happening {
  const kind = words.byName.get(line.what)
  if (!kind) throw new Error(`an example names the kind ${line.what}, which does not exist`)
  const facts: Record<string, string | number | null> = {}
  for (const [name, value] of Object.entries(line))
    if (name in kind.facts) facts[name] = typeof value === 'number' ? value : String(value)
    else if (!['what', 'on', 'at', 'ref'].includes(name) && !(name in kind.about))
      throw new Error(`${kind.name} has no ${name}`)
  const on = line.on && isPlainDate(line.on) ? toNumber(line.on) : BEGINNING
  const [hours, minutes] = (line.at ?? '').split(':')
  return {
    id,
    kind: kind.name,
    on,
    at: hours && minutes ? Number(hours) * 60 + Number(minutes) : null,
    recordedAt: id,
    about: cast_(cast, kind, line),
    facts,
  }
}

function cast_(cast: Cast, kind: Kind, line: Record<string, unknown>): Record<string, SubjectId> {
  const about: Record<string, SubjectId> = {}
  for (const [role, { kinds, optional }] of Object.entries(kind.about)) {
    const said = line[role]
    if (said === 'nobody' || said === 'nowhere' || (said === undefined && optional && kinds.length > 1)) continue
    // A check that names nobody is of somebody in the home: most of the law about checks is.
    const usual = kind.name === 'statutory check' ? 'household member' : (kinds[0] ?? '')
    const name = typeof said === 'string' ? said : nameOf(usual)
    const known = cast.kinds.get(cast.ids.get(name) ?? 0)
    about[role] = subjectOf(cast, name, known ?? kinds.find((each) => isNamed(each, name)) ?? usual)
  }
  if (kind.subject)
    about[SELF] = subjectOf(cast, typeof line.ref === 'string' ? line.ref : nameOf(kind.subject), kind.subject)
  return about
}

/** Who an example is about when it does not say: a letter for the commonest, else the word itself. */
const nameOf = (kind: string): string => NAMED[kind] ?? kind

/** `H2` is a household, `complaint 2` a complaint. */
const isNamed = (kind: string, name: string): boolean =>
  NAMED[kind] === name.replace(/\d+$/, '') || kind === name.replace(/ ?\d+$/, '')

function subjectOf(cast: Cast, name: string, kind: string): SubjectId {
  const known = cast.ids.get(name)
  if (known) return known
  const id = cast.ids.size + 1
  cast.ids.set(name, id)
  cast.kinds.set(id, kind)
  return id
}
