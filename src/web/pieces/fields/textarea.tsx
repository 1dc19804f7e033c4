import { classNames } from '../class-names'
import { describedBy, type FieldProps, FormGroup, HintAndError, Label } from './field'

export type TextareaProps = FieldProps & { value?: string; rows?: number }

/** Prose: as many lines as a person needs. */
export function Textarea(props: TextareaProps) {
  const { id, name, label, size, error, value, rows = 5 } = props
  return (
    <FormGroup error={error}>
      <Label of={id} size={size}>
        {label}
      </Label>
      <HintAndError {...props} />
      <textarea
        class={classNames('govuk-textarea', error !== undefined && 'govuk-textarea--error')}
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy(props)}
      >
        {value}
      </textarea>
    </FormGroup>
  )
}
