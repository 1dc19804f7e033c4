import { shortDate } from '../../calendar'
import { capital, Table } from '../../web/pieces'
import type { AuditRow } from './programme.store'
import { stageOf, waitsFor } from './standing'

export const auditHref = ({ ref }: { readonly ref: string }): string => `/quality/audits/${encodeURIComponent(ref)}`
/** Whose file it is; of none, its topic. */
export const auditTitle = ({ household, child, facts, ref }: AuditRow): string =>
  household?.name ?? child?.name ?? String(facts.topic ?? ref)
export const roundHref = (ref: string): string => `/quality/audits/rounds/${encodeURIComponent(ref)}`

/** The final grade alone: what the auditors gave before is for whoever settles it. */
function How({ audit }: { audit: AuditRow }) {
  const stage = stageOf(audit)
  const names = waitsFor(audit).map((ref) => [audit.lead, audit.peer].find((each) => each?.ref === ref)?.name ?? ref)
  if (stage === 'being answered')
    return <>{names.length === 0 ? 'Nobody to answer it yet' : `Waits for ${names.join(' and ')}`}</>
  if (stage === 'taken off the list') return <>Taken off the list: {audit.replaced}</>
  if (stage === 'to be moderated') return <>To be moderated</>
  return (
    <>
      {capital(audit.moderated?.grade ?? 'no grade')},{' '}
      {stage === 'loop closed' && audit.checked
        ? `loop closed ${shortDate(audit.checked)}`
        : `moderated ${shortDate(audit.moderated?.on ?? audit.on_day)}`}
    </>
  )
}

export function AuditTable({ caption, audits }: { caption: string; audits: readonly AuditRow[] }) {
  return (
    <Table
      fold
      caption={caption}
      rows={audits}
      rowKey={({ ref }) => ref}
      columns={[
        {
          head: 'Audit',
          rowHead: true,
          cell: (audit) => (
            <>
              <a href={auditHref(audit)}>{auditTitle(audit)}</a>
              {audit.facts.programme && audit.facts.programme !== 'case file' ? (
                <span class="los-muted"> {capital(String(audit.facts.programme))}</span>
              ) : null}
            </>
          ),
        },
        { head: 'Team', cell: ({ household }) => household?.team ?? 'None' },
        { head: 'Given', cell: ({ on_day }) => shortDate(on_day) },
        { head: 'Lead', cell: ({ lead }) => lead?.name ?? 'Nobody' },
        { head: 'Peer', cell: ({ peer }) => peer?.name ?? 'Nobody' },
        { head: 'How far', label: '', cell: (audit) => <How audit={audit} /> },
      ]}
    />
  )
}
