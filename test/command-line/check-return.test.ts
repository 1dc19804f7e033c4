import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkReturnCommand } from '../../src/command-line/check-return.command'
import { Usage } from '../../src/command-line/command'
import { readCall } from '../../src/command-line/read-call'
import { NO_POST } from '../../src/config'
import { Refused } from '../../src/database'
import { folderOf } from '../support/command-line'
import { house } from '../support/house'

const SAMPLE = join('..', 'shared', 'reference', 'sample-903-damaged')

type Answered = {
  readonly year: number
  readonly rows: Readonly<Record<string, number>>
  readonly checks: readonly { id: string; says: string; figures: readonly string[]; flagged: number }[]
  readonly couldNotRun: readonly { id: string; why: string }[]
  readonly flags: readonly { check: string; table: string; line: number; columns: readonly string[] }[]
}

/** What the command answers, in JSON and in words. */
async function checkReturn(...typed: readonly string[]): Promise<{ value: Answered; text: string }> {
  let said: { value: Answered; text: string } | undefined
  await checkReturnCommand.run({
    ...readCall(checkReturnCommand, typed),
    config: {
      databaseUrl: undefined,
      folder: '',
      port: 0,
      host: '',
      serviceName: undefined,
      https: false,
      origin: undefined,
      post: NO_POST,
    },
    now: new Date('2026-06-01T09:00:00Z'),
    house: () => house,
    open: () => Promise.reject(new Error('No service is asked for')),
    say: () => undefined,
    answer: (value, text) => {
      said = { value: JSON.parse(JSON.stringify(value)) as Answered, text: text() }
    },
  })
  if (!said) throw new Error('Nothing was answered')
  return said
}

describe('los check-return', () => {
  test('says what is wrong, where, and what could not be looked at, and of nobody by number', async () => {
    const { value, text } = await checkReturn(SAMPLE, '--last', join(SAMPLE, 'last'))
    expect(value.year).toBe(2026)
    expect(value.rows.Episodes).toBe(148)
    expect(value.checks.find(({ id }) => id === '145')).toMatchObject({
      flagged: 2,
      says: expect.stringContaining('need'),
    })
    expect(value.flags.filter(({ check }) => check === '564')).toEqual([
      { check: '564', table: 'Missing', line: 3, columns: ['MISSING', 'MIS_START'] },
    ])
    expect(value.couldNotRun.map(({ id }) => id)).toContain('1008')
    expect(value.couldNotRun.map(({ id }) => id)).not.toContain('202')
    expect(JSON.stringify(value) + text).not.toContain('SYN')
    expect(text).toContain('1008\tcould not run\tOfsted’s list of providers is not at hand.')
  })

  test('takes the year that is asked for, and no other than it knows the codes of', async () => {
    const folder = folderOf({ a: 'CHILD,DOB,MISSING,MIS_START,MIS_END\nA1,01/02/2010,M,02/05/2023,03/05/2023' })
    const flagged = async (...year: string[]) => {
      const { value } = await checkReturn(folder, ...year)
      return value.checks.find(({ id }) => id === '571')?.flagged
    }
    expect([await flagged(), await flagged('--year', '2024')]).toEqual([1, 0])
    await expect(checkReturn(folder, '--year', '2019')).rejects.toThrow(Usage)
  })

  test('says why no file is of a return', async () => {
    await expect(checkReturn(folderOf({ a: 'Name,Colour\nx,y' }))).rejects.toThrow(
      /a\.csv: Its columns are those of no/,
    )
    await expect(checkReturn(folderOf({ 'a.txt': 'x' }))).rejects.toThrow(Refused)
    await expect(checkReturn(join(folderOf({}), 'nowhere'))).rejects.toThrow('There is no folder')
  })
})
