import { type Day, dayOf, never } from '../calendar'
import type { Child, Episode, Records } from './model'

export type Row = Readonly<Record<string, string>>
/** Rows by file, without `.csv`. */
export type Files = Readonly<Record<string, readonly Row[]>>

type Dated = { readonly on: Day; readonly row: Row }

/** The rows of a file about one subject, in order of their days; of one day, as they were written. */
export const about = (files: Files, file: string, ref: string, column = 'child'): Dated[] =>
  (files[file] ?? [])
    .filter((row) => row[column] === ref)
    .map((row) => ({ on: dayOf(row.on ?? ''), row }))
    .sort((one, other) => one.on - other.on)

/** The last row about somebody on or before a day. */
export const lastOf = (files: Files, file: string, ref: string, day: Day) =>
  about(files, file, ref)
    .filter(({ on }) => on <= day)
    .at(-1)

/** Children in care as our own files tell of them. */
export function recordsIn(files: Files, ours: string): Records {
  const children = files.children ?? []
  return {
    ours,
    children: children.map(({ ref = '', born = '' }) => ({ ref, born: dayOf(born), episodes: episodesIn(files, ref) })),
    unaccompanied: (ref, day) => {
      const child = children.find((each) => each.ref === ref)
      return child?.uasc === 'yes' && (!child.uasc_until || dayOf(child.uasc_until) > day)
    },
    incidents: (files['missing-episodes'] ?? []).map(({ child = '', on = '', absence }) => ({
      ...{ child, on: dayOf(on), missing: absence === 'M' },
    })),
  }
}

/** An episode from each day on which care, a placement or a legal status began, to the next or the day care ended. */
function episodesIn(files: Files, ref: string): Child['episodes'] {
  const endings = about(files, 'care-endings', ref).map(({ on }) => on)
  return about(files, 'care-starts', ref).flatMap(({ on: from, row }, place, starts) => {
    const next = starts[place + 1]?.on ?? never
    const until = endings.filter((on) => on > from && on <= next)[0] ?? never
    const within = ({ on }: Dated) => on >= from && on < until
    return inOneTime(
      { from, until, home: row.home_postcode ?? '' },
      about(files, 'legal-statuses', ref).filter(within),
      whereabouts(files, ref).filter(within),
    )
  })
}

/** Placements, and the days from which none is known, in order. */
function whereabouts(files: Files, ref: string): Dated[] {
  const placements = about(files, 'placements', ref)
  const ended = about(files, 'placement-endings', ref).filter(({ on }) => !placements.some((each) => each.on === on))
  return [...placements, ...ended].sort((one, other) => one.on - other.on)
}

type Time = Pick<Episode, 'from' | 'until' | 'home'>

function inOneTime({ from, until, home }: Time, statuses: readonly Dated[], places: readonly Dated[]): Episode[] {
  const days = [...new Set([from, ...[...statuses, ...places].map(({ on }) => on)])].sort((one, other) => one - other)
  return days.map((day, at) => {
    const where = places.filter(({ on }) => on <= day).at(-1)
    const { type = '', provider = '', urn = '', postcode: post = '' } = where?.row ?? {}
    const legal = statuses.filter(({ on }) => on <= day).at(-1)?.row.status ?? ''
    const final = at + 1 === days.length && until !== never
    return {
      from: day,
      until: days[at + 1] ?? until,
      began: begun(from, day, where),
      legal,
      type,
      provider,
      urn,
      post,
      home,
      final,
    }
  })
}

// What ends a placement and begins none is told as a beginning of nothing.
function begun(start: Day, day: Day, where: Dated | undefined): string {
  if (day === start) return 'S'
  if (where?.on !== day) return 'L'
  return 'type' in where.row ? 'P' : ''
}
