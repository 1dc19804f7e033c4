import type { Finding, Printed } from '../../reconcile'
import { Button, CsrfField, Select, Textarea } from '../../web/pieces'
import { WHY } from './explained.kinds'

/** As long as a line of a record may be. */
const MOST_WORDS = 200

type Props = {
  readonly action: string
  readonly csrf: string
  readonly token: string
  readonly read: { readonly tables: readonly Printed[]; readonly findings: readonly Finding[] }
}

/** Keeps why printed figures are as they are: where they stand, how much was found, and the explanation. */
export function KeepForm({ action, csrf, token, read: { tables, findings } }: Props) {
  const publication = [...new Set(tables.map((table) => table.publication))].join('; ')
  const figures = tables.map(({ title }) => title).join('; ')
  const contradictions = findings.filter(({ kind }) => kind === 'contradiction').length
  return (
    <form method="post" action={action} class="los-form los-section" novalidate>
      <h3>Keep what explains it</h3>
      <CsrfField token={csrf} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="publication" value={publication.slice(0, MOST_WORDS)} />
      <input type="hidden" name="figures" value={figures.slice(0, MOST_WORDS)} />
      <input type="hidden" name="contradictions" value={String(contradictions)} />
      <Select
        id="why"
        name="why"
        label="What explains it?"
        options={WHY.map((why) => ({ value: why, text: why }))}
        value="not explained"
      />
      <Textarea id="notes" name="notes" label="How it explains it" hint="Figures alone, nobody’s name" rows={3} />
      <Button>Keep the explanation</Button>
    </form>
  )
}
