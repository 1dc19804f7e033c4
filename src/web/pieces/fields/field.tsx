import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names'

/** What every field is told: one label, perhaps a hint, and the words that put it right. */
export type FieldProps = {
  id: string
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  error?: string
  /** A question of its own is set larger than a line of a longer form. */
  size?: 'm' | 's'
}

type Described = Pick<FieldProps, 'id' | 'hint' | 'error'>

/** The ids of the hint and the error, as `aria-describedby` wants them. */
export function describedBy({ id, hint, error }: Described): string | undefined {
  return classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`)
}

/** The hint, then the error, each under the id that `describedBy` names. */
export function HintAndError({ id, hint, error }: Described) {
  return (
    <>
      {hint === undefined ? null : (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  )
}

/** The frame of a field: red at the side while there is something to put right. */
export function FormGroup({
  error,
  class: more,
  children,
}: {
  error?: string
  class?: string
  children: ComponentChildren
}) {
  return (
    <div class={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error', more)}>{children}</div>
  )
}

/** The label above an input. */
export function Label({ of, size, children }: { of: string; size?: 'm' | 's'; children: ComponentChildren }) {
  return (
    <label class={classNames('govuk-label', size && `govuk-label--${size}`)} for={of}>
      {children}
    </label>
  )
}

export type FieldsetProps = Described & {
  label: ComponentChildren
  size?: 'm' | 's'
  role?: 'group'
  children: ComponentChildren
}

/** Several inputs under one question. */
export function Fieldset({ label, size, role, children, ...described }: FieldsetProps) {
  return (
    <fieldset class="govuk-fieldset" role={role} aria-describedby={describedBy(described)}>
      <legend class={classNames('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`)}>{label}</legend>
      <HintAndError {...described} />
      {children}
    </fieldset>
  )
}
