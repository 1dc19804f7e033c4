import { longDate } from '../../calendar'
import { ButtonLink, capital, Facts, Note } from '../../web/pieces'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { type Allegation, referralWords } from './allegation'
import { ALLEGATIONS } from './allegations.page'
import { type CaseProps, CaseTrail, NextSection, PromisedSection, StepsSection } from './case-sections'
import { type Entry, said } from './files.store'

export type AllegationProps = CaseProps & {
  readonly allegation: Allegation
  readonly people: ReadonlyMap<number, Person>
}

const stepHref = (ref: string, step: string): string =>
  `/record/allegation-step?${new URLSearchParams({ allegation: ref, step })}`

/** One allegation: the referral and its time, what the carer was offered and said, what is owed next, how it ended. */
export function AllegationPage(props: AllegationProps) {
  const { allegation, actions, people, records } = props
  const { file, next, closed, outcome } = allegation
  const home = people.get(file.about.household ?? -1)
  const open = actions.filter(({ state }) => state === 'open').length
  return (
    <>
      <CaseTrail list={{ href: ALLEGATIONS, text: 'Allegations' }} file={file} />
      <h1>Allegation {file.ref}</h1>
      <p class="los-lead los-take">
        The service knew on {longDate(file.on)}. {capital(outcome ?? 'no outcome has been decided')}.{' '}
        {closed ? `Closed on ${longDate(closed.on)}.` : 'Open.'}
      </p>
      <div class="los-gap-t">
        <About {...props} home={home} />
      </div>
      <Carer {...props} />
      <NextSection {...props} next={next} about={{ allegation: file.ref }} none="Nothing is owed now." />
      <StepsSection {...props} kind="allegation" file={file} caption="What was done about it, the first first" />
      <PromisedSection {...props} caption="Actions after this allegation" file={file} household={home?.ref ?? null}>
        {closed || open === 0 ? null : (
          <Note>It cannot be closed while {open === 1 ? 'an action is' : `${open} actions are`} open.</Note>
        )}
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
      </PromisedSection>
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
