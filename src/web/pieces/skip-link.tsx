/** First in the page: past the header in one key. */
export function SkipLink({ href = '#main' }: { href?: string }) {
  return (
    <a href={href} class="govuk-skip-link los-skip" data-module="govuk-skip-link">
      Skip to the main part of this page
    </a>
  )
}
