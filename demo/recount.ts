import type { Files } from './columns'
import { addMonths, dayOf, instantOf, isoOf, londonInstant } from './days'

type Row = Record<string, string>

/** The rows known by the end of a day, each correction in place of what it corrects. */
export const knownRows = (files: Files, file: string, knownAt?: string): Row[] => {
  const until = knownAt === undefined ? '9999' : instantOf(londonInstant(dayOf(knownAt) + 1, 0))
  const kept = new Map<string, Row>()
  for (const row of files[file] ?? []) if ((row.recorded_at ?? '') < until) kept.set(row.id ?? row.ref ?? '', row)
  return [...kept.values()]
}

/** The households approved on a day: approved on or before it, and not ended since. */
export const registerOn = (files: Files, day: string, knownAt?: string): Set<string> => {
  const started = knownRows(files, 'approvals', knownAt).map((row) => ({ ...row, begins: true }))
  const stopped = knownRows(files, 'approval-endings', knownAt).map((row) => ({ ...row, begins: false }))
  const register = new Set<string>()
  const changes: { household?: string; on?: string; begins: boolean }[] = [...started, ...stopped]
  changes.sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '') || Number(a.begins) - Number(b.begins))
  for (const { household = '', on = '', begins } of changes) {
    if (on > day) continue
    if (begins) register.add(household)
    else register.delete(household)
  }
  return register
}

// The last day on which evidence of a day still counts, for each figure that is a matter of currency.
const TERMS = {
  unannounced: { file: 'supervising-visits', until: (on: string) => isoOf(addMonths(dayOf(on), 12)) },
  review: { file: 'carer-reviews', until: (on: string) => isoOf(addMonths(dayOf(on), 12)) },
  formal: { file: 'formal-supervisions', until: (on: string) => isoOf(dayOf(on) + 84) },
  management: { file: 'management-supervisions', until: (on: string) => isoOf(dayOf(on) + 84) },
} as const

/** Households whose latest evidence lies within the term on a day, counted straight from the rows. */
export const upToDate = (
  files: Files,
  figure: keyof typeof TERMS,
  asAt: string,
  knownAt?: string,
): { of: number; counts: number } => {
  const { file, until } = TERMS[figure]
  const register = registerOn(files, asAt, knownAt)
  const rows = knownRows(files, file, knownAt).filter(({ announced = 'no' }) => announced === 'no')
  const current = rows.filter(({ on = '' }) => on <= asAt && until(on) >= asAt)
  const met = new Set(current.map(({ household = '' }) => household))
  return { of: register.size, counts: [...register].filter((ref) => met.has(ref)).length }
}
