import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Opened } from '../../src/database'
import { placesOf } from '../../src/places'
import { commandLine, folderOf, type Imported, type Rejected } from '../support/command-line'
import { emptied, emptyDatabase } from '../support/database'

let opened: Opened
let los: ReturnType<typeof commandLine>
beforeAll(async () => {
  opened = await emptyDatabase()
})
beforeEach(async () => {
  await emptied(opened)
  los = commandLine(opened)
})
afterAll(() => opened.close())

const workers = 'ref,name,team\nW-1,Nadia Brereton,North\n'
const households = 'ref,name,cohort\nH-1,Ashdown,mainstream\nH-2,Whitlock,kinship\n'
const approvals = 'household,on,places,terms\nH-1,2025-01-10,2,any\nH-2,2025-02-10,1,any\n'
const two = { workers, households, approvals }
const visits = (...rows: string[]) => `household,worker,on,announced\n${rows.join('\n')}\n`
const unannounced = (asAt: string, household = 'H-1') =>
  los.duties(asAt, '--rule', 'fc-unannounced-12m', '--subject', household)

describe('bad rows', () => {
  const long = Array.from({ length: 300 }, (_, index) => (index * 7919).toString(36)).join('')
  const files = {
    workers: `${workers}${long},Long,North\n`,
    households: `${households}H-3,,mainstream\n`,
    approvals: `${approvals}H-3,2025-02-10,2,any\nH-1,2025-02-11,some,any\n`,
    'supervising-visits': [
      'colour,on,worker,household,announced',
      'red,2026-01-05,W-1,H-1,no',
      ',2026-02-30,W-1,H-1,no',
      '',
      ',2026-02-20,H-2,H-1,no',
      ',2099-01-01,W-1,H-1,no',
      ',0000-01-01,W-1,H-1,no',
      ',2026-02-20,W-1,H-9,no',
      ',2026-02-21,W-1,H-1,perhaps',
      ',2026-02-22,W-1,H-1,no,too much',
      ',,W-1,H-1,no',
      'red,2026-01-05,W-1,H-1,no',
      ',20/02/2026,W-1,H-1,no',
    ].join('\r\n'),
    'support-visits': 'household,worker,on,at\nH-1,W-1,2026-02-20,25:00\nH-1,W-1,2026-02-20,16:30\n',
    'home-inspections': 'household,on\nH-1,2026-01-05\n',
    children: 'ref,born,sex\nH-1,2020-01-01,female\nC-1,2020-13-01,female\n',
    'care-starts': 'child,on\nC-1,2026-01-01\n',
    aunts: 'ref,name\nA-1,Aunt\n',
    'read me.txt': 'no file of ours',
  }
  const wrong = [
    'approvals.csv 4 household',
    'approvals.csv 5 places',
    'aunts.csv 1 ',
    'care-starts.csv 2 child',
    'children.csv 2 ref',
    'children.csv 3 born',
    'home-inspections.csv 1 worker',
    'households.csv 4 name',
    'supervising-visits.csv 1 colour',
    'supervising-visits.csv 10 ',
    'supervising-visits.csv 11 on',
    'supervising-visits.csv 13 on',
    'supervising-visits.csv 3 on',
    'supervising-visits.csv 5 worker',
    'supervising-visits.csv 6 on',
    'supervising-visits.csv 7 on',
    'supervising-visits.csv 8 household',
    'supervising-visits.csv 9 announced',
    'support-visits.csv 2 at',
    'workers.csv 3 ref',
  ]
  const places = (rows: readonly Rejected[]) => rows.map(({ file, row, column }) => `${file} ${row} ${column}`).sort()

  test('are rejected alone, with line, column and what to put right; the rest lands, and is unchanged when sent again', async () => {
    const folder = folderOf(files)
    const said = await los.ask<Imported>('import', folder)
    expect(Object.keys(said)).toEqual(['accepted', 'unchanged', 'rejected'])
    expect([said.accepted, said.unchanged, places(said.rejected)]).toEqual([7, 1, wrong])
    for (const each of said.rejected) {
      expect(Object.keys(each)).toEqual(['file', 'row', 'column', 'reason'])
      expect(each.reason).toMatch(/^\S.{15,}\.$/s)
    }
    const [kept = ''] = readdirSync(join(los.folder, 'rejects'))
    const lines = readFileSync(join(los.folder, 'rejects', kept), 'utf8').split('\r\n')
    expect([lines[0]?.startsWith('file,row,column,reason,'), lines.length]).toEqual([true, wrong.length + 1])

    const again = await los.ask<Imported>('import', folder)
    expect([again.accepted, again.unchanged, places(again.rejected)]).toEqual([0, 8, wrong])
    expect(await unannounced('2026-06-01')).toEqual([
      '2025-01-10 2026-01-10 2026-01-05 - met in time',
      '2026-01-05 2027-01-05 - - due',
    ])
  })

  test('put right, land', async () => {
    await los.land(files)
    const right = { households: 'ref,name,cohort\nH-3,Teague,mainstream\n', approvals: files.approvals }
    expect(await los.land(right)).toMatchObject({ accepted: 2, unchanged: 2, rejected: ['approvals.csv 5 places'] })
  })

  test('nothing to read is refused, and nothing is opened for it', async () => {
    for (const folder of [join(los.folder, 'none'), folderOf({ 'read me.txt': 'x' })])
      expect(await los.refusal('import', folder)).toBe('refused')
    expect(existsSync(join(los.folder, 'rejects'))).toBe(false)
  })
})

describe('a file may come', () => {
  test.each<[string, string | Uint8Array, number, string[]]>([
    [
      'with a byte order mark, and the line ends of Windows',
      `\uFEFF${visits('H-1,W-1,2026-03-01,no').replaceAll('\n', '\r\n')}`,
      1,
      [],
    ],
    [
      'with line ends of both kinds',
      `${visits('H-1,W-1,2026-03-01,no').replace('\n', '\r\n')}H-1,W-1,2026-03-02\n`,
      2,
      [],
    ],
    [
      'with the odd quote',
      visits('H-1,"W-1,2026-03-01,no', 'H-1,"W-1",2026-03-03,no'),
      1,
      ['supervising-visits.csv 2 '],
    ],
    [
      'with its lines counted as a spreadsheet counts them',
      'household,worker,on,announced,notes\nH-1,W-1,2026-03-01,no,"one\ntwo\n\nthree"\n\nH-9,W-1,2026-03-01,no,\n',
      1,
      ['supervising-visits.csv 4 household'],
    ],
    [
      'with a character that no database keeps',
      'household,worker,on,announced,notes\nH-1,W-1,2026-03-01,no,a\0b\nH-1,W\0-1,2026-03-02,no,\nH-1,W-1,2026-03-03,no,\n',
      1,
      ['supervising-visits.csv 2 notes', 'supervising-visits.csv 3 worker'],
    ],
    [
      'with nothing in it',
      '',
      0,
      ['supervising-visits.csv 1 household', 'supervising-visits.csv 1 worker', 'supervising-visits.csv 1 on'],
    ],
    ['with a header alone', visits(), 0, []],
    [
      'with choices in capitals, and columns that may be empty left out',
      'ON,Household,WORKER\n2026-03-01,H-1,W-1\n',
      1,
      [],
    ],
  ])('%s', async (_, content, accepted, rejected) => {
    const said = await los.land({ ...two, 'Supervising Visits.CSV': content })
    expect(said).toMatchObject({ accepted: accepted + 5, unchanged: 0, rejected })
  })
})

describe('the same again', () => {
  test('said twice is one happening, with an id or without; what was rejected is rejected again', async () => {
    const rows = ['', '', '7', '7', '8', '8', '', ''].map((id, n) => `${id},${n < 4 ? 'H-1' : 'H-9'},W-1,2026-03-01,no`)
    const files = { ...two, 'supervising-visits': `id,household,worker,on,announced\n${rows.join('\n')}\n` }
    const rejected = [6, 7, 8, 9].map((row) => `supervising-visits.csv ${row} household`)
    expect(await los.land(files)).toMatchObject({ accepted: 7, unchanged: 2, rejected })
    expect(await los.land(files)).toMatchObject({ accepted: 0, unchanged: 9, rejected })
  })

  test('an id with other content is a correction, within its file and its source', async () => {
    const visit = (on: string) => ({ 'supervising-visits': `id,household,worker,on,announced\n7,H-1,W-1,${on},no\n` })
    const inspection = { 'home-inspections': 'id,household,worker,on\n7,H-1,W-1,2025-03-01\n' }
    await los.land({ ...two, ...visit('2025-03-01'), ...inspection })
    // The source is the folder's own name unless it is said, and here each folder has the same name.
    expect(await los.land(visit('2025-04-01'))).toMatchObject({ accepted: 1, unchanged: 0 })
    expect(await unannounced('2025-06-01')).toEqual([
      '2025-01-10 2026-01-10 2025-04-01 - met in time',
      '2025-04-01 2026-04-01 - - due',
    ])
    expect(await los.land(visit('2025-05-01'), '--as', 'elsewhere')).toMatchObject({ accepted: 1, unchanged: 0 })
    expect(await los.land(visit('2025-03-01'))).toMatchObject({ accepted: 1, unchanged: 0 })
    expect(await unannounced('2025-06-01')).toEqual([
      '2025-01-10 2026-01-10 2025-03-01 - met in time',
      '2025-03-01 2026-03-01 2025-05-01 - met in time',
      '2025-05-01 2026-05-01 - - due',
    ])
  })

  test('what another row, or a person, has corrected since may be corrected still', async () => {
    const said = (...rows: string[]) => ({ households: `id,ref,name,cohort\n${rows.join('\n')}\n` })
    await los.land({ approvals: 'household,on,places,terms\nH-1,2025-01-10,1,any\n' })
    const first = said('a,H-1,Ashdown,mainstream', 'b,H-1,Ashdowne,mainstream', 'a,H-1,Ashdown,kinship')
    expect(await los.land(first)).toMatchObject({ accepted: 3, unchanged: 0, rejected: [] })
    expect(await los.land(said('b,H-1,Ashdown,'))).toMatchObject({ accepted: 1, unchanged: 0, rejected: [] })
    expect(await los.ask('verify')).toEqual({ sound: true, differences: [] })
    const { facts } = await opened.db
      .selectFrom('happening as h')
      .select('facts')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('happening as c').select('c.id').whereRef('c.corrects', '=', 'h.id'))),
      )
      .executeTakeFirstOrThrow()
    expect(facts).toMatchObject({ name: 'Ashdown', cohort: null })
  })

  test('a correction may move a happening to another household, or another kind of day', async () => {
    const visit = (household: string, on: string, announced: string) => ({
      'supervising-visits': `id,household,worker,on,announced\n7,${household},W-1,${on},${announced}\n`,
    })
    await los.land({ ...two, ...visit('H-1', '2025-03-01', 'no') })
    await los.land(visit('H-2', '2025-03-01', 'no'))
    expect(await unannounced('2025-06-01')).toEqual(['2025-01-10 2026-01-10 - - due'])
    expect(await unannounced('2025-06-01', 'H-2')).toEqual([
      '2025-02-10 2026-02-10 2025-03-01 - met in time',
      '2025-03-01 2026-03-01 - - due',
    ])
    await los.land(visit('H-2', '2025-03-01', 'yes'))
    expect(await unannounced('2025-06-01', 'H-2')).toEqual(['2025-02-10 2026-02-10 - - due'])
    expect(await los.ask('verify')).toEqual({ sound: true, differences: [] })
  })
})

describe('subjects', () => {
  const cohort = async (day: string) => {
    const [answer] = await los.ask<{ groups: { name: string }[] }[]>(
      'measure',
      'M010',
      '--as-at',
      day,
      '--by',
      'cohort',
    )
    return answer?.groups.map(({ name }) => name).join()
  }

  test('a changed fact holds from its day; without one it corrects the row that said none', async () => {
    await los.land({ ...two, households: 'ref,name,cohort\nH-1,Ashdown,mainstream\n' })
    const changed = { households: 'ref,name,cohort,on\nH-1,Ashdown,kinship,2025-06-01\n' }
    expect(await los.land(changed)).toMatchObject({ accepted: 1 })
    expect([await cohort('2025-05-31'), await cohort('2025-06-01')]).toEqual(['mainstream', 'kinship'])
    expect(await los.land({ households: 'ref,name,cohort\nH-1,Ashdown,\n' })).toMatchObject({ accepted: 1 })
    expect([await cohort('2025-05-31'), await cohort('2025-06-01')]).toEqual(['unset', 'kinship'])
  })

  test('one whose birthday is beyond every calendar is nobody’s eighteenth year', async () => {
    const members =
      'ref,household,name,born,relationship,on\nM-1,H-1,Odd,9995-01-01,son,2025-01-10\nM-2,H-1,Old,0001-01-01,lodger,2025-01-10\n'
    expect(await los.land({ ...two, 'household-members': members })).toMatchObject({ accepted: 7, rejected: [] })
    expect(await los.duties('2025-02-01', '--subject', 'M-1')).toEqual([])
    expect(await los.duties('2025-02-01', '--subject', 'M-2')).toEqual(['2025-01-10 2025-01-10 - - overdue'])
  })

  test('what others refer to is known by its ref, else its id, else a ref it is given', async () => {
    const children = 'ref,born,sex\nC-1,2020-01-01,female\nC-2,2020-01-01,male\n'
    const placements = 'id,child,household,on,type\n1,C-1,H-1,2026-03-02,U4\n2,C-2,H-1,2026-03-02,U4\n'
    const events = 'id,household,on,event\nE-1,H-1,2026-03-03,missing\n'
    const notifications = 'notifiable_event,on,to\nE-1,2026-03-04,police\n'
    const files = { ...two, children, placements, 'notifiable-events': events, notifications }
    expect(await los.land(files, '--as', 'old')).toMatchObject({ accepted: 11, rejected: [] })
    expect(await los.duties('2026-03-05', '--subject', 'E-1', '--rule', 'sch7-24h')).toEqual([
      '2026-03-03 2026-03-04 2026-03-04 - met in time',
    ])
    // Another system counts from 1 too, and its placement is another; so are two of one day that nothing tells apart.
    const theirs = { placements: 'id,child,household,on,type\n1,C-2,H-2,2026-04-02,U4\n' }
    expect(await los.land(theirs, '--as', 'new')).toMatchObject({ accepted: 1, rejected: [] })
    for (const household of ['H-1', 'H-2']) {
      const file = { placements: `child,household,on,type\nC-1,${household},2026-05-05,U4\n` }
      expect(await los.land(file)).toMatchObject({ accepted: 1, rejected: [] })
    }
    // The correction of one that was given its ref is of the same placement.
    await los.land({ placements: theirs.placements.replace('04-02', '04-03') }, '--as', 'new')
    expect((await los.duties('2026-06-01', '--rule', 'visit-first-1w')).sort()).toEqual([
      '2026-03-02 2026-03-09 - 2026-04-03 overdue',
      '2026-03-02 2026-03-09 - 2026-05-05 overdue',
      '2026-04-03 2026-04-10 - - overdue',
      '2026-05-05 2026-05-12 - - overdue',
    ])
    expect(await los.ask('verify')).toEqual({ sound: true, differences: [] })
  })

  test('a placement row with the ref of another changes it: on its own day it corrects it, on a later day its facts change', async () => {
    const children = 'ref,born,sex\nC-1,2020-01-01,female\n'
    const placed = (household: string, on: string, until18: string) => ({
      placements: `ref,child,household,on,type,until_18\nP-1,C-1,${household},${on},U4,${until18}\n`,
    })
    await los.land({ ...two, children, ...placed('H-1', '2026-03-02', 'no') })
    expect(await los.land(placed('H-2', '2026-03-02', 'no'))).toMatchObject({ accepted: 1 })
    expect(await los.land(placed('H-2', '2026-04-06', 'yes'))).toMatchObject({ accepted: 1 })
    const first = await los.ask<{ subject: string; opened: string; closed: string | null }[]>(
      'duties',
      '--as-at',
      '2026-05-01',
      '--rule',
      'visit-first-1w', // biome-ignore format: one call
    )
    expect(first).toMatchObject([{ subject: 'P-1', opened: '2026-03-02', closed: null }])
    expect(await los.ask('verify')).toEqual({ sound: true, differences: [] })
  })
})

describe('taking on', () => {
  const recorded = (...rows: string[]) => `household,worker,on,recorded_at\n${rows.join('\n')}\n`

  test('uses the instants of the files, to the second and by London’s days', async () => {
    const early = (text: string) => text.replace('\n', ',recorded_at\n').replace(/(\S)\n(?=.)/g, '$1\n')
    const at = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line, index) => `${line},${index === 0 ? 'recorded_at' : '2025-03-01'}`)
        .join('\n')
    expect(early('')).toBe('')
    const files = {
      workers: at(workers),
      households: at(households),
      approvals: at(approvals),
      'home-inspections': recorded(
        'H-1,W-1,2025-06-29,2025-06-30T22:59:59Z',
        'H-2,W-1,2025-06-29,2025-06-30T23:00:00Z',
      ),
      'support-visits': recorded(
        'H-2,W-1,2025-06-30,2025-06-29T12:00:00Z',
        'H-2,W-1,2025-06-29,2025-02-30T12:00:00Z',
        'H-2,W-1,2025-06-29,2025-06-30T12:00:00',
        'H-2,W-1,2025-06-29,2099-01-01T12:00:00Z',
      ),
    }
    expect(await los.land(files, '--take-on')).toMatchObject({
      accepted: 8,
      rejected: ['support-visits.csv 2 on', 'support-visits.csv 3 recorded_at', 'support-visits.csv 4 recorded_at'],
    })
    const met = async (household: string, knownAt: string) => {
      const asked = ['--known-at', knownAt, '--rule', 'home-inspection-12m', '--subject', household]
      return (await los.duties('2025-07-10', ...asked)).length
    }
    expect(await met('H-1', '2025-02-28')).toBe(0)
    expect([await met('H-1', '2025-06-29'), await met('H-1', '2025-06-30'), await met('H-2', '2025-06-30')]).toEqual([
      1, 2, 1,
    ])
    expect([await met('H-1', '2025-06-30T22:59:58Z'), await met('H-1', '2025-06-30T23:59:59+01:00')]).toEqual([1, 2])
    // What says that it was written down in a time to come was written down now.
    expect(await met('H-2', '2025-07-01')).toBe(2)
    const support = ['--rule', 'fc-support-visit', '--subject', 'H-2']
    expect(await los.duties('2025-07-10', '--known-at', '2025-07-10', ...support)).toHaveLength(1)
    expect(await los.duties('2025-07-10', ...support)).toHaveLength(2)
  })

  test('is refused once anything was recorded here; without it the instants of a file are kept beside ours', async () => {
    const inspection = { 'home-inspections': recorded('H-1,W-1,2025-06-29,2025-06-30T22:59:59Z') }
    await los.land(two, '--take-on')
    expect(await los.land(inspection)).toMatchObject({ accepted: 1 })
    expect(await los.refusal('import', folderOf(workers ? two : {}), '--take-on')).toBe('refused')
    expect(await los.land(two)).toMatchObject({ accepted: 0, unchanged: 5 })
    const { source_recorded_at, recorded_at } = await opened.db
      .selectFrom('happening')
      .select(['source_recorded_at', 'recorded_at'])
      .where('kind', '=', 'home inspection')
      .executeTakeFirstOrThrow()
    expect(source_recorded_at).toEqual(new Date('2025-06-30T22:59:59Z'))
    expect(recorded_at.getTime()).toBeGreaterThan(Date.parse('2026-01-01'))
  })
})

describe('a directory of postcodes', () => {
  test('is loaded from the columns of the statistics office, and goes before what is shipped', async () => {
    const folder = folderOf({
      directory: 'pcds,lad25cd,oseast1m,osnrth1m\nQQ1 1QQ,E07000234,380000,260000\nQQ2 2QQ,E07000234,,\n',
      none: 'name\nWren\n',
    })
    expect(await los.ask('postcodes', join(folder, 'directory.csv'))).toEqual({ kept: 1, leftOut: 1 })
    expect((await placesOf(opened.db, ['QQ1 1QQ', 'qq22qq'])).get('QQ11QQ')).toMatchObject({ authority: 'E10000034' })
    expect(await los.refusal('postcodes', join(folder, 'none.csv'))).toBe('refused')
  })

  test('is read past lines that are blank, tell no district or tell a postcode again', async () => {
    const lines = [
      'QQ3 3QQ,E07000234,380000,260000',
      '',
      ',,,',
      'QQ4 4QQ,,380000,260000',
      'qq33qq,E07000235,390000,260000',
      '',
    ]
    const folder = folderOf({ directory: ['pcds,lad25cd,oseast1m,osnrth1m', ...lines].join('\n') })
    expect(await los.ask('postcodes', join(folder, 'directory.csv'))).toEqual({ kept: 1, leftOut: 1 })
    expect((await placesOf(opened.db, ['QQ33QQ'])).get('QQ33QQ')).toMatchObject({ district: 'E07000235' })
  })

  test('is kept whole or not at all', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `ZQ${n} 1QQ,E07000234,380000,260000`)
    const tooFar = 'QQ9 9QQ,E07000234,99999999999,260000'
    const folder = folderOf({ directory: ['pcds,lad25cd,oseast1m,osnrth1m', ...many, tooFar].join('\n') })
    await expect(los.ask('postcodes', join(folder, 'directory.csv'))).rejects.toThrow('out of range')
    expect((await placesOf(opened.db, ['ZQ1 1QQ'])).size).toBe(0)
  })
})

test('an extract of a case system lands beside files of our own, and again adds nothing', async () => {
  const files = {
    workers,
    ssd_person: 'pers_person_id,pers_forename,pers_surname,pers_sex,pers_dob\nP1,Robin,Vale,M,2015-05-01 00:00:00\n',
    ssd_cla_episodes:
      'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_primary_need_code\nE1,P1,2025-06-02 00:00:00,N1\n',
  }
  expect(await los.ask<Imported>('import', folderOf(files), '--as', 'dataset')).toMatchObject({
    accepted: 3,
    rejected: [],
  })
  const again = await los.ask<Imported>('import', folderOf(files), '--as', 'dataset')
  expect(again).toMatchObject({ accepted: 0, unchanged: 3, rejected: [] })
})
