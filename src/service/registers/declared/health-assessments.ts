import type { PlainDate } from '../../../calendar'
import type { SubjectId } from '../../../happenings'
import type { Known, Owed } from '../known'
import { count, day, defineRegister, monthsBack, type Register, type Row, text } from '../register'
import { areaOf, isAway, isUnknown } from './area'
import { dayOf, daysBetween, last, share } from './days'

const area = 'Health'
const DONE = 'health assessment'
const LATE: Readonly<Record<string, string>> = {
  'iha-20wd': 'initial',
  'rha-under5-6m': 'review, under 5',
  'rha-over5': 'review, 5 and over',
}

/** What is open past its day, unless a manager agreed that it may wait. */
const overdue = (id: SubjectId, known: Known): Owed | undefined =>
  Object.keys(LATE)
    .flatMap((rule) => known.owed(rule, id) ?? [])
    .find(({ due, excused }) => due !== null && due < known.day && !excused)

/** Put to the area since the last assessment: what was asked for an earlier one is over. */
function escalated({ id }: Row, known: Known) {
  const done = last(known, DONE, id)?.on ?? ''
  return known.told('health escalation', id).findLast(({ on }) => on > done)
}

function livesIn(row: Row, known: Known): string {
  const found = areaOf(known.held('placed', row.id), known)
  const named = escalated(row, known)?.facts.area
  return found === 'another area, not named' && named ? String(named) : found
}
const away = (row: Row, known: Known) => isAway(livesIn(row, known))

const daysLate = ({ on, facts }: Row): number | null => {
  const wanted = dayOf(facts.wanted_by)
  return wanted ? Math.max(daysBetween(wanted, on), 0) : null
}
const assessedSince = ({ id, on }: Row, known: Known) => known.told(DONE, id).find((each) => each.on >= on)?.on

const isPaidFirst = (paid: PlainDate | null, checked: PlainDate | null) =>
  paid !== null && (checked === null || checked > paid)

export const healthAssessments: readonly Register[] = [
  defineRegister({
    ...{ name: 'late-health-assessments', area, title: 'Late health assessments by area', row: ['child', 'children'] },
    says: 'Each child in care whose health assessment is past its day: where they live, and when that area was asked for priority.',
    whose: 'Child',
    of: [{ span: 'in care' }],
    only: ({ id }, known) => overdue(id, known) !== undefined,
    ...{ spans: ['placed'], kinds: [DONE, 'health escalation'], rules: Object.keys(LATE), areas: true },
    columns: [
      text('Assessment', ({ id }, known) => LATE[overdue(id, known)?.rule ?? '']),
      day('Due', ({ id }, known) => overdue(id, known)?.due),
      text('Lives in', livesIn),
      day('Put to that area', (row, known) => escalated(row, known)?.on),
      text('Who was asked', (row, known) => escalated(row, known)?.facts.asked_of),
      text('Answer', (row, known) => escalated(row, known)?.facts.answer),
    ],
    flags: {
      'outside our area': away,
      'outside, put to that area': (row, known) => away(row, known) && escalated(row, known) !== undefined,
      'outside, not put to it': (row, known) => away(row, known) && escalated(row, known) === undefined,
      'area not known': (row, known) => isUnknown(livesIn(row, known)),
    },
    by: { area: livesIn },
    totals: (rows, known) => {
      const placed = rows.filter((row) => !isUnknown(livesIn(row, known)))
      const out = placed.filter((row) => away(row, known))
      const put = out.filter((row) => escalated(row, known))
      const unknown = rows.length - placed.length
      if (placed.length === 0) return unknown > 0 ? [`Of none of the ${unknown} is the area known.`] : []
      return [
        `Outside our area, of those whose area is known: ${share(out.length, placed.length)}. Put to their area: ${share(put.length, out.length)}.`,
        ...(unknown > 0 ? [`Area not known: ${unknown}.`] : []),
      ]
    },
    reading:
      'Whoever is excused is not among them. Where they live is told by the postcode of the placement, and by the placement itself where it gives none.',
  }),
  defineRegister({
    ...{ name: 'health-requests', area, title: 'Health assessments asked for', row: ['request', 'requests'] },
    says: 'Each time in the last 12 months our part of a health assessment was sent to health partners, and whether late.',
    whose: 'Child',
    of: [{ happening: 'health assessment request', whose: 'child', since: monthsBack(12) }],
    ...{ kinds: [DONE], newest: true },
    columns: [
      day('Sent', ({ on }) => on),
      day('Wanted by', ({ facts }) => facts.wanted_by),
      count('Days late', daysLate),
      day('Assessed', assessedSince),
    ],
    flags: {
      'sent late': (row) => (daysLate(row) ?? 0) > 0,
      'sent late, assessed since': (row, known) => (daysLate(row) ?? 0) > 0 && Boolean(assessedSince(row, known)),
      'day wanted not said': (row) => daysLate(row) === null,
    },
    by: { month: ({ on }) => on.slice(0, 7) },
    reading: 'What was sent late stays so, in time though the assessment may have been.',
  }),
  defineRegister({
    ...{ name: 'assessments-by-others', area, title: 'Health assessments by others' },
    row: ['assessment', 'assessments'],
    says: 'Each health assessment in the last 12 months that another provider made: whether checked, and paid for.',
    whose: 'Child',
    of: [{ happening: DONE, whose: 'child', where: { by_own: 'no' }, since: monthsBack(12) }],
    newest: true,
    columns: [
      day('Assessed', ({ on }) => on),
      text('Which', ({ facts }) => facts.assessment),
      day('Quality checked', ({ facts }) => facts.checked_on),
      day('Paid', ({ facts }) => facts.paid_on),
    ],
    flags: {
      'not checked': ({ facts }) => !facts.checked_on,
      'checked, not paid': ({ facts }) => Boolean(facts.checked_on) && !facts.paid_on,
      'paid without a check before it': ({ facts }) => isPaidFirst(dayOf(facts.paid_on), dayOf(facts.checked_on)),
    },
    reading: 'A form takes no payment without a check before it. Files bring what was written elsewhere, as it was.',
  }),
]
