import { capital, Table } from '../../web/pieces'
import type { Line } from './again'

/** Whether what was learned held: the first audit and this one, side by side. */
export function Again({ lines }: { lines: readonly Line[] }) {
  return (
    <section class="los-section" id="again">
      <h2>Against the first audit</h2>
      <Table
        fold
        caption="First and second scores"
        rows={lines}
        rowKey={({ what }) => what}
        columns={[
          { head: 'What', rowHead: true, cell: ({ what }) => what },
          { head: 'First', cell: ({ first }) => capital(first) },
          { head: 'Second', cell: ({ second }) => capital(second) },
        ]}
      />
    </section>
  )
}
