import { describe, expect, test } from 'vitest'
import { house } from '../../test/support/house'
import { drawingWords } from './drawing-words'
import type { Rule, Version } from './rule'
import { beganWords, followWords, ruleWords, termsWords, variantWords } from './rule-words'

const { words, law } = house

function latest(id: string): { rule: Rule; version: Version } {
  const rule = law.rules.get(id)
  const version = rule?.versions.at(-1)
  if (!rule || !version) throw new Error(`${id} is not there`)
  return { rule, version }
}

const facts = (id: string) => ruleWords(words, law, latest(id).rule, latest(id).version)

describe('a rule in words', () => {
  test.each([
    [
      'a rule of a state',
      'fc-unannounced-12m',
      'a household is approved',
      'a supervising visit that was not announced',
      '12 months after what met it, early or late, not after the due day',
      'the household is no longer approved',
    ],
    [
      'once, with a fact that says which',
      'iha-20wd',
      'a child is in care',
      'an initial health assessment',
      'no, it is owed once',
      'the child is no longer in care',
    ],
    [
      'of something that happens',
      'sch7-24h',
      'a notifiable event happens',
      'a notification',
      'no, it is owed once for each notifiable event',
      'nothing stops it: it stays until it is met',
    ],
    [
      'of a placement with a household',
      'safer-caring-plan',
      'a placement with a household begins',
      'a safer caring plan; the latest one before it opens counts too',
      '12 months after what met it, early or late, not after the due day',
      'the placement ends',
    ],
    [
      'with an age and a neighbour',
      'check-dbs-household-3y',
      'a household member is 18 or over and the household is approved',
      'a DBS statutory check; the latest one before it opens counts too',
      '3 years after what met it, early or late, not after the due day',
      'the household member leaves, or the household is no longer approved',
    ],
    [
      'a state watched',
      'ssw-named',
      'a household is approved but is not allocated with a worker named',
      'the household being allocated with a worker named again',
      'each time it is broken',
      'the household is no longer approved',
    ],
    [
      'a limit watched',
      'fostering-limit-3',
      'more than 3 children are placed with a household, leaving out any who are exempt',
      'there being 3 or fewer again',
      'each time it is broken',
      'nothing stops it but putting it right',
    ],
    [
      'led by another',
      'fc-review-annual',
      '“First carer review” is met',
      'a carer review',
      '1 year after what met it, early or late, not after the due day',
      'the household is no longer approved',
    ],
    [
      'led while a condition holds, and giving way',
      'visit-6w-year1',
      '“First visit” is met while the placement has run for less than 1 year',
      'a child visit',
      '6 weeks after what met it, early or late, not after the due day',
      'the placement ends, or the placement has run for 1 year, when “Visit to the child” takes over',
    ],
    [
      'led by two',
      'rha-over5',
      '“Initial health assessment” is met, unless the child is under 5; or the child turns 5 while “Health review, under 5” is not past due',
      'a review health assessment',
      '12 months after what met it, early or late, not after the due day',
      'the child is no longer in care',
    ],
    [
      'at fixed steps, where evidence says for which',
      'body-report-month',
      'a reporting rhythm is recorded',
      'a body report: for the day that it says, or else for the nearest',
      'every month from the same day, met or not',
      'the reporting rhythm leaves',
    ],
    [
      'that has ended',
      'covid-kit-4w',
      'a household is approved',
      'a keep in touch call',
      '4 weeks after what met it, early or late, not after the due day',
      'the household is no longer approved, or the rule itself ends, on 31 December 2022',
    ],
  ])('%s', (_, id, opens, met, again, stops) => {
    expect(facts(id)).toEqual({ opens, met, again, stops })
  })

  test('every rule says something in each of the four, and never a word of code', () => {
    for (const rule of law.rules.values())
      for (const said of Object.values(facts(rule.id))) {
        expect(said).toMatch(/^\S.{5,}$/)
        expect(said).not.toMatch(/undefined|null|\[object|_/)
      }
  })
})

test.each([
  ['fc-unannounced-12m', 'Every 12 months'],
  ['fc-review-annual', 'Every year'],
  ['check-dbs-household-3y', 'On the same day, then every 3 years'],
  ['tsds', 'Within 12 months, once'],
  ['sch7-24h', 'Within 24 hours'],
  ['ssw-named', 'At all times; a gap is put right within 1 working day'],
  ['fostering-limit-3', 'At all times'],
])('the terms of %s: %s', (id, said) => {
  expect(termsWords(latest(id).rule, latest(id).version)).toBe(said)
})

test.each([
  ['fc-support-visit', 'a child is placed with the household', 'Every 6 weeks'],
  ['tsds', 'the household’s cohort is kinship', 'Within 18 months, once'],
  [
    'visit-after-year1',
    '“Is the child meant to stay until 18?” is yes and the placement is not visited less',
    'Every 3 months',
  ],
  ['visit-after-year1', 'the placement is long term and the placement is visited less', 'Every 6 months'],
])('other terms of %s: where %s, %s', (id, when, terms) => {
  expect(variantWords(words, latest(id).rule, latest(id).version)).toContainEqual({ when, terms })
})

test.each([
  ['fc-unannounced-12m', []],
  ['review-first-20wd', [['review-second-3m', 'when it is met']]],
  [
    'iha-20wd',
    [
      ['rha-under5-6m', 'when it is met while the child is under 5'],
      ['rha-over5', 'when it is met otherwise'],
    ],
  ],
  ['rha-under5-6m', [['rha-over5', 'when the child turns 5, if it is not past due then']]],
])('what follows %s', (id, follows) => {
  expect(followWords(words, law, latest(id).rule).map(({ rule, when }) => [rule.id, when])).toEqual(follows)
})

test.each([
  ['fc-unannounced-12m', 'Where all this was so already on 1 April 2011, the rule’s first day, it opened on that day.'],
  ['tsds', 'Owed only where it would open on or after 1 April 2011, the rule’s first day.'],
  ['sch7-24h', 'Owed for each notifiable event on or after 1 April 2011.'],
  ['ssw-named', 'Watched from 1 April 2011.'],
])('how %s began', (id, said) => {
  expect(beganWords(latest(id).rule)).toBe(said)
})

test.each([
  ['fc-unannounced-12m', 'approved', ['within 12 months: supervising visit', 'within 12 months: the next, and so on']],
  ['iha-20wd', 'in care', ['within 20 working days: initial health assessment']],
  ['ssw-named', 'broken', ['within 1 working day: put right']],
  ['review-second-3m', 'first review', ['within 3 months: looked after review']],
  [
    'rha-over5',
    'the one before',
    ['within 12 months: review health assessment', 'within 12 months: the next, and so on'],
  ],
])('the marks on the drawing of %s', (id, opens, terms) => {
  const drawn = drawingWords(words, law, latest(id).rule, latest(id).version)
  expect([drawn.opens, drawn.terms.map(({ within, ends }) => `${within}: ${ends}`)]).toEqual([opens, terms])
})
