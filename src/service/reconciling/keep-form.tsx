import { Button, CsrfField, Select, Textarea } from '../../web/pieces'
import { WHY } from './explained.kinds'

export const EXPLAINED = '/figures/printed/explained'

type Told = {
  readonly publication: string
  readonly figures: string
  /** How many were found; empty where none were looked for. */
  readonly contradictions: string
  readonly why: (typeof WHY)[number]
  readonly notes: string
}

/** As long as a line of a record may be. */
const MOST_WORDS = 200

/** Keeps why printed figures are as they are: where they stand, how much was found, and the explanation. */
export function KeepForm({ csrf, token, told }: { csrf: string; token: string; told: Told }) {
  const { publication, figures, contradictions, why, notes } = told
  return (
    <form method="post" action={EXPLAINED} class="los-form los-section" novalidate>
      <h3>Keep what explains it</h3>
      <CsrfField token={csrf} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="publication" value={publication.slice(0, MOST_WORDS)} />
      <input type="hidden" name="figures" value={figures.slice(0, MOST_WORDS)} />
      <input type="hidden" name="contradictions" value={contradictions} />
      <Select
        id="why"
        name="why"
        label="What explains it?"
        options={WHY.map((each) => ({ value: each, text: each }))}
        value={why}
      />
      <Textarea
        id="notes"
        name="notes"
        label="How it explains it"
        hint="Figures alone, nobody’s name"
        rows={3}
        value={notes}
      />
      <Button>Keep the explanation</Button>
    </form>
  )
}
