import { describe, expect, test } from 'vitest'
import { house } from '../../../test/support/house'
import { registers } from './index'

const { words, law } = house

test('each has an address of its own', () => {
  expect(new Set(registers.map(({ name }) => name)).size).toBe(registers.length)
  expect(registers.filter(({ name }) => !/^[a-z0-9-]+$/.test(name))).toEqual([])
})

describe.each(registers.map((register) => ({ name: register.name, register })))('$name', ({ register }) => {
  const sources = register.of
  const kinds = [...register.kinds, ...sources.flatMap((each) => ('happening' in each ? each.happening : []))]
  const spans = [
    ...register.spans,
    ...sources.flatMap((each) => ('span' in each ? [each.span, each.while, each.named] : [])),
  ].filter((each) => each !== undefined)
  const rules = [...register.rules, ...sources.flatMap((each) => ('late' in each ? each.late : []))]

  test('reads kinds, spans and rules that there are', () => {
    expect(kinds.filter((kind) => !words.byName.has(kind))).toEqual([])
    expect(spans.filter((span) => !words.spans.has(span))).toEqual([])
    expect(rules.filter((rule) => !law.rules.has(rule))).toEqual([])
  })

  test('shows nothing that its permission does not let be read', () => {
    const begun = words.kinds.filter(({ effects }) =>
      effects.some(({ does, span }) => does === 'begins' && spans.includes(span)),
    )
    const read = [...begun, ...kinds.flatMap((kind) => words.byName.get(kind) ?? [])]
    expect(read.filter(({ may }) => may.read !== 'read cases' && may.read !== register.may)).toEqual([])
  })
})
