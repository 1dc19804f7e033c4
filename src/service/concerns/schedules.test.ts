import { describe, expect, test } from 'vitest'
import { house } from '../../../test/support/house'
import { BODIES, SCHEDULE_7, TOLD_OF, TOLD_WITHIN } from './schedules'

describe('who must be told of a notifiable event', () => {
  test('S083 the table of the pages says of each row what the law file of regulation 36 says', () => {
    const meets = house.law.rules.get('sch7-without-delay')?.meets
    expect(meets?.by === 'each' ? meets.recipients : null).toEqual(TOLD_OF)
    expect(Object.keys(TOLD_OF)).toEqual([...SCHEDULE_7])
    expect(house.law.rules.get(TOLD_WITHIN)?.for).toBe('notifiable event')
  })

  // Counted by hand from section 13.8 of the reference: Ofsted 8, responsible authority 10, and so on; 26 in all.
  test('S083 if every event happened once, twenty-six notices would be owed', () => {
    const all = Object.values(TOLD_OF).flat()
    const counts = BODIES.map((body) => [body, all.filter((each) => each === body).length] as const)
    expect(Object.fromEntries(counts.filter(([, n]) => n > 0))).toEqual({
      Ofsted: 8,
      'responsible authority': 10,
      'area authority': 3,
      'Secretary of State': 1,
      police: 2,
      'health commissioner': 2,
    })
  })
})
