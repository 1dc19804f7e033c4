import { CsrfField, Empty, Table } from '../../web/pieces'
import { hrefOf, type Person, titleOf } from './people.store'

export type FindProps = { readonly asked: string; readonly found: readonly Person[]; readonly csrf: string }

/** What a search found, best first. The name that was asked for stays out of the address. */
export function FindPage({ asked, found, csrf }: FindProps) {
  return (
    <>
      <h1>{asked === '' ? 'Find' : found.length === 0 ? 'Nothing found' : `${found.length} found`}</h1>
      <form method="post" action="/find" class="los-when los-gap-t">
        <CsrfField token={csrf} />
        <div class="los-field">
          <label for="q-page">Name or reference</label>
          <input id="q-page" name="q" type="search" value={asked} autocomplete="off" />
        </div>
        <button class="govuk-button govuk-button--los-small" type="submit">
          Find
        </button>
      </form>
      <section class="los-section-top" aria-label="What was found">
        {asked !== '' && found.length === 0 ? (
          <Empty title={`Nobody you may see is called anything like “${asked}”.`}>
            Try part of the name, or the reference. Spelling need not be exact.
          </Empty>
        ) : null}
        {found.length > 0 ? (
          <Table
            fold
            caption="Found"
            rows={found}
            rowKey={(person) => person.ref}
            columns={[
              { head: 'Who', rowHead: true, cell: (person) => <a href={hrefOf(person)}>{titleOf(person)}</a> },
              { head: 'Reference', cell: (person) => <span class="los-code">{person.ref}</span> },
              { head: 'What', cell: (person) => person.kind },
              { head: 'Team', cell: (person) => person.team ?? '' },
            ]}
          />
        ) : null}
      </section>
    </>
  )
}
