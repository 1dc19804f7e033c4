import { addYears, type Day, dayAt, isoOf, partsOf } from './calendar'
import { add, addSubject, type Draft, instantOn, rowsOf } from './random-place'
import type { Row } from './service'

type Household = Draft['households'][number]

/** Who lives in a home besides the children placed there, and what happened in it that others had to be told of. */
export function drawHome(draft: Draft, household: Household): void {
  const { chance } = draft
  for (let carer = chance.between(1, 2); carer > 0; carer -= 1) drawCarer(draft, household, carer)
  for (let member = chance.between(0, 3); member > 0; member -= 1) drawMember(draft, household, member)
  for (let event = chance.between(0, 3); event > 0; event -= 1) drawEvent(draft, household, event)
}

function drawCarer(draft: Draft, { ref: household }: Household, number: number): void {
  const ref = `${household}-C${number}`
  const born = isoOf(addYears(draft.from, -draft.chance.between(25, 60)))
  addSubject(draft, 'carers', {
    ref,
    household,
    name: `Carer ${ref}`,
    born,
    sex: draft.chance.pick(['female', 'male']),
  })
  if (draft.chance.of(0.6)) drawCheck(draft, ref, draft.from + draft.chance.between(0, 900))
}

/** A member of a home, often about to come of age, often checked on the very day or before it. */
function drawMember(draft: Draft, household: Household, number: number): void {
  const { chance } = draft
  const ref = `${household.ref}-M${number}`
  const moved = (household.approved[0] ?? draft.from) + chance.pick([0, 0, -300, 1, chance.between(1, 500)])
  const born = bornAbout(draft, chance.pick([18, 18, 18, 30, 45, 10]))
  const row = { ref, household: household.ref, name: `Member ${ref}`, born: isoOf(born), relationship: 'other' }
  const checks = [addYears(born, 18), moved, ...household.approved].map(
    (day) => day + chance.pick([0, 0, -1, 1, -400, 30]),
  )
  const days = checks
    .filter(() => chance.of(0.5))
    .flatMap((day) => [day, ...(chance.of(0.5) ? [threeYearsOn(draft, day)] : [])])
  const dated = days.filter((day) => day > born && day <= draft.to)
  for (const day of dated) drawCheck(draft, ref, day)
  const isUndated = dated.length > 0 && !draft.leaves('undated members') && chance.of(0.15)
  // A row without a day is recorded after the first that is known of the member, so that no other day can be meant.
  if (isUndated)
    rowsOf(draft, 'household-members').push({ ...row, recorded_at: instantOn(chance, Math.max(...dated) + 3) })
  else add(draft, 'household-members', { ...row, on: isoOf(Math.max(moved, born)) })
  if (!isUndated && chance.of(0.25)) drawLeaving(draft, ref, household, Math.max(moved, born))
}

function drawLeaving(draft: Draft, member: string, household: Household, moved: Day): void {
  const on = household.ended[0] ?? moved + draft.chance.between(1, 900)
  if (on > moved) add(draft, 'household-member-endings', { member, on: isoOf(on) })
}

function threeYearsOn({ chance }: Draft, day: Day): Day {
  return addYears(day, 3) + chance.pick([0, 1, -1, -90, 60])
}

/** A birth that makes somebody attain an age within the years drawn; 29 February where one is near. */
export function bornAbout({ chance, from, to }: Pick<Draft, 'chance' | 'from' | 'to'>, age: number): Day {
  const day = addYears(chance.between(from, to), -age)
  const { year } = partsOf(day)
  const isLeap = partsOf(dayAt(year, 2, 29)).month === 2
  return isLeap && chance.of(0.5) ? dayAt(year, 2, 29) : day
}

function drawCheck(draft: Draft, subject: string, day: Day): void {
  const check = draft.chance.pick(['dbs', 'dbs', 'dbs', 'dbs', 'medical'])
  add(draft, 'statutory-checks', { subject, on: isoOf(day), check })
}

const times = ['00:10', '09:00', '09:00', '14:30', '23:50'] as const
const told = ['Ofsted', 'placing authority'] as const

/** An event, with a time or without, told of to several on several days, never, or before it happened. */
function drawEvent(draft: Draft, household: Household, number: number): void {
  const { chance } = draft
  const ref = `${household.ref}-E${number}`
  const day = chance.between(draft.from, draft.to)
  const timed = (): Row => (!draft.leaves('times') && chance.of(0.6) ? { at: chance.pick(times) } : {})
  const event = { ref, household: household.ref, on: isoOf(day), event: 'serious illness or accident', ...timed() }
  add(draft, 'notifiable-events', event)
  for (let count = chance.between(0, 3); count > 0; count -= 1) {
    const on = isoOf(day + chance.pick([0, 0, 1, 1, 1, 2, 9, -1]))
    add(draft, 'notifications', { notifiable_event: ref, on, to: chance.pick(told), ...timed() })
  }
}
