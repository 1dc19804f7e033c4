import { pagesShown } from './pages'

export type PagerProps = {
  page: number
  pages: number
  /** `1 to 8 of 243`. */
  words: string
  href: (page: number) => string
  /** What the pages are of, where a page has two such lists. */
  label?: string
}

/** The pages of a list; with one page, only how many there are. */
export function Pager({ page, pages, words, href, label = 'Pages' }: PagerProps) {
  if (pages <= 1) return <p class="los-pager los-muted">{words}</p>
  return (
    <nav class="los-pager" aria-label={label}>
      <p class="los-muted">{words}</p>
      <ul>
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              Previous
            </a>
          </li>
        ) : null}
        {pagesShown(page, pages).map((n, index) =>
          n === null ? (
            <li key={`gap ${index}`} aria-hidden="true">
              <span>&hellip;</span>
            </li>
          ) : (
            <li key={n}>
              <a href={href(n)} aria-label={`Page ${n}`} aria-current={n === page ? 'page' : undefined}>
                {n}
              </a>
            </li>
          ),
        )}
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              Next
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
