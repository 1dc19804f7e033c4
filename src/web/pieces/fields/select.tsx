import { classNames } from '../class-names'
import { describedBy, type FieldProps, FormGroup, HintAndError, Label } from './field'

export type Choice = { value: string; text: string }

export type SelectProps = FieldProps & { options: readonly Choice[]; value?: string }

/** One of a long list. For a short one, radios. */
export function Select(props: SelectProps) {
  const { id, name, label, size, error, options, value } = props
  return (
    <FormGroup error={error}>
      <Label of={id} size={size}>
        {label}
      </Label>
      <HintAndError {...props} />
      <select
        class={classNames('govuk-select', error !== undefined && 'govuk-select--error')}
        id={id}
        name={name}
        aria-describedby={describedBy(props)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={value !== undefined && option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
