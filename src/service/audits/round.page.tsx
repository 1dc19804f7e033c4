import { longDate, longInstant } from '../../calendar'
import { capital, Note, Table, Trail } from '../../web/pieces'
import { AuditTable } from './audit-list'
import type { Stratum } from './draw'
import type { AuditRow } from './programme.store'
import type { Round } from './round.store'

export type Proof = {
  readonly strata: readonly Stratum[]
  /** Homes the draw gives that are not on the list, and homes on the list that it does not give. */
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

type Props = { readonly round: Round; readonly audits: readonly AuditRow[]; readonly proof: Proof | null }

/** A list as it was sent out, and the proof that it is what the draw gives. */
export function RoundPage({ round, audits, proof }: Props) {
  const { facts } = round
  const title = String(facts.programme ?? round.ref)
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: '/quality/audits', text: 'Audits' },
        ]}
        here={title}
      />
      <h1>{title}</h1>
      <p class="los-lead los-take">
        {audits.length} {audits.length === 1 ? 'case' : 'cases'}, sent out on {longDate(round.on_day)}.
        {baseWords(facts)}
      </p>
      <AuditTable caption="Cases of this list" audits={audits} />
      {proof ? (
        <Drawn round={round} proof={proof} />
      ) : (
        <p class="los-take">
          {facts.chosen_by ? `How they were chosen: ${facts.chosen_by}. ` : ''}
          It was not recorded so that they could be drawn again.
        </p>
      )}
    </>
  )
}

/** What is found in a sample is of that many. */
const baseWords = ({ drawn_from: base }: Round['facts']): string =>
  typeof base === 'number' ? ` Chosen from ${base.toLocaleString('en-GB')}.` : ''

function Drawn({ round: { facts, recorded_at }, proof }: { round: Round; proof: Proof }) {
  const same = proof.missing.length + proof.extra.length === 0
  return (
    <section class="los-section" id="proof">
      <h2>Drawn again</h2>
      <Note>
        {same
          ? `Drawn again from what was known at ${longInstant(recorded_at)}, with the seed “${facts.seed}”: the same homes.`
          : `Drawn again, the list is another: ${proof.missing.length} drawn and not on it, ${proof.extra.length} on it and not drawn.`}
      </Note>
      {same ? null : (
        <ul class="los-list">
          {proof.missing.map((ref) => (
            <li key={ref}>{ref}: drawn, and not on the list</li>
          ))}
          {proof.extra.map((ref) => (
            <li key={ref}>{ref}: on the list, and not drawn</li>
          ))}
        </ul>
      )}
      <Table
        caption="What was drawn of what"
        rows={proof.strata}
        rowKey={({ name }) => name}
        columns={[
          {
            head: capital(String(facts.strata ?? 'stratum')),
            rowHead: true,
            cell: ({ name }) => name,
          },
          { head: 'Homes on the register', number: true, cell: ({ of }) => of },
          { head: 'Drawn', number: true, cell: ({ drawn }) => drawn },
        ]}
      />
    </section>
  )
}
