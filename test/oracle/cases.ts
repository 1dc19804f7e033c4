import { oracleDuties } from './duties'
import type { Files } from './service'

/** A sentence of the contract, and the duties of one rule that it asks for. */
export type Case = { sentence: string; files: Files; rule: string; asAt: string; knownAt?: string; duties: string[] }

/** Rows written as `household on worker`, one a line or more: the columns are named once, the values split by spaces. */
export function rows(columns: string, ...lines: string[]): Record<string, string>[] {
  const names = columns.split(' ')
  return lines.map((line) => {
    const values = line.split(' ')
    return Object.fromEntries(names.map((name, index) => [name, values[index] === '-' ? '' : (values[index] ?? '')]))
  })
}

/** A home approved on a day, with what else is given. */
export function home(approved: string, more: Files = {}): Files {
  const households = rows('ref name cohort', 'H1 Home mainstream')
  return { households, approvals: rows('household on', `H1 ${approved}`), ...more }
}

/** A child born on a day, with what else is given. */
export function child(born: string, more: Files = {}): Files {
  return {
    children: rows('ref born sex', `K1 ${born} female`),
    households: rows('ref name cohort', 'H1 Home -'),
    ...more,
  }
}

/** The duties of a rule in short: `opened > due: standing`, with the day it was met or closed. */
export function said(files: Files, rule: string, asAt: string, knownAt?: string): string[] {
  const duties = oracleDuties(files, asAt, knownAt).filter((duty) => duty.rule === rule)
  return duties.map(({ opened, due, met, closed, standing }) => {
    return `${opened} > ${due}: ${standing}${met ? ` ${met}` : ''}${closed ? ` closed ${closed}` : ''}`
  })
}
