import { ButtonLink, Chips, Empty, More, Trail } from '../../web/pieces'
import { hrefOf, titleOf } from '../people/people.store'
import type { Everything, Group, Recordable } from './everything.store'
import { wordingOf } from './wording'

/** Everything that can be recorded: by what is said of it, by what is recorded most, by area. */
export function EverythingPage({ about, keep, asked, found, most, groups, further }: Everything) {
  return (
    <>
      <Trail
        steps={about ? [{ href: hrefOf(about), text: titleOf(about) }] : [{ href: '/', text: 'Today' }]}
        here="Record something"
      />
      <h1>{about ? `Record something about ${titleOf(about)}` : 'Record something'}</h1>
      {about ? null : (
        <p class="los-lead los-take">
          Quickest from the page of the household or child it is about: the form then knows whom you mean.
        </p>
      )}
      <Search keep={keep} asked={asked} />
      {found ? <Found asked={asked} found={found} all={`/record?${new URLSearchParams(keep)}`} /> : null}
      {found ? null : (
        <>
          <Most kinds={most} />
          <Areas groups={groups} />
          {groups.map((group) => (
            <Kinds key={group.name} group={group} />
          ))}
          {further.length > 0 ? <Further groups={further} open={about !== null} /> : null}
        </>
      )}
    </>
  )
}

function Search({ keep, asked }: Pick<Everything, 'keep' | 'asked'>) {
  return (
    <form method="get" action="/record" class="los-when los-gap-t">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="los-field">
        <label for="q-record">What happened?</label>
        <p id="q-record-hint" class="los-muted">
          A word or two, and no names: missing, dentist, complaint
        </p>
        <input id="q-record" name="q" type="search" value={asked} autocomplete="off" aria-describedby="q-record-hint" />
      </div>
      <button class="govuk-button govuk-button--los-small" type="submit">
        Find the form
      </button>
    </form>
  )
}

function Found({ asked, found, all }: { asked: string; found: readonly Recordable[]; all: string }) {
  return (
    <section class="los-section" aria-labelledby="found">
      <h2 id="found">{found.length === 0 ? 'No form found' : `For “${asked}”`}</h2>
      {found.length === 0 ? (
        <Empty title={`Nothing you may record is called anything like “${asked}”.`}>
          Try another word for it, or look through everything.
        </Empty>
      ) : (
        <List kinds={found} />
      )}
      <p class="los-after">
        <a href={all}>Everything that can be recorded</a>
      </p>
    </section>
  )
}

const Most = ({ kinds }: { kinds: readonly Recordable[] }) => (
  <section class="los-section" aria-labelledby="most">
    <h2 id="most">Recorded most</h2>
    <p class="los-actions">
      {kinds.map(({ kind, href }) => (
        <ButtonLink key={kind.name} small secondary href={href}>
          {wordingOf(kind).title}
        </ButtonLink>
      ))}
    </p>
  </section>
)

/** One press to an area: the list is long. */
const Areas = ({ groups }: { groups: readonly Group[] }) => (
  <div class="los-gap-t">
    <Chips label="Areas" items={groups.map(({ name }) => ({ href: `#${idOf(name)}`, text: name }))} />
  </div>
)

const idOf = (name: string): string => `group-${name.replaceAll(' ', '-')}`

function Kinds({ group: { name, kinds } }: { group: Group }) {
  return (
    <section class="los-section" aria-labelledby={idOf(name)}>
      <h2 id={idOf(name)}>{name}</h2>
      <List kinds={kinds} />
    </section>
  )
}

function List({ kinds }: { kinds: readonly Recordable[] }) {
  return (
    <ul class="los-list">
      {kinds.map(({ kind, href }) => (
        <li key={kind.name}>
          <a href={href}>{wordingOf(kind).title}</a>
          <br />
          <span class="los-muted">{kind.means}</span>
        </li>
      ))}
    </ul>
  )
}

/** What nobody looks for here first: about a child or a home it stands open, for this is what it goes on from. */
function Further({ groups, open }: { groups: readonly Group[]; open: boolean }) {
  return (
    <section class="los-section" aria-label="More">
      <More summary="More: what goes on from something on record, or ends it" open={open}>
        {open ? null : (
          <p>Each of these is offered on the page of what it goes on from: the child, the home, the complaint.</p>
        )}
        {groups.map(({ name, kinds }) => (
          <div key={name}>
            <h3>{name}</h3>
            <List kinds={kinds} />
          </div>
        ))}
      </More>
    </section>
  )
}
