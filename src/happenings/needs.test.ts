import { expect, test } from 'vitest'
import { house } from '../../test/support/house'
import { choice, text } from './fact'
import { defineKind } from './kind'
import { lacking } from './needs'
import { vocabulary } from './vocabulary'

const update = house.words.byName.get('action update')
const risk = house.words.byName.get('risk assessment')
const views = house.words.byName.get('audit views sought')
const application = house.words.byName.get('support fund application')
const assessment = house.words.byName.get('health assessment')
const way = house.words.byName.get('health assessment route')
const faultsOf = (kind: typeof update, values: Record<string, string>): string[] => {
  if (!kind) throw new Error('No such kind')
  return Object.entries(lacking(kind, values)).map(([column, why]) => `${column}: ${why}`)
}

const review = house.words.byName.get('looked after review')

test.each<[string, typeof update, Record<string, string>, string[]]>([
  ['S112: a review where the child chose needs no reason', review, { venue: 'school', venue_chosen: 'school' }, []],
  ['S112: nor one of which nobody says where it was', review, { venue_chosen: 'school' }, []],
  [
    'S112: one held elsewhere does',
    review,
    { venue: 'office', venue_chosen: 'school' },
    ['venue_because: Say why it was not held where the child chose'],
  ],
  ['nothing is rated, nothing is asked', update, { action: 'IA-1', progress: 'under way' }, []],
  [
    'a rating asks who gave it, and why',
    update,
    { action: 'IA-1', rating: 'green' },
    ['why: Say why it is rated so', 'rated_by: Say who rated it'],
  ],
  ['and is taken with both', update, { action: 'IA-1', rating: 'green', why: 'As agreed', rated_by: 'Sponsor' }, []],
  ['S118: a view that was had needs no reason', views, { audit: 'A-1', whose: 'child', given: 'yes' }, []],
  [
    'S118: one that could not be had does, however it is written',
    views,
    { audit: 'A-1', whose: 'child', given: 'No' },
    ['why_not: Say why their view could not be had'],
  ],
  [
    'S225: parents who do not agree stop an application, however it is written',
    application,
    { order: 'adoption', parent_agreed: 'No', child_agreed: 'yes' },
    ['parent_agreed: There is no application unless the parents agree'],
  ],
  [
    'S225: so does a child old enough to ask who does not, and it is asked of both',
    application,
    { order: 'adoption', child_agreed: 'no' },
    [
      'parent_agreed: There is no application unless the parents agree',
      'child_agreed: There is no application unless the child agrees, or is too young to ask',
    ],
  ],
  [
    'S225: a child too young to ask stops nothing',
    application,
    { order: 'adoption', parent_agreed: 'yes', child_agreed: 'too young to ask' },
    [],
  ],
  [
    'S192: what was checked on the day it was paid for',
    assessment,
    { checked_on: '2022-10-03', paid_on: '2022-10-03' },
    [],
  ],
  [
    'S192: a check after the payment will not do',
    assessment,
    { checked_on: '2022-10-04', paid_on: '2022-10-03' },
    [expect.stringMatching(/^checked_on: Nothing is paid for before/)],
  ],
  [
    'S194: all three agree, or each who does not is named',
    way,
    { route: 'invited back', young_person_agrees: 'Yes', carer_agrees: 'no' },
    [expect.stringMatching(/^carer_agrees: /), expect.stringMatching(/^social_worker_agrees: /)],
  ],
  ['S068: a risk is asked with what the carers do about it', risk, {}, ['strategies: Say what the carers do about it']],
])('%s', (_, kind, values, faults) => expect(faultsOf(kind, values)).toEqual(faults))

test('a kind cannot need an answer that it never asks for', () => {
  const kind = defineKind({
    name: 'note',
    means: 'A note.',
    group: 'Quality',
    act: 'Note',
    facts: { said: text('What was said'), sure: choice('Sure?', ['yes', 'no']) },
    needs: [{ given: 'sure', ask: 'reason', say: 'Say why' }],
  })
  expect(() => vocabulary([kind])).toThrow('note has no answer reason')
})
