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
    const statuses = about(files, 'legal-statuses', ref).filter(within)
    const placements = about(files, 'placements', ref).filter(within)
    const days = [...new Set([from, ...statuses.map(({ on }) => on), ...placements.map(({ on }) => on)])].sort(
      (a, b) => a - b,
    )
    return days.map((day, at): Episode => {
      const where = placements.filter(({ on }) => on <= day).at(-1)
      const legal = statuses.filter(({ on }) => on <= day).at(-1)?.row.status ?? ''
      const ended = days[at + 1] ?? until
      return {
        ...{
          from: day,
          until: ended,
          legal,
          home: row.home_postcode ?? '',
          final: at + 1 === days.length && until !== never,
        },
        ...{ began: day === from ? 'S' : where?.on === day ? 'P' : 'L' },
        ...{
          type: where?.row.type ?? '',
          provider: where?.row.provider ?? '',
          urn: where?.row.urn ?? '',
          post: where?.row.postcode ?? '',
        },
      }
    })
  })
}
