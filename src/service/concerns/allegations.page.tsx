import { longDate, shortDate } from '../../calendar'
import { capital, Empty, Table, Trail } from '../../web/pieces'
import { type Person, titleOf } from '../people/people.store'
import { type Allegation, referralWords, themesOf } from './allegation'
import { EVENTS } from './events.page'
import { type Entry, said } from './files.store'
import { PeriodForm } from './period-form'
import { type Stretch, stretchWords } from './quarters'

export const ALLEGATIONS = '/quality/allegations'
export const allegationHref = (ref: string): string => `${ALLEGATIONS}/${encodeURIComponent(ref)}`

export type AllegationsProps = {
  readonly allegations: readonly Allegation[]
  /** Worries about how a home cares, of the same days: looked into by the service itself, and no allegations. */
  readonly standards: readonly Entry[]
  readonly people: ReadonlyMap<number, Person>
  readonly stretch: Stretch
}

/** A year of allegations, or any other stretch: what they were about, how they were handled, what was learned. */
export function AllegationsPage({ allegations, standards, people, stretch }: AllegationsProps) {
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: EVENTS, text: 'Notifiable events' },
        ]}
        here="Allegations"
      />
      <h1>Allegations</h1>
      <p class="los-lead los-take">
        {countWords(allegations.length)} from {stretchWords(stretch)}. Every theme below counts each of them once, and
        so adds up to the register.
      </p>
      <PeriodForm action={ALLEGATIONS} stretch={stretch} />
      {allegations.length === 0 ? (
        <Empty title="No allegation is on record in this time.">Choose another time.</Empty>
      ) : (
        <>
          <Themes allegations={allegations} />
          <Register allegations={allegations} people={people} />
          <Learning allegations={allegations} />
        </>
      )}
      <section class="los-section">
        <h2>Standards of care, apart from allegations</h2>
        <p class="los-take">
          <a href={`/quality/concerns?${new URLSearchParams({ from: stretch.from, to: stretch.to })}#standards`}>
            {standards.length} {standards.length === 1 ? 'concern' : 'concerns'} about standards of care
          </a>{' '}
          in the same time. None of them is counted above.
        </p>
      </section>
    </>
  )
}

const countWords = (n: number): string => `${n.toLocaleString('en-GB')} ${n === 1 ? 'allegation' : 'allegations'}`

function Themes({ allegations }: Pick<AllegationsProps, 'allegations'>) {
  return (
    <section class="los-section">
      <h2>Themes</h2>
      {themesOf(allegations).map(({ title, parts }) => (
        <Table
          key={title}
          fold
          captionShown
          caption={title}
          rows={parts}
          rowKey={({ name }) => name}
          columns={[
            { head: title, rowHead: true, cell: ({ name }) => capital(name), foot: 'All' },
            {
              head: 'Allegations',
              number: true,
              cell: (part) => part.allegations.length,
              foot: parts.reduce((sum, part) => sum + part.allegations.length, 0),
            },
            {
              head: 'Which',
              cell: (part) =>
                part.allegations.length > 0 ? (
                  <ul class="los-list">
                    {part.allegations.map(({ file }) => (
                      <li key={file.ref}>
                        <a href={allegationHref(file.ref)}>{file.ref}</a>
                      </li>
                    ))}
                  </ul>
                ) : null,
            },
          ]}
        />
      ))}
    </section>
  )
}

function Register({ allegations, people }: Pick<AllegationsProps, 'allegations' | 'people'>) {
  const home = ({ file }: Allegation) => people.get(file.about.household ?? -1)
  return (
    <section class="los-section">
      <h2>The allegations</h2>
      <Table
        fold
        caption="Allegations, the newest first"
        rows={allegations}
        rowKey={({ file }) => file.ref}
        columns={[
          { head: 'Allegation', rowHead: true, cell: ({ file }) => <a href={allegationHref(file.ref)}>{file.ref}</a> },
          { head: 'Known', cell: ({ file }) => shortDate(file.on) },
          {
            head: 'Household',
            cell: (each) => {
              const person = home(each)
              return person ? titleOf(person) : 'None named'
            },
          },
          { head: 'Referral', cell: ({ referral, referred }) => capital(referralWords(referral, referred)) },
          { head: 'Support', cell: ({ support }) => (support ? shortDate(support.on) : 'Not offered yet') },
          { head: 'Own account', cell: ({ account }) => (account ? shortDate(account.on) : 'None yet') },
          { head: 'Outcome', cell: ({ outcome }) => capital(outcome ?? 'not decided') },
          { head: 'Closed', cell: ({ closed }) => (closed ? shortDate(closed.on) : 'Open') },
        ]}
      />
    </section>
  )
}

function Learning({ allegations }: Pick<AllegationsProps, 'allegations'>) {
  const learned = allegations.flatMap(({ file, closed }) => {
    const words = closed && said(closed.facts, 'learning')
    return closed && words ? [{ ref: file.ref, on: closed.on, words }] : []
  })
  return (
    <section class="los-section">
      <h2>What was learned</h2>
      {learned.length === 0 ? <p class="los-take">Nothing was written down as learned.</p> : null}
      <ul class="los-list">
        {learned.map(({ ref, on, words }) => (
          <li key={ref}>
            {words} <span class="los-muted">({longDate(on)})</span> <a href={allegationHref(ref)}>{ref}</a>
          </li>
        ))}
      </ul>
      <p class="los-take">
        <a href="/quality/actions?show=to-learn">What somebody is to learn, and who passes it on</a>
      </p>
    </section>
  )
}
