import type { ComponentChildren } from 'preact'
import { classNames } from './class-names'

type Look = {
  children: ComponentChildren
  secondary?: boolean
  small?: boolean
  /** Said to readers after the words of the button, so that ten buttons of one name can be told apart. */
  hiddenSuffix?: string
}

function look({ secondary, small }: Look): string | undefined {
  return classNames('govuk-button', secondary && 'govuk-button--secondary', small && 'govuk-button--los-small')
}

function Words({ children, hiddenSuffix }: Look) {
  return (
    <>
      {children}
      {hiddenSuffix ? <span class="los-vh"> {hiddenSuffix}</span> : null}
    </>
  )
}

/** A link that looks like a button: goes to the page where the act is done. */
export function ButtonLink(props: Look & { href: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: goes to a page, so it is a link; their markup has it answer as a button
    <a href={props.href} role="button" draggable={false} class={look(props)} data-module="govuk-button">
      <Words {...props} />
    </a>
  )
}

export type ButtonProps = Look & { name?: string; value?: string; form?: string }

/** A button that sends its form. */
export function Button(props: ButtonProps) {
  return (
    <button
      type="submit"
      name={props.name}
      value={props.value}
      form={props.form}
      class={look(props)}
      data-module="govuk-button"
    >
      <Words {...props} />
    </button>
  )
}
