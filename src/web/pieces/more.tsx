import type { ComponentChildren } from 'preact'

export type MoreProps = { summary: ComponentChildren; children: ComponentChildren; open?: boolean }

/** What stays closed until asked for; opens without a script, and on paper stands open. */
export function More({ summary, children, open }: MoreProps) {
  return (
    <details class="los-more" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
