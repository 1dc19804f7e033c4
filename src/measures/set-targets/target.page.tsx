import { longDate, longInstant, type PlainDate, weekdayDate } from '../../calendar'
import { Button, CsrfField, DayChoice, ErrorSummary, Table, TextInput, Trail } from '../../web/pieces'
import { datePartsOf, wrongParts } from '../../web/typed-day'
import type { Measure } from '../measure'
import type { SetTarget } from '../targets.store'
import type { Faults, Typed } from './target.form'

type Props = {
  readonly measure: Measure
  readonly csrf: string
  readonly typed: Typed
  readonly faults: Faults
  readonly today: PlainDate
  readonly ever: readonly SetTarget[]
}

function Fields({ measure, typed, faults, today }: Props) {
  const down = measure.direction === 'down'
  const parts = datePartsOf(typed, 'from')
  const percent = { width: 3, inputmode: 'numeric' } as const
  return (
    <>
      <TextInput
        id="target"
        name="target"
        label="Target, in percent"
        hint={down ? 'Green up to here' : 'Green from here up'}
        value={typed.target}
        error={faults.target}
        {...percent}
      />
      <TextInput
        id="amber"
        name="amber"
        label={down ? 'Amber up to, in percent' : 'Amber from, in percent'}
        hint={down ? 'Above this it is red' : 'Below this it is red'}
        value={typed.amber}
        error={faults.amber}
        {...percent}
      />
      <DayChoice
        id="from"
        name="from"
        label="From which day do they hold?"
        hint="What was rated on days before it stays as it was"
        offered={[{ value: today, text: `Today, ${weekdayDate(today)}` }]}
        chosen={typed.from}
        value={parts}
        wrong={wrongParts(parts)}
        error={faults.from}
      />
    </>
  )
}

function summaryOf({ faults, typed }: Props): { href: string; text: string }[] {
  const part = wrongParts(datePartsOf(typed, 'from'))?.[0] ?? 'day'
  const first = { target: 'target', amber: 'amber', from: typed.from === 'other' ? `from-other-${part}` : 'from' }
  return Object.entries(first).flatMap(([field, id]) =>
    faults[field] ? [{ href: `#${id}`, text: faults[field] }] : [],
  )
}

function EverSet({ ever, measure }: Props) {
  if (ever.length === 0) return <p class="los-muted">No target has been set yet.</p>
  return (
    <Table
      fold
      caption="Every target that was set, the last one first"
      rows={ever}
      rowKey={({ id }) => String(id)}
      columns={[
        { head: 'Holds from', rowHead: true, nowrap: true, cell: ({ from }) => longDate(from) },
        { head: 'Target', number: true, cell: ({ target }) => `${target}%` },
        {
          head: measure.direction === 'down' ? 'Amber to' : 'Amber from',
          number: true,
          cell: ({ amber }) => `${amber}%`,
        },
        { head: 'Set by', cell: ({ setBy }) => setBy ?? 'not known' },
        { head: 'Set on', cell: ({ setAt, setBy }) => (setBy ? longInstant(setAt) : 'not known') },
      ]}
    />
  )
}

/** Sets what one figure should reach, and lists all that was ever set for it. */
export function TargetPage(props: Props) {
  const { measure, csrf } = props
  const steps = [
    { href: '/settings', text: 'Settings' },
    { href: '/settings/targets', text: 'Targets' },
  ]
  return (
    <>
      <Trail steps={steps} here={measure.short} />
      <form method="post" action={`/settings/targets/${encodeURIComponent(measure.id)}`} class="los-form" novalidate>
        <ErrorSummary errors={summaryOf(props)} />
        <h1>Target: {measure.title}</h1>
        <p class="los-gap-t los-muted">{measure.says}.</p>
        <CsrfField token={csrf} />
        <div class="los-section-top">
          <Fields {...props} />
        </div>
        <Button>Set this target</Button>
      </form>
      <section class="los-section">
        <h2>What has been set</h2>
        <EverSet {...props} />
      </section>
    </>
  )
}
