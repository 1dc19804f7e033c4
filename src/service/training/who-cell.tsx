import { householdName } from '../people/people.store'
import type { Person } from './matrix'

/** Somebody who learns: a carer with their home, which is where they are read. */
export function WhoCell({ person: { name, ref, home } }: { person: Person }) {
  const known = home ? (
    <>
      {name}, <a href={`/households/${encodeURIComponent(home.ref)}`}>{householdName(home.name)}</a>
    </>
  ) : (
    name
  )
  return (
    <>
      {known} <span class="los-code los-nowrap">{ref}</span>
    </>
  )
}
