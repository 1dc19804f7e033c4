import { isSmall, least, type Policy } from './policy'
import type { Figure } from './publication'

/**
 * How a figure stands: printed; hidden as under ten; hidden for another's sake (small or not: the words do not tell); or
 * never printed at all.
 */
export type Mark = 'shown' | 'small' | 'protecting' | 'unprinted'

/** The values, both included, between which a figure may be moved without contradicting anything a reader is told. */
export type Room = { low: number; high: number }

export function firstMark({ value, standing = 'to decide' }: Figure, policy: Policy): Mark {
  if (standing !== 'to decide') return standing
  return isSmall(value, policy) ? 'small' : 'shown'
}

/**
 * The room under a mark, or null when the figure is printed. A reader is taken to know how we choose: that what protects another
 * is not itself small, unless saying "under ten" of it would have told too much, and is never a nought.
 */
export function roomUnder(mark: Mark, value: number, policy: Policy): Room | null {
  if (mark === 'shown') return null
  if (mark === 'unprinted') return { low: 0, high: Number.POSITIVE_INFINITY }
  if (mark === 'small') return { low: least(policy), high: policy.under - 1 }
  if (isSmall(value, policy)) return { low: least(policy), high: Number.POSITIVE_INFINITY }
  return value === 0 ? { low: 0, high: 0 } : { low: policy.under, high: Number.POSITIVE_INFINITY }
}

/** Whether nobody may learn this figure: all that is hidden in print, and of the unprinted what is small. */
export const mustStayUnknown = (mark: Mark, value: number, policy: Policy): boolean =>
  mark === 'small' || mark === 'protecting' || (mark === 'unprinted' && isSmall(value, policy))
