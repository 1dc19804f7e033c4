import { shortDate } from '../../calendar'
import { capital, Table, Trail } from '../../web/pieces'
import type { Complaint } from '../complaints/complaint'
import { type Person, recordHref, titleOf } from '../people/people.store'
import type { Allegation } from './allegation'
import { allegationHref } from './allegations.page'
import { type Entry, said } from './files.store'
import { PeriodForm } from './period-form'
import { type Stretch, stretchWords } from './quarters'

export const TOGETHER = '/quality/concerns'

export type TogetherProps = {
  readonly stretch: Stretch
  readonly standards: readonly Entry[]
  readonly complaints: readonly Complaint[]
  readonly allegations: readonly Allegation[]
  readonly exemptions: readonly Entry[]
  readonly people: ReadonlyMap<number, Person>
}

type Line = {
  readonly href: string
  readonly text: string
  readonly on: Entry['on']
  readonly came: string
  readonly whose: string
}
type Part = { readonly id: string; readonly title: string; readonly lines: readonly Line[] }

/** How often and how handled: standards of care, complaints, allegations and exemptions of one stretch of days on one page. */
export function TogetherPage(props: TogetherProps) {
  const parts = partsOf(props)
  return (
    <>
      <Trail steps={[{ href: '/quality', text: 'Quality' }]} here="Standards, complaints, allegations, exemptions" />
      <h1>Standards of care, complaints, allegations and exemptions</h1>
      <p class="los-lead los-take">From {stretchWords(props.stretch)}. Every count opens into its cases.</p>
      <PeriodForm action={TOGETHER} stretch={props.stretch} />
      <section class="los-section">
        <h2>How often</h2>
        <Table
          caption="How often each was recorded"
          rows={parts}
          rowKey={({ id }) => id}
          columns={[
            { head: 'What', rowHead: true, cell: ({ title }) => title },
            { head: 'Count', number: true, cell: ({ id, lines }) => <a href={`#${id}`}>{lines.length}</a> },
          ]}
        />
      </section>
      {parts.map(({ id, title, lines }) => (
        <section key={id} id={id} class="los-section">
          <h2>
            {title}: {lines.length}
          </h2>
          {lines.length === 0 ? (
            <p class="los-take">None is on record in this time.</p>
          ) : (
            <Table
              fold
              caption={title}
              rows={lines}
              rowKey={({ href }) => href}
              columns={[
                { head: 'Which', rowHead: true, cell: ({ href, text }) => <a href={href}>{capital(text)}</a> },
                { head: 'When', cell: ({ on }) => shortDate(on) },
                { head: 'Whose', cell: ({ whose }) => whose },
                { head: 'How handled', cell: ({ came }) => capital(came) },
              ]}
            />
          )}
        </section>
      ))}
    </>
  )
}

function partsOf({ standards, complaints, allegations, exemptions, people }: TogetherProps): readonly Part[] {
  const whose = (about: Readonly<Record<string, number>>) => {
    const home = people.get(about.household ?? -1)
    return home ? titleOf(home) : 'No household'
  }
  return [
    {
      ...{ id: 'standards', title: 'Standards of care' },
      lines: standards.map(({ id, on, facts, about }) => ({
        ...{ href: `/happenings/${id}`, on, whose: whose(about) },
        text: said(facts, 'concern') ?? 'not said',
        came: said(facts, 'outcome') ?? 'no outcome yet',
      })),
    },
    {
      ...{ id: 'complaints', title: 'Complaints' },
      lines: complaints.map(({ file, matter, outcome, stage }) => ({
        ...{ href: `/quality/complaints/${encodeURIComponent(file.ref)}`, text: matter, on: file.on },
        whose: whose(file.about),
        came: (outcome && said(outcome.facts, 'outcome')) ?? (stage === 'withdrawn' ? stage : 'no outcome yet'),
      })),
    },
    {
      ...{ id: 'allegations', title: 'Allegations' },
      lines: allegations.map(({ file, outcome }) => ({
        ...{ href: allegationHref(file.ref), text: file.ref, on: file.on, whose: whose(file.about) },
        came: outcome ?? 'not decided',
      })),
    },
    {
      ...{ id: 'exemptions', title: 'Exemptions from the usual limit' },
      lines: exemptions.map(({ id, on, facts, about }) => ({
        ...{
          href: people.get(about.self ?? -1) ? recordHref(people.get(about.self ?? -1) as Person) : `/happenings/${id}`,
        },
        ...{ text: said(facts, 'reason') ?? 'reason not said', on, whose: whose(about) },
        came: said(facts, 'notice_on') ? 'notice given' : 'no notice on record',
      })),
    },
  ]
}
