import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names'
import { type FieldProps, Fieldset, FormGroup } from './field'
import type { Choice } from './select'

export type RadioChoice = Choice & { hint?: ComponentChildren }

type RadioProps = { id: string; name: string; choice: RadioChoice; checked: boolean; class?: string }

function Radio({ id, name, choice, checked, class: more }: RadioProps) {
  const hintId = choice.hint === undefined ? undefined : `${id}-item-hint`
  return (
    <div class="govuk-radios__item">
      <input
        class={classNames('govuk-radios__input', more)}
        id={id}
        name={name}
        type="radio"
        value={choice.value}
        checked={checked}
        aria-describedby={hintId}
      />
      <label class="govuk-label govuk-radios__label" for={id}>
        {choice.text}
      </label>
      {hintId ? (
        <div id={hintId} class="govuk-hint govuk-radios__hint">
          {choice.hint}
        </div>
      ) : null}
    </div>
  )
}

export type RadioListProps = {
  id: string
  name: string
  options: readonly RadioChoice[]
  value?: string
  inline?: boolean
  /** A class for the input of one choice, by its value. */
  classOf?: (value: string) => string | undefined
}

/** The choices alone, for a fieldset that holds more than them. The first bears the field's own id, for error links. */
export function RadioList({ id, name, options, value, inline, classOf }: RadioListProps) {
  return (
    <div class={classNames('govuk-radios', inline && 'govuk-radios--inline')} data-module="govuk-radios">
      {options.map((choice, index) => (
        <Radio
          key={choice.value}
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={name}
          choice={choice}
          checked={choice.value === value}
          class={classOf?.(choice.value)}
        />
      ))}
    </div>
  )
}

export type RadiosProps = FieldProps & { options: readonly RadioChoice[]; value?: string; inline?: boolean }

/** One of a few. Nothing is chosen beforehand unless it is plainly so. */
export function Radios(props: RadiosProps) {
  const { id, name, label, size, hint, error, options, value, inline } = props
  return (
    <FormGroup error={error}>
      <Fieldset id={id} label={label} size={size} hint={hint} error={error}>
        <RadioList id={id} name={name} options={options} value={value} inline={inline} />
      </Fieldset>
    </FormGroup>
  )
}
