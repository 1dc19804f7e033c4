import { writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emptied, emptyDatabase } from '../../../test/support/database'
import { land } from '../../../test/support/files'
import { house } from '../../../test/support/house'
import { plainDate } from '../../calendar'
import type { Opened } from '../../database'
import { drifts } from '../../ledgers'
import { figures, measureOf } from '../../measures'
import { runImport } from '../run-import'
import { type ExtractFile, readExtract } from './read-extract'
import { recordsOfExtract } from './records'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())
beforeEach(() => emptied(opened))

const csv = (name: string, ...lines: readonly string[]): ExtractFile => ({
  name: `${name}.csv`,
  bytes: new TextEncoder().encode(lines.join('\r\n')),
})

async function bring(files: readonly ExtractFile[], day: string) {
  const extract = await readExtract(files)
  if (!extract) throw new Error('no extract')
  return runImport(house, opened.db, {
    ...{ files: [], taken: { extract, takenOn: plainDate(day) }, as: 'case system', who: 'test', takeOn: false },
    ...{ now: new Date(`${day}T09:00:00Z`), progress: () => undefined },
  })
}

/** A row of a file of ours, under an id of the case system’s. */
const bringOurs = (name: string, header: string, row: string, day: string) =>
  runImport(house, opened.db, {
    ...{ as: 'case system', who: 'test', takeOn: false, now: new Date(`${day}T10:00:00Z`), progress: () => undefined },
    files: [
      {
        ...{ name, lines: 1 },
        read: () => ({ header: header.split(','), rows: [{ line: 2, cells: row.split(',') }] }),
      },
    ],
  })

async function drifted() {
  const found = []
  for await (const drift of drifts(house, opened.db)) found.push(drift)
  return found
}

/** What stands of a kind: its day and facts, as the ledger has them. */
async function standing(kind: string) {
  const { rows } = await sql<{ on: string; facts: Record<string, unknown> }>`
    select h.on_day::text as "on", h.facts from happening h where h.kind = ${kind} and not h.withdrawn
      and not exists (select from happening c where c.corrects = h.id) order by h.on_day, h.id`.execute(opened.db)
  return rows.map(({ on, facts }) => {
    const said = Object.entries(facts).filter(([, value]) => value !== null)
    return [on, Object.fromEntries(said)] as const
  })
}

async function inCare(day: string): Promise<readonly string[]> {
  const measure = measureOf('M106')
  const [figure] = await figures(opened.db, house.law, measure ? [measure] : [], { asAt: plainDate(day), rows: true })
  return (figure?.rows ?? []).map(({ subject }) => subject)
}

const LIST_8 = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months',
  'Date Started to be Looked After',
  "Child's Category of Need",
  'Start date of current legal status',
  'Legal Status',
  'Date of Latest Statutory Review',
  'Date of Last Social Work Visit',
  'Date Ceased to be Looked After',
  'Reason Ceased to be Looked After',
  'Start Date of Most Recent Placement',
  'Placement Type',
  'Placement Provider',
  'Allocated Team',
  'Allocated Worker',
] as const

const child = (more: Partial<Record<(typeof LIST_8)[number], string>> = {}) => ({
  'Child Unique ID': 'K-1',
  Gender: 'a) Male',
  Ethnicity: 'WBRI',
  'Date of Birth': '01/05/2015',
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months': 'b) No',
  'Date Started to be Looked After': '2025-06-02',
  "Child's Category of Need": 'N1 - Abuse or neglect',
  'Start date of current legal status': '02/06/2025',
  'Legal Status': 'C2',
  'Start Date of Most Recent Placement': '02/06/2025',
  'Placement Type': 'U6 - Foster placement',
  'Placement Provider': 'PR1',
  'Allocated Team': 'North',
  'Allocated Worker': 'N Brereton',
  ...more,
})

/** A workbook as a council sends it: a title above the heading, and a sheet that is no list of ours. */
async function annexA(...rows: readonly Readonly<Record<string, string>>[]): Promise<ExtractFile> {
  const cells = rows.map((row) => LIST_8.map((heading) => row[heading] ?? ''))
  const bytes = await writeXlsx({
    sheets: [
      { name: 'List 8', rows: [['Children looked after, taken for inspection'], [...LIST_8], ...cells] },
      {
        name: 'List 1',
        rows: [
          ['Child Unique ID', 'Date of Contact'],
          ['K-9', '2026-01-05'],
        ],
      },
    ],
  })
  return { name: 'annex-a.xlsx', bytes }
}

describe('an Annex A workbook', () => {
  test('tells children, their care and where they live; a sheet of something else is left out', async () => {
    const outcome = await bring([await annexA(child(), child({ 'Child Unique ID': 'K-2' }))], '2026-03-31')
    expect(outcome.rejected).toEqual([])
    expect(await inCare('2026-03-31')).toEqual(['K-1', 'K-2'])
    expect((await standing('child'))[0]?.[1]).toMatchObject({
      born: '2015-05-01',
      sex: 'M',
      ethnicity: 'WBRI',
      uasc: 'no',
    })
    expect(await standing('legal status')).toEqual([
      ['2025-06-02', { status: 'C2' }],
      ['2025-06-02', { status: 'C2' }],
    ])
    expect((await standing('placement'))[0]).toEqual(['2025-06-02', { type: 'U6', provider: 'PR1' }])
    expect((await standing('care start'))[0]).toEqual(['2025-06-02', { need: 'N1' }])
    expect(await drifted()).toEqual([])
  })

  test('the same again adds nothing; a later one adds what happened since and takes nothing back', async () => {
    await bring([await annexA(child())], '2026-01-31')
    const again = await bring([await annexA(child())], '2026-02-28')
    expect([again.accepted, again.rejected]).toEqual([0, []])
    const moved = child({ 'Start Date of Most Recent Placement': '10/03/2026', 'Placement Type': 'K1 - Secure' })
    const reviewed = { 'Date of Latest Statutory Review': '12/03/2026', 'Allocated Worker': 'T Salter' }
    expect((await bring([await annexA({ ...moved, ...reviewed })], '2026-03-31')).rejected).toEqual([])
    expect(await standing('placement')).toEqual([
      ['2025-06-02', { type: 'U6', provider: 'PR1' }],
      ['2026-03-10', { type: 'K1', provider: 'PR1' }],
    ])
    expect((await standing('looked after review')).map(([on]) => on)).toEqual(['2026-03-12'])
    // No list says since when a worker has the case: since the extract that first named them.
    expect((await standing('social worker allocation')).map(([on]) => on)).toEqual(['2026-01-31', '2026-03-31'])
    expect(await drifted()).toEqual([])
  })

  test('a worker who goes on in another team has another allocation from then on, and the first stays as it was', async () => {
    await bring([await annexA(child())], '2026-01-31')
    await bring([await annexA(child({ 'Allocated Team': 'South' }))], '2026-02-28')
    expect((await standing('social worker allocation')).map(([on, { team }]) => [on, team])).toEqual([
      ['2026-01-31', 'North'],
      ['2026-02-28', 'South'],
    ])
  })

  test('a cell that is no answer is told with its list and line, and the rest of its row is recorded', async () => {
    const { rejected } = await bring(
      [await annexA(child({ 'Legal Status': 'Care order?', Ethnicity: 'Martian' }))],
      '2026-03-31',
    )
    expect(rejected.map(({ file, row, column }) => [file, row, column])).toEqual([
      ['list 8', 3, 'status'],
      ['list 8', 3, 'ethnicity'],
    ])
    expect(await inCare('2026-03-31')).toEqual(['K-1'])
  })

  test('a row that names nobody, and one told twice', async () => {
    const file = await annexA(child({ 'Child Unique ID': '' }), child(), child({ 'Legal Status': 'V2' }))
    expect((await bring([file], '2026-03-31')).rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'Its child is blank. Fill it in and send it again.'],
      [4, 'Row 5 tells the same thing again and stands.'],
    ])
    expect(await standing('legal status')).toEqual([['2025-06-02', { status: 'V2' }]])
  })

  test('what somebody recorded here is not written over', async () => {
    await land(opened.db, {
      children: [{ ref: 'K-1', born: '2015-05-02', sex: 'M' }],
      'care-starts': [{ child: 'K-1', on: '2025-06-01' }],
    })
    const { rejected } = await bring([await annexA(child())], '2026-03-31')
    expect(rejected.map(({ reason }) => reason).join(' ')).toContain('another date of birth than our own record')
    expect((await standing('child'))[0]?.[1]).toMatchObject({ born: '2015-05-02' })
    expect((await standing('care start')).map(([on]) => on)).toEqual(['2025-06-01'])
  })
})

describe('trackers kept beside the case system', () => {
  const known = () =>
    land(opened.db, {
      children: ['K-1', 'K-2', 'K-3'].map((ref) => ({
        ...{ ref, sex: 'F' },
        // The first is sixteen on the day, and of school age until June; the others are in the year above.
        born: ref === 'K-1' ? '2010-03-31' : '2009-05-01',
      })),
      'care-starts': ['K-1', 'K-2', 'K-3'].map((child) => ({ child, on: '2024-06-01' })),
      workers: [{ ref: 'W-9', name: 'T Salter', team: 'Ash' }],
    })
  const measured = async (day: string) => {
    const ids = ['M108', 'M123', 'M124', 'M127', 'M128']
    const found = await figures(
      opened.db,
      house.law,
      ids.flatMap((id) => measureOf(id) ?? []),
      { asAt: plainDate(day) },
    )
    return Object.fromEntries(found.map(({ id, counts, of, why }) => [id, [counts, of, why.unknown ?? 0]]))
  }
  const PEPS = csv(
    'pep tracker',
    'Virtual school',
    '',
    'Child ID,Name,School,Last PEP Date,Quality',
    ...['K-1,A B,Hill,14/01/2026,Good', 'K-2,C D,Vale,,'],
  )
  const RISKS = csv(
    'cse and cce',
    'LCS ID,Type of exploitation,Risk level,Date identified,Date closed',
    'K-1,CSE,High risk,02/02/2026,',
    'K-2,County lines,Experiencing,03/02/2026,',
    'K-3,CSE,Low,01/12/2025,01/03/2026',
  )
  const TEAM = csv('disability', 'Child ID,Social worker,Team,Open to disability team', 'K-1,W-9,Ash,Yes')
  const NEET = csv(
    'neet',
    'Person ID,EET/NEET,As at',
    'K-1,NEET,01/03/2026',
    'K-2,F2,01/03/2026',
    'K-3,G6 - parenting,01/03/2026',
  )

  test('tell the figures that neither the return nor an extract carries', async () => {
    await known()
    expect((await bring([PEPS, RISKS, TEAM, NEET], '2026-03-20')).rejected).toEqual([])
    expect(await standing('personal education plan')).toEqual([['2026-01-14', { step: 'reviewed', quality: 'good' }]])
    expect(await standing('exploitation concern')).toEqual([
      ['2025-12-01', { level: 'vulnerable', exploitation: 'sexual' }],
      ['2026-02-02', { level: 'vulnerable', exploitation: 'sexual' }],
      ['2026-02-03', { level: 'experiencing', exploitation: 'criminal' }],
    ])
    expect((await standing('exploitation concern ending')).map(([on]) => on)).toEqual(['2026-03-01'])
    expect((await standing('leaver activity')).map(([on, { activity }]) => [on, activity])).toEqual([
      ['2026-03-01', 'G5'],
      ['2026-03-01', 'F2'],
      ['2026-03-01', 'G6'],
    ])
    expect(await measured('2026-03-31')).toEqual({
      M108: [1, 3, 2],
      M123: [1, 1, 0],
      M124: [2, 3, 0],
      M127: [1, 2, 0],
      M128: [0, 2, 0],
    })
    expect(await drifted()).toEqual([])
  })

  test('the same again adds nothing; the next term’s day is another review', async () => {
    await known()
    await bring([PEPS, TEAM], '2026-01-31')
    expect((await bring([PEPS, TEAM], '2026-02-28')).accepted).toBe(0)
    await bring([csv('pep tracker', 'Child ID,PEP date', 'K-1,06/05/2026')], '2026-05-31')
    expect((await standing('personal education plan')).map(([on]) => on)).toEqual(['2026-01-14', '2026-05-06'])
  })

  test('what is no answer, whoever is not known here and two kinds in one cell are told, and guessed by nobody', async () => {
    await known()
    const lines = ['K-1,CSE and CCE,High,02/02/2026', 'K-9,CSE,High,02/02/2026']
    const { rejected } = await bring(
      [csv('risks', 'Child ID,Exploitation,Level,Date identified', ...lines)],
      '2026-03-20',
    )
    expect(rejected.map(({ file, row, column }) => `${file} ${row} ${column}`).sort()).toEqual([
      'exploitation 2 exploitation',
      'exploitation 3 child',
    ])
    const again = await bring([csv('eet', 'Child ID,Destination', 'K-2,EET')], '2026-03-20')
    expect(again.rejected.find(({ file }) => file.startsWith('education'))?.reason).toContain('F2')
  })

  test.each([
    ['High risk', 'vulnerable'],
    ['Significant', 'vulnerable'],
    ['Experiencing', 'experiencing'],
    ['Not experiencing', null],
    ['Unconfirmed', null],
    ['No risk', null],
  ])('%s is told as %s', async (level, told) => {
    const extract = await readExtract([
      csv('risks', 'Child ID,Exploitation,Level,Date identified', `K-1,CSE,${level},02/02/2026`),
    ])
    const [record] = extract
      ? recordsOfExtract(
          house,
          extract.form,
          extract.rows.map((row) => ({ ...row, since: {} })),
        ).records
      : []
    expect(record?.cells.level).toBe(told ?? level)
  })

  test('two concerns are two rows, and what is held of a child ends with the last of them', async () => {
    await known()
    const lines = (closed: string) => ['K-1,CSE,High,02/02/2026,', `K-1,CCE,Low,02/02/2026,${closed}`]
    const sheet = (...rows: readonly string[]) =>
      csv('risks', 'Child ID,Exploitation,Level,Date identified,Date closed', ...rows)
    await bring([sheet(...lines('01/03/2026'))], '2026-03-20')
    expect((await standing('exploitation concern')).length).toBe(2)
    expect(await standing('exploitation concern ending')).toEqual([])
    await bring([sheet('K-1,CSE,High,02/02/2026,05/04/2026', lines('01/03/2026')[1] ?? '')], '2026-04-20')
    expect((await standing('exploitation concern ending')).map(([on]) => on)).toEqual(['2026-04-05'])
  })

  test('a list of something else, or of rows that are only numbered, is no tracker; beside an Annex A one is left out', async () => {
    const others = [
      csv('plans', 'Child ID,Category,Level of risk,Start date,End date', 'K-1,Sexual abuse,High,01/02/2026,'),
      csv('numbered', 'No.,Name,PEP date', '1,A B,01/02/2026'),
      csv('due', 'Child ID,PEP review date', 'K-1,01/09/2026'),
    ]
    expect(await readExtract(others)).toBeNull()
    const both = await readExtract([PEPS, await annexA(child())])
    expect([both?.form.title, both?.besides]).toEqual(['Annex A', expect.arrayContaining(['pep tracker'])])
  })
})

const SSD = {
  person: 'pers_person_id,pers_forename,pers_surname,pers_sex,pers_ethnicity,pers_dob',
  episodes:
    'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_cla_id,clae_entered_care_date',
  placement:
    'clap_cla_placement_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_id,clap_cla_placement_provider,clap_cla_placement_end_date,clap_cla_placement_change_reason',
  health: 'clah_health_check_id,clah_person_id,clah_health_check_type,clah_health_check_date,clah_health_check_status',
  leavers:
    'clea_table_id,clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_accommodation,clea_care_leaver_accom_suitable',
}
const people = csv(
  'ssd_person',
  SSD.person,
  'P1,Robin,Vale,M,WBRI,2015-05-01 00:00:00',
  'P2,Kit,Moss,F,MWBC,2008-02-10',
)
const care = (...more: readonly string[]) =>
  csv('ssd_cla_episodes', SSD.episodes, 'E1,P1,2025-06-02 00:00:00,N1,2025-08-01,X1,CARE1,2025-06-02', ...more)

describe('a Standard Safeguarding Dataset', () => {
  test('tells one period of care of several episodes, placements by their period, and health checks that were held', async () => {
    const files = [
      people,
      care('E2,P1,2025-08-01,N1,,,CARE1,2025-06-02'),
      csv(
        'ssd_cla_placement',
        SSD.placement,
        'PL1,2025-06-02,U1,CARE1,PR1,2025-08-01,',
        'PL2,2025-08-01T00:00:00,U6,CARE1,PR1,2026-01-09,CHILD',
      ),
      csv(
        'ssd_cla_health',
        SSD.health,
        'H1,P1,Initial health assessment,2025-06-25,Held',
        'H2,P1,Dental check,2025-10-01,DNA',
        'H3,P1,Dental,2025-10-14,',
      ),
    ]
    expect((await bring(files, '2026-03-31')).rejected).toEqual([])
    expect(await standing('care start')).toEqual([['2025-06-02', { need: 'N1' }]])
    expect(await standing('care ending')).toEqual([])
    expect((await standing('placement')).map(([on, { type }]) => [on, type])).toEqual([
      ['2025-06-02', 'U1'],
      ['2025-08-01', 'U6'],
    ])
    // The first ended as the second began; the second ended by itself.
    expect(await standing('placement ending')).toEqual([['2026-01-09', { change_reason: 'CHILD' }]])
    expect(await standing('health assessment')).toEqual([['2025-06-25', { assessment: 'initial' }]])
    expect((await standing('dental check')).map(([on]) => on)).toEqual(['2025-10-14'])
    expect(await inCare('2026-03-31')).toEqual(['P1'])
    expect(await drifted()).toEqual([])
  })

  test('a row put right is corrected, an end taken out is withdrawn, and a row that is gone stays', async () => {
    await bring([people, care('E2,P1,2025-08-01,N1,2026-02-01,E11,CARE1,2025-06-02')], '2026-02-28')
    expect(await inCare('2026-02-28')).toEqual([])
    await bring([people, care('E2,P1,2025-08-01,N2,,,CARE1,2025-06-02')], '2026-03-31')
    expect(await standing('care ending')).toEqual([])
    expect(await inCare('2026-03-31')).toEqual(['P1'])
    await bring([csv('ssd_person', SSD.person, 'P2,Kit,Moss,F,MWBC,2008-02-11')], '2026-04-30')
    expect((await standing('child')).map(([, { born }]) => born)).toEqual(['2015-05-01', '2008-02-11'])
    expect(await inCare('2026-04-30')).toEqual(['P1'])
  })

  describe('rows that name the period of care alone', () => {
    const episodes = (...lines: readonly string[]) =>
      csv(
        'ssd_cla_episodes',
        'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_primary_need_code,clae_cla_id',
        ...lines,
      )
    const placements = (...lines: readonly string[]) =>
      csv(
        'ssd_cla_placement',
        'clap_cla_placement_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_type',
        ...lines,
      )
    const reviews = (...lines: readonly string[]) =>
      csv('ssd_cla_reviews', 'clar_cla_review_id,clar_cla_id,clar_cla_review_date', ...lines)
    /** Of which child what stands of a kind is: `P1 2025-06-02`. */
    const whose = async (kind: string) => {
      const { rows } = await sql<{ said: string }>`
        select s.ref || ' ' || h.on_day as said from happening h join subject s on s.id = (h.about->>'child')::bigint
        where h.kind = ${kind} and not h.withdrawn and not exists (select from happening c where c.corrects = h.id)
        order by h.on_day, h.id`.execute(opened.db)
      return rows.map(({ said }) => said)
    }

    test('one that names no period is nobody’s, though an episode names none either, and is told', async () => {
      const { rejected } = await bring(
        [
          people,
          episodes('E1,P1,2025-06-02,N1,CARE1', 'E2,P2,2025-06-03,N1,'),
          placements('PL1,CARE1,2025-06-02,U4', 'PL9,,2025-06-10,U4'),
          reviews('R1,,2025-06-27', 'R2,CARE7,2025-06-28'),
        ],
        '2026-02-01',
      )
      expect(await whose('placement')).toEqual(['P1 2025-06-02'])
      expect(await whose('looked after review')).toEqual([])
      expect(rejected.map(({ file, row, reason }) => [file, row, reason])).toEqual([
        ['ssd_cla_placement', 3, expect.stringMatching(/neither a child nor a period of care.*Put one of them in/)],
        ['ssd_cla_reviews', 2, expect.stringMatching(/neither a child nor a period of care/)],
        ['ssd_cla_reviews', 3, expect.stringMatching(/^No episode tells whose the period of care CARE7 is/)],
      ])
    })

    test('one of a period that two children share is neither’s until it is put right, and both came into care', async () => {
      const shared = [people, episodes('E1,P1,2025-06-02,N1,CARE1', 'E2,P2,2025-06-03,N1,CARE1')]
      const { rejected } = await bring([...shared, placements('PL1,CARE1,2025-06-02,U4')], '2026-02-01')
      expect(rejected.map(({ file, row, reason }) => [file, row, reason])).toEqual([
        [
          'ssd_cla_placement',
          2,
          expect.stringMatching(/CARE1 is told of 2 children, P1 and P2,.*Put the period right/),
        ],
      ])
      expect(await whose('placement')).toEqual([])
      expect(await whose('care start')).toEqual(['P1 2025-06-02', 'P2 2025-06-03'])
      expect((await bring([episodes('E2,P2,2025-06-03,N1,CARE2')], '2026-02-02')).rejected).toEqual([])
      expect(await whose('placement')).toEqual(['P1 2025-06-02'])
      expect(await drifted()).toEqual([])
    })

    test('what was recorded of somebody is taken back once nobody can say whose it is', async () => {
      const before = [people, episodes('E1,P1,2025-06-02,N1,CARE1'), placements('PL1,CARE1,2025-06-02,U4')]
      await bring(before, '2026-02-01')
      expect(await whose('placement')).toEqual(['P1 2025-06-02'])
      await bring([episodes('E2,P2,2025-06-03,N1,CARE1')], '2026-02-02')
      expect(await whose('placement')).toEqual([])
      expect(await drifted()).toEqual([])
    })

    test('so is what an earlier reading took for somebody’s, when it is sent again', async () => {
      const files = [people, episodes('E1,P1,2025-06-02,N1,'), placements('PL9,,2025-06-10,U4')]
      await bring(files, '2026-02-01')
      await bringOurs(
        'placements',
        'id,ref,child,on,type',
        'ssd_cla_placement|PL9|from,PL9,P1,2025-06-10,U4',
        '2026-02-01',
      )
      expect(await whose('placement')).toEqual(['P1 2025-06-10'])
      await bring(files, '2026-02-02')
      expect(await whose('placement')).toEqual([])
      await bring([placements('PL9,CARE1,2025-06-10,U4'), episodes('E1,P1,2025-06-02,N1,CARE1')], '2026-02-03')
      expect(await whose('placement')).toEqual(['P1 2025-06-10'])
      expect(await drifted()).toEqual([])
    })

    test('a placement under the number of an episode is told beside it, as our own record stands', async () => {
      await land(opened.db, {
        children: [{ ref: 'P1', born: '2012-05-14', sex: 'F' }],
        'care-starts': [{ child: 'P1', on: '2025-06-02' }],
        placements: [{ child: 'P1', ref: 'PL-1', on: '2025-06-02', type: 'U4', provider: 'PR1' }],
      })
      const { rejected } = await bring(
        [episodes('1,P1,2025-06-03,N1,CARE1'), placements('1,CARE1,2025-06-03,U6')],
        '2026-02-01',
      )
      expect(rejected.map(({ file, reason }) => `${file}: ${reason.split('.')[0]}`)).toEqual([
        'ssd_cla_episodes: Our own record of this child’s starts of care stands',
        'ssd_cla_placement: Our own record of this child’s placements stands',
      ])
    })
  })

  test('what has no day holds since the extract that first told it', async () => {
    const leaver = (status: string, place: string) =>
      csv('ssd_care_leavers', SSD.leavers, `L1,P2,${status},${place},Suitable`)
    expect((await bring([people, leaver('b) Eligible', 'B')], '2026-01-31')).rejected).toEqual([])
    await bring([people, leaver('b) Eligible', 'D')], '2026-02-28')
    await bring([people, leaver('Former relevant child', 'D')], '2026-03-31')
    expect(await standing('leaver status')).toEqual([
      ['2026-01-31', { status: 'eligible' }],
      ['2026-03-31', { status: 'former relevant' }],
    ])
    expect((await standing('leaver accommodation')).map(([on, { place }]) => [on, place])).toEqual([
      ['2026-01-31', 'B'],
      ['2026-02-28', 'D'],
    ])
  })
})

test('files of our own and the return are no extract', async () => {
  expect(await readExtract([csv('children', 'ref,born,sex', 'C-1,2015-05-01,F')])).toBe(null)
  expect(await readExtract([csv('header', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', '1,F,01/05/2015,WBRI,,,')])).toBe(
    null,
  )
})
