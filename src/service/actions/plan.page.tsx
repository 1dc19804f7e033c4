import { isPlainDate, longDate, type PlainDate } from '../../calendar'
import { AsAt, ButtonLink, Empty, LookingBack, Trail } from '../../web/pieces'
import { ActionTable } from './action-table'
import { Monitored } from './monitored'
import { isException, type Part, type Plan } from './plan'
import type { Monitoring, Named } from './plans.store'
import { Found, Requirements } from './requirements'
import { lackWords, tallyWords } from './tally-words'

type Props = {
  readonly plan: Plan
  readonly monitored: readonly Monitoring[]
  readonly day: PlainDate
  readonly known: PlainDate | undefined
  readonly past: boolean
  readonly mayRecord: boolean
}

export const planHref = ({ ref }: { readonly ref: string }): string => `/quality/plans/${encodeURIComponent(ref)}`
const said = ({ facts }: Named, fact: string): string | null => (facts[fact] ? String(facts[fact]) : null)
export const planTitle = (plan: Named): string => said(plan, 'title') ?? plan.ref

/** A plan on a page, as it stood on a day: what was required, who took it up, what is to be done and how far it is. */
export function PlanPage({ plan, monitored, day, known, past, mayRecord }: Props) {
  const path = planHref(plan.plan)
  const actions = plan.parts.flatMap((part) => part.actions)
  const exceptions = actions.filter(isException)
  return (
    <>
      {past ? <LookingBack at={day} known={known} back={path} /> : null}
      <Trail steps={[{ href: '/quality', text: 'Quality' }]} here={planTitle(plan.plan)} />
      <h1>{planTitle(plan.plan)}</h1>
      <p class="los-lead los-take">
        {tallyWords(actions)} {exceptions.length > 0 ? `${exceptions.length} to explain.` : 'None to explain.'}{' '}
        {lackWords(actions)}
      </p>
      <p class="los-line">
        <a href={`/records/improvement-plan/${encodeURIComponent(plan.plan.ref)}`}>
          What is owed of it, and its record
        </a>
      </p>
      <Facts plan={plan.plan} />
      <AsAt action={path} at={past ? day : undefined} known={known} />
      {mayRecord && !past ? <Acts plan={plan.plan} /> : null}
      <Requirements answered={plan.answered} />
      <Found answered={plan.answered} />
      {exceptions.length > 0 ? (
        <section class="los-section" id="exceptions">
          <h2>To explain</h2>
          <p class="los-take">Past their day, done with nothing to show, or rated better than they stand.</p>
          <ActionTable caption="Actions to explain" actions={exceptions} />
        </section>
      ) : null}
      {plan.parts.map((part) => (
        <Workstream
          key={part.workstream?.ref ?? ''}
          part={part}
          alone={plan.parts.length === 1}
          mayRecord={mayRecord && !past}
        />
      ))}
      <Monitored monitored={monitored} />
      {actions.length === 0 ? (
        <Empty title="No action is on this plan yet.">Record one, or bring a file of them in.</Empty>
      ) : null}
    </>
  )
}

/** `monthly, every quarter after 3 months` */
function cadenceWords(plan: Named): string | null {
  const [cadence, months] = [said(plan, 'cadence'), said(plan, 'then_quarterly_after')]
  return cadence && months ? `${cadence}, every quarter after ${months} months` : cadence
}

function impactWords({ facts: { impact_audit_by: day } }: Named): string | null {
  return typeof day === 'string' && isPlainDate(day) ? longDate(day) : null
}

function Facts({ plan }: { plan: Named }) {
  const lines = [
    ['Agreed', longDate(plan.on_day)],
    ['Follows', said(plan, 'follows')],
    ['Answers for it', said(plan, 'sponsor')],
    ['Drives it', said(plan, 'change_manager')],
    ['Brought up to date', cadenceWords(plan)],
    ['Impact audit by', impactWords(plan)],
    ['Across all of it', said(plan, 'themes')],
  ].filter((line): line is [string, string] => Boolean(line[1]))
  return (
    <dl class="los-facts los-section-top">
      {lines.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Acts({ plan }: { plan: Named }) {
  const about = encodeURIComponent(plan.ref)
  return (
    <p class="los-actions los-no-print">
      <ButtonLink href={`/record/improvement-action?source=${about}`}>Record an action</ButtonLink>
      <ButtonLink href={`/record/inspection-requirement?improvement_plan=${about}`} secondary>
        Record a requirement
      </ButtonLink>
      <ButtonLink href={`/record/workstream?improvement_plan=${about}`} secondary>
        Add a workstream
      </ButtonLink>
      <ButtonLink href={`/record/plan-monitoring?improvement_plan=${about}`} secondary>
        Record that it was monitored
      </ButtonLink>
      <ButtonLink href={`/record/audit?raised_from=${about}&programme=thematic`} secondary>
        Begin an audit of what it changed
      </ButtonLink>
    </p>
  )
}

function Workstream({ part, alone, mayRecord }: { part: Part; alone: boolean; mayRecord: boolean }) {
  const { workstream, actions } = part
  const title = workstream ? (said(workstream, 'name') ?? workstream.ref) : alone ? 'Actions' : 'In no workstream'
  const lead = workstream && said(workstream, 'lead')
  return (
    <section class="los-section">
      <h2>{title}</h2>
      <p class="los-take">
        {lead ? `Lead: ${lead}. ` : workstream ? 'It has no lead. ' : ''}
        {tallyWords(actions)}
      </p>
      {workstream && said(workstream, 'measure') ? <p class="los-take">{said(workstream, 'measure')}</p> : null}
      {actions.length > 0 ? <ActionTable caption={`Actions of ${title}`} actions={actions} /> : null}
      {workstream && mayRecord ? (
        <p class="los-actions los-gap-t los-no-print">
          <ButtonLink href={`/record/improvement-action?source=${encodeURIComponent(workstream.ref)}`} secondary small>
            Record an action
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
