import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, test } from 'vitest'
import * as options from '../../.dependency-cruiser.cjs'

async function cruised(paths: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(paths, {
    ...options.options,
    ruleSet: { forbidden: options.forbidden },
    validate: true,
  })
  if (typeof output === 'string') throw new Error(output)
  return output
}

describe('the walls between rooms', () => {
  test('hold, and the check saw the modules', async () => {
    const { modules, summary } = await cruised(['src', 'demo'])
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} to ${to}`)).toEqual([])
    // A boundary check that sees nothing passes too.
    expect(modules.filter(({ source }) => source.startsWith('src/')).length).toBeGreaterThan(250)
    expect(modules.find(({ source }) => source === 'src/duties/chain.ts')?.dependencies.length).toBeGreaterThan(3)
    const reader = modules.find(({ source }) => source === 'src/returns/read/csv.ts')
    expect(reader?.dependencies.map(({ resolved }) => resolved)).toContain('src/imports/csv.ts')
    expect(modules.find(({ source }) => source === 'src/reports/forms.ts')?.dependencies.length).toBeGreaterThan(3)
  })

  test('would be broken by an engine that reads the database', async () => {
    // The same kind of arrow, forbidden to the one file that may draw it: the check must speak.
    const turned = {
      name: 'turned',
      severity: 'error' as const,
      from: { path: '^src/duties/duties.store.ts$' },
      to: { path: 'node_modules/kysely' },
    }
    const { output } = await cruise(['src/duties'], {
      ...options.options,
      ruleSet: { forbidden: [turned] },
      validate: true,
    })
    if (typeof output === 'string') throw new Error(output)
    expect(output.summary.violations.map(({ from }) => from)).toContain('src/duties/duties.store.ts')
  })
})
