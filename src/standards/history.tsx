import { longDate, longInstant } from '../calendar'
import { Table } from '../web/pieces'
import { standingChanges } from './apply'
import type { Draft } from './change'
import type { ToldChange } from './changes.store'
import { saysOf } from './read-proposal'

type Props = {
  readonly changes: readonly ToldChange[]
  /** Of those, the ones to list; the last made first. */
  readonly listed: readonly ToldChange[]
  readonly draft: Pick<Draft, 'rules'>
  readonly maySet: boolean
}

/** All that the service changed: what, from which day, who, when and why. Nothing is ever taken out of it. */
export function History({ changes, listed, draft, maySet }: Props) {
  if (listed.length === 0) return <p class="los-muted">Nothing has been changed.</p>
  const standing = new Set(standingChanges(changes).map(({ id }) => id))
  const back = {
    head: 'Take back',
    label: '',
    cell: ({ id, what }: ToldChange) =>
      standing.has(id) && what.change !== 'taken back' ? (
        <a href={`/settings/standards/try?change=taken+back&id=${id}`}>
          Take back<span class="los-vh"> change {id}</span>
        </a>
      ) : null,
  }
  return (
    <Table
      fold
      caption="What has been changed, the last one first"
      rows={listed}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          head: 'What',
          rowHead: true,
          cell: (change) => (
            <>
              {saysOf(change, { draft, changes })}
              {standing.has(change.id) ? null : <span class="los-muted"> (taken back)</span>}
            </>
          ),
        },
        { head: 'From', nowrap: true, cell: ({ from }) => longDate(from) },
        { head: 'Why', cell: ({ reason }) => reason },
        { head: 'By', cell: ({ by, recordedAt }) => `${by}, ${longInstant(recordedAt)}` },
        ...(maySet ? [back] : []),
      ]}
    />
  )
}
