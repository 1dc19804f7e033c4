import { longDate } from '../../calendar'
import { Note, Table } from '../../web/pieces'
import type { Action } from './action'
import { actionHref } from './action-table'
import { type Answered, isNobodys, isToAnswer, isUnanswered } from './plan'
import type { Named } from './plans.store'

type Props = { readonly answered: readonly Answered[] }
const said = ({ facts }: Named, fact: string): string | null => (facts[fact] ? String(facts[fact]) : null)

/** What is to be answered, and by what: a workstream, or actions with somebody to do them. */
export function Requirements({ answered }: Props) {
  const rows = answered.filter(({ requirement }) => isToAnswer(requirement))
  if (rows.length === 0) return null
  const open = rows.filter(isUnanswered).length
  const nobodys = rows.filter((each) => isNobodys(each) && !isUnanswered(each)).length
  return (
    <section class="los-section" id="requirements">
      <h2>Requirements and recommendations</h2>
      {open > 0 ? (
        <Note>
          {open === 1 ? 'One is' : `${open} are`} in no workstream, and no action answers {open === 1 ? 'it' : 'them'}.
        </Note>
      ) : null}
      {nobodys > 0 ? (
        <Note>{nobodys === 1 ? 'One has an action that is' : `${nobodys} have actions that are`} nobody’s to do.</Note>
      ) : null}
      <Table
        fold
        caption="What was required or recommended, and who took it up"
        rows={rows}
        rowKey={({ requirement }) => requirement.ref}
        columns={[
          {
            head: 'Rests on',
            rowHead: true,
            cell: ({ requirement }) => (
              <a href={`/records/inspection-requirement/${encodeURIComponent(requirement.ref)}`}>
                {said(requirement, 'rests_on') ?? requirement.ref}
              </a>
            ),
          },
          { head: 'What', label: '', cell: ({ requirement }) => said(requirement, 'says') },
          { head: 'Weight', cell: ({ requirement }) => said(requirement, 'weight') },
          { head: 'Answered by', cell: (each) => <AnsweredBy each={each} /> },
        ]}
      />
    </section>
  )
}

function AnsweredBy({ each }: { each: Answered }) {
  if (each.requirement.ended) return <>Met on {longDate(each.requirement.ended)}</>
  if (isUnanswered(each)) return <b>Nothing yet</b>
  const names = each.workstreams.map((workstream) => said(workstream, 'name') ?? workstream.ref)
  return (
    <>
      {names.join('; ')}
      {each.actions.map((action, index) => (
        <span key={action.row.ref}>
          {index > 0 || names.length > 0 ? '; ' : ''}
          <OwnAction action={action} />
        </span>
      ))}
    </>
  )
}

const OwnAction = ({ action }: { action: Action }) => (
  <>
    <a href={actionHref(action)}>{action.what}</a>, {action.owner ?? <b>nobody’s</b>}
  </>
)

const COLUMNS = [
  ['worry', 'What worried them'],
  ['strength', 'What works well'],
  ['need', 'What is needed'],
] as const

/** What others who looked from outside found, in the three columns in which they say it. */
export function Found({ answered }: Props) {
  const of = (weight: string) => answered.filter(({ requirement }) => requirement.facts.weight === weight)
  if (of('worry').length + of('strength').length === 0) return null
  return (
    <section class="los-section" id="found">
      <h2>What was found</h2>
      {COLUMNS.map(([weight, title]) => (
        <section key={weight}>
          <h3>{title}</h3>
          {of(weight).length === 0 ? <p class="los-take">Nothing was said.</p> : null}
          <ul class="los-list">
            {of(weight).map(({ requirement }) => (
              <li key={requirement.ref}>{said(requirement, 'says') ?? requirement.ref}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
