import { Trail } from '../../web/pieces'
import { hrefOf, titleOf } from '../people/people.store'
import type { Everything } from './everything.store'
import { wordingOf } from './wording'

/** Everything that can be recorded, by area; about one household or child, only what has to do with them. */
export function EverythingPage({ about, groups }: Everything) {
  const title = about ? `Record something about ${titleOf(about)}` : 'Record something'
  return (
    <>
      <Trail
        steps={about ? [{ href: hrefOf(about), text: titleOf(about) }] : [{ href: '/', text: 'Today' }]}
        here="Record something"
      />
      <h1>{title}</h1>
      {about ? null : (
        <p class="los-lead los-take">
          Quickest from the page of the household or child it is about: the form then knows whom you mean.
        </p>
      )}
      {groups.map(({ name, kinds }) => (
        <section key={name} class="los-section" aria-labelledby={`group-${name}`}>
          <h2 id={`group-${name}`}>{name}</h2>
          <ul class="los-list">
            {kinds.map(({ kind, href }) => (
              <li key={kind.name}>
                <a href={href}>{wordingOf(kind).title}</a>
                <br />
                <span class="los-muted">{kind.means}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
