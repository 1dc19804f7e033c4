import { FORMATS, type Format } from '../../exports'

export type TakeAwayProps = {
  what: string
  /** What the files hold, said to readers who hear a link by itself: `CSV file of the register`. */
  of: string
  href: (format: Format) => string
}

/** The formats a table may be taken away in; paper is the browser's own. */
export function TakeAway({ what, of, href }: TakeAwayProps) {
  return (
    <p class="los-line los-no-print los-take">
      <span>{what}:</span>
      {FORMATS.map((format) => (
        <a key={format} href={href(format)}>
          {format.toUpperCase()}
          <span class="los-vh"> file of {of}</span>
        </a>
      ))}
      <span class="los-muted">or print this page</span>
    </p>
  )
}
