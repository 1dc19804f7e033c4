import type { ComponentChildren } from 'preact'
import { classNames } from './class-names'

/** A surface to work on. Never inside another. */
export function Sheet({ children, pad, class: more }: { children: ComponentChildren; pad?: boolean; class?: string }) {
  return <div class={classNames('los-sheet', pad && 'los-sheet--pad', more)}>{children}</div>
}
