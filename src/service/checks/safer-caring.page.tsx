import { type PlainDate, shortDate } from '../../calendar'
import { partOf } from '../../web/part-of'
import { AsAt, Chips, capital, Empty, LookingBack, Pager, Standing, Table, Trail } from '../../web/pieces'
import { householdName } from '../people/people.store'
import { type Audited, type Dated, PLANS, type PlanStanding, type Stay } from './safer-caring'

export const PER_PAGE = 50

type Row = Stay & { readonly standing: PlanStanding }
type Props = {
  readonly all: readonly Row[]
  readonly shown: readonly Row[]
  readonly audited: readonly Audited[]
  readonly teams: readonly string[]
  readonly team: string | null
  readonly standing: PlanStanding | null
  readonly page: number
  readonly look: { readonly asAt: PlainDate; readonly known: PlainDate | undefined; readonly past: boolean }
  readonly mayRecord: boolean
  readonly mayTell: boolean
  readonly href: (changes: Readonly<Record<string, string | null>>) => string
}

const MARKS = {
  'no plan': 'overdue',
  'over a year old': 'overdue',
  'older than an incident': 'due',
  current: 'met in time',
} as const

/** Which children’s plans are in place, which have been overtaken, and which teams’ were looked at. */
export function SaferCaringPage(props: Props) {
  const { all, look, team, standing } = props
  const kept = Object.entries({ team, standing }).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  )
  const count = (of: PlanStanding) => all.filter((each) => each.standing === of).length
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={look.known} back="/quality/safer-caring" /> : null}
      <Trail steps={[{ href: '/quality', text: 'Quality' }]} here="Safer caring plans" />
      <h1>Safer caring plans</h1>
      <AsAt action="/quality/safer-caring" at={look.past ? look.asAt : undefined} known={look.known} keep={kept} />
      <p class="los-lead los-take">
        {all.length === 0
          ? 'No child lives in a home of yours on that day.'
          : `${count('current')} of ${all.length} children in foster homes have a current plan. A plan is to be looked at again when something happens, and each year.`}
      </p>
      {all.length === 0 ? null : (
        <>
          <section class="los-section">
            <h2>By team</h2>
            <Teams {...props} />
          </section>
          <Children {...props} count={count} />
        </>
      )}
    </>
  )
}

function Teams({ all, teams, audited, mayTell, href }: Props) {
  const rows = [...teams, ...(all.some((each) => each.team === null) ? [null] : [])]
  const link = (team: string | null, standing: PlanStanding) => {
    const n = all.filter((each) => each.team === team && each.standing === standing).length
    if (n === 0 || team === null) return n
    return (
      <a href={href({ team, standing })}>
        {n}
        <span class="los-vh">
          {' '}
          {standing}, {team} team
        </span>
      </a>
    )
  }
  return (
    <Table
      fold
      caption="Plans and audits of them, by team"
      rows={rows}
      rowKey={(team) => team ?? 'none'}
      columns={[
        { head: 'Team', rowHead: true, cell: (team) => team ?? 'No team' },
        { head: 'Children', number: true, cell: (team) => all.filter((each) => each.team === team).length },
        ...[...PLANS].reverse().map((each) => ({
          head: capital(each),
          number: true,
          cell: (team: string | null) => link(team, each),
        })),
        {
          head: 'Audits in the year',
          cell: (team) => <Audits audited={audited.filter((each) => each.team === team)} mayTell={mayTell} />,
        },
      ]}
    />
  )
}

function Audits({ audited, mayTell }: Pick<Props, 'audited' | 'mayTell'>) {
  const n = audited.reduce((sum, each) => sum + each.n, 0)
  if (n === 0) return <Standing standing="overdue">Missing</Standing>
  const found = mayTell ? `: ${audited.map((each) => `${each.n} ${each.found}`).join(', ')}` : ''
  return (
    <a href="/quality/audits">
      {n}
      {found}
    </a>
  )
}

function Children(props: Props & { count: (of: PlanStanding) => number }) {
  const { all, shown, team, standing, page, mayRecord, href, count } = props
  const { rows, pager } = partOf(shown, page, PER_PAGE)
  return (
    <section class="los-section">
      <h2>Child by child{team ? `, ${team} team` : ''}</h2>
      <Chips
        label="Which plans"
        items={[
          { href: href({ standing: null, team: null }), text: `All ${all.length}`, current: !standing && !team },
          ...PLANS.map((each) => ({
            href: href({ standing: each, team: null }),
            text: `${capital(each)} ${count(each)}`,
            current: each === standing && !team,
          })),
        ]}
      />
      <div class="los-gap" />
      {rows.length === 0 ? (
        <Empty kind="nothing left" title="No plan is like that." />
      ) : (
        <>
          <Table
            fold
            caption="Children in foster homes and their plans"
            rows={rows}
            rowKey={({ child, home }) => `${child.ref} ${home.ref}`}
            columns={[
              { head: 'Child', rowHead: true, cell: ({ child, home }) => <Who {...{ child, home }} /> },
              { head: 'Team', cell: (each) => each.team ?? 'No team' },
              { head: 'Plan', cell: (each) => <Plan row={each} mayRecord={mayRecord} /> },
              {
                head: 'Last incident',
                cell: ({ incident }) => <Opens of={incident} none="None since they came" kind />,
              },
              { head: 'Risk assessed', cell: ({ risk }) => <Opens of={risk} none="Nothing current" /> },
            ]}
          />
          <Pager {...pager} href={(n) => href({ page: String(n) })} />
        </>
      )}
    </section>
  )
}

function Who({ child, home }: Pick<Row, 'child' | 'home'>) {
  return (
    <>
      <a href={`/children/${encodeURIComponent(child.ref)}`}>{child.name}</a>, {householdName(home.name)}{' '}
      <span class="los-code los-nowrap">{child.ref}</span>
    </>
  )
}

function Plan({ row: { child, home, plan, standing }, mayRecord }: { row: Row; mayRecord: boolean }) {
  return (
    <>
      <Standing standing={MARKS[standing]}>{capital(standing)}</Standing>{' '}
      {plan ? <a href={`/happenings/${plan.id}`}>Plan of {shortDate(plan.on)}</a> : null}{' '}
      {mayRecord && standing !== 'current' ? (
        <a href={`/record/safer-caring-plan?${new URLSearchParams({ child: child.ref, household: home.ref })}`}>
          Record a plan<span class="los-vh"> for {child.name}</span>
        </a>
      ) : null}
    </>
  )
}

function Opens({ of, none, kind }: { of: Dated | null; none: string; kind?: boolean }) {
  if (!of) return <span class="los-muted">{none}</span>
  return (
    <a href={`/happenings/${of.id}`}>
      {kind ? `${capital(of.kind)}, ` : ''}
      {shortDate(of.on)}
    </a>
  )
}
