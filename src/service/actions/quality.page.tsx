import { shortDate } from '../../calendar'
import { ButtonLink, Empty, Table } from '../../web/pieces'
import { ACTIONS } from './actions.page'
import type { Plan } from './plan'
import { isException } from './plan'
import { planHref, planTitle } from './plan.page'
import { tallyWords } from './tally-words'

type Props = {
  readonly plans: readonly Plan[]
  readonly parts: readonly { readonly name: string; readonly title: string; readonly n: number }[]
  /** Drafts of reports are for whoever answers for the whole service. */
  readonly reports: boolean
  /** Faults of returns are for whoever brings them in. */
  readonly data: boolean
  readonly mayRecord: boolean
}

/** Where the quality of the service is looked after: what was promised, and how far each plan is. */
export function QualityPage({ plans, parts, reports, data, mayRecord }: Props) {
  return (
    <>
      <h1>Quality</h1>
      <p class="los-lead los-take">What was found, what was promised by whom, what came of it, and who looked.</p>
      <section class="los-section">
        <h2>Actions</h2>
        <ul class="los-list">
          {parts.map(({ name, title, n }) => (
            <li key={name}>
              <a href={`${ACTIONS}?show=${name}`}>{title}</a>: {n.toLocaleString('en-GB')}
            </li>
          ))}
        </ul>
      </section>
      <section class="los-section">
        <h2>Audits</h2>
        <p class="los-take">
          <a href="/quality/audits">Case file audits</a>: drawn from the register, answered by two managers who do not
          see each other’s answers, settled, and looked at again eight weeks later.
        </p>
      </section>
      <section class="los-section">
        <h2>Feedback</h2>
        <p class="los-take">
          <a href="/quality/feedback">Feedback</a>: what children, parents, carers and workers say, asked at a private
          link or in person. <a href="/quality/themes">Themes</a>: what they raised, and what they were told.
        </p>
      </section>
      {reports ? (
        <section class="los-section">
          <h2>Reports</h2>
          <p class="los-take">
            <a href="/quality/reports">Drafts of the quarter’s reports</a>: figures as they are, and the words written
            so far.
          </p>
        </section>
      ) : null}
      <section class="los-section">
        <h2>Safer caring and Schedule 6</h2>
        <p class="los-take">
          <a href="/quality/safer-caring">Safer caring plans</a>: which children have one, which have been overtaken,
          and which teams’ were audited. <a href="/quality/schedule-6">The matters of Schedule 6</a>: what was found of
          each in a quarter, and who said that there was none.
        </p>
      </section>
      <section class="los-section">
        <h2>Complaints and events</h2>
        <p class="los-take">
          <a href="/quality/complaints">Complaints and compliments</a>: who complains of what, at which stage, what is
          owed by when, what came of it and what was learned.
        </p>
        <p class="los-take">
          <a href="/quality/events">Notifiable events and allegations</a>: who must be told, who was, and who signed.
        </p>
      </section>
      {data ? (
        <section class="los-section">
          <h2>Data quality</h2>
          <p class="los-take">
            <a href="/quality/data">Data quality</a>: what is wrong with the looked-after return, who sees to it, and
            which figures it touches.
          </p>
        </section>
      ) : null}
      <section class="los-section">
        <h2>Plans</h2>
        {mayRecord ? (
          <p class="los-actions los-no-print">
            <ButtonLink href="/record/improvement-plan" secondary>
              Begin a plan
            </ButtonLink>
          </p>
        ) : null}
        {plans.length === 0 ? (
          <Empty title="No plan is on record.">Record one, or bring in one of the examples as files.</Empty>
        ) : (
          <Plans plans={plans} />
        )}
      </section>
    </>
  )
}

function Plans({ plans }: Pick<Props, 'plans'>) {
  const actions = (plan: Plan) => plan.parts.flatMap((part) => part.actions)
  return (
    <Table
      fold
      caption="Improvement plans"
      rows={plans}
      rowKey={({ plan }) => plan.ref}
      columns={[
        { head: 'Plan', rowHead: true, cell: ({ plan }) => <a href={planHref(plan)}>{planTitle(plan)}</a> },
        { head: 'Agreed', cell: ({ plan }) => shortDate(plan.on_day) },
        { head: 'Actions', label: '', cell: (each) => tallyWords(actions(each)) },
        { head: 'To explain', number: true, cell: (each) => actions(each).filter(isException).length },
        { head: 'Ended', cell: ({ plan }) => (plan.ended ? shortDate(plan.ended) : 'No') },
      ]}
    />
  )
}
