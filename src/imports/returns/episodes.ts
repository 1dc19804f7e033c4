import { type DayNumber, ENDLESS, type PlainDate, toNumber } from '../../calendar'
import { day, isAdoption, isEnding, isShortBreak, type Row } from '../../returns'
import { iso, keyOf, type Mapped, mapped } from './mapped'

type Episode = { readonly row: Row<'Episodes'>; readonly from: DayNumber; readonly until: DayNumber | null }

const STARTS = 'S'
const PLACE = ['PLACE', 'PLACE_PROVIDER', 'HOME_POST', 'PL_POST', 'URN'] as const

/** What home for good a child had before, as the return of a year that ended on a day tells it. */
export type Permanence = { readonly yearEnd: PlainDate; readonly told: string }

/**
 * The episodes of one child, told as what happened: care began and ended, under which law, where the child was placed. A
 * period of care goes on from one episode to the next; a final reason, a gap or RNE S begins a new one, and so does full care
 * after a series of short breaks. A first episode that does not say that care began goes on from before the return: the day is
 * the first we know. An episode whose first day cannot be read tells nothing.
 */
export function recordsOfEpisodes(rows: readonly Row<'Episodes'>[], permanence: readonly Permanence[] = []): Mapped[] {
  const periods = inPeriods(inOrder(rows)).filter(toldApart)
  const before = new Map(permanence.map((each) => [periodOf(periods, each), each.told]))
  return periods.flatMap((episodes, n) => {
    const [first] = episodes
    if (!first) return []
    const ended = endOf(episodes, periods[n + 1]?.[0])
    return [
      careStart(first, n === 0, before.get(n) ?? ''),
      ...episodes.flatMap((each, at) => [
        ...(episodes[at - 1]?.row.LS === each.row.LS ? [] : [legalStatus(each)]),
        ...(at > 0 && !isMove(episodes[at - 1] as Episode, each) ? [] : [placement(each, episodes[at - 1])]),
      ]),
      ...(ended ? endings(ended.by, ended.on) : []),
    ]
  })
}

/** The period that a return of a year tells of: the last that began in it, or before it where none did. */
const periodOf = (periods: readonly (readonly Episode[])[], { yearEnd }: Permanence): number =>
  // Of two the later is the nearer, and one that began in the year comes after all that did not.
  periods.findLastIndex(([first]) => first !== undefined && first.from <= toNumber(yearEnd))

/**
 * A ledger of days cannot tell a period that began and ended on the day another ended from that other’s end: it is left out,
 * as the child was in care on no day of it.
 */
function toldApart(episodes: readonly Episode[], n: number, all: readonly (readonly Episode[])[]): boolean {
  const [first] = episodes
  const [ended, before] = [endOf(episodes, all[n + 1]?.[0]), all[n - 1]]
  return !(first && before && ended?.on === first.from && endOf(before, first)?.on === first.from)
}

function inOrder(rows: readonly Row<'Episodes'>[]): Episode[] {
  return rows
    .flatMap((row) => {
      const from = day(row.DECOM)
      return from === undefined ? [] : [{ row, from, until: day(row.DEC) ?? null }]
    })
    .sort((a, b) => a.from - b.from || a.row.at - b.row.at)
}

/** Episodes by the period of care that they are of: as they tell it themselves, where the checks look at days alone. */
function inPeriods(episodes: readonly Episode[]): Episode[][] {
  const periods: Episode[][] = []
  for (const each of episodes) {
    const running = periods.at(-1)
    if (running && !begins(each, running)) running.push(each)
    else periods.push([each])
  }
  return periods
}

/** Whether an episode begins a period of care after the one that ran, or goes on with it. */
function begins({ row, from }: Episode, running: readonly Episode[]): boolean {
  const before = running.at(-1)
  if (row.RNE === STARTS || (before && isShortBreak(row) !== isShortBreak(before.row))) return true
  return !running.some(
    (each) => each.until === null || each.until > from || (each.until === from && !isEnding(each.row)),
  )
}

/** The episode with which a period ended, and the day: its last, or the first of the next where that comes before. */
function endOf(episodes: readonly Episode[], next: Episode | undefined): { by: Episode; on: DayNumber } | null {
  const ends = episodes.map(({ until }) => until ?? ENDLESS)
  const last = Math.max(...ends)
  const on = next ? Math.min(last, next.from) : last
  const by = episodes[ends.lastIndexOf(last)]
  return on === ENDLESS || !by ? null : { by, on }
}

/** A change of legal status alone moves nobody, unless the place it tells of is another one. */
const isMove = (before: Episode, { row }: Episode): boolean =>
  row.RNE !== 'L' || PLACE.some((column) => bareOf(row[column]) !== bareOf(before.row[column]))

const bareOf = (cell: string): string => cell.replaceAll(' ', '')

const of = ({ row, from }: Episode) => ({ child: row.CHILD, on: iso(from) })
const record = (each: Episode, file: string, cells: Record<string, string>): Mapped =>
  mapped('Episodes', keyOf('Episodes', each.row), each.row, file, { ...of(each), ...cells })

const careStart = (each: Episode, isFirst: boolean, previousPermanence: string): Mapped =>
  record(each, 'care-starts', {
    need: each.row.CIN,
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
    home_postcode: each.row.HOME_POST,
    urn: each.row.URN,
    new_episode: each.row.RNE,
    change_reason: before?.row.REASON_PLACE_CHANGE ?? '',
  })

function endings(each: Episode, day: DayNumber): Mapped[] {
  const on = iso(day)
  const { REC } = each.row
  const reason = isEnding(each.row)
    ? `${REC} in the looked-after return`
    : 'No episode follows in the looked-after return'
  return [
    record(each, 'care-endings', { on, reason, ceased: REC }),
    ...(isAdoption(each.row)
      ? [record(each, 'permanence-orders', { on, order: 'adoption', looked_after_before: 'yes' })]
      : []),
  ]
}
