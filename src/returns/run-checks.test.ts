import { describe, expect, test } from 'vitest'
import { CHECKS } from './checks'
import { codesOf } from './codes'
import { figuresTouchedBy } from './figures'
import { readReturn } from './read/read-return'
import { runChecks } from './run-checks'

const HEADS = {
  Header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  Episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  UASC: 'CHILD,SEX,DOB,DUC',
  Missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  SWEpisodes: 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
  OC3: 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
} as const

const read = (files: Partial<Record<keyof typeof HEADS, string>>) =>
  readReturn(
    Object.entries(files).map(([name, rows]) => ({
      name,
      bytes: new TextEncoder().encode(`${HEADS[name as keyof typeof HEADS]}\n${rows}`),
    })),
  ).tables

const check = (files: Parameters<typeof read>[0], year = 2026) => {
  const { flags, ...rest } = runChecks({ tables: read(files), year })
  return { ...rest, flags: flags.map(({ check: { id }, table, at }) => `${id} ${table} ${at}`) }
}

const CHILD = 'A1,M,05/05/2015,WBRI,A602971618529,,'

describe('a return checked', () => {
  test('says of each check that could not run what was not there, and runs the others', () => {
    const { counts, couldNotRun } = check({ Header: CHILD })
    const why = (id: string) => couldNotRun.find((each) => each.check.id === id)?.why
    expect(why('EPI')).toBe('The file of episodes of care (Episodes) was not sent.')
    expect(why('202')).toBe('Last year’s file of children (Header) is not at hand.')
    expect(why('1008')).toBe('The file of episodes of care (Episodes) was not sent.')
    expect(counts.get('102')).toBe(0)
    expect(counts.has('202')).toBe(false)
  })

  test('asks nothing of a table that the year does not send', () => {
    const asked = (year: number) => {
      const { counts, couldNotRun } = check({ Header: CHILD }, year)
      return [...counts.keys(), ...couldNotRun.map((each) => each.check.id)]
    }
    expect(asked(2023)).not.toContain('SW02STG1')
    expect(asked(2026)).toContain('SW02STG1')
    expect(asked(2026)).not.toContain('700')
    expect(asked(2027)).toContain('700')
  })

  test('finds the same fault in a row once', () => {
    const { flags } = check({ Header: `${CHILD}\n${CHILD}` })
    expect(flags.filter((each) => each.startsWith('INT32'))).toEqual(['INT32 Header 0', 'INT32 Header 1'])
  })

  test('takes rows of nobody, or of no day, for nothing that is there twice', () => {
    const nobody = CHILD.replace('A1', '')
    const { flags } = check({
      Header: `${nobody}\n${nobody}`,
      Missing: ',05/05/2015,M,01/05/2025,\n,05/05/2015,M,01/05/2025,\nA1,05/05/2015,M,,\nA1,05/05/2015,M,,',
    })
    expect(flags.filter((each) => /^(INT3|LOS-TWICE)/.test(each))).toEqual([])
  })

  test('looks at every row, though the cells of another cannot be read', () => {
    const { flags } = check({ Missing: 'A1,05/05/2015,M,soon,later\nA2,05/05/2015,X,02/05/2025,01/05/2025' })
    expect(flags).toEqual(
      expect.arrayContaining(['1004 Missing 0', '1005 Missing 0', '1006 Missing 1', '567 Missing 1']),
    )
  })
})

describe('checks of our own', () => {
  test.each([
    ['LOS-BLANK-Header', { Header: 'A1,M,05/05/2015,,A602971618529,,' }, ['Header 0']],
    ['LOS-LENGTH-Header', { Header: 'A1234567890,M,05/05/2015,WBRI,A602971618529,,' }, ['Header 0']],
    [
      'LOS-TWICE-Missing',
      { Missing: 'A1,,M,02/05/2025,\nA1,,M,03/05/2025,\nA1,,A,02/05/2025,\nA2,,M,02/05/2025,' },
      ['Missing 0', 'Missing 2'],
    ],
    ['LOS-WHOSE-SWEpisodes', { Header: CHILD, SWEpisodes: 'A2,,SW1,02/05/2025,,MANAGE' }, ['SWEpisodes 0']],
    ['LOS-BORN-SWEpisodes', { Header: CHILD, SWEpisodes: 'A1,6/5/2015,SW1,02/05/2025,,MANAGE' }, ['SWEpisodes 0']],
    ['LOS-BORN-SWEpisodes', { Header: CHILD, SWEpisodes: 'A1,5/5/2015,SW1,02/05/2025,,MANAGE' }, []],
    [
      'LOS-OVERLAP-SWEpisodes',
      { SWEpisodes: 'A1,,SW1,01/05/2025,09/05/2025,MANAGE\nA1,,SW2,08/05/2025,,MANAGE' },
      ['SWEpisodes 1'],
    ],
    ['LOS-BACKWARDS-SWEpisodes', { SWEpisodes: 'A1,,SW1,09/05/2025,01/05/2025,MANAGE' }, ['SWEpisodes 0']],
  ])('%s', (id, files, expected) => {
    const found = check(files).flags.filter((each) => each.startsWith(`${id} `))
    expect(found.sort()).toEqual(expected.map((each) => `${id} ${each}`))
  })
})

describe('where children are', () => {
  const NONE_ALONE = ''
  const WALES = 'W06000003'
  const places = new Map([
    ['AB11AB', { authority: 'E10000034', easting: 385_000, northing: 255_000 }],
    ['AB12AB', { authority: 'E06000019', easting: 350_000, northing: 240_000 }],
    ['LL11AA', { authority: WALES, easting: 385_000, northing: 255_000 + 350 * 1609.3 + 1 }],
    ['LL11AB', { authority: WALES, easting: 385_000, northing: 255_000 + 350 * 1609.3 }],
  ])
  const episode = (place: string, provider: string, home: string, placed: string) =>
    `A1,01/05/2025,S,C2,N1,${place},${provider},,,,${home},${placed},${'X'.repeat(7)}`
  const found = (row: string, alone: string) =>
    runChecks({ tables: read({ Episodes: row, UASC: alone }), year: 2026, places, authority: 'E10000034' })
      .flags.map(({ check: { id } }) => id)
      .filter((id) => WHERE_IDS.includes(id))
  const WHERE_IDS = ['392b', 'LOS-AT-HOME', 'LOS-NOWHERE', 'LOS-FAR', 'LOS-OWN-ELSEWHERE']

  test.each([
    ['near, with a carer of our own', episode('U4', 'PR1', 'AB1 1AB', 'AB1 2AB'), []],
    ['no postcode of the placement', episode('U4', 'PR1', 'AB1 1AB', ''), ['392b']],
    ['alone and seeking asylum', episode('U4', 'PR1', '', 'AB1 1AB'), [], 'A1,M,05/05/2010,'],
    ['a foster home at their own address', episode('U4', 'PR1', 'AB1 1AB', 'ab11ab'), ['LOS-AT-HOME']],
    ['with a grandmother at their own address', episode('U1', 'PR1', 'AB1 1AB', 'AB1 1AB'), []],
    ['a postcode in no directory', episode('U4', 'PR1', 'AB1 1AB', 'ZZ9 9ZZ'), ['LOS-NOWHERE']],
    ['350 miles from home', episode('U4', 'PR4', 'AB1 1AB', 'LL1 1AB'), []],
    ['a metre over 350 miles from home', episode('U4', 'PR4', 'AB1 1AB', 'LL1 1AA'), ['LOS-FAR']],
    ['a home of our own in another authority', episode('K2', 'PR1', 'AB1 1AB', 'AB1 2AB'), ['LOS-OWN-ELSEWHERE']],
    ['somebody else’s home there', episode('K2', 'PR4', 'AB1 1AB', 'AB1 2AB'), []],
  ])('%s', (_, row, expected, alone = NONE_ALONE) => expect(found(row, alone)).toEqual(expected))

  test('is not judged without a directory, or without knowing which authority is ours', () => {
    const { places: _, ...without } = {
      tables: read({ Episodes: episode('K2', 'PR1', 'AB1 1AB', 'AB1 2AB'), UASC: NONE_ALONE }),
      places,
    }
    const why = (more: object) =>
      runChecks({ ...without, year: 2026, ...more })
        .couldNotRun.filter(({ check: { id } }) => WHERE_IDS.includes(id))
        .map(({ check: { id }, why }) => `${id}: ${why}`)
    expect(why({})).toEqual([
      'LOS-NOWHERE: No directory of postcodes was loaded.',
      'LOS-FAR: No directory of postcodes was loaded.',
      'LOS-OWN-ELSEWHERE: No directory of postcodes was loaded.',
    ])
    expect(why({ places })).toEqual(['LOS-OWN-ELSEWHERE: Which authority is ours is not recorded.'])
  })
})

test('codes are those of the year', () => {
  const held = (code: string) => [2023, 2024, 2025, 2026].filter((year) => codesOf(year).PLACE.has(code))
  expect([held('P2'), held('H5'), held('K3'), held('Z1'), held('Z13'), held('U4')]).toEqual([
    [2023, 2024],
    [2023, 2024, 2025],
    [2024, 2025, 2026],
    [2023, 2024, 2025],
    [2026],
    [2023, 2024, 2025, 2026],
  ])
  expect([codesOf(2024).SEX.has('1'), codesOf(2025).SEX.has('1'), codesOf(2025).SEX.has('M')]).toEqual([
    true,
    false,
    true,
  ])
})

test('a check knows the figures that its columns make', () => {
  const of = (id: string) => figuresTouchedBy(CHECKS.find((each) => each.id === id) ?? { reads: {} })
  expect(of('133')).toEqual(['M134'])
  expect(of('564')).toEqual(['M125', 'M126'])
  expect(of('103')).toEqual([])
  expect(of('526')).toContain('M112')
})
