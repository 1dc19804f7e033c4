import { addMonths, birthday, type Day, dayAt, isoOf, never } from '../calendar'
import type { Chance } from '../chance'
import { type Period, periodsOf } from './care'
import type { Child, Episode } from './model'
import type { Row } from './of-files'
import { bornBetween, randomLife } from './random-life'

export type Draft = Record<string, Row[]>

const FIRST = dayAt(2024, 1, 1)
const LAST = dayAt(2026, 6, 30)

/** Our own files of so many children in care, so many young people who left it, and some households. */
export function randomFiles(chance: Chance, children: number): Draft {
  const files: Draft = {}
  for (let number = 0; number < children; number += 1) aChild(chance, files, `C${String(number + 1).padStart(3, '0')}`)
  for (let number = 0; number < children / 2; number += 1)
    aLeaver(chance, files, `Y${String(number + 1).padStart(3, '0')}`)
  for (let number = 0; number < children / 4; number += 1)
    aHome(chance, files, `H${String(number + 1).padStart(3, '0')}`)
  return files
}

function add(files: Draft, file: string, row: Row): void {
  files[file] ??= []
  files[file].push(row)
}

/** Rows about somebody on random days, no two of one file on one day. */
function some(
  chance: Chance,
  files: Draft,
  file: string,
  child: string,
  most: number,
  facts: () => Row,
  [first, last] = [FIRST, LAST],
): void {
  const days = new Set(Array.from({ length: chance.between(0, most) }, () => chance.between(first, last)))
  for (const on of [...days].sort((a, b) => a - b)) add(files, file, { child, on: isoOf(on), ...facts() })
}

function aChild(chance: Chance, files: Draft, ref: string): void {
  const born = bornBetween(chance, 2006, 2022)
  const child: Child = { ref, born, episodes: randomLife(chance, FIRST, LAST) }
  if (!isPlain(child)) {
    aChild(chance, files, ref)
    return
  }
  const alone: Record<string, string> = chance.of(0.2)
    ? { uasc: 'yes', uasc_until: chance.of(0.5) ? isoOf(chance.between(FIRST, LAST)) : '' }
    : { uasc: 'no' }
  add(files, 'children', { ref, born: isoOf(born), ...alone })
  inCareRows(chance, files, child)
  some(chance, files, 'social-worker-allocations', ref, 3, () => ({ for_disabled: chance.pick(['yes', 'no', '']) }))
  assessments(chance, files, child)
  some(chance, files, 'personal-education-plans', ref, 3, () => ({
    step: chance.pick(['begun', 'meeting', 'agreed', 'reviewed']),
  }))
  some(chance, files, 'missing-episodes', ref, 5, () => ({ absence: chance.pick(['M', 'M', 'A']) }))
  some(chance, files, 'exploitation-concerns', ref, chance.of(0.4) ? 3 : 0, () => ({
    level: chance.pick(['sign seen', 'vulnerable', 'experiencing']),
    exploitation: chance.of(0.8) ? 'sexual' : 'criminal',
  }))
  some(chance, files, 'exploitation-concern-endings', ref, 1, () => ({}))
  youngRows(chance, files, ref, birthday(born, 16))
}

// Our own files say one thing at a time: no rows that overlap, and no care that ended on the day it began.
function isPlain({ episodes }: Child): boolean {
  const inOrder = [...episodes].sort((one, other) => one.from - other.from)
  return inOrder.every((each, place) => each.from < each.until && (inOrder[place + 1]?.from ?? never) >= each.until)
}

// A series of short breaks is a time in care like another, but for its legal status.
function inCareRows(chance: Chance, files: Draft, child: Child): void {
  const series = child.episodes.filter(({ legal }) => /^V[34]$/.test(legal))
  const told = { ...child, episodes: series.map((each) => ({ ...each, legal: 'C1' })) }
  for (const period of periodsOf(told)) oneTime(chance, files, child.ref, period, () => 'V4')
  for (const period of periodsOf(child)) oneTime(chance, files, child.ref, period, ({ legal }) => legal)
}

function oneTime(
  chance: Chance,
  files: Draft,
  child: string,
  period: Period,
  legalOf: (each: Episode) => string,
): void {
  const { from, until, episodes } = period
  add(files, 'care-starts', { child, on: isoOf(from), home_postcode: episodes[0]?.home ?? '' })
  for (const [place, each] of episodes.entries()) {
    const row = { child, on: isoOf(each.from) }
    const before = episodes[place - 1]
    if (!before || legalOf(before) !== legalOf(each)) add(files, 'legal-statuses', { ...row, status: legalOf(each) })
    const { type, provider, urn, post: postcode } = each
    if (!before || each.began !== 'L') add(files, 'placements', { ...row, type, provider, urn, postcode })
  }
  // Now and then nobody says where a child went from there.
  const lost = (episodes.at(-1)?.from ?? from) + chance.between(1, 90)
  if (lost < until && chance.of(0.1)) add(files, 'placement-endings', { child, on: isoOf(lost) })
  if (until !== never) add(files, 'care-endings', { child, on: isoOf(until) })
}

// The first one in each time in care is the initial one.
function assessments(chance: Chance, files: Draft, child: Child): void {
  for (const { from, until } of periodsOf(child)) {
    let on = from + chance.pick([3, 20, 27, 28, 29, 60])
    for (let place = 0; on < Math.min(until, LAST) && chance.of(0.8); place += 1) {
      add(files, 'health-assessments', {
        child: child.ref,
        on: isoOf(on),
        assessment: place === 0 ? 'initial' : 'review',
      })
      on = chance.of(0.3) ? addMonths(on, chance.pick([6, 12])) : on + chance.between(60, 420)
    }
  }
}

/** What is recorded of the young from sixteen: plans, their reviews, what they do. */
function youngRows(chance: Chance, files: Draft, ref: string, from: Day): void {
  const time: [Day, Day] = [Math.max(from, FIRST), LAST]
  if (from > LAST) return
  some(chance, files, 'pathway-plans', ref, 2, () => ({ agreed: 'yes' }), time)
  some(chance, files, 'pathway-reviews', ref, 3, () => ({}), time)
  some(
    chance,
    files,
    'leaver-activities',
    ref,
    3,
    () => ({ activity: chance.pick(['F1', 'P2', 'F4', 'P5', 'G4', 'G5', 'G6', '0']) }),
    time,
  )
}

function aLeaver(chance: Chance, files: Draft, ref: string): void {
  const born = bornBetween(chance, 1999, 2009)
  add(files, 'children', { ref, born: isoOf(born) })
  const from = Math.max(birthday(born, 16), dayAt(2023, 1, 1))
  const statuses = chance.pick([
    ['former relevant'],
    ['eligible', 'former relevant'],
    ['relevant', 'former relevant'],
    ['qualifying'],
  ])
  for (const [place, status] of statuses.entries())
    add(files, 'leaver-statuses', { child: ref, on: isoOf(from + 200 * place), status })
  if (chance.of(0.25))
    add(files, 'leaver-status-endings', { child: ref, on: isoOf(chance.between(from + 201, LAST + 200)) })
  some(chance, files, 'leaver-contacts', ref, 6, () => ({
    in_touch: chance.pick(['YES', 'YES', 'NO', 'REFU', 'NREQ']),
  }))
  some(chance, files, 'leaver-accommodations', ref, 3, () => ({
    place: 'U',
    suitable: chance.pick(['yes', 'yes', 'no', '']),
  }))
  some(chance, files, 'leaver-accommodation-endings', ref, 1, () => ({}))
  youngRows(chance, files, ref, from)
}

function aHome(chance: Chance, files: Draft, ref: string): void {
  add(files, 'households', { ref, name: `Household ${ref}`, cohort: 'mainstream' })
  const on = chance.between(FIRST, LAST)
  if (chance.of(0.9)) add(files, 'approvals', { household: ref, on: isoOf(on), places: '2' })
  if (chance.of(0.4)) add(files, 'approval-endings', { household: ref, on: isoOf(on + chance.between(1, 400)) })
}
