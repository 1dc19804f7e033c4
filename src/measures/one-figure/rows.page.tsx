import { capital, Mark, markOf, Pager, Table } from '../../web/pieces'
import { counted, grouped } from '../words'
import type { Group } from './listed'
import { reasonOf } from './reasons'
import { type Cells, columnsFor } from './rows-columns'
import { anchorOf, hrefOf, isNeither, type View } from './view'

function caption({ shown }: View, { why, n }: Group): string {
  return `${counted(shown.measure, n)}: ${why}, ${shown.measure.short}`
}

function RowsOf({ view, group }: Cells) {
  const { shown, n, why } = group
  const measure = view.shown.measure
  const open = (
    <a href={`${hrefOf(view, { why })}#rows`}>
      Show {n === 1 ? `the ${counted(measure, 1).replace(/^1 /, '')}` : `all ${counted(measure, n)}`}
      <span class="los-vh">, {why}</span>
    </a>
  )
  if (!shown) return <p>{open}</p>
  const columns = columnsFor({ view, group })
  return (
    <>
      <Table
        fold
        caption={caption(view, group)}
        rows={shown.rows}
        rowKey={({ subject }) => subject}
        columns={columns}
      />
      {view.state.why ? (
        <Pager
          page={shown.page}
          pages={shown.pages}
          words={`${grouped(shown.from)} to ${grouped(shown.from + shown.rows.length - 1)} of ${grouped(n)}`}
          href={(page) => `${hrefOf(view, { page })}#rows`}
        />
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
        <span class="los-stand">
          <Mark name={markOf(why)} />
        </span>{' '}
        {capital(why)} <span class="los-muted">{grouped(n)}</span>
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
          <a href={`${hrefOf(view, { why: null, within: null, by: view.state.by })}#rows`}>
            Show {isNeither(measure) ? 'every place' : 'everybody'} again
          </a>
        </p>
      ) : null}
      {groups.length === 0 ? (
        <p class="los-muted">Nobody is in this list.</p>
      ) : (
        groups.map((group) => <GroupSection key={group.why} view={view} group={group} />)
      )}
    </div>
  )
}
