import { shortDate } from '../../calendar'
import { ButtonLink, capital, Empty, Table, Trail } from '../../web/pieces'
import type { Folder } from './observations.store'

export const OBSERVATIONS = '/quality/audits/observations'
const folderHref = (ref: string): string => `${OBSERVATIONS}/${encodeURIComponent(ref)}`
const above = [
  { href: '/quality', text: 'Quality' },
  { href: '/quality/audits', text: 'Audits' },
]

/** Whose practice was observed, and when: as far as the folders are the viewer’s to open. */
export function ObservationsPage({ folders }: { folders: readonly Folder[] }) {
  return (
    <>
      <Trail steps={above} here="Practice observations" />
      <h1>Practice observations</h1>
      <p class="los-lead los-take">
        What a manager saw of a reviewing officer’s practice is kept in the officer’s supervision folder: for them and
        for whoever manages them.
      </p>
      {folders.length === 0 ? (
        <Empty title="No folder is yours to open.">
          An officer opens their own, and a manager those of their team.
        </Empty>
      ) : (
        <Table
          fold
          caption="Supervision folders"
          rows={folders}
          rowKey={({ ref }) => ref}
          columns={[
            { head: 'Officer', rowHead: true, cell: ({ ref, name }) => <a href={folderHref(ref)}>{name}</a> },
            { head: 'Team', cell: ({ team }) => team ?? 'None' },
            { head: 'Observed', number: true, cell: ({ seen }) => seen.length },
            { head: 'Last', nowrap: true, cell: ({ seen: [last] }) => (last ? shortDate(last.on) : 'Never') },
          ]}
        />
      )}
    </>
  )
}

/** One officer’s folder: each observation with what was seen. */
export function FolderPage({ folder, records }: { folder: Folder; records: boolean }) {
  return (
    <>
      <Trail steps={[...above, { href: OBSERVATIONS, text: 'Practice observations' }]} here={folder.name} />
      <h1>Supervision folder of {folder.name}</h1>
      {records ? (
        <p class="los-actions los-section-top los-no-print">
          <ButtonLink href={`/record/iro-observation?worker=${encodeURIComponent(folder.ref)}`}>
            Record an observation
          </ButtonLink>
        </p>
      ) : null}
      {folder.seen.length === 0 ? (
        <Empty title="Nothing was observed yet.">
          Each reviewing officer is watched chairing a review twice a year.
        </Empty>
      ) : (
        <Table
          fold
          caption="Observations, the last first"
          rows={folder.seen}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              head: 'When',
              rowHead: true,
              nowrap: true,
              cell: ({ id, on }) => <a href={`/happenings/${id}`}>{shortDate(on)}</a>,
            },
            { head: 'By', cell: ({ by }) => by ?? 'Nobody named' },
            { head: 'Shared in supervision', cell: ({ shared }) => capital(shared ?? 'not said') },
            { head: 'What was seen', label: '', cell: ({ notes }) => notes },
          ]}
        />
      )}
    </>
  )
}
