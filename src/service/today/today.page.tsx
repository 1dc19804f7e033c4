import type { ComponentChildren } from 'preact'
import { longInstant, type PlainDate, toNumber, weekdayDate } from '../../calendar'
import type { House } from '../../ledgers'
import {
  ButtonLink,
  Empty,
  Pager,
  Scope,
  type ScopeItem,
  type StandingWord,
  Table,
  TaskGroup,
  TaskRow,
} from '../../web/pieces'
import { actOf, citation, dayWords, whenWords } from '../people/duty-words'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { capital } from '../recording/wording'
import { STAKES } from './stake'
import type { WorkerLoad, WorkItem } from './today.store'

export type TodayProps = {
  readonly house: House
  readonly today: PlainDate
  readonly items: readonly WorkItem[]
  readonly people: ReadonlyMap<number, Person>
  readonly loads: readonly WorkerLoad[]
  readonly scopes: readonly ScopeItem[]
  readonly recent: readonly { id: number; what: string; whom: string; at: Date }[]
  readonly drafts: readonly { href: string; what: string; about: string; at: Date }[]
  readonly mayRecord: boolean
  readonly more: (stake: string) => string
  readonly perStake: number
  /** One stake by itself, page by page. */
  readonly page: { readonly number: number; readonly per: number; readonly href: (page: number) => string } | null
  readonly caseload: boolean
}

/** The work list: what needs somebody now, gravest first, then by days. */
export function TodayPage(props: TodayProps) {
  const { today, items, scopes, loads, caseload } = props
  return (
    <>
      <h1>Today, {weekdayDate(today)}</h1>
      <p class="los-lead los-gap-s">{summary(props)}</p>
      {scopes.length > 1 ? <Scope label="Whose work" items={scopes} /> : null}
      <div class="los-cols los-cols--main">
        <div>
          {items.length === 0 ? (
            <Empty kind="nothing left" title="Nothing is overdue, and nothing is due soon.">
              What falls due next will appear here before its day.
            </Empty>
          ) : (
            STAKES.map((stake) => <Stake key={stake.name} stake={stake} {...props} />)
          )}
        </div>
        <aside class="los-aside" aria-label="More for today">
          {caseload && loads[0] ? <Caseload load={loads[0]} /> : null}
          <Recently {...props} />
        </aside>
      </div>
      {caseload ? null : <Loads loads={loads} />}
    </>
  )
}

/** Built from the counts alone. */
function summary({ items }: TodayProps): string {
  const stakes = new Map(items.map((item) => [item.stake, item]))
  const all = [...stakes.values()].reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return 'Nothing needs you today.'
  const grave = stakes.get('unlawful')?.count ?? 0
  const { count = 0, late = 0 } = stakes.get('regulation') ?? {}
  const first = all === 1 ? 'One thing needs doing.' : `${all.toLocaleString('en-GB')} things need doing.`
  const second = grave === 0 ? '' : ` ${grave === 1 ? 'One placement is' : `${grave} placements are`} at stake.`
  return `${first}${second}${lateWords(count, late)}`
}

/** ` 40 of the 124 that a regulation asks for are past their day.` */
function lateWords(count: number, late: number): string {
  if (late === 0) return ''
  const past = late === 1 ? 'is past its day' : 'are past their day'
  if (late < count) return ` ${late} of the ${count} that a regulation asks for ${past}.`
  return ` ${count === 1 ? 'The one' : `All ${count}`} that a regulation asks for ${past}.`
}

function Stake({ stake, items, ...rest }: TodayProps & { stake: (typeof STAKES)[number] }) {
  const own = items.filter((item) => item.stake === stake.name)
  const [first] = own
  if (!first) return null
  return (
    <>
      <TaskGroup
        id={`stake-${stake.name}`}
        title={stake.title}
        count={first.count}
        force={stake.force}
        note={stake.note}
        top={stake.name === 'unlawful'}
      >
        {own.map((item, index) => (
          <Work
            key={item.duty.id}
            item={item}
            solid={stake.name === 'unlawful' && index === 0}
            items={items}
            {...rest}
          />
        ))}
      </TaskGroup>
      {rest.page ? (
        <Pager
          page={rest.page.number}
          pages={Math.ceil(first.count / rest.page.per)}
          words={`${(rest.page.number - 1) * rest.page.per + 1} to ${(rest.page.number - 1) * rest.page.per + own.length} of ${first.count}`}
          href={rest.page.href}
        />
      ) : first.count > own.length ? (
        <p>
          <a href={rest.more(stake.name)}>
            Show all {first.count.toLocaleString('en-GB')}
            <span class="los-vh"> of {stake.title}</span>
          </a>
        </p>
      ) : null}
    </>
  )
}

function Work({ item, solid, ...props }: TodayProps & { item: WorkItem; solid: boolean }) {
  const { house, today, people, mayRecord, caseload } = props
  const { duty } = item
  const at = toNumber(today)
  const rule = house.law.rules.get(duty.rule)
  const person = people.get(duty.subject)
  if (!rule || !person) return null
  const act = mayRecord ? actOf(house.words, house.law, rule, aboutOf(person)) : null
  return (
    <TaskRow
      standing={(duty.due !== null && duty.due < at ? 'overdue' : 'due') satisfies StandingWord}
      when={whenWords(duty, at)}
      day={duty.due === null ? 'no day in law' : dayWords(duty.due, at)}
      what={rule.short}
      who={{ href: hrefOf(person), text: capital(titleOf(person)) }}
      detail={`open since ${dayWords(duty.opened, at)}${person.worker && !caseload ? `; ${person.worker.name}` : ''}`}
      law={citation(rule)}
      why={`/duties/${duty.id}/why`}
      act={act ? { ...act, solid } : undefined}
    />
  )
}

/** The roles a form can be filled in with, from whom a duty is about. */
export function aboutOf(person: Person): Record<string, string> {
  const own: Record<string, string> = {
    household: { household: person.ref },
    child: { child: person.ref },
    'notifiable event': { notifiable_event: person.ref },
  }[person.kind] ?? { subject: person.ref }
  return {
    ...(person.home ? { household: person.home.ref } : {}),
    ...(person.child ? { child: person.child.ref } : {}),
    ...own,
  }
}

function Caseload({ load }: { load: WorkerLoad }) {
  return (
    <section>
      <h2>Your {load.homes} households</h2>
      <ul class="los-list">
        <li>{load.overdue === 0 ? 'Nothing overdue' : `${load.overdue} overdue`}</li>
        <li>{load.soon === 0 ? 'Nothing due soon' : `${load.soon} due soon`}</li>
        {load.excused > 0 ? <li>{load.excused} excused</li> : null}
        <li>
          <a href="/register">See your households</a>
        </li>
      </ul>
    </section>
  )
}

function Recently({ recent, drafts, mayRecord }: TodayProps) {
  if (!mayRecord) return null
  return (
    <>
      <section>
        <h2>Record something else</h2>
        <p class="los-actions">
          <ButtonLink small secondary href="/record">
            Everything that can be recorded
          </ButtonLink>
        </p>
      </section>
      <section>
        <h2>You recorded</h2>
        {recent.length + drafts.length === 0 ? (
          <p class="los-muted">Nothing yet. What you record will be listed here, to be corrected if need be.</p>
        ) : null}
        <ul class="los-list">
          {drafts.map(({ href, what, about, at }) => (
            <li key={href}>
              Draft: {what} {about}
              <br />
              <span class="los-muted">Saved {longInstant(at)} &middot; </span>
              <a href={href}>
                Finish
                <span class="los-vh">
                  {' '}
                  {what} {about}
                </span>
              </a>
            </li>
          ))}
          {recent.map(({ id, what, whom, at }) => (
            <li key={id}>
              {what}, {whom}
              <br />
              <span class="los-muted">{longInstant(at)} &middot; </span>
              <a href={`/happenings/${id}`}>
                Look or correct
                <span class="los-vh">
                  {' '}
                  {what}, {whom}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Loads({ loads }: { loads: readonly WorkerLoad[] }) {
  if (loads.length === 0) return null
  const cell = (load: WorkerLoad, n: number): ComponentChildren =>
    n > 0 && load.worker ? <a href={`/?whose=worker:${load.worker}`}>{n}</a> : n
  return (
    <section class="los-section">
      <h2>By worker</h2>
      <Table
        fold
        caption="What is owed, by worker"
        rows={loads}
        rowKey={(load) => `${load.worker} ${load.team}`}
        columns={[
          { head: 'Worker', rowHead: true, cell: (load) => load.name ?? load.worker ?? 'Nobody named' },
          { head: 'Team', cell: (load) => load.team ?? 'No team' },
          { head: 'Households', number: true, cell: (load) => load.homes },
          { head: 'Overdue', number: true, cell: (load) => cell(load, load.overdue) },
          { head: 'Due soon', number: true, cell: (load) => cell(load, load.soon) },
          { head: 'Excused', number: true, cell: (load) => load.excused },
        ]}
      />
    </section>
  )
}
