/** Where each place lives, in the order the header shows them. */
const addresses = {
  Today: '/',
  People: '/register',
  Quality: '/quality',
  Figures: '/figures',
  Board: '/board',
  Law: '/law',
  Imports: '/imports',
  Journal: '/journal',
  Settings: '/settings',
} as const

export type PlaceName = keyof typeof addresses

const also: readonly PlaceName[] = ['Law', 'Imports', 'Journal', 'Settings']

export type Place = { name: PlaceName; href: string; also: boolean }

/** The places a viewer may go to, in the header's order whatever order they are named in. */
export function placesOf(names: readonly PlaceName[]): Place[] {
  return Object.entries(addresses).flatMap(([key, href]) => {
    const name = names.find((candidate) => candidate === key)
    return name ? [{ name, href, also: also.includes(name) }] : []
  })
}
