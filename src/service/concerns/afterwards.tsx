import { ButtonLink } from '../../web/pieces'

/** What follows from something that went wrong: an action, something to be learned by somebody, an audit of the case. */
export function Afterwards({
  subject,
  household,
  records,
}: {
  subject: string
  household: string | null
  records: boolean
}) {
  if (!records) return null
  const audit = new URLSearchParams({
    raised_from: subject,
    ...(household ? { household } : {}),
    programme: 'targeted',
  })
  return (
    <p class="los-actions los-gap-t los-no-print">
      <ButtonLink href={`/record/improvement-action?source=${encodeURIComponent(subject)}`} secondary>
        Record an action, or something to be learned
      </ButtonLink>
      <ButtonLink href={`/record/audit?${audit}`} secondary>
        Raise a targeted audit
      </ButtonLink>
    </p>
  )
}
