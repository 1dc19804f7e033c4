import { z } from 'zod'
import { isPlainDate, readTerm } from '../calendar'
import { FORCES } from './rule'

/** The words this release runs. Closed: another needs tests and a decision, never an expression. */
const day = z.string().refine(isPlainDate, 'is not a day: write YYYY-MM-DD')
const term = z.string().transform((text, context) => {
  const read = readTerm(text)
  if (!read)
    context.addIssue({
      code: 'custom',
      message: 'is not a length of time: write for example 12 months, 20 working days',
    })
  return read ?? z.NEVER
})
const values = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
const facts = z.record(z.string(), values)
const spanWanted = z.union([z.enum(['yes', 'no']), facts])
/** `age: from 18`, `lasted: to 1 year`, and any span by its name. */
const condition = z.record(z.string(), z.union([spanWanted, z.string()]))
const within = z.union([z.literal('promptly'), term])

const variant = z.strictObject({ if: condition, within: term, then: term.optional() })

const version = z.strictObject({
  from: day,
  to: day.optional(),
  source: z.string().min(8),
  link: z.url().optional(),
  says: z.string().min(8),
  quoted: z.enum(['yes', 'no']),
  reading: z.string().min(20),
  verified: z.enum(['V1', 'V2', 'V3', 'MEM']),
  within,
  then: term.optional(),
  early: z.union([z.literal('ever'), term]).optional(),
  variants: z.array(variant).min(1).optional(),
})

const holds = z.union([
  z.strictObject({ span: z.string(), where: facts.optional() }),
  z.strictObject({
    'at most': z.number().int().min(0),
    count: z.string(),
    unless: z.record(z.string(), z.literal('yes')).optional(),
  }),
])

export const expected = z.strictObject({
  subject: z.string().optional(),
  opened: day,
  due: day.nullable(),
  met: day.optional(),
  closed: day.optional(),
  standing: z.enum(['met in time', 'met late', 'excused', 'stopped', 'due', 'overdue']),
})

const example = z.strictObject({
  case: z.string().min(8),
  happened: z.array(z.looseObject({ what: z.string(), on: day.optional(), at: z.string().optional() })),
  'as at': day,
  expect: z.array(expected),
})

export const lawFile = z.strictObject({
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
  opens: z.strictObject({ happening: z.string() }).optional(),
  'met by': z.record(z.string(), z.union([z.literal('any'), facts])).optional(),
  next: z.array(z.strictObject({ rule: z.string(), if: condition.optional() })).optional(),
  becomes: z.string().optional(),
  holds: holds.optional(),
  warn: z.array(term).optional(),
  versions: z.array(version).min(1),
  checked: z.strictObject({ on: day, by: z.string(), 'again by': day }),
  examples: z.array(example).min(2),
})

export type LawFile = z.infer<typeof lawFile>
export type LawExample = LawFile['examples'][number]
export type LawCondition = z.infer<typeof condition>

/** Words of the vocabulary that no rule of this release needs; the loader says so rather than guess at them. */
export const RESERVED = [
  'every',
  'from',
  'extended by',
  'theirs',
  'count',
  'keep',
  'state',
  'sum',
  'dormant',
  'unless',
  'running',
  'all of',
]
