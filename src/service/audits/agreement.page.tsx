import { Empty, Table, Trail } from '../../web/pieces'
import { type Agreement, kappaWords } from './agreement'

export type AgreementRow = Agreement & { readonly domain: string }

const share = ({ same, of }: Agreement): string => `${same} of ${of}`

/** How far lead and peer say the same, beyond what chance would give, over the audits that were moderated. */
export function AgreementPage({ rows }: { rows: readonly AgreementRow[] }) {
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: '/quality/audits', text: 'Audits' },
        ]}
        here="How far auditors agree"
      />
      <h1>How far auditors agree</h1>
      <p class="los-lead los-take">
        The lead and the peer answer alone. Kappa is how far they then agree beyond chance, nearer answers counting as
        nearer: 1 is always, 0 is no better than chance.
      </p>
      {rows.length === 0 ? (
        <Empty title="No audit with two sets of answers has been moderated yet.">
          Agreement is told once there is one.
        </Empty>
      ) : (
        <Table
          fold
          caption="Agreement by domain"
          rows={rows}
          rowKey={({ domain }) => domain}
          columns={[
            { head: 'Domain', rowHead: true, cell: ({ domain }) => domain },
            { head: 'Said the same', number: true, cell: share },
            { head: 'Kappa', number: true, cell: ({ kappa }) => (kappa === null ? 'not known' : kappa.toFixed(2)) },
            {
              head: 'In words',
              label: '',
              cell: ({ kappa }) =>
                kappa === null ? 'They never differ: chance cannot be told from agreement' : kappaWords(kappa),
            },
          ]}
        />
      )}
      <p class="los-muted los-gap-t">
        Cohen’s kappa (1968), weighted by steps of the scale; the words are Landis and Koch’s (1977), a convention.
        Answers that a question does not apply are left out, as nothing says how far they are from the others.
      </p>
    </>
  )
}
