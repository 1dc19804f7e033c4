import type { ComponentChildren } from 'preact'

export type WhoProps = {
  name: string
  reference?: string
  note?: ComponentChildren
  change?: { href: string; of: string }
}

/** Whose record a form writes to: at the top of every form. */
export function Who({ name, reference, note, change }: WhoProps) {
  return (
    <p class="los-who">
      <span>
        <b>{name}</b>
        {reference ? <span class="los-code"> {reference}</span> : null}
        {note ? (
          <>
            <br />
            <span class="los-muted">{note}</span>
          </>
        ) : null}
      </span>
      {change ? (
        <a href={change.href}>
          Change<span class="los-vh"> {change.of}</span>
        </a>
      ) : null}
    </p>
  )
}
