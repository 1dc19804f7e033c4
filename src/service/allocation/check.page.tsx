import { longDate } from '../../calendar'
import { Button, CsrfField, Note, Table, Trail } from '../../web/pieces'
import { householdName } from '../people/people.store'
import { heldWords } from './caseload-limit'
import type { Plan } from './plan'
import { type Limit, type Shared, stepsTo } from './shared'

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
