export type Chip = { href: string; text: string; current?: boolean }

/** Which kinds are shown: filters as links, the current one filled. */
export function Chips({ label, items }: { label: string; items: readonly Chip[] }) {
  return (
    <nav class="los-chips" aria-label={label}>
      {items.map(({ href, text, current }) => (
        <a key={href} href={href} aria-current={current ? 'true' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  )
}
