import { bare, dayIn, yesNo } from './cells'
import { named, table } from './ssd-table'
import { type Beside, type ExtractRow, type ExtractTable, type InPlaceOfChild, onDay } from './table'
import { placeIn } from './words'

const legalStatus = table({
  name: 'ssd_legal_status',
  columns: {
    ...{ id: 'lega_legal_status_id', child: 'lega_person_id', status: 'lega_legal_status' },
    from: 'lega_legal_status_start_date',
  },
  tell: (row, child) => onDay(row, 'from', 'legal-statuses', { child, status: bare(row.cells.status) }),
})

/** The period of care of its child that an episode is of: its own key where the system gives one, else the day care began. */
const periodOf = ({ cells }: ExtractRow): string =>
  JSON.stringify([cells.child, cells.care ?? null, cells.care ? null : dayIn(cells.entered ?? cells.from)])
const GOES_ON = /^X1\b/i

const episodes: ExtractTable = {
  name: 'ssd_cla_episodes',
  columns: named({
    ...{ id: 'clae_cla_episode_id', child: 'clae_person_id', from: 'clae_cla_episode_start_date' },
    ...{ need: 'clae_cla_primary_need_code', until: 'clae_cla_episode_ceased(_date)?' },
    ...{ reason: 'clae_cla_episode_ceased_reason', care: 'clae_cla_id', entered: 'clae_entered_care_date' },
  }),
  must: ['child', 'from'],
  key: ['id'],
  tell: ({ rows }) => {
    const first = new Map<string, ExtractRow>()
    for (const row of rows('ssd_cla_episodes')) {
      const before = first.get(periodOf(row))
      if (!before || dayIn(row.cells.from) < dayIn(before.cells.from)) first.set(periodOf(row), row)
    }
    return (row) => {
      const { child = '', need, entered, reason = '' } = row.cells
      const began = entered === undefined ? 'from' : 'entered'
      const ends = row.cells.until !== undefined && reason !== '' && !GOES_ON.test(bare(reason))
      return [
        ...(first.get(periodOf(row)) === row ? onDay(row, began, 'care-starts', { child, need: bare(need) }) : []),
        ...(ends ? onDay(row, 'until', 'care-endings', { child, ceased: bare(reason) }) : []),
      ]
    }
  },
}

/** Placements and reviews may name the period of care alone. */
export const BY_CARE: InPlaceOfChild = { table: episodes.name, column: 'care' }

/** Of each period of care that has a key, the children whose episodes tell it: of two it is told by mistake. */
function childrenByCare({ rows }: Beside): ReadonlyMap<string, ReadonlySet<string>> {
  const children = new Map<string, Set<string>>()
  for (const { cells } of rows(BY_CARE.table)) {
    const { care = '', child = '' } = cells
    if (care !== '' && child !== '') children.set(care, (children.get(care) ?? new Set()).add(child))
  }
  return children
}

function childByCare(beside: Beside): (row: ExtractRow) => string {
  const children = childrenByCare(beside)
  return ({ cells: { child, care = '' } }) => {
    const [one = '', ...more] = children.get(care) ?? []
    return child ?? (more.length > 0 ? '' : one)
  }
}

/** A row that names no child, and no period of care that is one child’s. */
function isNobodys(beside: Beside): (row: ExtractRow) => string | null {
  const children = childrenByCare(beside)
  return ({ cells: { child, care } }) => {
    if (child !== undefined) return null
    if (care === undefined)
      return 'It names neither a child nor a period of care, so nobody can say whose it is. Put one of them in and send it again.'
    const of = [...(children.get(care) ?? [])]
    if (of.length === 1) return null
    return of.length === 0
      ? `No episode tells whose the period of care ${care} is. Send that episode too, or put the child in this row.`
      : `The period of care ${care} is told of ${of.length} children, ${of.sort().join(' and ')}, so nobody can say whose this is. Put the period right in the episodes, or the child in this row, and send it again.`
  }
}

const placements: ExtractTable = {
  name: 'ssd_cla_placement',
  columns: named({
    ...{ id: 'clap_cla_placement_id', child: 'clap_person_id', care: 'clap_cla_id' },
    ...{ from: 'clap_cla_placement_start_date', until: 'clap_cla_placement_end_date', urn: 'clap_cla_placement_urn' },
    ...{ type: 'clap_cla_placement_type', provider: 'clap_cla_placement_provider' },
    ...{ postcode: 'clap_cla_placement_postcode', why: 'clap_cla_placement_change_reason' },
  }),
  must: ['id', 'from'],
  key: ['id'],
  isNobodys,
  tell: (beside) => {
    const child = childByCare(beside)
    const day = (of: string, on = '') => `${of} ${dayIn(on)}`
    const goesOn = new Set([
      ...beside.rows('ssd_cla_placement').map((row) => day(child(row), row.cells.from)),
      ...beside
        .rows('ssd_cla_episodes')
        .flatMap(({ cells }) =>
          cells.reason && !GOES_ON.test(bare(cells.reason)) ? [day(cells.child ?? '', cells.until)] : [],
        ),
    ])
    return (row) => {
      const { id = '', type, provider, postcode = '', urn = '', until, why } = row.cells
      const of = child(row)
      return [
        ...onDay(row, 'from', 'placements', {
          ...{ ref: id, child: of, type: placeIn(type), provider: bare(provider), postcode },
          urn: /^x+$/i.test(urn) ? '' : urn,
        }),
        // Another placement or the end of care ends it by itself.
        ...(until !== undefined && !goesOn.has(day(of, until))
          ? onDay(row, 'until', 'placement-endings', { child: of, change_reason: bare(why) })
          : []),
      ]
    }
  },
}

const reviews: ExtractTable = {
  name: 'ssd_cla_reviews',
  columns: named({
    ...{ id: 'clar_cla_review_id', child: 'clar_cla_person_id', care: 'clar_cla_id', held: 'clar_cla_review_date' },
    ...{ cancelled: 'clar_cla_review_cancelled', participation: 'clar_cla_review_participation' },
  }),
  must: ['id', 'held'],
  key: ['id'],
  isNobodys,
  tell: (beside) => {
    const child = childByCare(beside)
    return (row) => {
      const { id = '', cancelled, participation } = row.cells
      if (yesNo(cancelled) === 'yes') return []
      return onDay(row, 'held', 'looked-after-reviews', {
        ...{ ref: id, child: child(row), participation: bare(participation) },
      })
    }
  },
}

export const CARE = [episodes, placements, legalStatus, reviews]
