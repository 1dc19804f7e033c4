import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Opened } from '../../../src/database'
import { answered, landFiles, landReturn, serviceOf } from '../../support/board'
import { emptyDatabase } from '../../support/database'
import { episodesOf, MINIMAL_CASES } from './minimal-cases'
import { OURS } from './random-life'
import { filesOf } from './random-return'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())

const header = [{ CHILD: 'C1', SEX: 'F', DOB: '01/06/2015', ETHNIC: 'WBRI', UPN: 'UN1', MOTHER: '', MC_DOB: '' }]

test.each(MINIMAL_CASES.map((each) => ({ ...each, name: `${each.measure} on ${each.day}, ${each.what}` })))(
  '$name',
  async (each) => {
    const { measure, day, base, counted } = each
    await serviceOf(opened, OURS)
    const tables = { header, episodes: episodesOf(each), ...each.tables }
    if (each.files) await landFiles(opened, each.files)
    else await landReturn(opened, filesOf({ year: 2026, tables }), 2026)
    const answer = (await answered(opened, [measure], day))[measure]
    expect({ base: answer?.base.length, counted: answer?.counted.length }).toEqual({
      base: Number(base),
      counted: Number(counted),
    })
  },
)
