/** The mark: what happened, the line of sight, what is owed. */
export function BrandMark() {
  return (
    <svg width="46" height="18" viewBox="0 0 46 18" aria-hidden="true" focusable="false">
      <circle cx="7" cy="9" r="5" fill="currentColor" />
      <line x1="7" y1="9" x2="31" y2="9" stroke="currentColor" stroke-width="2.5" />
      <circle cx="38" cy="9" r="6.25" fill="none" stroke="currentColor" stroke-width="2.5" />
    </svg>
  )
}
