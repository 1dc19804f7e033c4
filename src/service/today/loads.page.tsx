import type { WorkerLoad } from './loads.store'

/** One worker's own households in a few lines. */
export function Caseload({ load }: { load: WorkerLoad }) {
  return (
    <section>
      <h2>{load.homes === 1 ? 'Your household' : `Your ${load.homes} households`}</h2>
      <ul class="los-list">
        <li>{load.overdue === 0 ? 'Nothing overdue' : `${load.overdue} overdue`}</li>
        <li>{load.soon === 0 ? 'Nothing due soon' : `${load.soon} due soon`}</li>
        {load.excused > 0 ? <li>{load.excused} excused</li> : null}
        <li>
          <a href="/register">See {load.homes === 1 ? 'it' : 'your households'}</a>
        </li>
      </ul>
    </section>
  )
}

/** Where whoever answers for several workers sees them side by side. */
export const WhoHolds = () => (
  <section>
    <h2>By worker</h2>
    <ul class="los-list">
      <li>
        <a href="/workers">Who holds what, and what is owed there</a>
      </li>
    </ul>
  </section>
)
