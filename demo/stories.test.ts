import { describe, expect, it } from 'vitest'
import { dayOf, isoOf } from './days'
import { knownRows } from './recount'
import { fictionalService } from './service'

const LAST_DAY = '2026-11-21'
const { files, truths } = fictionalService({ lastDay: LAST_DAY })

const known = (file: string, knownAt?: string) => knownRows(files, file, knownAt)
const daysOf = (file: string, column: string, ref: string, knownAt?: string) =>
  known(file, knownAt)
    .flatMap((row) => (row[column] === ref ? [row.on ?? ''] : []))
    .sort()
const dutyOf = (id: string) => {
  const found = truths.flatMap(({ id: each, check }) => (each === id && check.kind === 'duty' ? [check] : []))[0]
  if (found === undefined) throw new Error(`no truth ${id}`)
  return found
}
const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

describe('planted truths, looked up in the rows', () => {
  it.each([
    ['review-on-its-day', 0],
    ['review-put-right', 0],
    ['review-a-day-late', 1],
  ])('%s: the next review is %i days after a year', (id, late) => {
    const { subject, opened = '', due = '' } = dutyOf(id)
    const reviews = daysOf('carer-reviews', 'household', subject)
    expect(due).toBe(yearAfter(opened))
    expect(reviews[reviews.indexOf(opened) + 1]).toBe(isoOf(dayOf(due) + late))
  })

  it('review-first-written: the wrong day is what was known', () => {
    const { subject, met, knownAt } = dutyOf('review-first-written')
    expect(daysOf('carer-reviews', 'household', subject, knownAt)).toContain(met)
    expect(daysOf('carer-reviews', 'household', subject)).not.toContain(met)
  })

  it.each(['review-stopped', 'review-overdue-at-end'])('%s: approval ended with no review after the last', (id) => {
    const { subject, opened = '', closed = '' } = dutyOf(id)
    expect(daysOf('approval-endings', 'household', subject)).toEqual([closed])
    expect(daysOf('carer-reviews', 'household', subject).filter((on) => on >= opened)).toEqual([opened])
  })

  it.each([
    ['supervision-day-84', 84],
    ['supervision-day-85', 85],
  ])('%s: last supervised %i days ago', (id, ago) => {
    const { subject } = dutyOf(id)
    expect(daysOf('formal-supervisions', 'household', subject).at(-1)).toBe(isoOf(dayOf(LAST_DAY) - ago))
  })

  it.each([
    ['first-visit-day-7', 7],
    ['first-visit-day-8', 8],
  ])('%s: first visited after %i days', (id, days) => {
    const { subject, opened = '' } = dutyOf(id)
    const placement = known('placements').find(({ ref }) => ref === subject)
    const visits = daysOf('child-visits', 'child', placement?.child ?? '').filter((on) => on > opened)
    expect(visits[0]).toBe(isoOf(dayOf(opened) + days))
  })

  it('lodger-unchecked: an adult in an approved home without a check', () => {
    const { subject, opened } = dutyOf('lodger-unchecked')
    expect(known('household-members').find(({ ref }) => ref === subject)).toMatchObject({
      relationship: 'lodger',
      on: opened,
    })
    expect(daysOf('statutory-checks', 'subject', subject)).toEqual([])
  })

  it('checked-after-18: the only check came three weeks after the birthday', () => {
    const { subject, opened = '', met } = dutyOf('checked-after-18')
    const born = known('household-members').find(({ ref }) => ref === subject)?.born ?? ''
    expect(`${Number(born.slice(0, 4)) + 18}${born.slice(4)}`).toBe(opened)
    expect(daysOf('statutory-checks', 'subject', subject)).toEqual([met])
  })

  it('nobody-named: the last allocation names nobody', () => {
    const { subject, opened } = dutyOf('nobody-named')
    const posts = known('allocations').filter(({ household }) => household === subject)
    expect(posts.sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '')).at(-1)).toMatchObject({
      worker: '',
      on: opened,
    })
  })

  it.each([
    ['event-within-24-hours', '20:50'],
    ['event-after-24-hours', '23:15'],
  ])('%s: told the next day at %s', (id, at) => {
    const { subject } = dutyOf(id)
    const event = known('notifiable-events').find(({ ref }) => ref === subject)
    const told = known('notifications').filter(({ notifiable_event }) => notifiable_event === subject)
    expect(event).toMatchObject({ at: '22:10' })
    expect(told).toMatchObject([{ on: isoOf(dayOf(event?.on ?? '') + 1), at }])
  })

  it('fifth-birthday: assessed at four, five before six months had gone', () => {
    const { subject, closed } = dutyOf('fifth-birthday-stops')
    const birthday = closed ?? ''
    const assessed = daysOf('health-assessments', 'child', subject).at(-1) ?? ''
    expect(dutyOf('fifth-birthday-yearly').due).toBe(yearAfter(assessed))
    expect([assessed < birthday, dayOf(birthday) - dayOf(assessed) < 180]).toEqual([true, true])
  })

  it('fourth-child-exempt: the exemption was there on the day', () => {
    const { subject } = dutyOf('fourth-child-exempt')
    const [exemption] = known('exemptions')
    expect(exemption?.household).toBe(subject)
    expect(daysOf('placements', 'child', exemption?.child ?? '').at(-1)).toBe(exemption?.on)
  })
})
