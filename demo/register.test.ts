import { describe, expect, it } from 'vitest'
import { addMonths, dayOf } from './days'
import { knownRows, registerOn } from './recount'
import { fictionalService } from './service'

const LAST_DAY = '2026-11-21'
const { files, truths } = fictionalService({ lastDay: LAST_DAY })

const rows = (file: string) => files[file] ?? []

describe('the register', () => {
  const register = registerOn(files, LAST_DAY)
  const cohortOf = new Map(rows('households').map(({ ref = '', cohort }) => [ref, cohort]))

  it('holds 245 households on the last day, 28 in a hundred kinship and three unset', () => {
    const cohorts = [...register].map((ref) => cohortOf.get(ref))
    expect([
      cohorts.length,
      cohorts.filter((each) => each === 'kinship').length,
      cohorts.filter((each) => each === '').length,
    ]).toEqual([245, 69, 3])
  })

  it('gives each supervising social worker 14 to 17, but one, and leaves one home with nobody', () => {
    const holder = new Map(
      knownRows(files, 'allocations')
        .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
        .map((row) => [row.household, row.worker]),
    )
    const loads = new Map<string, number>()
    for (const ref of register) loads.set(holder.get(ref) ?? '', (loads.get(holder.get(ref) ?? '') ?? 0) + 1)
    const counts = [...loads.values()].sort((a, b) => a - b)
    expect([counts.length, counts[0], counts[1], counts[15], counts[16]]).toEqual([17, 1, 14, 17, 19])
    const planted = truths.flatMap(({ check }) => (check.kind === 'caseload' ? [[check.worker, check.households]] : []))
    expect(planted.map(([worker]) => loads.get(String(worker)))).toEqual([19, 16])
  })
})

describe('children', () => {
  const ends = new Map(knownRows(files, 'care-endings').map(({ child, on }) => [child, on ?? '']))
  const byChild = new Map<string, Record<string, string>[]>()
  for (const row of knownRows(files, 'placements'))
    byChild.set(row.child ?? '', [...(byChild.get(row.child ?? '') ?? []), row])
  const stays = [...byChild.values()].flatMap((list) => {
    const inOrder = list.sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
    return inOrder.map(({ child, household = '', on = '' }, index) => ({
      household,
      from: on,
      to: inOrder[index + 1]?.on ?? ends.get(child) ?? '9999',
    }))
  })

  it('are about 300 in care on the last day, none grown up', () => {
    const now = rows('children').filter(({ ref }) => !ends.has(ref))
    expect(now.length).toBeGreaterThan(290)
    expect(now.length).toBeLessThan(315)
    expect(now.filter(({ born = '' }) => addMonths(dayOf(born), 216) <= dayOf(LAST_DAY))).toEqual([])
    expect(
      rows('children').filter(({ ref, born = '' }) => addMonths(dayOf(born), 216) < dayOf(ends.get(ref) ?? LAST_DAY)),
    ).toEqual([])
  })

  it('live only in homes approved at the time', () => {
    const wrong = stays.filter(({ household, from }) => household !== '' && !registerOn(files, from).has(household))
    expect(wrong).toEqual([])
  })

  it('are never more than three in a home, but in the two homes with a fourth', () => {
    const most = new Map<string, number>()
    for (const { household, from } of stays) {
      const together = stays.filter(
        (stay) => stay.household === household && stay.from <= from && from < stay.to,
      ).length
      if (household !== '') most.set(household, Math.max(most.get(household) ?? 0, together))
    }
    const over = [...most].filter(([, count]) => count > 3).map(([household]) => household)
    const limits = truths.flatMap(({ check }) =>
      check.kind === 'duty' && check.rule === 'fostering-limit-3' ? [check.subject] : [],
    )
    expect(over.sort()).toEqual(limits.sort())
  })
})
