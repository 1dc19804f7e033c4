import type { ComponentChildren } from 'preact'
import { Table } from '../../web/pieces'
import type { WorkerLoad } from './today.store'

/** One worker's own households in a few lines. */
export function Caseload({ load }: { load: WorkerLoad }) {
  return (
    <section>
      <h2>Your {load.homes} households</h2>
      <ul class="los-list">
        <li>{load.overdue === 0 ? 'Nothing overdue' : `${load.overdue} overdue`}</li>
        <li>{load.soon === 0 ? 'Nothing due soon' : `${load.soon} due soon`}</li>
        {load.excused > 0 ? <li>{load.excused} excused</li> : null}
        <li>
          <a href="/register">See your households</a>
        </li>
      </ul>
    </section>
  )
}

/** Every worker's households beside what is owed about them. */
export function Loads({ loads }: { loads: readonly WorkerLoad[] }) {
  if (loads.length === 0) return null
  const cell = (load: WorkerLoad, n: number): ComponentChildren =>
    n > 0 && load.worker ? <a href={`/?whose=worker:${load.worker}`}>{n}</a> : n
  return (
    <section class="los-section">
      <h2>By worker</h2>
      <Table
        fold
        caption="What is owed, by worker"
        rows={loads}
        rowKey={(load) => `${load.worker} ${load.team}`}
        columns={[
          { head: 'Worker', rowHead: true, cell: (load) => load.name ?? load.worker ?? 'Nobody named' },
          { head: 'Team', cell: (load) => load.team ?? 'No team' },
          { head: 'Households', number: true, cell: (load) => load.homes },
          { head: 'Overdue', number: true, cell: (load) => cell(load, load.overdue) },
          { head: 'Due soon', number: true, cell: (load) => cell(load, load.soon) },
          { head: 'Excused', number: true, cell: (load) => load.excused },
        ]}
      />
    </section>
  )
}
