import { londonInstant, type PlainDate, toNumber } from '../../calendar'
import { isTold } from '../../duties/meets'
import { type CaseFile, type Entry, entriesOf, said } from './files.store'
import { isLate, nextOwed, type Owed } from './owed-about'
import { type BODIES, SCHEDULE_7, TOLD_OF, TOLD_WITHIN } from './schedules'

type Body = (typeof BODIES)[number]
type Clock = { readonly today: PlainDate; readonly now: Date }
export type Row7 = (typeof SCHEDULE_7)[number]
export const TELLING = ['told in time', 'told late', 'owed', 'overdue', 'not needed'] as const

/** Whether one of those who must be told has been, and how. */
export type Telling = {
  readonly body: Body
  readonly stands: (typeof TELLING)[number]
  readonly entry: Entry | null
  /** Told by word of mouth, and not confirmed in writing yet. */
  readonly toConfirm: boolean
}

export const STATES = ['nobody said which row', 'overdue', 'owed', 'late', 'in time', 'nobody to tell'] as const
export type State = (typeof STATES)[number]

export type Signed = 'not signed' | 'manager alone' | 'signed by both' | 'one person twice' | 'registered manager alone'

/** A notifiable event as the register shows it: under which row it falls, who was told and when, and who signed. */
export type Event = {
  readonly file: CaseFile
  readonly row: Row7 | null
  readonly what: string
  readonly due: Owed | null
  readonly tellings: readonly Telling[]
  readonly state: State
  readonly decision: Entry | null
  readonly signed: Signed
  readonly outcome: Entry | null
  readonly owed: readonly Owed[]
  readonly next: readonly Owed[]
  readonly late: readonly Owed[]
}

/** `clock` says whether the time to tell somebody is over; by when that is, the ledger says. */
export function toEvent(file: CaseFile, owed: readonly Owed[], clock: Clock): Event {
  const row = SCHEDULE_7.find((each) => each === file.facts.schedule_7) ?? null
  const due = owed.find(({ rule }) => rule === TOLD_WITHIN) ?? null
  const decision = entriesOf(file, 'notification decision').at(-1) ?? null
  const tellings = tellingsOf(file, { row, due, decision, isOver: isOver(due, clock) })
  return {
    ...{ file, row, due, decision, tellings, owed },
    what: said(file.facts, 'event') ?? row ?? 'Nobody has said what happened',
    state: stateOf(row, tellings),
    signed: signedOf(file),
    outcome: entriesOf(file, 'event outcome').at(-1) ?? null,
    next: nextOwed(owed),
    late: owed.filter(isLate),
  }
}

/** Of whom the row names, with Ofsted where somebody decided that it must be told, and without where that it need not. */
function tellingsOf(
  file: CaseFile,
  { row, due, decision, isOver }: Pick<Event, 'row' | 'due' | 'decision'> & { readonly isOver: boolean },
): Telling[] {
  const required = decision ? said(decision.facts, 'required') : null
  const named: readonly Body[] = row ? TOLD_OF[row] : []
  const bodies = required === 'yes' && !named.includes('Ofsted') ? (['Ofsted', ...named] as const) : named
  return bodies.map((body) => {
    const entry = entriesOf(file, 'notification').find((each) => isTold(each, 'to', body)) ?? null
    const toConfirm = entry !== null && isOral(entry) && said(entry.facts, 'confirmed_on') === null
    if (entry) return { body, stands: isInTime(entry, due) ? 'told in time' : 'told late', entry, toConfirm }
    const stands = body === 'Ofsted' && required === 'no' ? 'not needed' : isOver ? 'overdue' : 'owed'
    return { body, stands, entry, toConfirm }
  })
}

/** The clock of the event may have been met by telling one of them: the others are held to the same day, or instant. */
function isOver(due: Owed | null, { today, now }: Clock): boolean {
  if (!due?.due) return false
  return due.duty.dueAt === null ? today > due.due : now.getTime() > due.duty.dueAt
}

const isOral = ({ facts }: Entry): boolean => ['by telephone', 'in person'].includes(String(facts.how ?? ''))

/** By the instant of the ledger where both carry a time, else by its day. */
function isInTime({ on, at }: Entry, due: Owed | null): boolean {
  if (!due?.due) return true
  if (due.duty.dueAt === null || at === null) return on <= due.due
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return londonInstant(toNumber(on), hours * 60 + minutes).getTime() <= due.duty.dueAt
}

function stateOf(row: Row7 | null, tellings: readonly Telling[]): State {
  const any = (stands: Telling['stands']) => tellings.some((each) => each.stands === stands)
  if (any('overdue')) return 'overdue'
  if (any('owed')) return 'owed'
  if (row === null) return 'nobody said which row'
  if (any('told late')) return 'late'
  return any('told in time') ? 'in time' : 'nobody to tell'
}

/** Two people must sign, the manager first: one who signs twice has signed once, wherever the record came from. */
function signedOf(file: CaseFile): Signed {
  const managers = entriesOf(file, 'event signature')
  const finals = entriesOf(file, 'final signature')
  if (managers.length === 0) return finals.length === 0 ? 'not signed' : 'registered manager alone'
  if (finals.length === 0) return 'manager alone'
  return finals.some((final) => managers.some((manager) => isAnother(manager, final)))
    ? 'signed by both'
    : 'one person twice'
}

/** As the records say who signed; where they do not, by who recorded them: what a file brought is nobody’s known hand. */
function isAnother(manager: Entry, final: Entry): boolean {
  if (manager.about.worker && final.about.worker) return manager.about.worker !== final.about.worker
  return manager.by !== final.by || !final.by.startsWith('account ')
}

export type Filter = {
  readonly row: Row7 | 'none' | null
  readonly state: State | null
  readonly household: string | null
}

/** `household` is its subject, as the event names it. */
export const holds =
  ({ row, state }: Filter, household: number | null) =>
  (event: Event): boolean =>
    (row === null || (event.row ?? 'none') === row) &&
    (state === null || event.state === state) &&
    (household === null || event.file.about.household === household)

/** How many of each row of the Schedule, those of which nobody said it last; each event is counted once. */
export function byRow(events: readonly Event[]): readonly { readonly row: Row7 | 'none'; readonly n: number }[] {
  return [...SCHEDULE_7, 'none' as const]
    .map((row) => ({ row, n: events.filter((event) => (event.row ?? 'none') === row).length }))
    .filter(({ n }) => n > 0)
}

export type Month = { readonly month: string; readonly n: number }

/** How many in each month of a stretch, months without any among them. */
export function byMonth(events: readonly Event[], { from, to }: { from: PlainDate; to: PlainDate }): readonly Month[] {
  const out: Month[] = []
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > to.slice(0, 7)) return out
    out.push({ month: name, n: events.filter(({ file }) => file.on.startsWith(name)).length })
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
}
