import { type DateInputProps, DateParts } from './date-input'
import { Fieldset, FormGroup } from './field'
import { RadioList } from './radios'
import type { Choice } from './select'

export type DayChoiceProps = DateInputProps & {
  /** The days offered, `{ value: '2026-11-23', text: 'Today, 23 November' }`; another day is added to them. */
  offered: readonly Choice[]
  /** The value of the radio chosen; `other` means the day is in the three fields. */
  chosen?: string
}

/** A day that is nearly always today: offered as a choice, with the three fields under *Another day*. */
export function DayChoice({ id, name, label, size, hint, error, value, wrong, offered, chosen }: DayChoiceProps) {
  const options = [...offered, { value: 'other', text: 'Another day' }]
  return (
    <FormGroup error={error} class="los-day">
      <Fieldset id={id} label={label} size={size} hint={hint} error={error}>
        <RadioList
          id={id}
          name={name}
          options={options}
          value={chosen}
          classOf={(option) => (option === 'other' ? 'los-day__other' : undefined)}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a second fieldset would have the question read twice */}
        <div class="los-other" role="group" aria-label="Another day">
          <DateParts
            id={`${id}-other`}
            name={name}
            value={value}
            wrong={wrong}
            error={chosen === 'other' ? error : undefined}
          />
        </div>
      </Fieldset>
    </FormGroup>
  )
}
