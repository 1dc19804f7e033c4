import type { ComponentChildren } from 'preact'
import { Button, CsrfField, ErrorSummary, Fieldset, FormGroup, Note, Radios, Select, Textarea } from '../../web/pieces'
import { STAFF } from './feedback.kinds'
import type { Form, Question } from './forms.store'
import { Face, Picture } from './pictures'
import { choicesOf, EMPTY, MORE, type Said, SKIP, TEAM } from './said'
import type { Answered } from './themes.store'

export type SayProps = {
  readonly csrf: string
  readonly action: string
  readonly form: Form
  readonly questions: readonly Question[]
  /** Whether there is a box at the end for anything else: not where a paper form is keyed, which was recorded before. */
  readonly more: boolean
  readonly said: Said
  readonly faults: Said
  /** The teams a member of staff may be in. */
  readonly teams: readonly string[]
}

/** The one form that a private link opens: for a child, a parent, a carer or a worker, on whatever they have at hand. */
export function SayPage({ csrf, action, form, questions, more, said, faults: all, teams }: SayProps) {
  const child = form.asks === CHILD
  const [nothing] = Object.entries(all).filter(([, why]) => why === EMPTY)
  // A child who may leave out any question is not told off at one of them.
  const faults = child && nothing ? {} : all
  return (
    <div class="los-read">
      {child && nothing ? (
        <ErrorSummary title="Nothing is filled in yet" errors={[{ href: `#${nothing[0]}`, text: ANY_ONE }]} />
      ) : (
        <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))} />
      )}
      <h1>{form.title}</h1>
      <Promises form={form} />
      <form method="post" action={action} novalidate class="los-section-top">
        <CsrfField token={csrf} />
        {form.asks === STAFF ? <Team teams={teams} said={said} /> : null}
        {questions.map((question) => (
          <Asked key={question.id} question={question} form={form} said={said} faults={faults} />
        ))}
        {child && more ? (
          <Textarea
            id={MORE}
            name={MORE}
            label="Is there anything else you want to tell us?"
            hint="You can leave this empty."
            size="m"
            rows={3}
            value={said[MORE] ?? ''}
            error={faults[MORE]}
          />
        ) : null}
        <Button>Send</Button>
      </form>
      {child ? <HelpNow /> : null}
    </div>
  )
}

const Team = ({ teams, said }: { teams: readonly string[]; said: Said }) => (
  <Select
    id={TEAM}
    name={TEAM}
    label="Which team are you in?"
    hint="You can leave this out. Answers of a team with fewer than five are told for no team."
    size="m"
    options={[{ value: '', text: 'I do not want to say' }, ...teams.map((team) => ({ value: team, text: team }))]}
    value={said[TEAM] ?? ''}
  />
)

const ANY_ONE = 'Answer one question, any one. Then press Send. Or just close this page.'
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

type AskedProps = Pick<SayProps, 'said' | 'faults' | 'form'> & { question: Question }

function Asked({ question, form, said, faults }: AskedProps) {
  const { id, asks, answers, picture } = question
  const words = `w-${id}`
  const look = picture ? <Picture of={picture} /> : undefined
  const box = { id: words, name: words, value: said[words] ?? '', error: faults[words] }
  if (answers === 'words') return <Textarea {...box} label={asks} hint={look} size="m" />
  return (
    <>
      <Chosen question={question} child={form.asks === CHILD} said={said} faults={faults} look={look} />
      {form.fewWords ? null : (
        <Textarea
          {...box}
          rows={2}
          label={
            <>
              Tell us more if you like<span class="los-vh">, about: {asks}</span>
            </>
          }
        />
      )}
    </>
  )
}

type ChosenProps = Omit<AskedProps, 'form'> & { child: boolean; look: ComponentChildren }

/** The answers to choose from. The whole of each is pressed, its face too. */
function Chosen({ question, child, said, faults, look }: ChosenProps) {
  const { id, asks, answers } = question
  const name = `a-${id}`
  const choices = child ? [...choicesOf(question), SKIP] : choicesOf(question)
  const props = { id: name, name, label: asks, size: 'm', error: faults[name], hint: look } as const
  if (answers !== 'faces') return <Radios {...props} options={choices} value={said[name] ?? ''} />
  return (
    <FormGroup error={faults[name]}>
      <Fieldset {...props}>
        <div class="los-faces">
          {choices.map(({ value, text }, n) => (
            <label key={value} class="los-face">
              <input
                id={n === 0 ? name : undefined}
                type="radio"
                name={name}
                value={value}
                checked={said[name] === value}
              />
              <span>{text}</span>
              <Face answer={value} />
            </label>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}

/** After it was sent, and whenever the link is opened again: thanks, and what came of what people like them said. */
export function ThanksPage({ child, did }: { child: boolean; did: readonly Answered[] }) {
  return (
    <div class="los-read">
      <h1>Thank you</h1>
      <p class="los-lead">
        We have your answers. Open this link again later to see what we did. It will not show what you said.
      </p>
      <section class="los-section">
        <h2>{child ? 'What children told us, and what we did' : 'What people told us, and what we did'}</h2>
        {did.length === 0 ? (
          <p>Nothing is here yet. When people have told us the same thing, we say here what we are doing about it.</p>
        ) : (
          <dl class="los-saiddid">
            {did.map(({ ref, title, ...reply }) => (
              <div key={ref}>
                <dt>
                  {child ? 'Children' : 'People'} said: {title}
                </dt>
                <dd>{replyWords(reply)}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      {child ? <HelpNow /> : null}
    </div>
  )
}

/** What is only begun is not said to be done. */
function replyWords({ reply, reason, did }: Pick<Answered, 'reply' | 'reason' | 'did'>): string {
  if (did) return `${reply === 'begun' ? 'We are doing' : 'We did'}: ${did}`
  return `We say: ${[reply, reason].filter(Boolean).join('. ')}`
}

/** An address that opens nothing: mistyped most often, and said without a word of records. */
export function NoLinkPage() {
  return (
    <div class="los-read">
      <h1>This link does not work</h1>
      <p class="los-lead">Check that you have all of it, or ask the person who gave it to you for another one.</p>
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
