import { ButtonLink, Empty, Scope, Table, Trail } from '../../web/pieces'
import { type caseloadLimit, heldWords } from '../allocation'
import type { Cover } from './cover.store'
import { untilWords } from './covering.page'
import type { WorkerLoad } from './loads.store'

export type WorkersProps = {
  readonly loads: readonly WorkerLoad[]
  readonly teams: readonly string[]
  readonly team: string | null
  readonly covers: readonly Cover[]
  readonly limit: ReturnType<typeof caseloadLimit>
  readonly mayAllocate: boolean
  /** The reader sees the whole service, and may look at each team. */
  readonly whole: boolean
}

/** Who holds what: each worker of a team, households against the limit, and what is owed there. */
export function WorkersPage(props: WorkersProps) {
  const { loads, teams, team, limit, mayAllocate, whole } = props
  return (
    <>
      <Trail steps={[{ href: '/', text: 'Today' }]} here="By worker" />
      <h1>By worker</h1>
      <p class="los-lead los-gap-s">{sentence(props)}</p>
      {whole && teams.length > 0 ? (
        <Scope
          label="Which team"
          items={[
            ...teams.map((each) => ({
              href: `/workers?team=${encodeURIComponent(each)}`,
              text: `${each} team`,
              current: each === team,
            })),
            { href: '/workers?team=none', text: 'No team', current: team === null },
          ]}
        />
      ) : null}
      {loads.length === 0 ? (
        <Empty title="Nobody holds anything here yet.">
          Households are shown here once they are allocated to a worker.
        </Empty>
      ) : (
        <Loads {...props} />
      )}
      <p class="los-muted los-gap-t">
        {limit ? (
          <>
            The limit is our own standard: <a href={`/law/${limit.rule.id}`}>{limit.rule.title}</a>.
          </>
        ) : (
          'No standard of this service sets a limit to how many households one worker holds.'
        )}
      </p>
      {mayAllocate ? (
        <p class="los-actions">
          <ButtonLink secondary href="/allocate">
            Allocate households that nobody has
          </ButtonLink>
        </p>
      ) : null}
    </>
  )
}

function sentence({ loads, team, limit }: WorkersProps): string {
  const homes = loads.reduce((sum, load) => sum + load.homes, 0)
  const workers = loads.filter((load) => load.worker !== null)
  const over = limit ? workers.filter((load) => load.homes > limit.most).length : 0
  const where = team ? ` in ${team} team` : ''
  const said = `${workers.length} ${workers.length === 1 ? 'worker' : 'workers'}${where}, ${homes} ${homes === 1 ? 'household' : 'households'}.`
  return over === 0 ? said : `${said} ${over} ${over === 1 ? 'worker holds' : 'workers hold'} more than the limit.`
}

function Loads({ loads, covers, limit, mayAllocate }: WorkersProps) {
  const count = (load: WorkerLoad, n: number) =>
    n > 0 && load.worker ? <a href={`/?whose=${encodeURIComponent(`worker:${load.worker}`)}`}>{n}</a> : n
  const name = (load: WorkerLoad) => load.name ?? load.worker ?? 'Nobody named'
  const allocate = {
    head: 'Allocate',
    label: '',
    cell: (load: WorkerLoad) =>
      load.homes > 0 ? (
        <a href={`/allocate${load.worker ? `?from=${encodeURIComponent(load.worker)}` : ''}`}>
          Allocate<span class="los-vh"> households of {name(load)}</span>
        </a>
      ) : null,
  }
  return (
    <Table
      fold
      caption="Who holds what, and what is owed there"
      rows={loads}
      rowKey={(load) => `${load.worker} ${load.team}`}
      columns={[
        {
          head: 'Worker',
          rowHead: true,
          cell: (load) => (
            <>
              {name(load)}
              <Standing load={load} covers={covers} />
            </>
          ),
        },
        { head: 'Households', number: true, cell: (load) => heldWords(load.homes, load.worker ? limit : null) },
        { head: 'Overdue', number: true, cell: (load) => count(load, load.overdue) },
        { head: 'Due soon', number: true, cell: (load) => count(load, load.soon) },
        { head: 'Excused', number: true, cell: (load) => load.excused },
        ...(mayAllocate ? [allocate] : []),
      ]}
    />
  )
}

/** Who stands in for whom, and until when: never why. */
function Standing({ load, covers }: { load: WorkerLoad; covers: readonly Cover[] }) {
  const said = covers.flatMap((cover) => [
    ...(cover.away === load.worker ? [`covered by ${cover.coverName} ${untilWords(cover)}`] : []),
    ...(cover.cover === load.worker ? [`covering for ${cover.awayName} ${untilWords(cover)}`] : []),
  ])
  return said.map((words) => (
    <span key={words}>
      <br />
      <span class="los-muted">{words}</span>
    </span>
  ))
}
