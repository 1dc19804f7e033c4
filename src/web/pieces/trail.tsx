export type TrailStep = { href: string; text: string }

/** How you got here, dot by dot, ending in a ring: you. */
export function Trail({ steps, here }: { steps: readonly TrailStep[]; here: string }) {
  return (
    <nav class="los-trail" aria-label="How you got here">
      <ol>
        {steps.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
