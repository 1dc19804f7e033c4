import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ask, duties, folderOf, type Imported, land, run, temporary } from '../support/program'

const workers = 'ref,name,team\nW-1,Nadia Brereton,North\n'
const households = 'ref,name,cohort\nH-1,Ashdown,mainstream\nH-2,Whitlock,kinship\n'
const approvals = 'household,on,places,terms\nH-1,2025-01-10,2,any\nH-2,2025-02-10,1,any\n'
const two = { workers, households, approvals }
const visits = (...rows: string[]) => `household,worker,on,announced\n${rows.join('\n')}\n`

describe('bad rows are rejected alone', () => {
  const files = {
    workers,
    households: `${households}H-3,,mainstream\n`,
    approvals: `${approvals}H-3,2025-02-10,2,any\n`,
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
    ].join('\r\n'),
    'home-inspections': 'household,on\nH-1,2026-01-05\n',
    children: 'ref,born,sex\nH-1,2020-01-01,female\nC-1,2020-13-01,female\n',
    aunts: 'ref,name\nA-1,Aunt\n',
    'read me.txt': 'no file of ours',
  }
  const wrong = [
    'approvals.csv 4 household',
    'aunts.csv 1 ',
    'children.csv 2 ref',
    'children.csv 3 born',
    'home-inspections.csv 1 worker',
    'households.csv 4 name',
    'supervising-visits.csv 1 colour',
    'supervising-visits.csv 10 ',
    'supervising-visits.csv 11 on',
    'supervising-visits.csv 3 on',
    'supervising-visits.csv 5 worker',
    'supervising-visits.csv 6 on',
    'supervising-visits.csv 7 on',
    'supervising-visits.csv 8 household',
    'supervising-visits.csv 9 announced',
  ]

  test('each with its line, its column and what to put right; sent again they are rejected again, and the rest is unchanged', async () => {
    const data = temporary()
    const folder = folderOf(files)
    const ran = await run(data, ['import', folder, '--json'])
    expect(ran.code).toBe(0)
    const said: Imported = JSON.parse(ran.out)
    expect(Object.keys(said)).toEqual(['accepted', 'unchanged', 'rejected'])
    expect([said.accepted, said.unchanged]).toEqual([6, 1])
    for (const each of said.rejected) {
      expect(Object.keys(each)).toEqual(['file', 'row', 'column', 'reason'])
      expect(each.reason).toMatch(/^\S.{20,}\.$/s)
    }
    const places = (rows: Imported['rejected']) => rows.map(({ file, row, column }) => `${file} ${row} ${column}`).sort()
    expect(places(said.rejected)).toEqual(wrong)
    expect(ran.err).toContain('rows')
    const kept = readdirSync(join(data, 'rejects'))
    expect(kept).toHaveLength(1)
    expect(readFileSync(join(data, 'rejects', kept[0] ?? ''), 'utf8').trim().split('\n')).toHaveLength(wrong.length + 1)

    const again = await ask<Imported>(data, 'import', folder)
    expect([again.accepted, again.unchanged]).toEqual([0, 7])
    expect(places(again.rejected)).toEqual(wrong)
    expect(await duties(data, '2026-06-01', '--rule', 'fc-unannounced-12m', '--subject', 'H-1')).toEqual([
      '2025-01-10 2026-01-10 2026-01-05 - met in time',
      '2026-01-05 2027-01-05 - - due',
    ])
  })
})

describe('one file may be written in many ways', () => {
  test.each<[string, string | Uint8Array, number, string[]]>([
    ['with a byte order mark and Windows line ends', `\uFEFF${visits('H-1,W-1,2026-03-01,no').replaceAll('\n', '\r\n')}`, 1, []],
    ['with line ends of both kinds', 'household,worker,on,announced\r\nH-1,W-1,2026-03-01,no\nH-1,W-1,2026-03-02,no\n', 2, []],
    ['as Windows-1252', Buffer.from('household,worker,on,announced,notes\nH-1,W-1,2026-03-01,no,caf\xe9 \x96 fine\n', 'latin1'), 1, []],
    ['as UTF-16', Buffer.from(`\uFEFF${visits('H-1,W-1,2026-03-01,no')}`, 'utf16le'), 1, []],
    ['with semicolons', visits('H-1,W-1,2026-03-01,no').replaceAll(',', ';'), 1, []],
    ['with bars in its notes', 'household,worker,on,announced,notes\nH-1,W-1,2026-03-01,no,a|b|c\nH-1,W-1,2026-03-02\n', 2, []],
    ['with line ends and quotes in quotes', visits('H-1,W-1,2026-03-01,no').replace('announced', 'announced,notes').replace(',no', ',no,"one\n""two"",\nthree"'), 1, []],
    ['with a quote that is never closed', visits('H-1,"W-1,2026-03-01,no', 'H-1,W-1,2026-03-02,no', 'H-1,"W-1",2026-03-03,no', 'H-9,W-1,2026-03-04,no'), 2, ['supervising-visits.csv 2 ', 'supervising-visits.csv 5 household']],
    ['with a NUL in it', 'household,worker,on,announced,notes\nH-1,W-1,2026-03-01,no,a\0b\nH-1,W\0-1,2026-03-02,no,\n', 1, ['supervising-visits.csv 3 worker']],
    ['with nothing in it', '', 0, ['supervising-visits.csv 1 household', 'supervising-visits.csv 1 worker', 'supervising-visits.csv 1 on']],
    ['with a header alone', visits(), 0, []],
    ['named otherwise', visits('H-1,W-1,2026-03-01,no'), 1, []],
  ])('%s', async (how, content, accepted, rejected) => {
    const data = temporary()
    const name = how === 'named otherwise' ? 'Supervising Visits.CSV' : 'supervising-visits'
    expect(await land(data, { ...two, [name]: content })).toMatchObject({ accepted: accepted + 5, unchanged: 0, rejected })
  })
})

describe('the same again', () => {
  test('said twice is one happening, with an id or without; what was rejected once is rejected twice', async () => {
    const data = temporary()
    const rows = ['', '', '7', '7', '8', '8'].map((id, index) => `${id},${index < 4 ? 'H-1' : 'H-9'},W-1,2026-03-01,no`)
    const files = { ...two, 'supervising-visits': `id,household,worker,on,announced\n${rows.join('\n')}\n,H-9,W-1,2026-03-01,no\n,H-9,W-1,2026-03-01,no\n` }
    const rejected = [6, 7, 8, 9].map((row) => `supervising-visits.csv ${row} household`)
    expect(await land(data, files)).toMatchObject({ accepted: 7, unchanged: 2, rejected })
    expect(await land(data, files)).toMatchObject({ accepted: 0, unchanged: 9, rejected })
  })

  test('an id with other content is a correction, within its file and its source', async () => {
    const data = temporary()
    const visit = (id: string, on: string) => ({ ...two, 'supervising-visits': `id,household,worker,on,announced\n${id},H-1,W-1,${on},no\n` })
    expect(await land(data, visit('7', '2025-03-01'))).toMatchObject({ accepted: 6, unchanged: 0 })
    // The source is the folder's own name unless said, and the folder's name is the same each time.
    expect(await land(data, visit('7', '2025-04-01'))).toMatchObject({ accepted: 1, unchanged: 5 })
    expect(await duties(data, '2025-06-01', '--rule', 'fc-unannounced-12m', '--subject', 'H-1')).toEqual([
      '2025-01-10 2026-01-10 2025-04-01 - met in time',
      '2025-04-01 2026-04-01 - - due',
    ])
    expect(await land(data, visit('7', '2025-05-01'), '--as', 'elsewhere')).toMatchObject({ accepted: 1, unchanged: 5 })
    expect(await land(data, visit('7', '2025-03-01'))).toMatchObject({ accepted: 1, unchanged: 5 })
    expect(await duties(data, '2025-06-01', '--rule', 'fc-unannounced-12m', '--subject', 'H-1')).toEqual([
      '2025-01-10 2026-01-10 2025-03-01 - met in time',
      '2025-03-01 2026-03-01 2025-05-01 - met in time',
      '2025-05-01 2026-05-01 - - due',
    ])
  })

  test('a row that another row has replaced may be corrected still', async () => {
    const data = temporary()
    const said = (...rows: string[]) => ({ households: `id,ref,name,cohort\n${rows.join('\n')}\n` })
    const first = said('a,H-1,Ashdown,mainstream', 'b,H-1,Ashdowne,mainstream', 'a,H-1,Ashdown,kinship')
    expect(await land(data, first)).toMatchObject({ accepted: 3, unchanged: 0, rejected: [] })
    expect(await land(data, said('b,H-1,Ashdown,'))).toMatchObject({ accepted: 1, rejected: [] })
    expect(await land(data, { approvals: 'household,on,places,terms\nH-1,2025-01-10,1,any\n' })).toMatchObject({ accepted: 1 })
    expect(await ask(data, 'measure', 'M010', '--as-at', '2025-02-01', '--by', 'cohort')).toMatchObject([
      { counts: 1, groups: [{ name: 'unset', counts: 1 }] },
    ])
  })
})

describe('subjects', () => {
  test('a changed fact holds from its day; without one it corrects the row that said none', async () => {
    const data = temporary()
    const cohorts = async (...days: string[]) => {
      const answers = []
      for (const day of days) answers.push(await ask<{ groups: { name: string }[] }[]>(data, 'measure', 'M010', '--as-at', day, '--by', 'cohort'))
      return answers.map((each) => each[0]?.groups.map(({ name }) => name).join())
    }
    await land(data, { households: 'ref,name,cohort\nH-1,Ashdown,mainstream\n', approvals: 'household,on,places,terms\nH-1,2024-01-10,1,any\n' })
    expect(await land(data, { households: 'ref,name,cohort,on\nH-1,Ashdown,kinship,2025-06-01\n' })).toMatchObject({ accepted: 1 })
    expect(await cohorts('2025-05-31', '2025-06-01')).toEqual(['mainstream', 'kinship'])
    expect(await land(data, { households: 'ref,name,cohort\nH-1,Ashdown,\n' })).toMatchObject({ accepted: 1 })
    expect(await cohorts('2025-05-31', '2025-06-01')).toEqual(['unset', 'kinship'])
  })

  test('what others refer to is known by its ref, else its id, else a ref it is given', async () => {
    const data = temporary()
    const children = 'ref,born,sex\nC-1,2020-01-01,female\nC-2,2020-01-01,male\n'
    const placements = 'id,child,household,on,type\n1,C-1,H-1,2026-03-02,U4\n2,C-2,H-1,2026-03-02,U4\n'
    const events = 'id,household,on,event\nE-1,H-1,2026-03-03,missing\n'
    const notifications = 'notifiable_event,on,to\nE-1,2026-03-04,police\n'
    const files = { ...two, children, placements, 'notifiable-events': events, notifications }
    expect(await land(data, files, '--as', 'old')).toMatchObject({ accepted: 11, rejected: [] })
    // Another system counts from 1 too: its placement is another, and so are two of one day without any name.
    expect(await land(data, { placements: 'id,child,household,on,type\n1,C-2,H-2,2026-04-02,U4\n' }, '--as', 'new')).toMatchObject({ accepted: 1, rejected: [] })
    for (const household of ['H-1', 'H-2'])
      expect(await land(data, { placements: `child,household,on,type\nC-1,${household},2026-05-05,U4\n` })).toMatchObject({ accepted: 1 })
    const found = await ask<{ subject: string; opened: string; closed: string | null }[]>(data, 'duties', '--as-at', '2026-06-01', '--rule', 'visit-first-1w')
    const byOpening = found.map(({ subject, opened, closed }) => [opened, closed, subject]).sort()
    expect(byOpening.map(([opened, closed]) => [opened, closed])).toEqual([
      ['2026-03-02', '2026-04-02'],
      ['2026-03-02', '2026-05-05'],
      ['2026-04-02', null],
      ['2026-05-05', null],
    ])
    expect(byOpening.slice(0, 2).map(([, , subject]) => subject).sort()).toEqual(['1', '2'])
    expect(await ask(data, 'verify')).toMatchObject({ sound: true })
  })
})

describe('taking on', () => {
  const taken = (recordedAt: string) => ({ ...two, 'supervising-visits': `household,worker,on,announced,recorded_at\nH-1,W-1,2025-06-29,no,${recordedAt}\n` })

  test('uses the instants of the file, and is refused once anything was recorded here', async () => {
    const data = temporary()
    const later = 'household,worker,on,announced,recorded_at\nH-2,W-1,2025-06-30,no,2025-06-29T12:00:00Z\nH-2,W-1,2025-06-30,no,2025-02-30T12:00:00Z\nH-2,W-1,2025-06-30,no,2025-07-01\n'
    expect(await land(data, { ...taken('2025-06-30T22:59:59Z'), 'home-inspections': later.replace('announced,', '').replaceAll(',no', '') }, '--take-on')).toMatchObject({
      accepted: 7,
      rejected: ['home-inspections.csv 2 on', 'home-inspections.csv 3 recorded_at'],
    })
    const known = async (at: string) => (await duties(data, '2025-07-10', '--known-at', at, '--rule', 'fc-unannounced-12m', '--subject', 'H-1')).length
    // The rest of the files was written down now: on no earlier day was the household known at all.
    expect(await known('2025-06-30T22:59:58Z')).toBe(0)
    expect(await land(data, { workers: 'ref,name,team\nW-2,Theo Marsh,South\n' }, '--take-on')).toMatchObject({ accepted: 1 })
    expect(await land(data, { workers: 'ref,name,team\nW-3,Ines Hale,South\n' })).toMatchObject({ accepted: 1 })
    const refused = await run(data, ['import', folderOf(two), '--take-on', '--json'])
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toMatch(/already holds records/)
    expect(await land(data, two)).toMatchObject({ accepted: 0, unchanged: 5 })
  })

  test('without it the instants of a file are kept beside ours', async () => {
    const data = temporary()
    await land(data, taken('2025-06-30T22:59:59Z'))
    expect(await duties(data, '2025-07-10', '--known-at', '2026-01-01')).toEqual([])
  })
})

test('an import of nothing is refused', async () => {
  const data = temporary()
  for (const folder of [join(data, 'none'), folderOf({ 'read me.txt': 'x' })]) {
    const { code, out, err } = await run(data, ['import', folder, '--json'])
    expect([code, out, existsSync(join(data, 'pglite'))]).toEqual([1, '', false])
    expect(err).toMatch(/folder/)
  }
})
