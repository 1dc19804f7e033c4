import { classNames } from '../class-names'
import { describedBy, type FieldProps, FormGroup, HintAndError, Label } from './field'

export type FileUploadProps = FieldProps & { accept?: string; multiple?: boolean }

/** A file from the reader's machine. */
export function FileUpload(props: FileUploadProps) {
  const { id, name, label, size, error, accept, multiple } = props
  return (
    <FormGroup error={error}>
      <Label of={id} size={size}>
        {label}
      </Label>
      <HintAndError {...props} />
      <input
        class={classNames('govuk-file-upload', error !== undefined && 'govuk-file-upload--error')}
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(props)}
      />
    </FormGroup>
  )
}
