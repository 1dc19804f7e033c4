import { expect, test } from 'vitest'
import { house } from '../../test/support/house'
import { begins, defineKind, type Kind, one, SELF } from './kind'
import { vocabulary } from './vocabulary'

const kind = (name: string, rest: Partial<Kind> = {}): Kind =>
  defineKind({ name, means: `A ${name}.`, group: 'Register', act: `Record a ${name}`, ...rest })
const subject = (name: string, rest: Partial<Kind> = {}): Kind =>
  kind(name, { subject: name, refOptional: true, effects: [begins(name, SELF)], ...rest })

test('no two kinds of subject begin their refs alike', () => {
  const { refs, bySubject } = house.words
  expect(new Set(refs.values()).size).toBe(bySubject.size)
})

test.each([
  ['the initials of a name', ['panel case'], ['PC-']],
  ['more of the first word where they are taken', ['child', 'complaint', 'constellation'], ['C-', 'CO-', 'CON-']],
])('refs begin with %s', (_, names, refs) => {
  expect([...vocabulary(names.map((name) => subject(name))).refs.values()]).toEqual(refs)
})

test('a declared beginning comes before any that is made, and is nobody else’s', () => {
  expect(vocabulary([subject('child'), subject('carer', { ref: 'C-' })]).refs).toEqual(
    new Map([
      ['carer', 'C-'],
      ['child', 'CH-'],
    ]),
  )
  expect(() => vocabulary([subject('child', { ref: 'C-' }), subject('carer', { ref: 'C-' })])).toThrow('begin alike')
})

test('a role of any subject takes every kind of subject there is', () => {
  const words = vocabulary([
    kind('excusal', { about: { subject: one('any subject', 'About whom') } }),
    subject('child'),
  ])
  expect(words.byName.get('excusal')?.about.subject?.kinds).toEqual(['child'])
})

test('files come in the order of what they name, also where things are about anything at all', () => {
  const about = { subject: one('any subject', 'About what') }
  const declared = [
    kind('excusal', { about }),
    subject('improvement action', { about: { audit: one('audit', 'Audit') } }),
    subject('audit', { about }),
    subject('complaint', { about: { child: one('child', 'Child') } }),
    subject('child'),
  ]
  const order = vocabulary(declared).kinds.map(({ name }) => name)
  expect(order).toEqual(['child', 'complaint', 'audit', 'improvement action', 'excusal'])
})

// Who sees what is found by it: `belonging.store.ts` takes a span of such a name for the subject’s own, and looks no further.
test('no span is named after a kind of subject but that subject’s own', () => {
  const { kinds, bySubject } = house.words
  const named = kinds.flatMap((each) =>
    each.effects.flatMap((effect) => {
      if (effect.does !== 'begins' || !bySubject.has(effect.span)) return []
      const whose = effect.of === SELF ? [each.subject] : (each.about[effect.of]?.kinds ?? [])
      return [[effect.span, ...whose]]
    }),
  )
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter(([span, ...whose]) => whose.some((kind) => kind !== span))).toEqual([])
})
