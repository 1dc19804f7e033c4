import { shortDate } from '../../calendar'
import { type Column, capital } from '../../web/pieces'
import { addressOf, figurePath } from '../addresses'
import { aboutService, type Measure, ofEstablishment, ROWS } from '../measure'
import type { Group } from './listed'
import type { Listed } from './listing'
import { aboutHomes, splitSubject } from './listing.store'
import type { Sort } from './state'
import { caseHref, hrefOf, pageHref, type View } from './view'

export type Cells = { view: View; group: Group }

function sortOf({ state, ...view }: View, { why }: Group, sort: Sort): Column<Listed>['sort'] {
  const now = state.why === why && state.sort === sort
  const href = hrefOf({ ...view, state }, { why, sort, falling: now && !state.falling })
  return { href: `${href}#rows`, now: now ? (state.falling ? 'descending' : 'ascending') : undefined }
}

const day = (value: Listed['due'], none: string) => (value ? shortDate(value) : <span class="los-muted">{none}</span>)

function whom({ view, group }: Cells): Column<Listed>[] {
  const home = ({ home: found }: Listed) =>
    found ? (
      <>
        <a href={caseHref(view, found.ref)}>{found.name}</a> <span class="los-code los-muted">{found.ref}</span>
      </>
    ) : (
      <span class="los-muted">none</span>
    )
  const who = ({ who: found, subject }: Listed) =>
    found ? (
      <>
        <a href={pageHref(view, found.href)}>{found.name}</a> <span class="los-code los-muted">{subject}</span>
      </>
    ) : (
      <span class="los-code">{subject}</span>
    )
  const { measure } = view.shown
  const [one] = ROWS[measure.rows]
  const event = {
    head: 'Event',
    rowHead: true,
    cell: (row: Listed) => (
      <>
        {capital(row.event ?? 'event')} <span class="los-code los-muted">{row.subject}</span>
      </>
    ),
  }
  const isEvent = measure.rows === 'event' && aboutHomes(measure)
  const isOther = !aboutHomes(measure)
  const first = isOther ? [{ head: capital(one), rowHead: true, sort: sortOf(view, group, 'name'), cell: who }] : []
  const team = {
    head: 'Team',
    sort: sortOf(view, group, 'team'),
    cell: (row: Listed) => row.team ?? <span class="los-muted">none</span>,
  }
  if (aboutService(measure)) return measure.rows === 'worker' || ofEstablishment(measure) ? [...first, team] : first
  return [
    ...(isEvent ? [event] : []),
    ...first,
    {
      head: 'Household',
      rowHead: !isEvent && !isOther,
      sort: isOther ? undefined : sortOf(view, group, 'name'),
      cell: home,
    },
    team,
    {
      head: 'Supervising social worker',
      label: 'Worker',
      sort: sortOf(view, group, 'worker'),
      cell: ({ worker }) => worker?.name ?? <span class="los-muted">nobody named</span>,
    },
  ]
}

function whichFigure(view: View): Column<Listed> {
  const of = (row: Listed) => splitSubject(view.shown.measure, row.subject).of
  return {
    head: 'Figure',
    cell: (row) => <a href={addressOf(figurePath(of(row).id), view.look, view.clock)}>{of(row).short}</a>,
  }
}

function days({ view, group }: Cells): Column<Listed>[] {
  const { form, rows }: Measure = view.shown.measure
  const due: Column<Listed> = {
    head: group.why === 'late' ? 'Was due' : 'Due',
    nowrap: true,
    sort: sortOf(view, group, 'due'),
    cell: (row) => day(row.due, 'nothing owed'),
  }
  const late: Column<Listed> = { head: 'Days late', number: true, cell: ({ daysLate }) => daysLate ?? '' }
  const lateToo = group.why === 'late' ? [late] : []
  if (form.is === 'register') return [{ head: 'Approved', nowrap: true, cell: (row) => day(row.began, 'not known') }]
  if (form.is === 'sorted' && 'once' in form.of && form.of.once) return []
  if (form.is === 'sorted') {
    const head = 'happening' in form.of ? 'On' : 'Since'
    return [{ head, nowrap: true, sort: sortOf(view, group, 'due'), cell: (row) => day(row.on ?? null, 'not known') }]
  }
  if (form.is === 'completion' && rows !== 'event')
    return [due, { head: 'Done', nowrap: true, cell: (row) => day(row.met, 'not yet') }, ...lateToo]
  if (form.is === 'completion')
    return [
      { head: 'Happened', nowrap: true, cell: (row) => day(row.began, 'not known') },
      due,
      { head: 'Notified', nowrap: true, cell: (row) => day(row.met, 'not yet') },
      ...lateToo,
    ]
  if (form.is === 'neither') return [whichFigure(view), due]
  return [
    { head: 'Last recorded', nowrap: true, cell: (row) => day(group.last.get(row.subject) ?? null, 'none recorded') },
    due,
    ...lateToo,
  ]
}

/** The columns of a list: whom it is about, and the days that matter to its figure. */
export const columnsFor = (cells: Cells): Column<Listed>[] => [...whom(cells), ...days(cells)]
