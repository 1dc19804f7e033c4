import type { Currency, InDate } from './form'

export type InDateOf = Pick<InDate, 'rule'> & Partial<InDate>

/** The rules that leave somebody in date, and for which age. */
export const inDateOf = ({ inDate }: Pick<Currency, 'inDate'>): readonly InDateOf[] =>
  typeof inDate === 'string' ? [{ rule: inDate }] : inDate
