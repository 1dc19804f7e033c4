import { shortDate } from '../../calendar'
import { capital, Table } from '../../web/pieces'
import type { Monitoring } from './plans.store'

/** Who went through a plan and when, and of each report of it to which groups it was sent. */
export function Monitored({ monitored }: { monitored: readonly Monitoring[] }) {
  if (monitored.length === 0) return null
  return (
    <section class="los-section" id="monitored">
      <h2>Gone through and reported</h2>
      <Table
        fold
        caption="When the plan was gone through, the last first"
        rows={monitored}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            head: 'When',
            rowHead: true,
            nowrap: true,
            cell: ({ id, on_day }) => <a href={`/happenings/${id}`}>{shortDate(on_day)}</a>,
          },
          { head: 'What or by whom', cell: ({ body }) => capital(body ?? 'not said') },
          {
            head: 'Sent to',
            cell: ({ body, sent_to }) => sent_to ?? (body === 'data set and summary' ? 'Nobody named' : ''),
          },
          { head: 'What was said', label: '', cell: ({ notes }) => notes },
        ]}
      />
    </section>
  )
}
