import type { ComponentChildren } from 'preact'
import { type FieldProps, Fieldset, FormGroup } from './field'
import type { Choice } from './select'

export type CheckboxChoice = Choice & { hint?: ComponentChildren }

function Checkbox({
  id,
  name,
  choice,
  checked,
}: {
  id: string
  name: string
  choice: CheckboxChoice
  checked: boolean
}) {
  const hintId = choice.hint === undefined ? undefined : `${id}-item-hint`
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={choice.value}
        checked={checked}
        aria-describedby={hintId}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {choice.text}
      </label>
      {hintId ? (
        <div id={hintId} class="govuk-hint govuk-checkboxes__hint">
          {choice.hint}
        </div>
      ) : null}
    </div>
  )
}

export type CheckboxesProps = FieldProps & { options: readonly CheckboxChoice[]; values?: readonly string[] }

/** Any number of a few. Never ticked for people: what was seen or heard they must say themselves. */
export function Checkboxes({ id, name, label, size, hint, error, options, values = [] }: CheckboxesProps) {
  return (
    <FormGroup error={error}>
      <Fieldset id={id} label={label} size={size} hint={hint} error={error}>
        <div class="govuk-checkboxes" data-module="govuk-checkboxes">
          {options.map((choice, index) => (
            <Checkbox
              key={choice.value}
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={name}
              choice={choice}
              checked={values.includes(choice.value)}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
