import { BrandMark } from './brand'
import { type Place, type PlaceName, placesOf } from './places'

export type HeaderProps = {
  service: string
  viewer?: string
  place?: PlaceName
  places: readonly PlaceName[]
  csrf?: string
  query?: string
  /** Whether they may search: who reads no case is offered no search of them. */
  mayFind?: boolean
  /** The fictional service says so on every page. */
  demo?: boolean
  /** The embedded database says so on every page: it is not for live records. */
  trial?: boolean
}

/** The token every form that changes something carries. */
export function CsrfField({ token }: { token: string }) {
  return <input type="hidden" name="_csrf" value={token} />
}

// Searching posts: a name typed here must not stay in addresses, histories and logs.
function Find({ csrf, query }: { csrf: string; query?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: phones still in use do not know the search element
    <form class="los-find" role="search" method="post" action="/find">
      <CsrfField token={csrf} />
      <label class="los-vh" for="find">
        Find a household, child or person by name or reference
      </label>
      <input id="find" name="q" type="search" placeholder="Name or reference" value={query} autocomplete="off" />
      <button type="submit">Find</button>
    </form>
  )
}

function Me({ viewer, csrf, mayFind }: { viewer: string; csrf: string; mayFind: boolean }) {
  return (
    <div class="los-me">
      {mayFind ? (
        <a class="los-me__find" href="/find">
          Find
        </a>
      ) : null}
      <span class="los-me__name">{viewer}</span>
      <form method="post" action="/sign-out">
        <CsrfField token={csrf} />
        <button type="submit" class="los-link-button">
          Sign out
        </button>
      </form>
    </div>
  )
}

function PlaceList({ places, here, also }: { places: readonly Place[]; here?: PlaceName; also?: boolean }) {
  if (places.length === 0) return null
  return (
    <ul class={also ? 'los-nav__also' : undefined}>
      {places.map(({ name, href }) => (
        <li key={name}>
          <a href={href} aria-current={name === here ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

export function Banners({ demo, trial }: Pick<HeaderProps, 'demo' | 'trial'>) {
  if (!demo && !trial) return null
  return (
    <div class="los-demo">
      <div class="los-width">
        {demo ? <p>Fictional service. Nobody here is real.</p> : null}
        {trial ? <p>Trial database: not for live records.</p> : null}
      </div>
    </div>
  )
}

/** One dark band: mark, search, who is signed in, and under it the places, always in sight. */
export function Header({ service, viewer, place, places, csrf, query, mayFind = true, demo, trial }: HeaderProps) {
  const shown = placesOf(places)
  return (
    <header class="los-header">
      <div class="los-width los-header__top">
        <a class="los-brand" href="/">
          <BrandMark />
          <span>Line of Sight</span>
          <span class="los-brand__of">{service}</span>
        </a>
        {viewer && csrf && mayFind ? <Find csrf={csrf} query={query} /> : null}
        {viewer && csrf ? <Me viewer={viewer} csrf={csrf} mayFind={mayFind} /> : null}
      </div>
      {shown.length > 0 ? (
        <nav class="los-width los-nav" aria-label="Places">
          <PlaceList places={shown.filter(({ also }) => !also)} here={place} />
          <PlaceList places={shown.filter(({ also }) => also)} here={place} also />
        </nav>
      ) : null}
      <Banners demo={demo} trial={trial} />
    </header>
  )
}
