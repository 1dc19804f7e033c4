import { z } from 'zod'
import { isPlainDate, readMoment, readMonthDay, readTerm } from '../calendar'

/** The words that law files are written in, one schema a word. Closed: another needs tests and a decision, never an expression. */
export const day = z.string().refine(isPlainDate, 'is not a day: write YYYY-MM-DD')

const readWith =
  <T>(read: (text: string) => T | null, message: string) =>
  (text: string, context: z.core.$RefinementCtx<string>): T => {
    const found = read(text)
    if (found === null) context.addIssue({ code: 'custom', message })
    return found ?? z.NEVER
  }

export const term = z
  .string()
  .transform(readWith(readTerm, 'is not a length of time: write for example 12 months, 20 working days'))
/** A length that goes forward: what comes round by it must come to an end. */
export const length = term.refine(({ n }) => n > 0, 'is no length that anything comes round by')
const moment = z
  .string()
  .transform(
    readWith(readMoment, 'is no moment: write for example each month on 1, each quarter end, each year on 31 March'),
  )
const monthDay = z.string().transform(readWith(readMonthDay, 'is no day of the year: write for example 31 March'))

const values = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
export const facts = z.record(z.string(), values)
const happenings = z.record(z.string(), z.union([z.literal('any'), facts]))

/** `age: from 18`, `lasted: to 1 year`, `until: review`, `opener: {…}`, and any span by its name. */
export const condition = z.record(z.string(), z.union([z.enum(['yes', 'no']), facts, z.string()]))

export const within = z.union([
  z.literal('promptly'),
  z
    .string()
    .regex(/^with [a-z0-9-]+$/)
    .transform((text) => ({ with: text.slice(5) })),
  term,
])

const count = z.number().int().min(1)
const ofRules = z.union([z.string(), z.array(z.string()), z.strictObject({ breach: z.string() })])

export const opens = z.union([
  z.strictObject({ happening: z.string(), where: facts.optional() }),
  z.strictObject({ 'all of': happenings }),
  z.strictObject({ nth: count, of: z.string(), where: facts.optional(), in: length.optional() }),
  z.strictObject({ every: count, of: z.string(), where: facts.optional(), after: z.number().int().min(0).optional() }),
  z.strictObject({ calendar: moment }),
  z.strictObject({ birthday: z.union([count, z.array(count).min(1)]) }),
  z.strictObject({ 'opening of': ofRules }),
  z.strictObject({ 'meeting of': ofRules }),
  z.strictObject({ 'lapse of': ofRules }),
])

export const from = z.union([
  z.strictObject({ fact: z.string() }),
  z.strictObject({ 'span fact': z.string() }),
  z.strictObject({ birthday: count }),
  z.strictObject({ year: monthDay }),
])

const each = z.strictObject({
  happening: z.string(),
  names: z.string(),
  of: z.string(),
  recipients: z.record(z.string(), z.array(z.string()).min(1)),
})

/** `all of`, `2 of`, `fact`, `each`, or kinds of happening any of which will do. */
export const metBy = z.record(z.string(), z.union([z.literal('any'), facts, happenings, each, z.string()]))

export const extendedBy = z.record(z.string(), z.union([term, z.literal('any'), facts]))

const exempt = z.record(z.string(), z.literal('yes')).optional()
const limit = z.number().int().min(0)
export const holds = z.union([
  z.strictObject({ span: z.string(), where: facts.optional() }),
  z.strictObject({ 'at most': limit, count: z.string(), where: facts.optional(), unless: exempt }),
  z.strictObject({ 'at least': limit, count: z.string(), where: facts.optional(), unless: exempt }),
  z.strictObject({ between: z.tuple([limit, limit]), count: z.string(), where: facts.optional(), unless: exempt }),
  z.strictObject({ 'at most': limit, 'count happenings': z.string(), where: facts.optional(), in: length }),
  z.strictObject({ 'at least': limit, 'count happenings': z.string(), where: facts.optional(), in: length }),
  z.strictObject({ 'at most': limit, 'sum days': z.string(), in: length }),
  z.strictObject({ 'at most': limit, 'run days': z.string() }),
  z.strictObject({ differ: z.tuple([z.string(), z.string()]), of: z.string() }),
  z.strictObject({ fact: z.string(), of: z.string(), is: values }),
])

export const counted = z.strictObject({
  'at least': count,
  each: z.enum(['month', 'quarter', 'year', 'term']),
  of: happenings,
})

export const keep = z.strictObject({
  for: term,
  from: z.union([
    z.strictObject({ birth: z.literal('yes') }),
    z.strictObject({ 'end of': z.string() }),
    z.strictObject({ happening: z.string() }),
  ]),
})

export const unless = z.record(z.string(), z.union([z.literal('yes'), facts, z.array(z.string())]))

export type LawCondition = z.infer<typeof condition>
export type LawOpens = z.infer<typeof opens>
export type LawFrom = z.infer<typeof from>
export type LawMetBy = z.infer<typeof metBy>
export type LawHolds = z.infer<typeof holds>
