import { addMonths, type Day, dayOf, isoOf, londonDay } from './calendar'
import { chanceOf } from './chance'
import { oracleDuties } from './duties'
import { drawChild } from './random-child'
import { drawHome } from './random-home'
import { drawHousehold } from './random-household'
import { add, addSubject, type Draft, type Feature, instantOn, rowsOf } from './random-place'
import { drawSiblings } from './random-siblings'
import type { Files, Row } from './service'

// Before the rules began, about the keep in touch call's first and last day, leap years, clocks and Christmas.
const starts = ['2010-09-01', '2015-03-02', '2017-11-30', '2019-10-07', '2021-02-28', '2022-01-10'] as const

/** A small service of so many households, drawn from a seed and leaning towards the edges of the contract. */
export function randomService(seed: number, size: number, leaveOut: Feature[] = []): Files {
  const chance = chanceOf(seed)
  const leaves = (feature: Feature) => leaveOut.includes(feature)
  const start = chance.pick(leaves('before 2011') ? ['2015-03-02', '2019-10-07', '2021-02-28'] : starts)
  const from = dayOf(start) + chance.between(0, 60)
  const draft: Draft = { chance, files: {}, from, to: addMonths(from, 36), households: [], leaves }
  for (const ref of ['W1', 'W2', 'W3', 'W4'])
    addSubject(draft, 'workers', { ref, name: `Worker ${ref}`, team: 'North' })
  for (let number = 1; number <= size; number += 1) drawHousehold(draft, number)
  for (const household of draft.households) drawHome(draft, household)
  const children = Math.ceil(size * chance.pick([0.8, 0.8, 0.8, 2.5]))
  for (let number = 1; number <= children; number += 1) drawChild(draft, number)
  drawSiblings(draft)
  if (!leaves('excusals')) drawExcusals(draft, size)
  if (!leaves('corrections')) drawCorrections(draft)
  drawTwice(draft)
  return draft.files
}

/** Excusals of duties there were: from the opening, the due day or later; for a while, for ever, or for no time. */
function drawExcusals(draft: Draft, size: number): void {
  const { chance } = draft
  const duties = oracleDuties(draft.files, isoOf(draft.to)).filter(({ standing }) => standing !== 'met in time')
  for (let count = 0; count < 3 * size && duties.length > 0; count += 1) {
    const duty = duties[chance.between(0, duties.length - 1)]
    if (!duty) continue
    const day = chance.pick([
      dayOf(duty.opened),
      dayOf(duty.due),
      dayOf(duty.due) + 1,
      dayOf(duty.due) - chance.between(0, 30),
    ])
    const until = chance.pick(['', isoOf(day + chance.pick([0, 1, 30, 200])), duty.due >= isoOf(day) ? duty.due : ''])
    const excusal = {
      subject: duty.subject,
      rule: duty.rule,
      on: isoOf(day),
      reason: 'carer unwell',
      agreed_by: 'manager',
    }
    add(draft, 'excusals', until ? { ...excusal, until } : excusal)
  }
}

const steady = ['households', 'workers', 'carers', 'children', 'household-members']

/** Rows given an id and said again, later and otherwise: another day, or another fact. */
function drawCorrections(draft: Draft): void {
  const { chance } = draft
  let number = 0
  for (const file of Object.keys(draft.files).filter((name) => !steady.includes(name))) {
    const rows = rowsOf(draft, file)
    for (const row of rows.filter(() => chance.of(0.05))) {
      number += 1
      row.id = `S${number}`
      for (let times = chance.pick([1, 1, 2]), last = row; times > 0; times -= 1) {
        last = corrected(draft, file, last)
        rows.push(last)
      }
    }
  }
}

function corrected(draft: Draft, file: string, row: Row): Row {
  const { chance } = draft
  const day = otherDay(draft, file, row, dayOf(row.on ?? '') + chance.pick([0, 1, -1, chance.between(-30, 30)]))
  const known = londonDay(Date.parse(row.recorded_at ?? ''))
  const recorded_at = instantOn(chance, Math.max(known + 1, day) + chance.pick([0, 1, 40, 150]))
  const announced: Row = row.announced === undefined ? {} : { announced: chance.pick(['yes', 'no']) }
  return { ...row, ...announced, on: isoOf(day), recorded_at }
}

/** A child is not placed twice on one day: which of the two stands is not what is asked here. */
function otherDay(draft: Draft, file: string, row: Row, day: Day): Day {
  const isTaken = rowsOf(draft, file).some((other) => other.child === row.child && other.on === isoOf(day))
  return file === 'placements' && isTaken ? dayOf(row.on ?? '') : day
}

/** A row said twice, word for word, is one happening. */
function drawTwice(draft: Draft): void {
  const visits = rowsOf(draft, 'supervising-visits')
  const row = visits[draft.chance.between(0, visits.length)]
  if (row) visits.push({ ...row })
}
