export type ScopeItem = { href: string; text: string; count?: number; current?: boolean }

/** Whose work is shown. Links, not tabs: the address changes. */
export function Scope({ label, items }: { label: string; items: readonly ScopeItem[] }) {
  return (
    <nav class="los-scope" aria-label={label}>
      {items.map(({ href, text, count, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {text}
          {count === undefined ? null : <b> {count.toLocaleString('en-GB')}</b>}
        </a>
      ))}
    </nav>
  )
}
