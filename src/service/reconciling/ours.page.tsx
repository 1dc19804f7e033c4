import { longDate } from '../../calendar'
import { type Figure, headline } from '../../measures'
import { notAvailable } from '../../measures/words'
import type { Explained } from '../../reconcile'
import { Button, ErrorSummary, Select, TextInput, Trail } from '../../web/pieces'
import type { WHY } from './explained.kinds'
import { KeepForm } from './keep-form'
import { explainable, type Question } from './ours'
import { PRINTED } from './printed.page'
import type { Typed } from './read-tables'

export const OURS = '/figures/printed/ours'

/** Where we have no figure there is nothing to explain a printed one by. */
type Told = { readonly question: Question; readonly ours: Figure; readonly explained: Explained | null }
type Props = {
  readonly csrf: string
  readonly typed: Typed
  readonly faults: Typed
  readonly told: Told | null
  readonly token: string | null
}

/** The reasons as the record of an explanation words them. */
const KEPT_AS: Readonly<Record<string, (typeof WHY)[number]>> = {
  rounding: 'rounding',
  day: 'another day',
  population: 'another population',
  'late recording': 'recorded late',
}

type BesideProps = { readonly told: Told; readonly csrf: string; readonly token: string | null }

function Beside({ told, csrf, token }: BesideProps) {
  const { question, ours, explained } = told
  if (!explained) return <NoneOfOurs {...told} />
  const { measure, at, publication, printed } = question
  const own = headline(measure, ours)
  const [only, ...others] = explained.explanations
  const reason = only && others.length === 0 ? only.steps[0]?.reason : undefined
  const printedWords = `${printed}${measure.unit === 'percent' ? '%' : ''}`
  const figures = `${measure.title}, ${longDate(at)}: printed ${printedWords}, ours ${own}`
  return (
    <section class="los-section">
      <h2>Beside ours</h2>
      <p class="los-lead los-take">
        {measure.title}, as at {longDate(at)}: printed {printedWords}, ours {own}
        {measure.unit === 'percent' ? ` (${ours.counts} of ${ours.of})` : ''}.
      </p>
      <p class="los-gap-t los-take">{explained.says}</p>
      {token && explained.gap !== 0 && (
        <KeepForm
          csrf={csrf}
          token={token}
          told={{
            publication,
            figures,
            contradictions: '',
            notes: explained.says,
            why: KEPT_AS[reason ?? ''] ?? 'not explained',
          }}
        />
      )}
    </section>
  )
}

function NoneOfOurs({ question: { measure, at }, ours }: Told) {
  return (
    <section class="los-section">
      <h2>Beside ours</h2>
      <p class="los-lead los-take">
        {measure.title}, as at {longDate(at)}: we have no figure to hold the printed one against.
      </p>
      <p class="los-gap-t los-take">{notAvailable(measure, ours, at)}</p>
    </section>
  )
}

/** Holds one printed figure against ours, and says what explains the difference. */
export function OursPage({ csrf, typed, faults, told, token }: Props) {
  const errors = Object.entries(faults).map(([name, text]) => ({ href: `#${name}`, text }))
  const field = (name: string) => ({ id: name, name, value: typed[name] ?? '', error: faults[name] })
  const choices = explainable.map(({ id, title }) => ({ value: id, text: `${title} (${id})` }))
  const steps = [
    { href: '/figures', text: 'Figures' },
    { href: PRINTED, text: 'Check printed figures' },
  ]
  return (
    <>
      <Trail steps={steps} here="A printed figure beside ours" />
      <ErrorSummary errors={errors} />
      <h1>A printed figure beside ours</h1>
      <p class="los-lead los-take">
        Says what would explain the whole of a difference: rounding, another day, who is left out, or what was recorded
        or corrected since.
      </p>
      {told && <Beside told={told} csrf={csrf} token={token} />}
      <form method="get" action={OURS} class="los-form los-section" novalidate>
        <Select
          {...field('figure')}
          label="Which figure"
          options={[{ value: '', text: 'Choose a figure' }, ...choices]}
        />
        <TextInput {...field('printed')} label="As it was printed" hint="For example, 86% or 245" width={5} />
        <TextInput {...field('at')} label="As at which day" hint="For example, 2026-03-31" width={10} />
        <TextInput {...field('publication')} label="Paper it was printed in" />
        <TextInput
          {...field('published')}
          label="On which day it was printed"
          hint="For example, 2026-04-10"
          width={10}
        />
        <Button>Hold it against ours</Button>
      </form>
    </>
  )
}
