import { FORMATS, type Format } from '../exports'

/** The formats a table may be taken away in; paper is the browser's own. */
export function TakeAway({ what, href }: { what: string; href: (format: Format) => string }) {
  return (
    <p class="los-line los-no-print los-take">
      <span>{what}</span>
      {FORMATS.map((format) => (
        <a key={format} href={href(format)}>
          {format.toUpperCase()}
          <span class="los-vh"> of {what.replace(/:$/, '').toLowerCase()}</span>
        </a>
      ))}
    </p>
  )
}
