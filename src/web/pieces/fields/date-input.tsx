import { classNames } from '../class-names'
import { type FieldProps, Fieldset, FormGroup } from './field'

export type DatePart = 'day' | 'month' | 'year'

/** What was typed, part by part, kept as it was typed. */
export type TypedDate = Partial<Record<DatePart, string>>

type PartsProps = {
  id: string
  name: string
  value?: TypedDate
  /** Which parts are wrong; all of them when an error names none. */
  wrong?: readonly DatePart[]
  error?: string
}

const parts: readonly { part: DatePart; label: string; width: 2 | 4 }[] = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
]

/** Three fields, `name-day`, `name-month` and `name-year`, for a fieldset that asks the question. */
export function DateParts({ id, name, value = {}, wrong, error }: PartsProps) {
  const isWrong = (part: DatePart) => error !== undefined && (wrong === undefined || wrong.includes(part))
  return (
    <div class="govuk-date-input" id={id}>
      {parts.map(({ part, label, width }) => (
        <div key={part} class="govuk-date-input__item">
          <FormGroup>
            <label class="govuk-label govuk-date-input__label" for={`${id}-${part}`}>
              {label}
            </label>
            <input
              class={classNames(
                'govuk-input govuk-date-input__input',
                `govuk-input--width-${width}`,
                isWrong(part) && 'govuk-input--error',
              )}
              id={`${id}-${part}`}
              name={`${name}-${part}`}
              type="text"
              inputmode="numeric"
              value={value[part] || undefined}
            />
          </FormGroup>
        </div>
      ))}
    </div>
  )
}

export type DateInputProps = FieldProps & Pick<PartsProps, 'value' | 'wrong'>

/** A day, typed. Errors link to `id-day`, or to the part that is wrong. */
export function DateInput({ id, name, label, size, hint, error, value, wrong }: DateInputProps) {
  return (
    <FormGroup error={error}>
      <Fieldset id={id} label={label} size={size} hint={hint} error={error} role="group">
        <DateParts id={id} name={name} value={value} wrong={wrong} error={error} />
      </Fieldset>
    </FormGroup>
  )
}
