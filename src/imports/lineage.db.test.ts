import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptied, emptyDatabase } from '../../test/support/database'
import { land } from '../../test/support/files'
import { house } from '../../test/support/house'
import { plainDate } from '../calendar'
import type { Opened } from '../database'
import { readExtract } from './extracts/read-extract'
import { findSourceRows } from './lineage.store'
import { returnedIn } from './returns/returned'
import { runImport } from './run-import'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())
beforeEach(() => emptied(opened))

const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'
const csv = (name: string, ...lines: readonly string[]) => ({
  name: `${name}.csv`,
  bytes: new TextEncoder().encode(lines.join('\n')),
})
const way = (as: string, day: string) => ({
  ...{ files: [], as, who: 'test', takeOn: false, now: new Date(`${day}T09:00:00Z`), progress: () => undefined },
})

async function bringReturn(day: string, place: string) {
  const rows = [
    `A1,01/05/2025,S,C2,N1,${place},PR1,,,,,,${'X'.repeat(7)}`,
    `A2,02/05/2025,S,C2,N1,U4,PR1,,,,,,${'X'.repeat(7)}`,
  ]
  const children = ['A1,M,05/05/2015,WBRI,A602971618529,,', 'A2,F,06/05/2015,WBRI,A602971618530,,']
  const files = [csv('header', HEADER, ...children), csv('episodes', EPISODES, ...rows)]
  const { rejected } = await runImport(house, opened.db, {
    ...way('case system', day),
    returned: returnedIn(files, plainDate(day)),
  })
  expect(rejected).toEqual([])
}

async function sourcesOf(kind: string, child: string, nth = -1) {
  const { rows } = await sql<{ id: number; about: Record<string, number> }>`
    select h.id, h.about from happening h join happening_subject l on l.happening_id = h.id join subject s on s.id = l.subject_id
    where h.kind = ${kind} and s.ref = ${child} group by h.id order by h.id`.execute(opened.db)
  const row = rows.at(nth)
  return row ? findSourceRows(house, opened.db, row.id, Object.values(row.about)) : null
}

test('a record of a return opens into its row as it came, and a correction into the row that corrected it', async () => {
  await bringReturn('2026-04-20', 'U6')
  await bringReturn('2026-05-20', 'K2')
  const [row, ...more] = (await sourcesOf('placement', 'A1')) ?? []
  expect(more).toEqual([])
  expect(row).toMatchObject({
    ...{ system: 'case system', form: 'Looked-after return', table: 'Episodes', line: 2, yearEnd: '2026-03-31' },
    cells: { CHILD: 'A1', DECOM: '01/05/2025', PLACE: 'K2' },
  })
  expect(row?.at).toEqual(new Date('2026-05-20T09:00:00Z'))
  expect((await sourcesOf('child', 'A2'))?.map(({ table, line }) => `${table} ${line}`)).toEqual(['Header 3'])
})

test('so does one of an extract; what was written down here, or came in a file of ours, has none', async () => {
  await land(opened.db, {
    children: [{ ref: 'K-1', born: '2010-05-01', sex: 'F' }],
    'care-starts': [{ child: 'K-1', on: '2024-06-01' }],
  })
  const extract = await readExtract([csv('peps', 'Virtual school', 'Child ID,PEP date,School', 'K-1,14/01/2026,Hill')])
  if (!extract) throw new Error('no extract')
  const taken = { extract, takenOn: plainDate('2026-02-01') }
  await runImport(house, opened.db, { ...way('virtual school', '2026-02-01'), taken })
  expect(await sourcesOf('personal education plan', 'K-1')).toMatchObject([
    { system: 'virtual school', table: 'Plans for school', line: 3, yearEnd: null, cells: { on: '14/01/2026' } },
  ])
  expect(await sourcesOf('care start', 'K-1')).toEqual([])
})

test('so does one of a dataset whose row names the period of care and no child; another child’s is not shown', async () => {
  const files = [
    csv('ssd_person', 'pers_person_id,pers_sex,pers_dob', 'P1,F,2012-05-14', 'P2,M,2013-05-14'),
    csv(
      'ssd_cla_episodes',
      'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_primary_need_code,clae_cla_id',
      ...['E1,P1,2025-06-02,N1,CARE1', 'E2,P2,2025-06-03,N1,CARE2'],
    ),
    csv(
      'ssd_cla_placement',
      'clap_cla_placement_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_type',
      ...['PL1,CARE1,2025-06-02,U4', 'PL2,CARE2,2025-06-03,U4', 'PL3,CARE1,2025-08-01,K2'],
    ),
    csv('ssd_cla_reviews', 'clar_cla_review_id,clar_cla_id,clar_cla_review_date', 'R1,CARE1,2025-06-27'),
  ]
  const extract = await readExtract(files)
  if (!extract) throw new Error('no extract')
  const taken = { extract, takenOn: plainDate('2026-02-01') }
  const { rejected } = await runImport(house, opened.db, { ...way('case system', '2026-02-01'), taken })
  expect(rejected).toEqual([])
  expect(await sourcesOf('placement', 'P1')).toMatchObject([
    {
      ...{ form: 'Standard Safeguarding Dataset', table: 'ssd_cla_placement', line: 4, yearEnd: null },
      cells: { id: 'PL3', care: 'CARE1', type: 'K2' },
    },
  ])
  const idOf = async (kind: string, child: string, nth?: number) =>
    (await sourcesOf(kind, child, nth))?.map(({ cells }) => cells.id)
  expect(await idOf('placement', 'P1', 0)).toEqual(['PL1'])
  expect(await idOf('placement', 'P2')).toEqual(['PL2'])
  expect(await idOf('looked after review', 'P1')).toEqual(['R1'])
  expect(await idOf('care start', 'P1')).toEqual(['E1'])
})

test('a row whose period of care two children share leads to neither, and a record of it has no row', async () => {
  const episodes = (...lines: readonly string[]) =>
    csv(
      'ssd_cla_episodes',
      'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_primary_need_code,clae_cla_id',
      ...lines,
    )
  const bring = async (day: string, ...files: readonly ReturnType<typeof csv>[]) => {
    const extract = await readExtract([...files])
    if (!extract) throw new Error('no extract')
    return runImport(house, opened.db, { ...way('case system', day), taken: { extract, takenOn: plainDate(day) } })
  }
  await bring(
    '2026-02-01',
    csv('ssd_person', 'pers_person_id,pers_sex,pers_dob', '1,F,2012-05-14', '2,M,2013-05-14'),
    episodes('2,1,2025-06-02,N1,2', '1,2,2025-06-03,N1,1'),
    csv(
      'ssd_cla_placement',
      'clap_cla_placement_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_type',
      ...['11,2,2025-06-02,U4', '12,,2025-06-03,U4'],
    ),
  )
  // Numbers are the same in each table, and are not taken for each other.
  expect((await sourcesOf('placement', '1'))?.map(({ cells }) => cells.id)).toEqual(['11'])
  expect(await sourcesOf('placement', '2')).toBeNull()
  await bring('2026-02-02', episodes('1,2,2025-06-03,N1,2'))
  expect(await sourcesOf('placement', '1', 0)).toEqual([])
  expect((await sourcesOf('care start', '2'))?.map(({ cells }) => cells.id)).toEqual(['1'])
})
