import { classNames } from '../class-names'
import { describedBy, type FieldProps, FormGroup, HintAndError, Label } from './field'

export type TextInputProps = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'password' | 'search'
  inputmode?: 'numeric' | 'email'
  autocomplete?: string
  /** As wide as this many characters; otherwise as wide as the form. */
  width?: 2 | 3 | 4 | 5 | 10 | 20
  spellcheck?: boolean
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { id, name, label, size, error, value, type = 'text', width, inputmode, autocomplete, spellcheck } = props
  return (
    <FormGroup error={error}>
      <Label of={id} size={size}>
        {label}
      </Label>
      <HintAndError {...props} />
      <input
        class={classNames(
          'govuk-input',
          width && `govuk-input--width-${width}`,
          error !== undefined && 'govuk-input--error',
        )}
        id={id}
        name={name}
        type={type}
        value={value || undefined}
        inputmode={inputmode}
        autocomplete={autocomplete}
        spellcheck={spellcheck}
        aria-describedby={describedBy(props)}
      />
    </FormGroup>
  )
}
