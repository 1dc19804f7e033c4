import { longDate, type PlainDate } from '../../calendar'
import { capital, Table } from '../../web/pieces'
import { BoardPlaces } from '../board/board-places'
import type { Declared } from './declared'
import { stateOf, type VersionLine } from './version'

export const REPORTS_AT = '/board/reports'
export const draftAt = (report: string, to: PlainDate): string => `${REPORTS_AT}/${report}/draft?to=${to}`
export const versionAt = ({ report, id }: Pick<VersionLine, 'report' | 'id'>): string => `${REPORTS_AT}/${report}/${id}`

export type ListProps = {
  readonly reports: readonly { readonly declared: Declared; readonly to: PlainDate }[]
  readonly lines: readonly VersionLine[]
  readonly mayRead: boolean
}

/** The reports there are: what was last published of each, and for those who draft, what is due. */
export function ReportsPage({ reports, lines, mayRead }: ListProps) {
  const rows = reports.map((each) => ({ ...each, own: lines.filter(({ report }) => report === each.declared.name) }))
  return (
    <>
      <h1>Reports</h1>
      <BoardPlaces here="Reports" />
      <p class="los-lead los-take">
        What is published stays as it was: figures with their counts, the day they are as at, and a seal. What was put
        right later is a version of its own.
      </p>
      <Table
        fold
        caption="Reports"
        rows={rows}
        rowKey={({ declared }) => declared.name}
        columns={[
          {
            head: 'Report',
            rowHead: true,
            cell: ({ declared }) => <a href={`${REPORTS_AT}/${declared.name}`}>{declared.title}</a>,
          },
          { head: 'For', cell: ({ declared }) => declared.to },
          { head: 'Every', cell: ({ declared }) => capital(declared.every) },
          {
            head: 'Last published',
            cell: ({ own }) => <Last line={own.find((line) => stateOf(line) === 'published')} />,
          },
          ...(mayRead
            ? [
                {
                  head: 'Next',
                  cell: ({ declared, to, own }: (typeof rows)[number]) => <Next {...{ declared, to, own }} />,
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function Last({ line }: { line: VersionLine | undefined }) {
  if (!line) return <>Not yet</>
  return (
    <a href={versionAt(line)}>
      {longDate(line.to)}, version {line.number}
    </a>
  )
}

function Next({ declared, to, own }: { declared: Declared; to: PlainDate; own: readonly VersionLine[] }) {
  const line = own.find((each) => each.to === to)
  if (line)
    return (
      <a href={versionAt(line)}>
        {longDate(to)}: {stateOf(line)}
      </a>
    )
  return <a href={draftAt(declared.name, to)}>Draft to {longDate(to)}</a>
}

export type OneProps = {
  readonly declared: Declared
  readonly to: PlainDate
  readonly lines: readonly VersionLine[]
  readonly mayDraft: boolean
}

/** One report: every version of every period, newest first. */
export function OneReportPage({ declared, to, lines, mayDraft }: OneProps) {
  return (
    <>
      <h1>{declared.title}</h1>
      <p class="los-lead los-take">
        For {declared.to.charAt(0).toLowerCase() + declared.to.slice(1)}, every {declared.every}.
      </p>
      {mayDraft ? (
        <p>
          <a href={draftAt(declared.name, to)}>The draft to {longDate(to)}</a>
        </p>
      ) : null}
      {lines.length === 0 ? (
        <p>Nothing of it is published yet.</p>
      ) : (
        <Table
          fold
          caption="Versions"
          rows={lines}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              head: 'To',
              rowHead: true,
              cell: (line) => (
                <a href={versionAt(line)}>
                  {longDate(line.to)}, version {line.number}
                </a>
              ),
            },
            { head: 'State', cell: (line) => capital(stateOf(line)) },
            { head: 'As known on', cell: ({ knownAt }) => longDate(knownAt.toISOString().slice(0, 10) as PlainDate) },
            { head: 'Restates', cell: ({ why }) => (why ? `The version before it: ${why}` : 'Nothing') },
          ]}
        />
      )}
    </>
  )
}
