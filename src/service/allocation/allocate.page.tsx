import { longDate } from '../../calendar'
import {
  Button,
  Checkboxes,
  CsrfField,
  DateInput,
  Empty,
  ErrorSummary,
  type FieldError,
  Note,
  Select,
  Table,
  Trail,
} from '../../web/pieces'
import { datePartsOf, wrongParts } from '../../web/typed-day'
import { householdName } from '../people/people.store'
import type { Holder, Holding } from './allocation.store'
import { type caseloadLimit, heldWords } from './caseload-limit'
import type { Plan } from './plan'

type Limit = ReturnType<typeof caseloadLimit>
export type Shared = {
  readonly csrf: string
  readonly token: string
  readonly from: Holder | null
  readonly limit: Limit
}
export type Faults = { readonly household?: string; readonly worker?: string; readonly on?: string }

const stepsTo = [{ href: '/workers', text: 'By worker' }]
const titleOf = ({ from }: Shared): string =>
  from ? `Allocate households of ${from.name}` : 'Allocate households that nobody has'

export type ChooseProps = Shared & {
  readonly holdings: readonly Holding[]
  readonly of: number
  readonly holders: readonly Holder[]
  readonly chosen: readonly string[]
  readonly typed: Readonly<Record<string, string>>
  readonly faults: Faults
}

const ERRORS = [
  ['household', '#q-household'],
  ['worker', '#q-worker'],
  ['on', '#q-on-day'],
] as const

/** Which households, to whom, and from which day. */
export function ChoosePage(props: ChooseProps) {
  const { csrf, token, from, holdings, of, holders, limit, chosen, typed, faults } = props
  const errors = ERRORS.flatMap(([name, href]): FieldError[] => {
    const text = faults[name]
    return text ? [{ href, text }] : []
  })
  const title = titleOf(props)
  if (holdings.length === 0)
    return (
      <>
        <Trail steps={stepsTo} here={title} />
        <h1>{title}</h1>
        <Empty
          kind="nothing left"
          title={from ? `${from.name} holds no household.` : 'Every approved household has a worker.'}
        >
          <a href="/workers">See who holds what</a>
        </Empty>
      </>
    )
  return (
    <>
      <Trail steps={stepsTo} here={title} />
      <form class="los-form" action="/allocate" method="post" novalidate>
        <ErrorSummary errors={errors} />
        <h1>{title}</h1>
        <CsrfField token={csrf} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="from" value={from?.ref ?? ''} />
        <Checkboxes
          id="q-household"
          name="household"
          label="Which households?"
          size="m"
          hint={of > holdings.length ? `The first ${holdings.length} of ${of} by name` : undefined}
          error={faults.household}
          options={holdings.map(({ ref, name, children }) => ({
            value: ref,
            text: `${householdName(name)} (${ref})`,
            hint:
              children === 0
                ? 'No child lives there now'
                : `${children} ${children === 1 ? 'child lives' : 'children live'} there`,
          }))}
          values={chosen}
        />
        <Select
          id="q-worker"
          name="worker"
          label="Who shall supervise them?"
          size="m"
          error={faults.worker}
          value={typed.worker}
          options={[
            { value: '', text: 'Choose' },
            ...holders
              .filter(({ ref }) => ref !== from?.ref)
              .map(({ ref, name, held }) => ({
                value: ref,
                text: `${name} (${ref}), holds ${heldWords(held, limit)}`,
              })),
          ]}
        />
        <DateInput
          id="q-on"
          name="on"
          label="From which day?"
          size="m"
          hint="For example, 27 3 2026"
          error={faults.on}
          value={datePartsOf(typed, 'on')}
          wrong={wrongParts(datePartsOf(typed, 'on'))}
        />
        <Button name="act" value="check">
          See what each would hold
        </Button>
        <p class="los-after">
          <a href="/workers">Leave without allocating</a>
        </p>
      </form>
    </>
  )
}

/** What would change, before it does. */
export function CheckPage({ plan, day, ...shared }: Shared & { plan: Plan; day: Readonly<Record<string, string>> }) {
  const { csrf, token, from, limit } = shared
  const { moves, to, on } = plan
  const fields = { token, from: from?.ref ?? '', worker: to.ref, ...day }
  return (
    <>
      <Trail steps={stepsTo} here="Check before allocating" />
      <form class="los-form los-stack" action="/allocate" method="post" novalidate>
        <h1>Check before allocating</h1>
        <p class="los-lead">
          {moves.length === 0
            ? 'Nothing would change.'
            : `${countWords(moves.length)} would be ${to.name}’s from ${longDate(on)}.`}
        </p>
        <CsrfField token={csrf} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {plan.refs.map((ref) => (
          <input key={ref} type="hidden" name="household" value={ref} />
        ))}
        <Changes plan={plan} limit={limit} />
        <Moves plan={plan} />
        <Refused plan={plan} />
        {moves.length > 0 ? (
          <Button name="act" value="confirm">
            Allocate {countWords(moves.length)}
          </Button>
        ) : null}
        <p class="los-after">
          <Button secondary small name="act" value="change">
            Change the choice
          </Button>
        </p>
      </form>
    </>
  )
}

/** What was done, and what was not and why. */
export function DonePage({ plan, limit }: { plan: Plan; limit: Limit }) {
  return (
    <div class="los-form los-stack">
      <h1>{countWords(plan.moves.length)} allocated</h1>
      <p class="los-lead">
        To {plan.to.name}, from {longDate(plan.on)}. Each is a record of its own, and can be corrected as one.
      </p>
      <Changes plan={plan} limit={limit} />
      <Moves plan={plan} />
      <Refused plan={plan} />
      <p>
        <a href="/workers">See who holds what</a>
      </p>
    </div>
  )
}

const countWords = (n: number): string => `${n} ${n === 1 ? 'household' : 'households'}`

function Changes({ plan, limit }: { plan: Plan; limit: Limit }) {
  return (
    <>
      <Table
        caption="What each holds, and would hold"
        captionShown
        rows={plan.changes}
        rowKey={({ worker }) => worker.ref}
        columns={[
          { head: 'Worker', rowHead: true, cell: ({ worker }) => worker.name },
          { head: 'Before', number: true, cell: ({ before }) => heldWords(before, limit) },
          { head: 'After', number: true, cell: ({ after }) => heldWords(after, limit) },
        ]}
      />
      {limit ? (
        <p class="los-muted">
          The limit is our own standard: <a href={`/law/${limit.rule.id}`}>{limit.rule.title}</a>. It stops nobody; more
          than it is a duty overdue.
        </p>
      ) : (
        <p class="los-muted">No standard of this service sets a limit.</p>
      )}
    </>
  )
}

function Moves({ plan: { moves } }: { plan: Plan }) {
  if (moves.length === 0) return null
  return (
    <section>
      <h2>Households</h2>
      <ul class="los-list">
        {moves.map(({ ref, name }) => (
          <li key={ref}>
            <a href={`/households/${encodeURIComponent(ref)}`}>{householdName(name)}</a>{' '}
            <span class="los-code">{ref}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Refused({ plan: { refused } }: { plan: Plan }) {
  if (refused.length === 0) return null
  return (
    <Note title="Not among them">
      {refused.map(({ ref, name, why }) => (
        <p key={ref}>
          {name ? `${householdName(name)} (${ref})` : ref}: {why}.
        </p>
      ))}
    </Note>
  )
}
