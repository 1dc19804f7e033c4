import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyDatabase } from '../../test/support/database'
import { land } from '../../test/support/files'
import { house } from '../../test/support/house'
import type { Opened } from '../database'
import { analysisViews, columnsOfView, viewName } from './analysis-views'
import { text, wholeNumber, yesNo } from './fact'
import { defineKind, one } from './kind'

let opened: Opened

/** As the owner of the tables: what the product works as may make no view. */
async function made(): Promise<void> {
  await opened.db.connection().execute(async (owner) => {
    await sql`set role none`.execute(owner)
    for (const statement of analysisViews(house.words)) await sql.raw(statement).execute(owner)
    await sql`set role line_of_sight_app`.execute(owner)
  })
}

async function rowsOf(kind: string): Promise<Record<string, unknown>[]> {
  const declared = house.words.byName.get(kind)
  if (!declared) throw new Error(`There is no ${kind}`)
  return opened.db.connection().execute(async (owner) => {
    await sql`set role none`.execute(owner)
    const { rows } = await sql
      .raw<Record<string, unknown>>(`select * from ${viewName(declared)} order by id`)
      .execute(owner)
    await sql`set role line_of_sight_app`.execute(owner)
    return rows
  })
}

beforeAll(async () => {
  opened = await emptyDatabase()
  await land(opened.db, {
    workers: [{ ref: 'W-1', name: 'Nadia', team: 'North' }],
    households: [{ ref: 'H-1', name: 'Ashdown', cohort: '' }],
    approvals: [{ household: 'H-1', on: '2024-02-29', places: '2', terms: 'anybody’s' }],
    'supervising-visits': [
      { id: '1', household: 'H-1', worker: 'W-1', on: '2026-01-05', announced: 'yes' },
      { id: '2', household: 'H-1', worker: 'W-1', on: '2026-02-05', announced: '' },
    ],
    'carer-reviews': [{ household: 'H-1', on: '2026-03-05', panel_on: '2026-04-05' }],
  })
  await land(
    opened.db,
    { 'supervising-visits': [{ id: '1', household: 'H-1', worker: 'W-1', on: '2026-01-06', announced: 'no' }] },
    { takeOn: false },
  )
  await made()
})
afterAll(() => opened.close())

describe('a view of each kind', () => {
  test.each(house.words.kinds.map((kind) => ({ name: kind.name, kind })))(
    '$name can be asked for',
    async ({ name, kind }) => {
      const rows = await rowsOf(name)
      for (const row of rows) expect(Object.keys(row)).toEqual(columnsOfView(kind).map(({ column }) => column))
    },
  )

  test('has what counts, its subjects by ref and its facts typed', async () => {
    expect(await rowsOf('supervising visit')).toMatchObject([
      { household: 'H-1', worker: 'W-1', on_day: '2026-02-05', announced: null },
      { household: 'H-1', worker: 'W-1', on_day: '2026-01-06', announced: false, recorded_by: 'test' },
    ])
    expect(await rowsOf('approval')).toMatchObject([
      { household: 'H-1', on_day: '2024-02-29', places: 2, terms: 'anybody’s' },
    ])
    expect(await rowsOf('carer review')).toMatchObject([{ panel_on: '2026-04-05', decided_on: null }])
    expect(await rowsOf('household')).toMatchObject([{ ref: 'H-1', name: 'Ashdown', on_day: null }])
  })

  test('can be made again over the ones that are there', async () => {
    await made()
    expect(await rowsOf('supervising visit')).toHaveLength(2)
  })

  test('cannot be written to', async () => {
    await expect(sql`insert into analysis.supervising_visit (id) values (1)`.execute(opened.db)).rejects.toThrow()
  })
})

describe('the columns of a view', () => {
  const odd = defineKind({
    name: 'odd "thing"',
    means: `It's odd`,
    group: 'Events',
    act: 'Record it',
    about: { to: one('household', 'To whom') },
    facts: { id: text('Its own id'), to_be: yesNo('Or not?'), order: wholeNumber('Order'), "o'clock": text('When') },
  })

  test('a fact gives way to a column of every view', () => {
    expect(columnsOfView(odd).map(({ column }) => column)).toEqual([
      'id',
      'to',
      'on_day',
      'at_time',
      'recorded_at',
      'recorded_by',
      'odd_"thing"_id',
      'to_be',
      'order',
      "o'clock",
    ])
  })

  test('names and words cannot end the statement they stand in', () => {
    expect(columnsOfView(odd).at(-1)?.is).toBe("h.facts->>'o''clock'")
    expect(viewName(odd)).toBe('analysis."odd_""thing"""')
  })
})
