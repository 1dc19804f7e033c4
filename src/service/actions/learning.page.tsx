import { Table } from '../../web/pieces'
import type { Action } from './action'
import { actionHref } from './action-table'
import { spreadOf, tookInWords } from './learning'

type Props = { readonly actions: readonly Action[]; readonly teams: readonly string[]; readonly records: boolean }

/** What is to be learned, team by team: who took it in, and who has not. */
export function LearningTable({ actions, teams, records }: Props) {
  const rows = actions.map((action) => ({ action, spread: spreadOf(action, teams) }))
  return (
    <Table
      fold
      caption="To be learned, and by which teams it was taken in"
      rows={rows}
      rowKey={({ action }) => action.row.ref}
      columns={[
        { head: 'What', rowHead: true, cell: ({ action }) => <a href={actionHref(action)}>{action.what}</a> },
        { head: 'By whom', cell: ({ action }) => action.row.facts.audience },
        { head: 'Who passes it on', cell: ({ action }) => action.owner ?? <b>Nobody</b> },
        { head: 'Taken in by', cell: ({ spread }) => tookInWords(spread) },
        { head: 'Not yet by', cell: ({ spread }) => (spread.not.length === 0 ? 'None' : spread.not.join('; ')) },
        ...(records
          ? [
              {
                head: 'Receipt',
                label: '',
                cell: ({ action }: (typeof rows)[number]) => (
                  <a href={`/record/action-update?action=${encodeURIComponent(action.row.ref)}&ask=team`}>
                    Record a team<span class="los-vh"> that took in {action.what}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
