import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromNumber } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { append, buildHouse, drifts } from '../../src/ledgers'
import { emptied, emptyDatabase } from '../support/database'
import { rule, trialLaw } from '../support/trial-law'
import { trialWords } from '../support/trial-words'

const met = 'met by: { call: any }'
const open = 'while: { open: yes }'
const care = 'for: child\nwhile: { in care: yes }'
/** A rule or more for every word that looks at something: openings, other rules, what came so far, what was true. */
const law = trialLaw([
  rule(
    'asked',
    `breach: B3\n${open}\nopens: { happening: request }\n${met}\nextended by: { extension: any, to: 9 weeks }`,
    'within: 2 weeks',
  ),
  rule('window', `opens: { happening: request, where: { matter: urgent } }\n${met}\ntheirs: yes`, 'within: 3 weeks'),
  rule('lapse', 'opens: { lapse of: { breach: B3 } }\nmet by: { letter: any }', 'within: 1 week'),
  rule('after-window', 'opens: { lapse of: window }\nmet by: { letter: any }', 'within: with asked'),
  rule('after', 'opens: { meeting of: asked }\nmet by: { 2 of: { letter: any } }', 'within: 1 week'),
  rule('beside', `opens: { opening of: lapse }\n${met}`, 'within: 1 week'),
  rule('third', `opens: { nth: 3, of: request, in: 90 days }\n${met}`, 'within: promptly'),
  rule('every-second', `${open}\nopens: { every: 2, of: letter, after: 1 }\n${met}`, 'within: 5 working days'),
  rule(
    'both',
    'opens: { all of: { request: any, letter: any } }\nmet by: { all of: { call: any, extension: any } }',
    'within: 5 days',
  ),
  rule('quarterly', `${open}\nopens: { calendar: each quarter end }\n${met}`, 'within: 1 month'),
  rule('steps', `${open}\nunless: { exempt: yes }\n${met}`, 'within: 6 weeks\nevery: 6 weeks'),
  rule('counted', `${open}\ncount: { at least: 2, each: quarter, of: { call: any, letter: any } }`, 'from: 2011-04-01'),
  rule(
    'until',
    'while: { open: yes, until: letter }\nmet by: { call: any }',
    'within: 1 week\nthen: 1 week\nvariants: [{ if: { after: request }, within: 2 weeks }]',
  ),
  rule('few', `${open}\nholds: { at most: 2, count happenings: call, in: 3 months }`, 'within: 0 days'),
  rule('heard', `${open}\nholds: { fact: heard, of: call, is: yes }`, 'within: 3 days'),
  rule('status', 'for: child\nstate: eligible', 'from: 2011-04-01'),
  rule('plan', 'for: child\nwhile: { eligible: yes }\nmet by: { assessment: any }', 'within: 3 months\nthen: 6 months'),
  rule('away', `${care}\nholds: { at most: 20, sum days: away, in: 6 months }`, 'within: 0 days'),
  rule('sixteen', `${care}\nopens: { birthday: 16 }\nmet by: { assessment: any }`, 'within: 1 month'),
])
const house = buildHouse(trialWords, law)

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())

const home = (kind: string, facts: Record<string, fc.Arbitrary<string | null>> = {}) =>
  line(kind, { home: 'H-1' }, facts)
const child = (kind: string) => line(kind, { child: 'C-1' })
const line = (kind: string, about: Record<string, string>, facts: Record<string, fc.Arbitrary<string | null>> = {}) =>
  fc.record({
    kind: fc.constant(kind),
    about: fc.constant(about),
    on: fc.integer({ min: 19_500, max: 20_200 }),
    facts: fc.record(facts),
  })

const happened = fc.oneof(
  home('opening'),
  home('closing'),
  home('exemption'),
  home('exemption ending'),
  home('extension'),
  home('letter'),
  home('letter'),
  home('call', { heard: fc.constantFrom('yes', 'no', null) }),
  home('call', { heard: fc.constantFrom('yes', 'no', null) }),
  home('request', { matter: fc.constantFrom('urgent', 'plain', null) }),
  home('request', { matter: fc.constantFrom('urgent', 'plain', null) }),
  child('care start'),
  child('care ending'),
  child('short break'),
  child('short break ending'),
  child('assessment'),
)

const entry = ({
  kind,
  on,
  about,
  facts,
}: {
  kind: string
  on: number
  about: Record<string, string>
  facts: Record<string, string | null>
}) => ({
  kind,
  on: fromNumber(on),
  at: null,
  about,
  facts,
  sourceRecordedAt: null,
})
const subject = (kind: string, ref: string, facts: Record<string, string> = {}) => ({
  kind,
  ref,
  on: null,
  at: null,
  about: {},
  facts,
  sourceRecordedAt: null,
})
const by = { who: 'test', now: new Date('2026-11-22T10:00:00Z'), takenOn: false }

test('whatever happens, one thing at a time leaves what deriving all of it would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happened, { minLength: 4, maxLength: 14 }), async (lines) => {
      await emptied(opened)
      await append(house, opened.db, [subject('home', 'H-1'), subject('child', 'C-1', { born: '2008-03-01' })], by)
      for (const each of lines) {
        await append(house, opened.db, [entry(each)], by)
        const found: unknown[] = []
        for await (const drift of drifts(house, opened.db)) found.push(drift)
        expect(found).toEqual([])
      }
    }),
    { numRuns: Number(process.env.LOS_PROPERTY_RUNS ?? 25) },
  )
}, 600_000)
