import { isPlainDate, longDate, longInstant } from '../../calendar'
import { Button, CsrfField, capital, ErrorSummary, Mark, Note, Trail, Who } from '../../web/pieces'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { addressText } from './address'
import type { Form } from './form.store'
import type { OwedLine } from './owed'
import { errorsOf, type Filled, Questions } from './questions.page'
import { Law } from './recorded.page'
import { wordingOf } from './wording'

export type RecordFormProps = Filled & {
  readonly form: Form
  readonly csrf: string
  readonly token: string
  readonly draftSaved: Date | null
  /** Which duty is excused, where the address says so. */
  readonly rule: string | null
}

/** The title of a form: what is recorded, or of whom something changes. */
const titleOfForm = ({ kind, self }: Form): string =>
  self ? `Change what is known of ${self.name}` : wordingOf(kind).title

/** The same without a name: titles travel into histories and bookmarks. */
export const nameless = (form: Form): string =>
  form.self ? `Change what is known of ${form.self.kind} ${form.self.ref}` : titleOfForm(form)

/** One column: whom it is about, what is asked, what it will meet, one button. */
export function RecordFormPage({ form, csrf, token, draftSaved, rule, ...filled }: RecordFormProps) {
  const { kind, address, fixed, last, questions } = form
  const whom = mainOf(form)
  const title = titleOfForm(form)
  return (
    <>
      {whom ? (
        <Trail steps={[{ href: hrefOf(whom), text: titleOf(whom) }]} here={title} />
      ) : (
        <Trail steps={[{ href: '/record', text: 'Record' }]} here={title} />
      )}
      <form
        class={last ? 'los-form los-form--visit' : 'los-form'}
        action={addressText(kind, address)}
        method="post"
        novalidate
      >
        <ErrorSummary errors={errorsOf(questions, filled)} />
        <h1>{title}</h1>
        <Whom form={form} whom={whom} draftSaved={draftSaved} rule={rule} />
        <CsrfField token={csrf} />
        <input type="hidden" name="token" value={token} />
        {Object.entries(fixed).map(([role, person]) => (
          <input key={role} type="hidden" name={role} value={person.ref} />
        ))}
        {last ? <LastTime last={last} thing={wordingOf(kind).thing} /> : <div class="los-gap" />}
        <Questions questions={questions} {...filled} />
        <Prospects meets={form.meets} overdue={form.overdue} />
        <div class="los-gap" />
        <Button>{form.self ? 'Record the change' : buttonWords(form)}</Button>
        <p class="los-after">
          <Button secondary small name="act" value="draft">
            Save as a draft
          </Button>{' '}
          {draftSaved ? (
            <Button secondary small name="act" value="discard">
              Throw the draft away
            </Button>
          ) : null}
        </p>
        <p class="los-after">
          <a href={whom ? hrefOf(whom) : '/record'}>Leave without recording</a>
        </p>
      </form>
    </>
  )
}

/** The household, child or other subject a form is mostly about. */
export function mainOf({ fixed, self, around }: Pick<Form, 'fixed' | 'self' | 'around'>): Person | null {
  const { worker: _, ...whom } = fixed
  return self ?? whom.household ?? whom.child ?? Object.values(whom)[0] ?? around
}

const buttonWords = ({ kind }: Form): string =>
  /^(Add|Report|Allocate|Excuse)/.test(kind.act) ? kind.act : `Record this ${wordingOf(kind).thing}`

type WhomProps = { form: Form; whom: Person | null; draftSaved: Date | null; rule: string | null }

function Whom({ form, whom, draftSaved, rule }: WhomProps) {
  const { kind, address, fixed } = form
  const others = Object.entries(fixed).filter(([role, person]) => role !== 'worker' && person !== whom)
  const lines = [
    ...others.map(([role, person]) => `${kind.about[role]?.label ?? capital(role)}: ${titleOf(person)}`),
    ...(rule ? [`Which duty: ${rule}`] : []),
    ...(draftSaved ? [`Draft saved ${longInstant(draftSaved)}. Nothing is recorded yet`] : []),
  ]
  const note = [
    ...(fixed.worker ? [<ByWorker key="worker" form={form} worker={fixed.worker} />] : []),
    ...lines.map((line) => <span key={line}>{line}</span>),
  ].flatMap((each, index) => (index === 0 ? [each] : [<br key={`br ${index}`} />, each]))
  if (!whom && fixed.worker)
    return (
      <Who
        name={`By ${fixed.worker.name}`}
        reference={fixed.worker.ref}
        change={{ href: addressText(kind, address, { ask: 'worker' }), of: 'who visited' }}
      />
    )
  if (!whom) return null
  const role = Object.entries(fixed).find(([, person]) => person === whom)?.[0]
  const change = role
    ? { href: addressText(kind, address, { drop: role }), of: kind.about[role]?.label.toLowerCase() ?? role }
    : undefined
  return <Who name={titleOf(whom)} reference={whom.ref} note={note.length > 0 ? note : undefined} change={change} />
}

function ByWorker({ form, worker }: { form: Form; worker: Person }) {
  return (
    <>
      By {worker.name}.{' '}
      {form.address.given.worker ? null : (
        <a href={addressText(form.kind, form.address, { ask: 'worker' })}>
          Somebody else<span class="los-vh"> visited</span>
        </a>
      )}
    </>
  )
}

function LastTime({ last, thing }: { last: NonNullable<Form['last']>; thing: string }) {
  return (
    <aside class="los-last" aria-label={`Last ${thing}`}>
      <p>
        <b>Last time, {isPlainDate(last.on) ? longDate(last.on) : 'day not known'}</b>
      </p>
      {last.promised ? <p>Promised then: {last.promised}</p> : null}
      <p>
        <a href={`/happenings/${last.id}`}>Read that {thing}</a>
      </p>
    </aside>
  )
}

function Prospects({ meets, overdue }: { meets: readonly OwedLine[]; overdue: readonly OwedLine[] }) {
  if (meets.length === 0 && overdue.length === 0) return null
  return (
    <Note title={meets.length > 0 ? 'Recording this will meet' : undefined}>
      {meets.map(({ id, what, when, provided, force, source }) => (
        <p key={id}>
          <Mark name="met" /> {what}, {when}
          {provided ? `, ${provided}` : ''}
          <br />
          <Law force={force} source={source} />
        </p>
      ))}
      {overdue.length > 0 ? (
        <p class={meets.length > 0 ? 'los-note__also' : undefined}>
          <b>{meets.length > 0 ? 'Still overdue' : 'Overdue, whatever you record here'}</b>
        </p>
      ) : null}
      {overdue.map(({ id, what, when, act }) => (
        <p key={id}>
          <Mark name="over" /> {what}, {when}.{' '}
          {act ? (
            <a href={act.href}>
              Record it too<span class="los-vh">: {what}</span>
            </a>
          ) : null}
        </p>
      ))}
    </Note>
  )
}
