import { isPlainDate, longDate, type PlainDate, readInstant } from '../calendar'
import { isLegible } from '../database'
import { isInUse, notInUse } from './code'
import { type Fact, type FactValue, readFact } from './fact'
import { type Kind, takes } from './kind'

/** Something that happened, as told to us: by refs, not yet recorded. */
export type Entry = {
  readonly kind: string
  /** Its own ref, where it names a subject. Left out where one is to be given. */
  readonly ref?: string | undefined
  readonly on: PlainDate | null
  /** HH:MM in London, where known. */
  readonly at: string | null
  readonly about: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, FactValue>>
  readonly sourceRecordedAt: Date | null
}

/** What is wrong with one answer, and what to do about it. */
export type Fault = {
  readonly column: string
  readonly why: string /** As a form says it too. */
  readonly plain?: true
}

export type Admitted =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads typed or filed values into an entry, or says everything that must be put right. The one reading for form, file and
 * API. `recordedOn` is the day of recording: nothing happens after it. Whether a ref exists is asked later, of the ledger.
 */
export function admit(kind: Kind, values: Readonly<Record<string, string>>, recordedOn: PlainDate): Admitted {
  const faults = unreadable(values)
  const value = (column: string) => (values[column] ?? '').trim()
  const about: Record<string, string> = {}
  for (const [name, role] of Object.entries(kind.about)) {
    if (value(name) !== '') about[name] = value(name)
    else if (!role.optional)
      faults.push({ column: name, why: `${name} is empty. Enter the reference of a ${takes(role)}.` })
  }
  if (kind.subject && !kind.refOptional && value('ref') === '')
    faults.push({ column: 'ref', why: `ref is empty. Enter a reference for this ${kind.subject}.` })
  const on = readOn(kind, value('on'), recordedOn, faults)
  const at = readAt(value('at'), faults)
  const facts: Record<string, FactValue> = {}
  for (const [name, fact] of Object.entries(kind.facts)) {
    const read = readFact(fact, name, value(name))
    const why = read.ok ? staleCode(fact, read.value, on) : read.why
    if (read.ok && !why) facts[name] = read.value
    else if (why) faults.push({ column: name, why })
  }
  const sourceRecordedAt = readRecordedAt(value('recorded_at'), faults)
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    entry: { kind: kind.name, ref: value('ref') || undefined, on, at, about, facts, sourceRecordedAt },
  }
}

/** A code that was not in use on the day it is said of; where codes are only offered, anything may be written. */
function staleCode(fact: Fact, value: FactValue, on: PlainDate | null): string | null {
  if (!fact.choices || on === null) return null
  const found = fact.codes?.find(({ code }) => code === value)
  return found && !isInUse(found, on) ? notInUse(found, on) : null
}

/** What no database keeps. A ref as long as a page is the rest of a file behind a quote that was never closed. */
function unreadable(values: Readonly<Record<string, string>>): Fault[] {
  const faults: Fault[] = []
  for (const [column, value] of Object.entries(values))
    if (!isLegible(value))
      faults.push({ column, why: `${column} holds a character that cannot be read. Write it again.` })
  for (const column of ['ref', 'id'])
    if ((values[column] ?? '').length > 200)
      faults.push({ column, why: `${column} is too long. Enter at most 200 characters.` })
  return faults
}

function readOn(kind: Kind, typed: string, recordedOn: PlainDate, faults: Fault[]): PlainDate | null {
  if (typed === '') {
    if (kind.on === 'day') faults.push({ column: 'on', why: 'on is empty. Enter the day it happened as YYYY-MM-DD.' })
    return null
  }
  if (!isPlainDate(typed)) {
    faults.push({ column: 'on', why: `on is “${typed}”. Enter a real date as YYYY-MM-DD.` })
    return null
  }
  if (typed > recordedOn)
    faults.push({
      column: 'on',
      why: `on is ${longDate(typed)}, after the day it is recorded, ${longDate(recordedOn)}. Enter a day that has come.`,
    })
  return typed
}

function readAt(typed: string, faults: Fault[]): string | null {
  if (typed === '') return null
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(typed)) return typed
  faults.push({ column: 'at', why: `at is “${typed}”. Enter the time as HH:MM, for example 16:30.` })
  return null
}

function readRecordedAt(typed: string, faults: Fault[]): Date | null {
  if (typed === '') return null
  const instant = readInstant(typed)
  if (!instant)
    faults.push({
      column: 'recorded_at',
      why: `recorded_at is “${typed}”. Enter an instant with its zone, for example 2026-11-22T09:30:00Z.`,
    })
  return instant
}
