import { monthName } from '../../calendar'
import { partOf } from '../../web/part-of'
import { ButtonLink, Empty, Note, Pager, Table, Trail } from '../../web/pieces'
import { AuditTable } from './audit-list'
import { DRAW } from './drawing'
import { MID_POINT } from './mid-point.page'
import type { Month } from './months'
import { OBSERVATIONS } from './observations.page'
import type { AuditRow } from './programme.store'
import { stageOf, waitsFor } from './standing'
import { TOOLS } from './tools.page'

const PER_PAGE = 50

type Props = {
  readonly audits: readonly AuditRow[]
  /** Who the viewer is among those who work here. */
  readonly worker: string | null
  readonly mayRun: boolean
  readonly mayCompare: boolean
  readonly number: number
  /** Month by month, for whoever sees the whole service: to anybody else a month looks emptier than it was. */
  readonly months: readonly Month[]
}

/** Case file audits, from the list sent out to the loop closed. */
export function AuditsPage({ audits, worker, mayRun, mayCompare, number, months }: Props) {
  const mine = audits.filter(
    (audit) => stageOf(audit) === 'being answered' && worker && waitsFor(audit).includes(worker),
  )
  const rest = audits.filter((audit) => !mine.includes(audit))
  const { rows, pager } = partOf(rest, number, PER_PAGE)
  const count = (stage: string) => audits.filter((audit) => stageOf(audit) === stage).length
  return (
    <>
      <Trail steps={[{ href: '/quality', text: 'Quality' }]} here="Audits" />
      <h1>Audits</h1>
      <p class="los-lead los-take">
        {audits.length === 0
          ? 'No audit is on record.'
          : `${audits.length.toLocaleString('en-GB')} ${audits.length === 1 ? 'audit' : 'audits'}: ${count('being answered')} being answered, ${count('to be moderated')} to be moderated, ${count('moderated')} with the loop still open, ${count('loop closed')} closed.`}
      </p>
      <p class="los-line">
        <a href={TOOLS}>Audit tools</a>. <a href={MID_POINT}>Mid-point audits</a>.{' '}
        <a href={OBSERVATIONS}>Practice observations</a>.{' '}
        {mayCompare ? <a href="/quality/audits/agreement">How far auditors agree</a> : null}
      </p>
      {mayRun ? (
        <p class="los-actions">
          <ButtonLink href={DRAW}>Draw cases</ButtonLink>
        </p>
      ) : null}
      {mine.length > 0 ? (
        <section class="los-section">
          <h2>Yours to answer</h2>
          <AuditTable caption="Audits that wait for you" audits={mine} />
        </section>
      ) : null}
      {rest.length > 0 ? (
        <section class="los-section">
          <h2>{mine.length > 0 ? 'All others' : 'All audits'}</h2>
          <AuditTable caption="Audits, the newest first" audits={rows} />
          <Pager {...pager} href={(n) => `/quality/audits?page=${n}`} />
        </section>
      ) : null}
      <Months months={months} />
      {audits.length === 0 ? (
        <Empty title="Nothing has been audited yet.">
          Cases are drawn from the register and sent to two managers each.
        </Empty>
      ) : null}
    </>
  )
}

/** The programme month by month: one in which nothing was audited shows. */
function Months({ months }: { months: readonly Month[] }) {
  if (months.length === 0) return null
  const without = months.filter(({ given }) => given === 0).length
  return (
    <section class="los-section" id="months">
      <h2>Month by month</h2>
      {without > 0 ? (
        <Note>
          {without} of the last {months.length} {months.length === 1 ? 'month' : 'months'}{' '}
          {without === 1 ? 'has' : 'have'} no audit.
        </Note>
      ) : null}
      <Table
        caption="Audits by the month they were given out"
        rows={months}
        rowKey={({ from }) => from}
        columns={[
          { head: 'Month', rowHead: true, cell: ({ from }) => monthName(from) },
          { head: 'Given out', number: true, cell: ({ given }) => (given === 0 ? <b>None</b> : given) },
          { head: 'Moderated', number: true, cell: ({ settled }) => settled },
        ]}
      />
    </section>
  )
}
