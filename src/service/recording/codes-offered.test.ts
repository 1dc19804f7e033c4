import { expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { admit, columnsOf, type Kind } from '../../happenings'
import { serviceVocabulary } from '../index'
import { inFormWords } from './form-faults'
import { offeredOn, type Question, questionsOf } from './questions'

const today = plainDate('2026-11-22')

function kindNamed(name: string): Kind {
  const kind = serviceVocabulary.byName.get(name)
  if (!kind) throw new Error(`There is no ${name}`)
  return kind
}

const placement = kindNamed('placement')
const careEnding = kindNamed('care ending')

const asked = (kind: Kind, on?: string): Question[] =>
  questionsOf({
    kind,
    today,
    ...(on ? { on: plainDate(on) } : {}),
    leaveOut: new Set(),
    options: {},
    elsewhere: {},
    anew: on === undefined,
    at: false,
  })

const offered = (questions: readonly Question[], column: string): string[] =>
  (questions.find((each) => each.column === column)?.options ?? []).map(({ value }) => value)

test('a form offers the codes of today, with their meanings', () => {
  const types = offered(asked(placement), 'type')
  expect([types.includes('U6'), types.includes('K3'), types.includes('Z11')]).toEqual([true, true, true])
  expect([types.includes('P2'), types.includes('H5'), types.includes('Z1')]).toEqual([false, false, false])
  const type = asked(placement).find(({ column }) => column === 'type')
  expect(type?.options.find(({ value }) => value === 'U4')?.text).toBe('Foster placement, long term (U4)')
})

test.each([
  ['the last day of a code', '2023-10-28', true, true],
  ['the day after it', '2023-10-29', false, true],
  ['the day before a code', '2023-10-27', true, false],
])('of %s it offers what was in use then', (_, on, independent, supported) => {
  for (const types of [
    offered(asked(placement, on), 'type'),
    offered(offeredOn(placement, asked(placement), on), 'type'),
  ])
    expect([types.includes('P2'), types.includes('K3')]).toEqual([independent, supported])
})

test('what was typed as a day and is none changes nothing', () => {
  expect(offeredOn(placement, asked(placement), '2023-02-30')).toEqual(asked(placement))
})

const values = { child: 'C-0001', on: '2018-03-31', reason: 'left us', ceased: 'E45' }

test('a code that was not in use on the day of its row is refused, with its days', () => {
  const admitted = admit(careEnding, values, today)
  const why =
    'Special guardianship order to former foster carers who are relatives or friends (E45) is in use from 1 April 2018, not on 31 March 2018. Choose a code that was in use on that day.'
  expect(admitted).toEqual({ ok: false, faults: [{ column: 'ceased', why }] })
  const told = { kind: careEnding, questions: asked(careEnding), typed: {}, values, today }
  expect(inFormWords(told, admitted.ok ? [] : admitted.faults)).toEqual({ ceased: why })
})

test.each([
  ['the day it began', { ...values, on: '2018-04-01' }],
  ['in small letters', { ...values, on: '2018-04-01', ceased: 'e45' }],
  ['left empty', { ...values, ceased: '' }],
])('a code is taken on %s', (_, given) => {
  expect(admit(careEnding, given, today).ok).toBe(true)
})

test.each(['H5', 'Z1', 'short break', 'u6'])('where codes are only offered, “%s” is taken on any day', (type) => {
  const given = { child: 'C-0001', on: '2026-01-05', type }
  expect(admit(placement, given, today)).toMatchObject({ ok: true, entry: { facts: { type } } })
})

test('a file is described with its codes, their meanings and their days', () => {
  const column = columnsOf(placement).find(({ name }) => name === 'type')
  expect(column).toMatchObject({ type: 'text', optional: false })
  expect(column?.codes).toContainEqual({ code: 'P2', means: 'independent living', to: '2023-10-28' })
  expect(columnsOf(careEnding).find(({ name }) => name === 'ceased')).toMatchObject({
    type: 'choice',
    values: expect.arrayContaining(['E4A', 'X1']),
  })
})

test.each([
  ['40', true],
  ['41', false],
  ['', true],
])('a score of “%s”: %s', (score, ok) => {
  const kind = kindNamed('strengths and difficulties questionnaire')
  const admitted = admit(kind, { child: 'C-0001', on: '2026-01-05', score }, today)
  expect(admitted.ok).toBe(ok)
  if (!admitted.ok) {
    expect(admitted.faults[0]?.why).toBe('score is “41”. Enter a whole number up to 40.')
    const told = { kind, questions: asked(kind), typed: { score }, values: { score }, today }
    expect(inFormWords(told, admitted.faults).score).toBe('Score must be a whole number up to 40')
  }
})
