import { longDate, type PlainDate } from '../../calendar'
import { Button, CsrfField, capital, Empty, ErrorSummary, Radios, Select, TextInput, Trail } from '../../web/pieces'
import type { Person } from '../people/people.store'
import { COHORTS, MOST_LINKS, type Typed } from './asking'
import { WAYS } from './feedback.kinds'
import type { Form } from './forms.store'
import { QrCode } from './qr-code'

export const FEEDBACK = '/quality/feedback'
export const ASK = '/quality/feedback/ask'

export type AskProps = {
  readonly csrf: string
  readonly forms: readonly Form[]
  readonly workers: readonly { readonly ref: string; readonly name: string }[]
  /** Whom the page was opened for. */
  readonly person: Person | null
  readonly typed: Typed
  readonly faults: Typed
}

const HOW: Readonly<Record<(typeof WAYS)[number], string>> = {
  'private link': 'At a private link, or its QR code',
  'in person': 'Together now, on this screen',
  'paper form': 'On paper: key the answers now',
}

/** Asking somebody for their view: which form, of whom, and how it reaches them. */
export function AskPage({ csrf, forms, workers, person, typed, faults }: AskProps) {
  const of = (name: string) => ({ id: name, name, value: typed[name] ?? '', error: faults[name] })
  return (
    <div class="los-read">
      <Trail steps={[{ href: FEEDBACK, text: 'Feedback' }]} here="Ask for a view" />
      <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))} />
      <h1>Ask for a view</h1>
      {forms.length === 0 ? (
        <Empty title="There is no feedback form yet.">Add one, with its questions, and ask with it.</Empty>
      ) : (
        <form method="post" action={ASK} novalidate class="los-section-top">
          <CsrfField token={csrf} />
          <Radios
            {...of('form')}
            label="Which form?"
            options={forms.map(({ ref, title, asks }) => ({ value: ref, text: title, hint: `${capital(asks)}` }))}
          />
          <TextInput
            {...of('of')}
            label="Which home, child or review?"
            hint={
              person
                ? `${person.name}, ${person.kind}`
                : 'Its reference, such as H-0012. Leave it empty for a form about nobody by name'
            }
          />
          <Radios
            {...of('cohort')}
            label="Mainstream or kinship?"
            hint="Feedback is told apart by it. Leave it where members of staff are asked: theirs is told by team"
            options={COHORTS.map((value) => ({ value, text: capital(value) }))}
            inline
          />
          <Radios
            {...of('way')}
            label="How is it answered?"
            options={WAYS.map((value) => ({ value, text: HOW[value] }))}
          />
          <Select
            {...of('worker')}
            label="Who gathers it?"
            options={[{ value: '', text: 'Choose' }, ...workers.map(({ ref, name }) => ({ value: ref, text: name }))]}
          />
          <TextInput
            {...of('days')}
            label="For how many days does the link open?"
            hint="28 unless you say"
            inputmode="numeric"
            width={4}
          />
          <TextInput
            {...of('many')}
            label="How many links?"
            hint={`More than one for a survey that names nobody, up to ${MOST_LINKS} at a time`}
            inputmode="numeric"
            width={4}
          />
          <Button>Make it</Button>
        </form>
      )}
    </div>
  )
}

export type MadeProps = {
  readonly form: Form
  readonly person: Person | null
  readonly until: PlainDate
  readonly links: readonly string[]
}

/** Links just made, with their codes: shown once, as only their seals are kept. */
export function MadePage({ form, person, until, links }: MadeProps) {
  return (
    <>
      <Trail steps={[{ href: FEEDBACK, text: 'Feedback' }]} here="Link made" />
      <h1>{links.length === 1 ? 'Link made' : `${links.length} links made`}</h1>
      <p class="los-lead los-take">
        “{form.title}”{person ? `, about ${person.name}` : ''}. {links.length === 1 ? 'It opens' : 'Each opens'} this
        one form, once, until {longDate(until)}. Copy or print {links.length === 1 ? 'it' : 'them'} now: nobody can look{' '}
        {links.length === 1 ? 'it' : 'them'} up again.
      </p>
      <ul class="los-codes los-section-top">
        {links.map((link, index) => (
          <li key={link}>
            <QrCode text={link} label={`QR code of link ${index + 1}`} />
            <p>{form.title}</p>
            <p class="los-code">{link}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
