import { addMonths, birthday, type Day, dayAt, dayOf, partsOf } from '../calendar'
import { addWorkingDays } from '../working-days'
import { inCare, periodsOf } from './care'
import { type Answer, answerOf, type Child, justCounted } from './model'
import { about, type Files, lastOf, type Row, recordsIn } from './of-files'

const attained = ({ born }: { born: Day }, age: number, day: Day) => birthday(born, age) <= day
const aged = (who: { born: Day }, from: number, to: number, day: Day) =>
  attained(who, from, day) && !attained(who, to + 1, day)
const ref = (each: { ref: string }) => each.ref

const only = <T extends { ref?: string }>(all: readonly T[], counts: (each: T) => boolean): Answer =>
  justCounted(all.filter(counts).map((each) => each.ref ?? ''))

/** M108, M121 to M124 and M127 to M136 on a day, from our own files. */
export function boardInFiles(files: Files, ours: string, day: Day): Record<string, Answer> {
  const cared = recordsIn(files, ours).children.filter((child) => inCare(child, day))
  const grown = cared.filter((child) => aged(child, 16, 17, day))
  const answer = (of: readonly Child[], counts: (ref: string) => boolean) =>
    answerOf(of, ref, (each) => counts(each.ref))
  return {
    M108: answer(cared, (child) => lastOf(files, 'social-worker-allocations', child, day)?.row.for_disabled === 'yes'),
    M121: assessed(files, cared, day),
    M122: answer(grown, (child) => hasPlan(files, child, day)),
    M123: answer(
      cared.filter((child) => aged(child, 4, 15, lastAugust(day))),
      (child) => hasEducationPlan(files, child, day),
    ),
    M124: answer(grown, (child) => /^G/.test(lastOf(files, 'leaver-activities', child, day)?.row.activity ?? '')),
    M127: only(cared, (child) => concern(files, child.ref, day) === 'vulnerable'),
    M128: only(cared, (child) => concern(files, child.ref, day) === 'experiencing'),
    M129: only(files.households ?? [], ({ ref: home = '' }) => isApproved(files, home, day)),
    ...leavers(files, day),
  }
}

const hasPlan = (files: Files, child: string, day: Day) =>
  ['pathway-plans', 'pathway-reviews'].some((file) => {
    const last = lastOf(files, file, child, day)
    return last !== undefined && addMonths(last.on, 6) >= day
  })

/** The 31 August before a day (reading 15). */
function lastAugust(day: Day): Day {
  const { year } = partsOf(day)
  const thisYear = dayAt(year, 8, 31)
  return thisYear < day ? thisYear : dayAt(year - 1, 8, 31)
}

// A plan is owed each term: one of this term or of the last is in date. Terms begin in September, January and April.
function hasEducationPlan(files: Files, child: string, day: Day): boolean {
  const { year } = partsOf(day)
  const terms = [year - 1, year]
    .flatMap((each) => [1, 4, 9].map((month) => dayAt(each, month, 1)))
    .filter((term) => term <= day)
  const since = terms.at(-2) ?? 0
  return about(files, 'personal-education-plans', child).some(
    ({ on, row }) => on >= since && on <= day && (row.step === 'agreed' || row.step === 'reviewed'),
  )
}

function concern(files: Files, child: string, day: Day): string | undefined {
  const last = about(files, 'exploitation-concerns', child)
    .filter(({ on, row }) => on <= day && row.exploitation === 'sexual')
    .at(-1)
  const over = lastOf(files, 'exploitation-concern-endings', child, day)
  return last && (!over || over.on < last.on) ? last.row.level : undefined
}

function isApproved(files: Files, home: string, day: Day): boolean {
  const begun = about(files, 'approvals', home, 'household')
    .filter(({ on }) => on <= day)
    .at(-1)
  const ended = about(files, 'approval-endings', home, 'household')
    .filter(({ on }) => on <= day)
    .at(-1)
  return begun !== undefined && (!ended || ended.on < begun.on)
}

// Currency, as the contract has it: the latest evidence within the term as at the day comes first, and what a duty would not
// take counts all the same. In the base else: who is past the 20 working days for the first, or was assessed in this time in care.
function assessed(files: Files, cared: readonly Child[], day: Day): Answer {
  const told = cared.map((child) => {
    const since = periodsOf(child).find(({ from, until }) => from <= day && until > day)?.from ?? day
    // The first is owed once in each time in care; a review counts for a figure whenever it was.
    const last = about(files, 'health-assessments', child.ref)
      .filter(({ on, row }) => on <= day && (on >= since || row.assessment === 'review'))
      .at(-1)
    return { child, since, last: last?.on, until: last && heldUntil(child, last.on, last.row.assessment, day) }
  })
  const isInDate = ({ until }: (typeof told)[number]) => until !== undefined && until >= day
  const due = told.filter((each) => isInDate(each) || addWorkingDays(each.since, 20) < day || hasBegun(each))
  return answerOf(due, ({ child }) => child.ref, isInDate)
}

/**
 * A review holds for the term of the age somebody is now. The initial assessment is no review: it holds until the first review
 * is past its day, which is half a year where that ran out before the fifth birthday.
 */
function heldUntil(child: Child, on: Day, assessment: string | undefined, day: Day): Day {
  if (assessment === 'review') return addMonths(on, aged(child, 0, 4, day) ? 6 : 12)
  return addMonths(on, addMonths(on, 6) < birthday(child.born, 5) ? 6 : 12)
}

/** Assessed in this time in care: what comes next is owed, and it is late. */
const hasBegun = ({ since, last }: { since: Day; last: Day | undefined }) => last !== undefined && last >= since

function leavers(files: Files, day: Day): Record<string, Answer> {
  const all = (files.children ?? []).map((row: Row) => ({ ref: row.ref ?? '', born: dayOf(row.born ?? '') }))
  const open = all.filter((each) => isOpen(files, each.ref, day))
  const of = (counts: (each: { ref: string; born: Day }) => boolean) => answerOf(open, ref, counts)
  const touched = (child: string) =>
    about(files, 'leaver-contacts', child).some(({ on, row }) => on <= day && on + 56 >= day && row.in_touch === 'YES')
  return {
    M130: only(open, () => true),
    M131: only(open, (each) => aged(each, 16, 20, day)),
    M132: only(open, (each) => aged(each, 21, 25, day)),
    M133: of((each) => touched(each.ref)),
    M134: of((each) => isSuited(files, each.ref, day)),
    M135: of((each) => /^[FP]/.test(lastOf(files, 'leaver-activities', each.ref, day)?.row.activity ?? '')),
    M136: of((each) => hasPlan(files, each.ref, day)),
  }
}

function isOpen(files: Files, child: string, day: Day): boolean {
  const last = lastOf(files, 'leaver-statuses', child, day)
  const over = lastOf(files, 'leaver-status-endings', child, day)
  return last !== undefined && last.row.status !== 'eligible' && (!over || over.on < last.on)
}

function isSuited(files: Files, child: string, day: Day): boolean {
  const home = lastOf(files, 'leaver-accommodations', child, day)
  const left = lastOf(files, 'leaver-accommodation-endings', child, day)
  return home?.row.suitable === 'yes' && (!left || left.on < home.on)
}
