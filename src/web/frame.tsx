import { may, type Session } from '../access'
import { verdict } from './guard'
import { BarePage, Page, type PageAssets, type PlaceName, placesOf, renderPage } from './pieces'
import type { PageAnswer, Route, ServiceInfo } from './route'

const everyPlace: readonly PlaceName[] = [
  'Today',
  'People',
  'Quality',
  'Figures',
  'Board',
  'Law',
  'Imports',
  'Journal',
  'Settings',
]

export type Frame = {
  readonly assets: PageAssets
  readonly routes: readonly Route[]
  readonly service: ServiceInfo
  readonly session: Session | null
  readonly csrf: string
}

/** A whole page as text: what a route shows, in the frame that every page has. */
export function framed({ title, body, place, query, refresh, bare }: Omit<PageAnswer, 'kind'>, frame: Frame): string {
  const { assets, service, session, csrf, routes } = frame
  const banners = { demo: service.fictional, trial: service.embedded }
  if (bare)
    return renderPage(
      <BarePage title={title} service={service.name} assets={assets} {...banners}>
        {body}
      </BarePage>,
    )
  return renderPage(
    <Page
      title={title}
      service={service.name}
      viewer={session?.viewer.name}
      csrf={csrf}
      place={place}
      places={placesFor(session, routes)}
      mayFind={isOpen(session, routes, 'POST', '/find')}
      query={query}
      refresh={refresh}
      {...banners}
      assets={assets}
    >
      {body}
    </Page>,
  )
}

/** The places that are there and that this viewer may go to: asked of the routes, so that no link leads to a refusal. */
function placesFor(session: Session | null, routes: readonly Route[]): PlaceName[] {
  const idle = session && !may(session.viewer, 'read cases')
  // Who reads no case has no work list: the first page sends them on.
  const places = placesOf(everyPlace).filter(({ name }) => !(name === 'Today' && idle))
  return places.flatMap(({ name, href }) => (isOpen(session, routes, 'GET', href) ? [name] : []))
}

function isOpen(session: Session | null, routes: readonly Route[], method: Route['method'], href: string): boolean {
  const route = session && routes.find((each) => each.method === method && each.path === href)
  return route ? verdict(route, { session }, href).kind === 'allowed' : false
}
