import type { Part } from '../../web/part-of'
import { ButtonLink, Empty, Note, Pager, Trail } from '../../web/pieces'
import type { Action } from '../actions/action'
import type { Person } from '../people/people.store'
import { type Complaint, type Filter, wantsAdvocate } from './complaint'
import { COMPLAINTS, complaintHref } from './complaint-address'
import { ComplaintFilters } from './complaint-filters'
import { ComplaintTable } from './complaint-table'

export type ComplaintsProps = {
  readonly all: readonly Complaint[]
  readonly shown: readonly Complaint[]
  readonly filter: Filter
  readonly quarters: readonly string[]
  readonly quarter: string | null
  readonly actions: readonly Action[]
  readonly people: ReadonlyMap<number, Person>
  readonly recorders: ReadonlyMap<string, string>
  readonly pager: Part
  readonly mayRecord: boolean
  readonly mayTake: boolean
  readonly href: (changes: Readonly<Record<string, string | null>>, path?: string) => string
}

/** The one list of complaints that managers and whoever keeps relations with those who complain both work from. */
export function ComplaintsPage(props: ComplaintsProps) {
  const { all, shown, pager, href } = props
  const unoffered = all.filter(wantsAdvocate)
  return (
    <>
      <Trail steps={[{ href: '/quality', text: 'Quality' }]} here="Complaints" />
      <h1>Complaints</h1>
      <p class="los-lead los-take">{sentence(all)}</p>
      <p class="los-actions los-gap-t los-no-print">
        {props.mayRecord ? (
          <>
            <ButtonLink href="/record/complaint">Record a complaint</ButtonLink>
            <ButtonLink href="/record/compliment" secondary>
              Record a compliment
            </ButtonLink>
          </>
        ) : null}
        <a href={`${COMPLAINTS}/report`}>The report of a year and its quarters</a>
      </p>
      {unoffered.length > 0 ? (
        <div class="los-gap-t">
          <Unoffered complaints={unoffered} />
        </div>
      ) : null}
      <section class="los-section">
        <h2>The tracker</h2>
        <ComplaintFilters {...props} />
        <div class="los-gap" />
        {shown.length === 0 ? (
          <Empty title="No complaint is like this.">Choose fewer things to go by.</Empty>
        ) : (
          <ComplaintTable {...props} />
        )}
        <Pager {...pager} href={(n) => href({ page: String(n) })} />
        {props.mayTake ? (
          <p class="los-line los-no-print los-take">
            <a href={href({ page: null }, `${COMPLAINTS}.csv`)}>Take this list away as CSV</a>
          </p>
        ) : null}
      </section>
    </>
  )
}

function sentence(all: readonly Complaint[]): string {
  if (all.length === 0) return 'No complaint is on record.'
  const late = all.filter((each) => each.late.length > 0).length
  const open = all.filter(({ settled, stage }) => !settled && stage !== 'withdrawn').length
  const many = (n: number) => n.toLocaleString('en-GB')
  return `${many(all.length)} ${all.length === 1 ? 'complaint' : 'complaints'} on record: ${many(open)} not settled, and with ${many(late)} of them something is overdue. Senior managers and whoever answers complaints work from this list.`
}

function Unoffered({ complaints }: { complaints: readonly Complaint[] }) {
  return (
    <Note title="Children who complained and were not offered an advocate">
      <p>
        {complaints.slice(0, 12).map(({ file }, index) => (
          <>
            {index > 0 ? ', ' : ''}
            <a href={complaintHref(file.ref)}>{file.ref}</a>
          </>
        ))}
        {complaints.length > 12 ? `, and ${complaints.length - 12} more` : ''}.
      </p>
    </Note>
  )
}
