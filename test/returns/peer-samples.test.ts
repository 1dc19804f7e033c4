import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../src/returns/checks'
import { readReturn } from '../../src/returns/read/read-return'
import { runChecks } from '../../src/returns/run-checks'
import { NOT_COMPARED, SAMPLE_DIFFERENCES } from './differences'

const REFERENCE = join('..', 'shared', 'reference')
type PeerFlags = {
  readonly flags: readonly (readonly [rule: string, table: string, row: number])[]
  readonly skipped: readonly string[]
  readonly failed: object
}

const read = (folder: string) =>
  readReturn(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  ).tables

function both(sample: string) {
  const folder = join(REFERENCE, `sample-903-${sample}`)
  const peer: PeerFlags = JSON.parse(readFileSync(`${folder}.peer-flags.json`, 'utf8'))
  const checked = runChecks({ tables: read(folder), last: read(join(folder, 'last')), year: 2026 })
  const ours = new Map<string, string[]>()
  for (const { check, table, at } of checked.flags)
    ours.set(check.id, [...(ours.get(check.id) ?? []), `${table} ${at}`])
  const theirs = new Map<string, string[]>()
  for (const [rule, table, row] of peer.flags) theirs.set(rule, [...(theirs.get(rule) ?? []), `${table} ${row}`])
  return { checked, peer, ours, theirs }
}

const sorted = (flags: readonly string[] = []) => [...new Set(flags)].sort()

describe.each(['clean', 'damaged'])('the %s sample', (sample) => {
  const { checked, peer, ours, theirs } = both(sample)
  const rules = [...checked.counts.keys()].filter(
    (id) => !id.startsWith('LOS') && !peer.skipped.includes(id) && !(id in NOT_COMPARED),
  )

  test.each(rules)('%s flags the rows that another validator flags', (rule) => {
    const found = { extra: [] as string[], fewer: [] as string[] }
    found.extra = sorted(ours.get(rule)).filter((each) => !theirs.get(rule)?.includes(each))
    found.fewer = sorted(theirs.get(rule)).filter((each) => !ours.get(rule)?.includes(each))
    const listed = SAMPLE_DIFFERENCES.find((each) => each.rule === rule && each.sample === sample)
    expect(found).toEqual({ extra: listed?.extra ?? [], fewer: listed?.fewer ?? [] })
  })

  test('is checked by every rule that its files allow', () => {
    expect(rules.length).toBeGreaterThan(200)
    expect(checked.couldNotRun.map(({ check }) => check.id).sort()).toEqual(
      CHECKS.filter(
        ({ needs, last, reads }) =>
          !reads.DoLo &&
          (needs || (last && Object.keys(last).some((name) => !['Header', 'Episodes', 'UASC'].includes(name)))),
      )
        .map(({ id }) => id)
        .sort(),
    )
  })
})
