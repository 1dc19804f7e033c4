import { FORMATS, type Format } from '../exports'

/** The formats a table may be taken away in; paper is the browser's own. */
export function TakeAway({ what, of, href }: { what: string; of: string; href: (format: Format) => string }) {
  return (
    <p class="los-line los-no-print los-take">
      <span>{what}:</span>
      {FORMATS.map((format) => (
        <a key={format} href={href(format)}>
          {format.toUpperCase()}
          <span class="los-vh"> of {of}</span>
        </a>
      ))}
      <span class="los-muted">or print this page</span>
    </p>
  )
}
