import { Button, CsrfField, ErrorSummary, type FieldError, Note, Textarea, Trail, Who } from '../../web/pieces'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import type { Said } from './facts-in-words'
import { SaidFacts } from './happening.page'
import type { Question } from './questions'
import { errorsOf, type Filled, Questions } from './questions.page'

type Shared = {
  readonly id: number
  readonly thing: string
  readonly whom: Person | null
  readonly written: string
  readonly csrf: string
  readonly token: string
  readonly reason: string
  /** Why nothing was done that is not about one answer, and where to look. */
  readonly refused: FieldError | null
}

/** The field for why a record is put right: a name of its own, as many records have a reason among their facts. */
export const BECAUSE = 'because'

const stepsOf = ({ id, thing, whom }: Shared) => [
  ...(whom ? [{ href: hrefOf(whom), text: titleOf(whom) }] : []),
  { href: `/happenings/${id}`, text: `The ${thing}` },
]

function Hidden({ csrf, token }: Pick<Shared, 'csrf' | 'token'>) {
  return (
    <>
      <CsrfField token={csrf} />
      <input type="hidden" name="token" value={token} />
    </>
  )
}

function Why({ label, reason, error }: { label: string; reason: string; error: string | undefined }) {
  return (
    <Textarea
      id="q-because"
      name={BECAUSE}
      label={label}
      size="m"
      hint="Whoever reads this record later will see it"
      rows={3}
      value={reason}
      error={error}
    />
  )
}

/** The same form with what was recorded, and why it is corrected. */
export function CorrectPage({
  questions,
  typed,
  faults,
  ...shared
}: Shared & Filled & { questions: readonly Question[] }) {
  const { id, thing, whom, written, reason, refused } = shared
  const title = `Correct the ${thing}`
  const why = faults[BECAUSE] ? [{ href: '#q-because', text: faults[BECAUSE] }] : []
  const { [BECAUSE]: _, ...others } = faults
  return (
    <>
      <Trail steps={stepsOf(shared)} here={title} />
      <form class="los-form" action={`/happenings/${id}/correct`} method="post" novalidate>
        <ErrorSummary
          errors={[...(refused ? [refused] : []), ...errorsOf(questions, { typed, faults: others }), ...why]}
        />
        <h1>{title}</h1>
        {whom ? (
          <Who
            name={titleOf(whom)}
            reference={whom.ref}
            note={`Written down by ${written}. What was first written stays readable`}
          />
        ) : null}
        <Hidden {...shared} />
        <div class="los-gap" />
        <Questions questions={questions} typed={typed} faults={faults} />
        <Why label="Why are you correcting it?" reason={reason} error={faults[BECAUSE]} />
        <Button>Record the correction</Button>
        <p class="los-after">
          <a href={`/happenings/${id}/withdraw`}>It never happened: withdraw it</a>
        </p>
        <p class="los-after">
          <a href={`/happenings/${id}`}>Leave without correcting</a>
        </p>
      </form>
    </>
  )
}

/** What withdrawing does, and why it is done. */
export function WithdrawPage({
  said,
  fault,
  ...shared
}: Shared & { said: readonly Said[]; fault: string | undefined }) {
  const { id, thing, whom, reason, refused } = shared
  const title = `Withdraw the ${thing}`
  return (
    <>
      <Trail steps={stepsOf(shared)} here={title} />
      <form class="los-form los-stack" action={`/happenings/${id}/withdraw`} method="post" novalidate>
        <ErrorSummary
          errors={[...(refused ? [refused] : []), ...(fault ? [{ href: '#q-because', text: fault }] : [])]}
        />
        <h1>{title}</h1>
        {whom ? <Who name={titleOf(whom)} reference={whom.ref} /> : null}
        <Hidden {...shared} />
        <Note title="Withdraw what never happened, or was written on the wrong page">
          <p>It stops counting at once: what it met is owed again. It stays readable, with who withdrew it and why.</p>
        </Note>
        <SaidFacts said={said} />
        <Why label="Why are you withdrawing it?" reason={reason} error={fault} />
        <Button>Withdraw it</Button>
        <p class="los-after">
          <a href={`/happenings/${id}`}>Leave it as it is</a>
        </p>
      </form>
    </>
  )
}
