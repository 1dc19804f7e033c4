import { z } from 'zod'
import { isPlainDate } from '../calendar'
import { fairAccess, shares } from './support-fund'

/** What a sum is worked out from and what it gives, as a law file writes them: days, and money as `9500.00`. */
export type Sum = (given: unknown) => Readonly<Record<string, string>>

const day = z.string().refine(isPlainDate, 'is not a day: write YYYY-MM-DD')

// A fraction of a penny, or pounds with one figure of pence, is refused rather than rounded.
const MONEY = /^(\d{1,9})(?:\.(\d\d))?$/
const money = z
  .union([z.string(), z.number()])
  .transform((amount) => MONEY.exec(String(amount)))
  .refine((read) => read !== null, 'is not an amount: write pounds and pence, for example 9500.00')
  .transform((read) => Number(read?.[1]) * 100 + Number(read?.[2] ?? 0))

const purpose = z.enum(['therapy', 'assessment'])
const application = z.strictObject({ applied_on: day, cost: money, purpose: purpose.default('therapy') })
const awarded = z.strictObject({ on: day, therapy: money, assessment: money })

/** The sums that law files name. Which version of the terms holds is a matter of the day of the application. */
export const sums: Readonly<Record<string, Sum>> = {
  'asf-match': (given) => {
    const { applied_on, cost, purpose } = application.parse(given)
    return inPounds(shares(applied_on, cost, purpose))
  },
  'asf-fal': (given) => {
    const { on, therapy, assessment } = awarded.parse(given)
    return inPounds(fairAccess(on, { therapy, assessment }))
  },
}

const inPounds = (amounts: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, pounds(amount)]))

const pounds = (amount: number): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
