import { longDate } from '../calendar'
import type { Law } from '../duties'
import type { Whose } from '../duties/law.store'
import { WhoseLink } from '../duties/what-it-governs'
import { Button, CsrfField, ErrorSummary, Pager, Progress, Table, Textarea } from '../web/pieces'
import type { Typed } from './change'
import { Carried, Where } from './change.page'
import type { DryRun, FigureChange, Run } from './dry-run'
import type { Effect, Moved, Side } from './dry-run.store'

export type DryRunProps = {
  readonly title: string
  readonly says: string
  readonly typed: Typed
  readonly csrf: string
  readonly law: Law
  readonly run: DryRun
  readonly shown: readonly Moved[]
  readonly whose: ReadonlyMap<number, Whose>
  readonly page: { readonly number: number; readonly per: number; readonly href: (page: number) => string }
  readonly reason: { readonly value: string; readonly error?: string }
}

const EFFECTS: readonly (readonly [Effect, string, string])[] = [
  ['opens', 'would open', 'Opens'],
  ['closes', 'would close', 'Closes'],
  ['moves', 'would be due on another day', 'Moves'],
  ['reopens', 'would be open again', 'Opens again'],
  ['goes', 'would never have been owed', 'Goes'],
  ['is met otherwise', 'would be met otherwise', 'Is met otherwise'],
]

const count = (n: number): string => n.toLocaleString('en-GB')

function sideWords(side: Side | null): string {
  if (!side) return 'Nothing owed'
  const due = side.due ? `Due ${longDate(side.due)}` : 'Promptly'
  if (side.met) return `${due}, met ${longDate(side.met)}${side.inTime ? '' : ', late'}`
  return side.closed ? `${due}, stopped ${longDate(side.closed)}` : due
}

function Sums({ moved }: { moved: readonly Moved[] }) {
  if (moved.length === 0) return <p class="los-lead">No duty would open, close or move.</p>
  return (
    <ul class="los-list los-num">
      {EFFECTS.flatMap(([effect, words]) => {
        const n = moved.filter((each) => each.effect === effect).length
        return n === 0 ? [] : [<li key={effect}>{`${count(n)} ${n === 1 ? 'duty' : 'duties'} ${words}`}</li>]
      })}
    </ul>
  )
}

function MovedTable({ shown, whose, law, run, page }: Pick<DryRunProps, 'shown' | 'whose' | 'law' | 'run' | 'page'>) {
  const of = run.moved.length
  if (of === 0) return null
  const first = (page.number - 1) * page.per + 1
  return (
    <section class="los-section">
      <h2>Every duty that would stand otherwise</h2>
      <Table
        fold
        caption="Every duty that would stand otherwise"
        rows={shown}
        rowKey={(row) => JSON.stringify(row)}
        columns={[
          { head: 'Who', rowHead: true, cell: ({ subject }) => <Who whose={whose.get(subject)} /> },
          { head: 'Rule', cell: ({ rule }) => law.rules.get(rule)?.short ?? rule },
          { head: 'Opened', nowrap: true, cell: ({ opened }) => longDate(opened) },
          { head: 'It', label: '', cell: ({ effect }) => EFFECTS.find(([each]) => each === effect)?.[2] },
          { head: 'Now', cell: ({ before }) => sideWords(before) },
          { head: 'Then', cell: ({ after }) => sideWords(after) },
        ]}
      />
      <Pager
        page={page.number}
        pages={Math.ceil(of / page.per)}
        words={`${count(first)} to ${count(first + shown.length - 1)} of ${count(of)}`}
        href={page.href}
      />
    </section>
  )
}

const Who = ({ whose }: { whose: Whose | undefined }) => (whose ? <WhoseLink whose={whose} /> : <>The service</>)

function FigureTable({ figures }: { figures: readonly FigureChange[] }) {
  return (
    <section class="los-section">
      <h2>Figures of today</h2>
      {figures.length === 0 ? (
        <p>No figure of today would differ.</p>
      ) : (
        <Table
          fold
          caption="Figures that would differ"
          rows={figures}
          rowKey={({ measure }) => measure.id}
          columns={[
            { head: 'Figure', rowHead: true, cell: ({ measure }) => measure.short },
            { head: 'Now', cell: ({ before }) => before.shown },
            { head: 'Then', cell: ({ after }) => after.shown },
          ]}
        />
      )}
    </section>
  )
}

/** What a change would do, and the form that makes it. */
export function DryRunPage(props: DryRunProps) {
  const { title, says, typed, csrf, run, reason } = props
  const errors = reason.error ? [{ href: '#reason', text: reason.error }] : []
  return (
    <>
      <Where typed={typed} here={title} />
      <ErrorSummary errors={errors} />
      <h1>What it would do</h1>
      <p class="los-lead los-take">{says}.</p>
      <div class="los-section-top">
        <Sums moved={run.moved} />
      </div>
      <FigureTable figures={run.figures} />
      <MovedTable {...props} />
      <form method="post" action="/settings/standards/confirm" class="los-form los-section" novalidate>
        <h2>Make this change</h2>
        <CsrfField token={csrf} />
        <Carried typed={typed} names={Object.keys(typed).filter((name) => name !== 'page' && name !== 'reason')} />
        <Textarea
          id="reason"
          name="reason"
          label="Why?"
          hint="Who agreed it and where. It is kept with the change and in the journal"
          value={reason.value}
          error={reason.error}
          rows={3}
        />
        <Button>Make this change</Button>
      </form>
    </>
  )
}

/** While it is worked out: how far it is. The page looks again by itself. */
export function WorkingPage({ title, typed, run }: { title: string; typed: Typed; run: Run }) {
  return (
    <>
      <Where typed={typed} here={title} />
      <h1>Working out what it would do</h1>
      <div class="los-section-top">
        {run.of === 0 ? (
          <p class="los-lead">The figures of today are being counted.</p>
        ) : (
          <Progress done={run.done} of={run.of} what="derived again" note="Nothing has been changed yet." />
        )}
      </div>
    </>
  )
}
