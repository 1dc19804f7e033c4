import { Button, CsrfField, ErrorSummary, Note, Radios, Textarea } from '../../web/pieces'
import type { Form, Question } from './forms.store'
import { Face, Picture } from './pictures'
import { CHOICES, type Said } from './said'
import type { Answered } from './themes.store'

export type SayProps = {
  readonly csrf: string
  readonly action: string
  readonly form: Form
  readonly questions: readonly Question[]
  readonly said: Said
  readonly faults: Said
}

/** The one form that a private link opens: for a child, a parent, a carer or a worker, on whatever they have at hand. */
export function SayPage({ csrf, action, form, questions, said, faults }: SayProps) {
  return (
    <div class="los-read">
      <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))} />
      <h1>{form.title}</h1>
      <Promises form={form} />
      <form method="post" action={action} novalidate class="los-section-top">
        <CsrfField token={csrf} />
        {questions.map((question) => (
          <Asked key={question.id} question={question} fewWords={form.fewWords} said={said} faults={faults} />
        ))}
        <Button>Send</Button>
      </form>
      {form.asks === CHILD ? <HelpNow /> : null}
    </div>
  )
}

const CHILD = 'child or young person'

/** Nobody reads a form the moment it is sent: a child who is not safe is told who answers now. */
const HelpNow = () => (
  <Note title="Need help now?">
    <p>
      Call Childline: <a href="tel:08001111">0800 1111</a>. It is free, day or night. If you are in danger, call{' '}
      <a href="tel:999">999</a>. We may not read this today.
    </p>
  </Note>
)

function Promises({ form: { asks, opening, fewWords } }: { form: Form }) {
  const child = asks === CHILD
  if (fewWords)
    return (
      <>
        <p class="los-lead">
          {opening ?? 'Tell us what you think.'} You can miss out any question. You can send it once.
        </p>
        <p>
          People who work for the service will read it. They may know it is from you. If you tell us you are not safe,
          we will tell someone who can help.
        </p>
      </>
    )
  return (
    <>
      <p class="los-lead">
        {opening ?? 'Tell us what you think.'} You can leave out any question. You can send it once.
      </p>
      <p>
        People who work for this service read what you say, and may know it is from you. When we tell others what people
        said, we never say who said it.{' '}
        {child
          ? 'If you tell us that you or somebody else is not safe, we have to tell someone who can help.'
          : 'If you tell us that a child may not be safe, we have to act on it.'}
      </p>
    </>
  )
}

type AskedProps = Pick<SayProps, 'said' | 'faults'> & { question: Question; fewWords: boolean }

function Asked({ question: { id, asks, answers, picture }, fewWords, said, faults }: AskedProps) {
  const [chosen, words] = [`a-${id}`, `w-${id}`]
  const look = picture ? <Picture of={picture} /> : undefined
  if (answers === 'words')
    return (
      <Textarea
        id={words}
        name={words}
        label={asks}
        hint={look}
        size="m"
        value={said[words] ?? ''}
        error={faults[words]}
      />
    )
  return (
    <>
      <Radios
        id={chosen}
        name={chosen}
        label={asks}
        hint={look}
        size="m"
        options={CHOICES[answers].map((choice) =>
          answers === 'faces' ? { ...choice, hint: <Face answer={choice.value} /> } : choice,
        )}
        value={said[chosen] ?? ''}
        error={faults[chosen]}
      />
      {fewWords ? null : (
        <Textarea
          id={words}
          name={words}
          label="Tell us more if you like"
          rows={2}
          value={said[words] ?? ''}
          error={faults[words]}
        />
      )}
    </>
  )
}

/** After it was sent, and whenever the link is opened again: thanks, and what came of what people like them said. */
export function ThanksPage({ child, did }: { child: boolean; did: readonly Answered[] }) {
  return (
    <div class="los-read">
      <h1>Thank you</h1>
      <p class="los-lead">
        We have what you said. {child ? 'Keep this link' : 'Keep this address'}: come back and see what we did.
      </p>
      <section class="los-section">
        <h2>You said, we did</h2>
        {did.length === 0 ? (
          <p>Nothing is here yet. When people have told us the same thing, we say here what we are doing about it.</p>
        ) : (
          <dl class="los-saiddid">
            {did.map(({ ref, title, did: words, reply, reason }) => (
              <div key={ref}>
                <dt>You said: {title}</dt>
                <dd>{words ? `We did: ${words}` : `We say: ${[reply, reason].filter(Boolean).join('. ')}`}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      {child ? <HelpNow /> : null}
    </div>
  )
}

/** A link past its day, or taken back. */
export function EndedPage() {
  return (
    <div class="los-read">
      <h1>This link has ended</h1>
      <p class="los-lead">
        Nothing was sent. Ask whoever gave it to you for another one. We still want to hear from you.
      </p>
    </div>
  )
}
