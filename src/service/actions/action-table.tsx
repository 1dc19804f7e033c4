import { longDate, shortDate } from '../../calendar'
import { Mark, type MarkName, Table } from '../../web/pieces'
import type { Action } from './action'
import type { Rating } from './rating'

const LOOKS: Readonly<Record<Rating, { text: string; mark: MarkName; look: string }>> = {
  red: { text: 'Red', mark: 'over', look: 'over' },
  amber: { text: 'Amber', mark: 'late', look: 'late' },
  green: { text: 'Green', mark: 'nyd', look: 'quiet' },
  blue: { text: 'Blue', mark: 'met', look: 'met' },
}

/** The word, with a mark of its own: colour is never alone. */
export function RatingWord({ rating }: { rating: Rating }) {
  const { text, mark, look } = LOOKS[rating]
  return (
    <span class={`los-stand los-stand--${look}`}>
      <Mark name={mark} />
      {text}
    </span>
  )
}

export const actionHref = ({ row }: Action): string =>
  `/records/${row.kind.replaceAll(' ', '-')}/${encodeURIComponent(row.ref)}`

function What({ action }: { action: Action }) {
  return (
    <>
      <a href={actionHref(action)}>{action.what}</a>
      {action.outcome ? (
        <>
          <br />
          <span class="los-muted">To change: {action.outcome}</span>
        </>
      ) : null}
      {typeof action.row.facts.figure === 'string' ? (
        <>
          <br />
          <span class="los-muted">
            To move: <a href={`/figures/${encodeURIComponent(action.row.facts.figure)}`}>{action.row.facts.figure}</a>
            {typeof action.row.facts.figure_target === 'number' ? `, to ${action.row.facts.figure_target}%` : ''}
          </span>
        </>
      ) : null}
      {typeof action.row.facts.audience === 'string' ? (
        <>
          <br />
          <span class="los-muted">To be learned by: {action.row.facts.audience}</span>
        </>
      ) : null}
    </>
  )
}

function Stands({ action: { state, row, follows, given } }: { action: Action }) {
  if (state === 'dropped') return <>Dropped{row.dropped ? ` on ${longDate(row.dropped)}` : ''}</>
  return (
    <>
      <RatingWord rating={follows.rating} /> {follows.because}.
      {given ? (
        <>
          <br />
          <span class="los-muted">
            Rated {given.rating} by {given.by} on {shortDate(given.on)}: {given.why}.
          </span>
        </>
      ) : null}
    </>
  )
}

/** When it is due, as the plan printed it where it did, with the day that is held to. */
function When({ action: { due, row } }: { action: Action }) {
  const said = typeof row.facts.due_as_said === 'string' ? row.facts.due_as_said : null
  if (!due) return <>{said ?? 'No day'}</>
  return (
    <>
      {shortDate(due)}
      {said ? <span class="los-muted"> (“{said}”)</span> : null}
    </>
  )
}

const lastWords = ({ last }: Action): string => {
  if (!last) return 'Nothing said yet'
  const notes = last.facts.notes ?? last.facts.progress
  return `${shortDate(last.on)}${typeof notes === 'string' ? `: ${notes}` : ''}`
}

/** Actions as a list: what, whose, by when, how it stands and why, and what was said last. */
export function ActionTable({ caption, actions }: { caption: string; actions: readonly Action[] }) {
  return (
    <Table
      fold
      caption={caption}
      rows={actions}
      rowKey={({ row }) => row.ref}
      columns={[
        { head: 'Action', rowHead: true, cell: (action) => <What action={action} /> },
        { head: 'Whose', cell: ({ owner }) => owner ?? <b>Nobody’s</b> },
        { head: 'By when', cell: (action) => <When action={action} /> },
        { head: 'How it stands', label: '', cell: (action) => <Stands action={action} /> },
        { head: 'Last said', cell: lastWords },
      ]}
    />
  )
}
