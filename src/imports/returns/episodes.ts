import type { DayNumber } from '../../calendar'
import { day, type Row } from '../../returns'
import { iso, keyOf, type Mapped, mapped } from './mapped'

type Episode = { readonly row: Row<'Episodes'>; readonly from: DayNumber; readonly until: DayNumber | null }

const KEY = ['CHILD', 'DECOM']
const GOES_ON = 'X1'
const STARTS = 'S'
const PLACE = ['PLACE', 'PLACE_PROVIDER', 'PL_POST', 'URN'] as const

/** What is told once of a period of care, by another table. */
export type OfPeriod = { readonly previousPermanence?: string }

/**
 * The episodes of one child, told as what happened: care began and ended, under which law, where the child was placed. A
 * period of care goes on from one episode to the next; a final reason, a gap or RNE S begins a new one. A first episode
 * that does not say that care began goes on from before the return: the day is the first we know. An episode whose first
 * day cannot be read tells nothing.
 */
export function recordsOfEpisodes(rows: readonly Row<'Episodes'>[], period: OfPeriod = {}): Mapped[] {
  const episodes = inOrder(rows)
  const starts = episodes.filter((each, n) => begins(each, episodes.slice(0, n)))
  return episodes.flatMap((each, n) => {
    const before = starts.includes(each) ? undefined : episodes[n - 1]
    const isLast = each === starts.at(-1)
    return [
      ...(before ? [] : [careStart(each, n === 0, isLast ? period : {})]),
      ...(before?.row.LS === each.row.LS ? [] : [legalStatus(each)]),
      ...(before && !isMove(before, each) ? [] : [placement(each, before)]),
      ...(ends(each, episodes) ? endings(each) : []),
    ]
  })
}

function inOrder(rows: readonly Row<'Episodes'>[]): Episode[] {
  return rows
    .flatMap((row) => {
      const from = day(row.DECOM)
      return from === undefined ? [] : [{ row, from, until: day(row.DEC) ?? null }]
    })
    .sort((a, b) => a.from - b.from || a.row.at - b.row.at)
}

/** Whether an episode begins a period of care, after those before it. */
function begins({ row, from }: Episode, before: readonly Episode[]): boolean {
  if (before.length === 0 || row.RNE === STARTS) return true
  return !before.some((each) => each.until === null || each.until > from || (each.until === from && !isFinal(each)))
}

const isFinal = ({ row }: Episode): boolean => row.REC !== '' && row.REC !== GOES_ON

/** Care ends with an episode where nothing goes on that day; the last that says so, where several end on one. */
function ends(episode: Episode, all: readonly Episode[]): boolean {
  const { until } = episode
  if (until === null) return false
  if (isFinal(episode) && all.some((each) => each.from === until && each.row.RNE === STARTS)) return true
  return !all.some(
    (each) =>
      each !== episode &&
      ((each.from <= until && (each.until === null || each.until > until)) ||
        (each.until === until && all.indexOf(each) > all.indexOf(episode))),
  )
}

/** A change of legal status alone moves nobody, unless the place it tells of is another one. */
const isMove = (before: Episode, { row }: Episode): boolean =>
  row.RNE !== 'L' || PLACE.some((column) => bareOf(row[column]) !== bareOf(before.row[column]))

const bareOf = (cell: string): string => cell.replaceAll(' ', '')

const of = ({ row, from }: Episode) => ({ child: row.CHILD, on: iso(from) })
const record = (each: Episode, file: string, cells: Record<string, string>): Mapped =>
  mapped('Episodes', keyOf('Episodes', KEY, each.row), each.row, file, { ...of(each), ...cells })

const careStart = (each: Episode, isFirst: boolean, { previousPermanence = '' }: OfPeriod): Mapped =>
  record(each, 'care-starts', {
    need: each.row.CIN,
    home_postcode: each.row.HOME_POST,
    begun_before: isFirst && each.row.RNE !== STARTS ? 'yes' : '',
    previous_permanence: previousPermanence,
  })

const legalStatus = (each: Episode): Mapped => record(each, 'legal-statuses', { status: each.row.LS })

const placement = (each: Episode, before: Episode | undefined): Mapped =>
  record(each, 'placements', {
    ref: `P-${each.row.CHILD}-${iso(each.from)}`,
    type: each.row.PLACE,
    provider: each.row.PLACE_PROVIDER,
    postcode: each.row.PL_POST,
    urn: each.row.URN,
    new_episode: each.row.RNE,
    change_reason: before?.row.REASON_PLACE_CHANGE ?? '',
  })

const ADOPTED = new Set(['E11', 'E12'])

function endings(each: Episode): Mapped[] {
  const on = iso(each.until ?? each.from)
  const { REC } = each.row
  const reason = isFinal(each) ? `${REC} in the looked-after return` : 'No episode follows in the looked-after return'
  return [
    record(each, 'care-endings', { on, reason, ceased: REC }),
    ...(ADOPTED.has(REC)
      ? [record(each, 'permanence-orders', { on, order: 'adoption', looked_after_before: 'yes' })]
      : []),
  ]
}
