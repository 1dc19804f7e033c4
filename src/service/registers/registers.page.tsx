import type { Scope } from '../../access'
import { PeopleScope } from '../register/register.page'
import { AREAS, type Register } from './register'

/** Every register that the viewer may read, by area. */
export function RegistersPage({ registers, scope }: { registers: readonly Register[]; scope: Scope }) {
  const areas = AREAS.map((area) => ({ area, of: registers.filter((each) => each.area === area) }))
  return (
    <>
      <h1>Registers</h1>
      <PeopleScope current="registers" whole={scope.kind === 'service'} />
      <p class="los-lead los-section-top">
        Lists of what is, as at any day. Each counts what it lists, and opens into its cases.
      </p>
      {areas
        .filter(({ of }) => of.length > 0)
        .map(({ area, of }) => (
          <section class="los-section" key={area} aria-label={area}>
            <h2>{area}</h2>
            <dl class="los-sheet los-sheet--pad">
              {of.map(({ name, title, says }, index) => (
                <div key={name} class={index > 0 ? 'los-gap-t' : undefined}>
                  <dt>
                    <a href={`/registers/${name}`}>{title}</a>
                  </dt>
                  <dd class="los-muted">{says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </>
  )
}
