import { longDate } from '../../calendar'
import { ButtonLink, capital, Facts, Note } from '../../web/pieces'
import { type CaseProps, CaseTrail, NextSection, PromisedSection, StepsSection } from '../concerns/case-sections'
import { said } from '../concerns/files.store'
import { actFor } from '../concerns/owed-about'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { type Complaint, PROCEDURE_WORDS, STAGE_WORDS, wantsAdvocate } from './complaint'
import { COMPLAINTS } from './complaint-address'

export type ComplaintProps = CaseProps & {
  readonly complaint: Complaint
  readonly people: ReadonlyMap<number, Person>
}

/** One complaint: its steps in order, what is owed next, what was promised and what came of it. */
export function ComplaintPage(props: ComplaintProps) {
  const { complaint, records } = props
  const { file, outcome } = complaint
  const home = props.people.get(file.about.household ?? -1)
  return (
    <>
      <CaseTrail list={{ href: COMPLAINTS, text: 'Complaints' }} file={file} />
      <h1>{capital(complaint.matter)}</h1>
      <p class="los-lead los-take">{standWords(complaint)}</p>
      {wantsAdvocate(complaint) ? (
        <div class="los-gap-t">
          <Note>
            A child complains and nobody has offered an advocate.
            {records ? (
              <>
                {' '}
                <a href={stepHref(file.ref, 'advocate offered')}>Record the offer</a>
              </>
            ) : null}
          </Note>
        </div>
      ) : null}
      <div class="los-gap-t">
        <About {...props} />
      </div>
      <Next {...props} />
      <StepsSection {...props} kind="complaint" file={file} caption="What was done about it, the first first" />
      <PromisedSection {...props} caption="Actions of this complaint" file={file} household={home?.ref ?? null} />
      <section class="los-section">
        <h2>What came of it</h2>
        <Facts
          columns={1}
          facts={[
            { term: 'Outcome', value: outcome ? capital(said(outcome.facts, 'outcome') ?? 'Not said') : 'None yet' },
            { term: 'What was done', value: (outcome && said(outcome.facts, 'action')) ?? 'Nothing written down' },
            { term: 'What was learned', value: (outcome && said(outcome.facts, 'learning')) ?? 'Nothing written down' },
          ]}
        />
      </section>
    </>
  )
}

function standWords({ file, stage, procedure, late, settled }: Complaint): string {
  const overdue = late.map(({ name, due }) => `${name.toLowerCase()} was due ${due ? longDate(due) : 'promptly'}`)
  const stands = overdue.length > 0 ? ` Overdue: ${overdue.join('; ')}.` : settled ? ' Nothing more is owed.' : ''
  return `Received on ${longDate(file.on)}. ${PROCEDURE_WORDS[procedure]}: ${STAGE_WORDS[stage].toLowerCase()}.${stands}`
}

function About({ complaint, people }: ComplaintProps) {
  const { file, source, advocate } = complaint
  const whose = Object.values(file.about).flatMap((id) => people.get(id) ?? [])
  return (
    <Facts
      facts={[
        { term: 'Who complains', value: capital(source) },
        {
          term: 'Whom it is about',
          value: whose.length === 0 ? 'Nobody named' : whose.map((each) => <a href={hrefOf(each)}>{titleOf(each)} </a>),
        },
        { term: 'Advocate', value: capital(advocate) },
        { term: 'Reference', value: <span class="los-code">{file.ref}</span> },
      ]}
    />
  )
}

const stepHref = (ref: string, step: string): string =>
  `/record/complaint-step?${new URLSearchParams({ complaint: ref, step })}`

/** The windows of whoever complains, with what to record when they use them. */
function Next({ house, complaint, records }: ComplaintProps) {
  const { file, next, owed, outcome, stage } = complaint
  const about = { complaint: file.ref }
  const windows = owed.filter(({ theirs, open }) => theirs && open)
  const over = stage === 'withdrawn'
  return (
    <NextSection {...{ house, records, next, about }} none="Nothing is owed of the service now.">
      {windows.map((each) => (
        <p key={each.id} class="los-take">
          {each.name}: whoever complained may use it{each.due ? ` until ${longDate(each.due)}` : ''}.{' '}
          {records ? <a href={actFor(house.words, house.law, each, about)?.href ?? ''}>Record that they did</a> : null}
        </p>
      ))}
      {records && !over ? (
        <p class="los-actions los-gap-t los-no-print">
          {outcome ? null : (
            <ButtonLink secondary small href={`/record/complaint-outcome?complaint=${encodeURIComponent(file.ref)}`}>
              Record the outcome
            </ButtonLink>
          )}
          <ButtonLink secondary small href={`/record/complaint-step?complaint=${encodeURIComponent(file.ref)}`}>
            Record another step
          </ButtonLink>
          <ButtonLink secondary small href={stepHref(file.ref, 'taken to the ombudsman')}>
            Taken to the Ombudsman
          </ButtonLink>
          <ButtonLink secondary small href={`/record/complaint-withdrawal?complaint=${encodeURIComponent(file.ref)}`}>
            Record a withdrawal
          </ButtonLink>
        </p>
      ) : null}
    </NextSection>
  )
}
