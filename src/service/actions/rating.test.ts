import { expect, test } from 'vitest'
import { plainDate } from '../../calendar'
import { type Promised, rate } from './rating'

const today = plainDate('2026-11-22')
const base: Promised = { due: null, progress: null, done: null, evidence: false, check: null, figure: null }
const due = (day: string) => ({ ...base, due: plainDate(day) })
const done = (rest: Partial<Promised> = {}): Promised => ({
  ...due('2026-12-31'),
  progress: 'done',
  evidence: true,
  ...rest,
})
const seen = (shown: 'yes' | 'partly' | 'no', changed: string | null = 'yes') => ({ check: { shown, changed } })

test.each<[string, Promised, string, string]>([
  ['no day', base, 'amber', 'It has no day'],
  ['far ahead', due('2027-03-31'), 'green', 'Not due yet'],
  ['far ahead, under way', { ...due('2027-03-31'), progress: 'under way' }, 'green', 'Under way, and not due yet'],
  ['fifteen days ahead', due('2026-12-07'), 'green', 'Not due yet'],
  ['a fortnight ahead', due('2026-12-06'), 'amber', 'Due in 14 days, and not done'],
  ['tomorrow', due('2026-11-23'), 'amber', 'Due in 1 day, and not done'],
  ['on its day', due('2026-11-22'), 'amber', 'Due today, and not done'],
  ['the day after, with nothing said of it', due('2026-11-21'), 'red', '1 day past its day, and not done'],
  [
    'the day after, under way',
    { ...due('2026-11-21'), progress: 'under way' },
    'red',
    '1 day past its day, and not done',
  ],
  ['done, with nothing to show', done({ evidence: false }), 'amber', 'Said to be done, with nothing that shows it'],
  [
    'the same, past its day',
    done({ evidence: false, due: plainDate('2026-11-21') }),
    'red',
    'Said to be done, with nothing that shows it',
  ],
  ['done and shown, seen by nobody', done(), 'amber', 'Done; nobody else has looked yet'],
  ['done, shown and seen', done(seen('yes')), 'blue', 'Done, shown and checked'],
  ['seen to be shown in part', done(seen('partly')), 'amber', 'Shown in part, says whoever looked'],
  ['seen not to be shown', done(seen('no')), 'red', 'What is to show it does not, says whoever looked'],
  ['S142: done, and it changed nothing', done(seen('yes', 'no')), 'red', 'Done, and it changed nothing'],
  [
    'S142: done, and it is too early to say',
    done(seen('yes', 'too early to say')),
    'green',
    'Done and shown; what it changes is still to be seen',
  ],
  [
    'its figure is short',
    done({ ...seen('yes'), figure: { shown: '62% (62 of 100)', reached: false, target: 90 } }),
    'amber',
    'Done; its figure is 62% (62 of 100), and is to reach 90%',
  ],
  [
    'its figure is not known: unknown is never nought',
    done({ ...seen('yes'), figure: { shown: 'not available', reached: null, target: 90 } }),
    'amber',
    'Done; its figure is not known, and is to reach 90%',
  ],
  [
    'its figure is there',
    done({ ...seen('yes'), figure: { shown: '90% (90 of 100)', reached: true, target: 90 } }),
    'blue',
    'Done, shown and checked',
  ],
])('%s', (_, promise, rating, because) => expect(rate(promise, today)).toEqual({ rating, because }))
