import { type PlainDate, shortDate } from '../../calendar'
import { partOf } from '../../web/part-of'
import { AsAt, Empty, LookingBack, Pager, Table, Trail } from '../../web/pieces'
import { EVALUATORS } from './evaluation.kinds'
import type { Person, Said } from './matrix'
import { WhoCell } from './who-cell'

const PER_PAGE = 40

/** What one course changed for one person: what each of those asked said, if they did. */
export type Evaluated = {
  readonly person: Person
  readonly course: string
  readonly by: (who: (typeof EVALUATORS)[number]) => Said | undefined
}

type Props = {
  readonly sessions: readonly Said[]
  readonly evaluated: readonly Evaluated[]
  /** The page of each of the two lists. */
  readonly page: number
  readonly said: number
  readonly look: { readonly asAt: PlainDate; readonly known: PlainDate | undefined; readonly past: boolean }
  readonly href: (changes: Readonly<Record<string, string>>) => string
}

const HEADS = { self: 'They themselves', 'those they manage': 'Those they manage', 'their manager': 'Their manager' }

/** The log of sessions, and what programmes changed. */
export function SessionsPage({ sessions, evaluated, page, said, look, href }: Props) {
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={look.known} back="/training/sessions" /> : null}
      <Trail steps={[{ href: '/training', text: 'Training' }]} here="Sessions" />
      <h1>Training sessions</h1>
      <AsAt action="/training/sessions" at={look.past ? look.asAt : undefined} known={look.known} />
      <section class="los-section">
        <h2>Sessions held</h2>
        {sessions.length === 0 ? (
          <Empty title="No session is on record that you may see.">
            Record engagement as a training session, with who it was for: partners’ own training is kept here too.
          </Empty>
        ) : (
          <Sessions {...{ sessions, page, href }} />
        )}
      </section>
      <section class="los-section">
        <h2>What courses changed</h2>
        {evaluated.length === 0 ? (
          <Empty title="Nobody has said yet what a course changed.">
            Who took part, those they manage and their manager each say so for themselves.
          </Empty>
        ) : (
          <Evaluations {...{ evaluated, said, href }} />
        )}
      </section>
    </>
  )
}

function Sessions({ sessions, page, href }: Pick<Props, 'sessions' | 'page' | 'href'>) {
  const { rows, pager } = partOf(sessions, page, PER_PAGE)
  return (
    <>
      <Table
        fold
        caption="Sessions, the last first"
        rows={rows}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            head: 'Session',
            rowHead: true,
            cell: ({ id, facts }) => <a href={`/happenings/${id}`}>{facts.name ?? 'Training session'}</a>,
          },
          { head: 'Held', nowrap: true, cell: ({ on }) => shortDate(on) },
          { head: 'For', cell: ({ facts }) => facts.audience ?? facts.group ?? 'Not said' },
          { head: 'By', cell: ({ facts }) => facts.given_by ?? 'Not said' },
          { head: 'Came', number: true, cell: ({ facts }) => facts.took_part ?? 'Not said' },
        ]}
      />
      <Pager {...pager} href={(n) => href({ page: String(n) })} />
    </>
  )
}

function Evaluations({ evaluated, said, href }: Pick<Props, 'evaluated' | 'said' | 'href'>) {
  const { rows, pager } = partOf(evaluated, said, PER_PAGE)
  return (
    <>
      <Table
        fold
        caption="What courses changed, as each says"
        rows={rows}
        rowKey={({ person, course }) => `${person.ref} ${course}`}
        columns={[
          { head: 'Who', rowHead: true, cell: ({ person }) => <WhoCell person={person} /> },
          { head: 'Course or programme', cell: ({ course }) => course },
          ...EVALUATORS.map((who) => ({
            head: HEADS[who],
            cell: ({ by }: Evaluated) => {
              const said = by(who)
              return said ? <a href={`/happenings/${said.id}`}>Said {shortDate(said.on)}</a> : 'Not heard'
            },
          })),
        ]}
      />
      <Pager {...pager} label="Pages of what courses changed" href={(n) => href({ said: String(n) })} />
    </>
  )
}
