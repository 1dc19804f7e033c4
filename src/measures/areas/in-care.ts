import { addMonths, ageOn, birthday, civil, type DayNumber, dayNumber, isPlainDate, toNumber } from '../../calendar'
import type { Source } from '../form'
import { ofKind, type Row } from '../known'
import { stays } from './stays'

/** Children in care on the day: each once. */
export const IN_CARE: Source = { span: 'in care', whose: 'subject', over: 'day', once: true }

export const bornOn = (row: Row): DayNumber | null => {
  const born = String(row.who.born ?? '')
  return isPlainDate(born) ? toNumber(born) : null
}

/** Age on the day of the figure; null where no birthday is known. */
export const ageNow = (row: Row): number | null => {
  const born = bornOn(row)
  return born === null ? null : ageOn(born, toNumber(row.asAt))
}

/** Where children live, by the code of the placement. The eight share out every child in care: what is in none is other. */
const LIVING = {
  'foster care': ['U4', 'U5', 'U6'],
  'relative or friend': ['U1', 'U2', 'U3'],
  'placed for adoption': ['A3', 'A4', 'A5', 'A6'],
  'with parents': ['P1'],
  'independent or supported living': ['P2', 'H5', 'K3'],
  'residential care': ['K2', 'R1', 'R2', 'R3', 'S1'],
  'secure accommodation': ['K1'],
} as const

export type Living = keyof typeof LIVING | 'other' | 'unknown'

/** A code of other places and of temporary ones is other; none, and one that is no code, are unknown, and counted as other. */
const OTHER = ['R5', 'P3', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14']

const LIVING_BY_CODE: ReadonlyMap<string, Living> = new Map([
  ...Object.entries(LIVING).flatMap(([living, codes]) => codes.map((code) => [code, living as Living] as const)),
  ...OTHER.map((code) => [code, 'other'] as const),
])

/** Where a child lives on the day of the figure. */
export function livingOf(row: Row): Living {
  const code = String(row.held.placed?.type ?? '')
  return LIVING_BY_CODE.get(code) ?? 'unknown'
}

/** Whether a child is alone here and seeking asylum on the day; null where nobody said. */
export function seeksAsylum({ who, asAt }: Row): boolean | null {
  if (who.uasc === null || who.uasc === undefined) return null
  return who.uasc === 'yes' && (!who.uasc_until || String(who.uasc_until) > asAt)
}

/** Twelve months back, the corresponding day: from 28 February 2025 to 28 February 2024. */
const aYearBefore = (day: DayNumber): DayNumber => addMonths(day, -12)

/** How many placements a child had in twelve months: the one that stood at the end of the day a year ago, and each begun since. */
export function placementsInAYear(row: Row): number {
  const [day, since] = [toNumber(row.asAt), aYearBefore(toNumber(row.asAt))]
  return stays(row.beside).filter(
    ({ from, until }) => (from > since && from <= day) || (from <= since && until > since),
  ).length
}

type Period = { readonly from: DayNumber; until: DayNumber | null; readonly shortBreaks: boolean }

/** A child’s periods of care, one day or none long ones too. A second start while one runs begins nothing. */
function periodsOf(row: Row): Period[] {
  const periods: Period[] = []
  for (const { on } of ofKind(row, 'care start')) {
    const from = toNumber(on)
    const last = periods.at(-1)
    if (last && last.until === null) last.until = endAfter(row, periods.length - 1, from)
    if (!last || last.until !== null) periods.push({ from, until: null, shortBreaks: isShortBreaks(row, on) })
  }
  return periods
}

/** The ending of the nth period, by a day: each has one, and they come in the same order. */
function endAfter(row: Row, n: number, by: DayNumber): DayNumber | null {
  const day = ofKind(row, 'care ending')[n]?.on
  return day !== undefined && toNumber(day) <= by ? toNumber(day) : null
}

function isShortBreaks(row: Row, on: string): boolean {
  const status = ofKind(row, 'legal status').findLast((each) => each.on <= on)
  return ['V3', 'V4'].includes(String(status?.facts.status ?? ''))
}

/**
 * The last day on which a child left care before a start; a series of short breaks is no care that one leaves. Undefined
 * where the row is no start: care was running already.
 */
export function lastLeft(row: Row): DayNumber | null | undefined {
  const periods = periodsOf(row)
  const n = periods.findLastIndex(({ from }) => from === toNumber(row.on))
  if (n < 0) return undefined
  return periods.slice(0, n).findLast(({ shortBreaks }) => !shortBreaks)?.until ?? null
}

/** Of school age: 4 to 15 on the 31 August before. Null where no birthday is known. */
export function ofSchoolAge(row: Row): boolean | null {
  const born = bornOn(row)
  if (born === null) return null
  const day = toNumber(row.asAt)
  const { year, month } = civil(day)
  const before = dayNumber(month > 8 ? year : year - 1, 8, 31)
  return birthday(born, 4) <= before && birthday(born, 16) > before
}
