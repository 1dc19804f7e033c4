import { expect, test } from 'vitest'
import { ENDLESS, fromNumber, plainDate } from '../../calendar'
import type { Told } from '../known'
import { stays } from './stays'

const at = (on: string, type: string, more: Record<string, string> = {}): Told => ({
  kind: 'placement',
  on: plainDate(on),
  at: null,
  about: {},
  facts: { type, provider: 'PR1', postcode: 'ZZ1 1ZZ', ...more },
})
const over = (on: string, kind = 'care ending'): Told => ({ kind, on: plainDate(on), at: null, about: {}, facts: {} })

const status = (on: string, is: string): Told => ({ ...over(on, 'legal status'), facts: { status: is } })

test.each([
  {
    case: 'each move is one',
    told: [at('2025-01-01', 'U4'), at('2025-02-01', 'K2')],
    are: ['2025-01-01 2025-02-01', '2025-02-01 now'],
  },
  {
    case: 'a change of legal status begins none',
    told: [at('2025-01-01', 'U4'), at('2025-02-01', 'U4', { new_episode: 'L' })],
    are: ['2025-01-01 now'],
  },
  {
    case: 'a move with the same carer is one',
    told: [at('2025-01-01', 'U4'), at('2025-02-01', 'U6', { new_episode: 'T' })],
    are: ['2025-01-01 2025-02-01', '2025-02-01 now'],
  },
  {
    case: 'a temporary stay, and back to the same place',
    told: [at('2025-01-01', 'U4'), at('2025-02-01', 'T1'), at('2025-02-08', 'U4', { postcode: 'ZZ11ZZ' })],
    are: ['2025-01-01 now'],
  },
  {
    case: 'the end of a temporary stay, and back to the same place',
    told: [
      at('2025-01-01', 'U4'),
      at('2025-02-01', 'T1'),
      over('2025-02-08', 'placement ending'),
      at('2025-02-08', 'U4'),
      over('2025-03-01', 'placement ending'),
    ],
    are: ['2025-01-01 2025-03-01'],
  },
  {
    case: 'a temporary stay, and on to another place',
    told: [at('2025-01-01', 'U4'), at('2025-02-01', 'T1'), at('2025-02-08', 'K2')],
    are: ['2025-01-01 2025-02-08', '2025-02-08 now'],
  },
  {
    case: 'the same place anew without a temporary stay is another',
    told: [at('2025-01-01', 'U4'), at('2025-02-01', 'U4', { new_episode: 'P' })],
    are: ['2025-01-01 2025-02-01', '2025-02-01 now'],
  },
  {
    case: 'one that ended on the day it began is none',
    told: [at('2025-01-01', 'U4'), at('2025-02-01', 'K2'), at('2025-02-01', 'U6')],
    are: ['2025-01-01 2025-02-01', '2025-02-01 now'],
  },
  {
    case: 'care that ends ends it, and the first of the next period counts',
    told: [
      over('2025-01-01', 'care start'),
      at('2025-01-01', 'U4'),
      over('2025-03-01'),
      over('2025-03-01', 'care start'),
      at('2025-03-01', 'U4'),
    ],
    are: ['2025-01-01 2025-03-01', '2025-03-01 now'],
  },
  {
    case: 'one that ended with care on the day it began is none',
    told: [over('2025-01-01', 'care start'), at('2025-01-01', 'U4'), over('2025-01-01'), at('2025-01-02', 'K2')],
    are: ['2025-01-02 now'],
  },
  {
    case: 'and so it does where the placement before had ended by itself',
    told: [
      over('2025-01-01', 'care start'),
      at('2025-01-01', 'U4'),
      over('2025-02-01', 'placement ending'),
      over('2025-03-01'),
      over('2025-03-01', 'care start'),
      at('2025-03-01', 'U6'),
    ],
    are: ['2025-01-01 2025-02-01', '2025-03-01 now'],
  },
  {
    case: 'so is one that ended with a longer time in care on the day it began',
    told: [
      over('2025-01-01', 'care start'),
      at('2025-01-01', 'U4'),
      at('2025-02-01', 'U6'),
      over('2025-02-01'),
      over('2025-05-01', 'care start'),
      at('2025-05-01', 'K2'),
    ],
    are: ['2025-01-01 2025-02-01', '2025-05-01 now'],
  },
  {
    case: 'one of short breaks is none',
    told: [status('2025-01-01', 'V4'), at('2025-01-01', 'U4'), status('2025-02-01', 'C2'), at('2025-02-01', 'U4')],
    are: ['2025-02-01 now'],
  },
])('$case', ({ told, are }) => {
  expect(
    stays(told).map(({ from, until }) => `${fromNumber(from)} ${until === ENDLESS ? 'now' : fromNumber(until)}`),
  ).toEqual(are)
})
