import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FAMILY, ownSheet } from './govuk-sheet'
import { ink } from './pieces/ink'

const look = readFileSync('src/web/assets/look.css', 'utf8')
const theirSheet = readFileSync('node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css', 'utf8')
const tokens = new Map(
  [...look.matchAll(/--los-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
)

function token(name: string): string {
  const hex = name === 'white' ? '#ffffff' : tokens.get(name)
  if (!hex) throw new Error(`No token ${name}`)
  return hex
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast of two colours as WCAG counts it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(token(one)), luminance(token(other))].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'sheet']
const texts: [string, readonly string[]][] = [
  ['white', ['ink', 'pen', 'pen-deep']],
  ['text', [...grounds, 'pen-tint', 'quiet-tint', 'hover']],
  ['muted', [...grounds, 'pen-tint', 'quiet-tint', 'hover']],
  ['pen', [...grounds, 'pen-tint']],
  ['pen-deep', [...grounds, 'pen-tint']],
  ['visited', grounds],
  ['lavender', ['ink']],
  ['ink', ['lavender']],
  ['good', [...grounds, 'good-tint']],
  ['warn', [...grounds, 'warn-tint']],
  ['bad', [...grounds, 'bad-tint']],
  ['quiet', [...grounds, 'quiet-tint']],
  ['focus-text', ['focus']],
]
const parts: [string, readonly string[]][] = [
  ['edge', grounds],
  ['warn-mark', grounds],
  ['bad-mark', grounds],
  ['ink', [...grounds, 'pen-tint']],
]
const pairs = (table: typeof texts) => table.flatMap(([front, backs]) => backs.map((back) => ({ front, back })))

describe('contrast, worked out from the tokens of look.css', () => {
  test.each(pairs(texts))('$front text on $back is 4.5 or more', ({ front, back }) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(pairs(parts))('$front parts on $back are 3 or more', ({ front, back }) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(3)
  })
  test('counts as WCAG does', () => {
    expect(luminance('#000000')).toBe(0)
    expect(luminance('#ffffff')).toBeCloseTo(1)
    expect(contrast('white', 'ink')).toBeCloseTo(15.6, 0)
  })
})

test('drawings use the colours of the sheet', () => {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  for (const [name, hex] of Object.entries(ink)) expect([name, hex]).toEqual([name, token(kebab(name))])
})

describe('the sheet of govuk-frontend, as we send it', () => {
  const ours = ownSheet(theirSheet)
  test('names no typeface that is not ours to use, and asks for no font file', () => {
    expect(theirSheet).toContain('GDS Transport')
    expect(ours).not.toMatch(/GDS Transport|@font-face|\/assets\/fonts|sourceMappingURL/)
  })
  test('is otherwise theirs', () => {
    expect(ours).toContain('.govuk-error-summary')
    expect(ours.length).toBeGreaterThan(theirSheet.length * 0.95)
    expect(ours).toContain(`font-family:${FAMILY}`)
  })
  test('uses the family that look.css uses', () => {
    const [, sans = ''] = /--los-sans:\s*([^;]+);/.exec(look) ?? []
    expect(FAMILY.replaceAll(',', ', ')).toBe(sans)
  })
})

test('look.css asks for nothing and holds to no animation', () => {
  expect(look).not.toMatch(/url\(|@import|@font-face|animation|transition/)
})

describe('every class of ours', () => {
  const markup = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx|js)$/.test(name) && !/\.test\.tsx$/.test(name))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n')
  const selectors = look.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\{[^{}]*\}/g, '{}')
  const ruled = new Set([...selectors.matchAll(/\.(los-[\w-]+)/g)].map(([, name = '']) => name))
  const named = new Set([...markup.matchAll(/(?<=["'`\s])los-[a-z][\w-]*/g)].map(([name]) => name))
  /** Names that markup puts together: `los-stand--` and a tone. */
  const begun = [...named].filter((name) => name.endsWith('--'))

  test('that has a rule is in some markup', () => {
    expect(ruled.size).toBeGreaterThan(100)
    expect([...ruled].filter((name) => !named.has(name) && !begun.some((each) => name.startsWith(each)))).toEqual([])
  })
  test('that markup bears has a rule', () => {
    expect([...named].filter((name) => !ruled.has(name) && !begun.includes(name))).toEqual([])
  })
})
