import { longDate } from '../../calendar'
import type { House } from '../../ledgers'
import { ButtonLink, capital, Facts, Note, Trail } from '../../web/pieces'
import type { Action } from '../actions/action'
import { ActionTable } from '../actions/action-table'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { Afterwards } from './afterwards'
import { type Allegation, referralWords } from './allegation'
import { ALLEGATIONS } from './allegations.page'
import { type Entry, said } from './files.store'
import { actFor } from './owed-about'
import { OwedNext, Steps } from './steps'

export type AllegationProps = {
  readonly house: House
  readonly allegation: Allegation
  readonly actions: readonly Action[]
  readonly people: ReadonlyMap<number, Person>
  readonly recorders: ReadonlyMap<string, string>
  readonly records: boolean
}

const stepHref = (ref: string, step: string): string =>
  `/record/allegation-step?${new URLSearchParams({ allegation: ref, step })}`

/** One allegation: the referral and its time, what the carer was offered and said, what is owed next, how it ended. */
export function AllegationPage(props: AllegationProps) {
  const { house, allegation, actions, people, recorders, records } = props
  const { file, next, closed, outcome } = allegation
  const home = people.get(file.about.household ?? -1)
  const open = actions.filter(({ state }) => state === 'open').length
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: ALLEGATIONS, text: 'Allegations' },
        ]}
        here={file.ref}
      />
      <h1>Allegation {file.ref}</h1>
      <p class="los-lead los-take">
        The service knew on {longDate(file.on)}. {capital(outcome ?? 'no outcome has been decided')}.{' '}
        {closed ? `Closed on ${longDate(closed.on)}.` : 'Open.'}
      </p>
      <div class="los-gap-t">
        <About {...props} home={home} />
      </div>
      <Carer {...props} />
      <section class="los-section">
        <h2>What is owed next</h2>
        {next.length === 0 ? <p class="los-take">Nothing is owed now.</p> : null}
        <OwedNext
          records={records}
          next={next.map((owed) => ({ owed, act: actFor(house.words, house.law, owed, { allegation: file.ref }) }))}
        />
      </section>
      <section class="los-section">
        <h2>Step by step</h2>
        <Steps
          house={house}
          caption="What was done about it, the first first"
          entries={[{ ...file, kind: 'allegation' }, ...file.entries]}
          recorders={recorders}
        />
      </section>
      <section class="los-section">
        <h2>What was promised</h2>
        {actions.length > 0 ? (
          <ActionTable caption="Actions after this allegation" actions={actions} />
        ) : (
          <p class="los-take">No action yet.</p>
        )}
        {closed || open === 0 ? null : (
          <Note>It cannot be closed while {open === 1 ? 'an action is' : `${open} actions are`} open.</Note>
        )}
        <Afterwards subject={file.ref} household={home?.ref ?? null} records={records} />
        {records && !closed ? (
          <p class="los-actions los-gap-t los-no-print">
            <ButtonLink small secondary href={stepHref(file.ref, 'outcome decided')}>
              Record the outcome
            </ButtonLink>
            <ButtonLink small secondary href={`/record/allegation-closing?allegation=${encodeURIComponent(file.ref)}`}>
              Close it
            </ButtonLink>
          </p>
        ) : null}
      </section>
    </>
  )
}

function About({ allegation, people, home }: AllegationProps & { home: Person | undefined }) {
  const { file, referral, referred } = allegation
  const against = people.get(file.about.against ?? -1)
  return (
    <Facts
      facts={[
        { term: 'Household', value: home ? <a href={hrefOf(home)}>{titleOf(home)}</a> : 'None named' },
        { term: 'Against', value: against ? titleOf(against) : 'Nobody named' },
        { term: 'What is alleged', value: capital(said(file.facts, 'abuse') ?? 'not said') },
        {
          term: 'Designated officer',
          value: capital(referralWords(referral, referred)),
          note: referral?.due ? `due ${longDate(referral.due)}` : undefined,
        },
      ]}
    />
  )
}

/** What is the carer’s by right: somebody independent, their own account beside the record, and the record put right. */
function Carer({ allegation, records }: AllegationProps) {
  const { file, support, account, shown, uncorrected } = allegation
  const line = (term: string, entry: Entry | null, none: string, step: string) => ({
    term,
    value: entry ? longDate(entry.on) : none,
    note: entry ? (
      (said(entry.facts, 'notes') ?? undefined)
    ) : records ? (
      <a href={stepHref(file.ref, step)}>Record it</a>
    ) : undefined,
  })
  return (
    <section class="los-section">
      <h2>The carer</h2>
      <Facts
        facts={[
          line('Independent support offered', support, 'Not yet', 'support offered'),
          line('Their own account', account, 'Not given yet', 'own account given'),
          line('Record shown to them', shown, 'Not yet', 'record shown'),
          {
            term: 'Right of correction',
            value: uncorrected ? 'Asked for, and not answered' : 'Nothing waits to be put right',
            note: records ? (
              <a href={stepHref(file.ref, uncorrected ? 'corrected' : 'correction asked')}>
                {uncorrected ? 'Record that it was put right' : 'Record that they ask for it'}
              </a>
            ) : undefined,
          },
        ]}
      />
    </section>
  )
}
