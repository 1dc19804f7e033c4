import { shortDate } from '../../calendar'
import { capitalised, type Column, Mark, markOf, Pager, Table } from '../../web/pieces'
import { addressOf, figurePath } from '../addresses'
import type { Measure } from '../measure'
import { counted, grouped } from '../words'
import type { Group } from './listed'
import type { Listed } from './listing'
import { splitSubject } from './listing.store'
import { reasonOf } from './reasons'
import type { Sort } from './state'
import { anchorOf, caseHref, hrefOf, isNeither, type View } from './view'

type Cells = { view: View; group: Group }

function sortOf({ state, ...view }: View, { why }: Group, sort: Sort): Column<Listed>['sort'] {
  const now = state.why === why && state.sort === sort
  const href = hrefOf({ ...view, state }, { why, sort, falling: now && !state.falling })
  return { href: `${href}#rows`, now: now ? (state.falling ? 'descending' : 'ascending') : undefined }
}

const day = (value: Listed['due'], none: string) => (value ? shortDate(value) : <span class="los-muted">{none}</span>)

function whom({ view, group }: Cells): Column<Listed>[] {
  const home = (row: Listed) => (
    <>
      <a href={caseHref(view, row.home.ref)}>{row.home.name}</a> <span class="los-code los-muted">{row.home.ref}</span>
    </>
  )
  const event = { head: 'Event', rowHead: true, cell: (row: Listed) => <>{capitalised(row.event ?? 'event')} <span class="los-code los-muted">{row.subject}</span></> }
  const isEvent = view.shown.measure.rows === 'event'
  return [
    ...(isEvent ? [event] : []),
    { head: 'Household', rowHead: !isEvent, sort: sortOf(view, group, 'name'), cell: home },
    { head: 'Team', sort: sortOf(view, group, 'team'), cell: ({ team }) => team ?? <span class="los-muted">none</span> },
    { head: 'Supervising social worker', label: 'Worker', sort: sortOf(view, group, 'worker'), cell: ({ worker }) => worker?.name ?? <span class="los-muted">nobody named</span> },
  ]
}

function whichFigure(view: View): Column<Listed> {
  const of = (row: Listed) => splitSubject(view.shown.measure, row.subject).of
  return { head: 'Figure', cell: (row) => <a href={addressOf(figurePath(of(row).id), view.look, view.clock)}>{of(row).short}</a> }
}

function days({ view, group }: Cells): Column<Listed>[] {
  const { form }: Measure = view.shown.measure
  const due: Column<Listed> = { head: group.why === 'late' ? 'Was due' : 'Due', nowrap: true, sort: sortOf(view, group, 'due'), cell: (row) => day(row.due, 'nothing owed') }
  const late: Column<Listed> = { head: 'Days late', number: true, cell: ({ daysLate }) => daysLate ?? '' }
  const lateToo = group.why === 'late' ? [late] : []
  if (form.is === 'register') return [{ head: 'Approved', nowrap: true, cell: (row) => day(row.began, 'not known') }]
  if (form.is === 'completion')
    return [{ head: 'Happened', nowrap: true, cell: (row) => day(row.began, 'not known') }, due, { head: 'Notified', nowrap: true, cell: (row) => day(row.met, 'not yet') }, ...lateToo]
  if (form.is === 'neither') return [whichFigure(view), due]
  return [{ head: 'Last recorded', nowrap: true, cell: (row) => day(group.last.get(row.subject) ?? null, 'none recorded') }, due, ...lateToo]
}

function caption({ shown }: View, { why, n }: Group): string {
  return `${counted(shown.measure, n)}: ${why}, ${shown.measure.short}`
}

function RowsOf({ view, group }: Cells) {
  const { shown, n, why } = group
  const measure = view.shown.measure
  const open = <a href={`${hrefOf(view, { why })}#rows`}>Show {n === 1 ? `the ${counted(measure, 1).replace(/^1 /, '')}` : `all ${counted(measure, n)}`}<span class="los-vh">, {why}</span></a>
  if (!shown) return <p>{open}</p>
  const columns = [...whom({ view, group }), ...days({ view, group })]
  return (
    <>
      <Table fold caption={caption(view, group)} rows={shown.rows} rowKey={({ subject }) => subject} columns={columns} />
      {view.state.why ? (
        <Pager page={shown.page} pages={shown.pages} words={`${grouped(shown.from)} to ${grouped(shown.from + shown.rows.length - 1)} of ${grouped(n)}`} href={(page) => `${hrefOf(view, { page })}#rows`} />
      ) : shown.rows.length < n ? (
        <p class="los-gap-t">{open}</p>
      ) : null}
    </>
  )
}

function GroupSection({ view, group }: Cells) {
  const { why, n } = group
  return (
    <section class="los-section-top" id={anchorOf(why)}>
      <h3>
        <span class="los-stand"><Mark name={markOf(why)} /></span> {capitalised(why)} <span class="los-muted">{grouped(n)}</span>
      </h3>
      <p class="los-muted">{reasonOf(view.shown.measure, why)}</p>
      <RowsOf view={view} group={group} />
    </section>
  )
}

function within({ shown, state }: View): string {
  const group = shown.groups.find(({ name }) => name === state.within)
  return state.within === null ? '' : `, ${group?.label ?? state.within}`
}

/** The rows of the figure by reason, worst first, each opening into its case. Their number is the figure's. */
export function FigureRows({ view }: { view: View }) {
  const { listing, own, measure } = view.shown
  if (!listing) return null
  const groups = listing.groups.filter(({ why }) => view.state.why === null || why === view.state.why)
  const whose = own ? 'Yours in this figure' : 'Who is in this figure'
  return (
    <div id="rows" class="los-section">
      <h2>
        {whose}
        {within(view)} <span class="los-muted">{grouped(listing.n)}</span>
      </h2>
      {view.state.why || view.state.within ? (
        <p>
          <a href={`${hrefOf(view, { why: null, within: null, by: view.state.by })}#rows`}>Show {isNeither(measure) ? 'every place' : 'everybody'} again</a>
        </p>
      ) : null}
      {groups.length === 0 ? <p class="los-muted">Nobody is in this list.</p> : groups.map((group) => <GroupSection key={group.why} view={view} group={group} />)}
    </div>
  )
}

