import type { ComponentChildren } from 'preact'

/** A consequence, before or after an act. Not for errors. */
export function Note({ title, children }: { title?: string; children?: ComponentChildren }) {
  return (
    <div class="los-note">
      {title ? (
        <p>
          <b>{title}</b>
        </p>
      ) : null}
      {children}
    </div>
  )
}
