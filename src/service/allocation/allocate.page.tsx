import {
  Button,
  Checkboxes,
  CsrfField,
  DateInput,
  Empty,
  ErrorSummary,
  type FieldError,
  Select,
  Trail,
} from '../../web/pieces'
import { datePartsOf, wrongParts } from '../../web/typed-day'
import { householdName } from '../people/people.store'
import type { Holder, Holding } from './allocation.store'
import { heldWords } from './caseload-limit'
import { type Shared, stepsTo } from './shared'

export type Faults = { readonly household?: string; readonly worker?: string; readonly on?: string }

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
