import { type PlaceName, placesOf } from './places'

export type FooterLink = { href: string; text: string }

/** The places that a phone's header leaves out, and whatever every page must lead to. */
export function Footer({ places, links }: { places: readonly PlaceName[]; links: readonly FooterLink[] }) {
  const more = [...placesOf(places).flatMap(({ name, href, also }) => (also ? [{ href, text: name }] : [])), ...links]
  return (
    <footer class="los-footer">
      <div class="los-width">
        {more.length > 0 ? (
          <nav aria-label="More places">
            <ul>
              {more.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <p>Line of Sight, open source under the MIT licence.</p>
      </div>
    </footer>
  )
}
