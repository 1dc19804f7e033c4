import { Scope } from '../../web/pieces'

const PLACES = [
  { href: '/board/reports', text: 'Reports' },
  { href: '/board/calendar', text: 'Reporting calendar' },
  { href: '/board/programme', text: 'Work programme' },
] as const

/** Where what a board is given can be found. */
export const BoardPlaces = ({ here }: { here: (typeof PLACES)[number]['text'] }) => (
  <Scope label="Board" items={PLACES.map((place) => ({ ...place, current: place.text === here }))} />
)
