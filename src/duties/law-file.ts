import { z } from 'zod'
import {
  condition,
  counted,
  day,
  extendedBy,
  from,
  holds,
  keep,
  length,
  metBy,
  opens,
  term,
  unless,
  within,
} from './law-words'
import { FORCES } from './rule'

const variant = z.strictObject({ if: condition, within: term, then: length.optional() })

const version = z.strictObject({
  from: day,
  to: day.optional(),
  source: z.string().min(8),
  link: z.url().optional(),
  says: z.string().min(8),
  quoted: z.enum(['yes', 'no']),
  reading: z.string().min(20),
  verified: z.enum(['V1', 'V2', 'V3', 'MEM']),
  within: within.optional(),
  then: length.optional(),
  every: length.optional(),
  running: z.literal('moves').optional(),
  early: z.union([z.literal('ever'), term]).optional(),
  variants: z.array(variant).min(1).optional(),
})

export const expected = z.strictObject({
  subject: z.string().optional(),
  opened: day,
  due: day.nullable(),
  met: day.optional(),
  closed: day.optional(),
  standing: z.enum(['met in time', 'met late', 'excused', 'stopped', 'due', 'overdue']),
})

/** What is no duty answers otherwise: until when it is kept, from when until when it is so. */
const keptUntil = z.strictObject({ subject: z.string().optional(), 'keep until': day.nullable() })
const isSo = z.strictObject({ subject: z.string().optional(), from: day, until: day.optional() })

const numbers = z.record(z.string(), z.union([z.string(), z.number()]))

const example = z.strictObject({
  case: z.string().min(8),
  happened: z.array(z.looseObject({ what: z.string(), on: day.optional(), at: z.string().optional() })),
  'as at': day,
  expect: z.array(z.union([expected, keptUntil, isSo])),
})

/** A sum worked: what goes in, what comes out; money as pounds and pence. */
const worked = z.strictObject({ case: z.string().min(8), given: numbers, gives: numbers })

export const lawFile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(8),
    short: z.string().min(4).max(32),
    for: z.string(),
    force: z.enum(FORCES),
    breach: z
      .string()
      .regex(/^B[1-6](\/B[1-6])?$/)
      .optional(),
    profile: z.string(),
    measures: z.array(z.string().regex(/^M\d{3}$/)),
    while: condition.optional(),
    opens: opens.optional(),
    from: from.optional(),
    'met by': metBy.optional(),
    answers: z.strictObject({ fact: z.string() }).optional(),
    'extended by': extendedBy.optional(),
    theirs: z.literal('yes').optional(),
    unless: unless.optional(),
    next: z.array(z.strictObject({ rule: z.string(), if: condition.optional() })).optional(),
    becomes: z.string().optional(),
    holds: holds.optional(),
    count: counted.optional(),
    keep: keep.optional(),
    state: z.string().optional(),
    sum: z.string().optional(),
    dormant: z.literal('yes').optional(),
    warn: z.array(term).optional(),
    versions: z.array(version).min(1),
    checked: z.strictObject({ on: day, by: z.string(), 'again by': day }),
    /** Of a sum the examples are worked in figures instead. */
    examples: z.array(example),
    worked: z.array(worked).optional(),
  })
  .refine(({ examples, worked = [] }) => examples.length + worked.length >= 2, 'has fewer than two worked examples')

export type LawFile = z.infer<typeof lawFile>
export type LawExample = z.infer<typeof example>
export type WorkedSum = z.infer<typeof worked>
