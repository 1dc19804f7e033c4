import { daysBetween, isPlainDate, longDate, type PlainDate } from '../calendar'
import { SplitBar, Table } from '../web/pieces'
import type { Governed, Met, OverdueRow, Whose } from './law.store'

export type GovernsProps = {
  readonly today: PlainDate
  readonly governed: Governed
  readonly met: Met
  /** The longest overdue that the viewer may see; null for who reads no case. */
  readonly overdue: readonly OverdueRow[] | null
}

const count = (n: number): string => n.toLocaleString('en-GB')

/** The page on which a duty about somebody is shown. */
export function caseHref({ homeRef, childRef }: Pick<Whose, 'homeRef' | 'childRef'>): string | null {
  if (childRef) return `/children/${encodeURIComponent(childRef)}`
  return homeRef ? `/households/${encodeURIComponent(homeRef)}` : null
}

/** Who it is, linked to where more is told. */
export function WhoseLink({ whose }: { whose: Whose }) {
  const href = caseHref(whose)
  const name = whose.name ?? whose.ref
  return (
    <>
      {href ? <a href={href}>{name}</a> : name} <span class="los-code">{whose.childRef ?? whose.ref}</span>
    </>
  )
}

/** Who is overdue under a rule, longest first, among those the viewer may see. Nothing for who reads no case. */
export function LongestOverdue({ overdue, governed, today }: Pick<GovernsProps, 'overdue' | 'governed' | 'today'>) {
  if (governed.overdue === 0 || !overdue) return null
  return (
    <section class="los-section">
      <h2>{overdue.length < governed.overdue ? 'Longest overdue, of those you may see' : 'What is overdue'}</h2>
      {overdue.length === 0 ? (
        <p>None of what is overdue is yours to see.</p>
      ) : (
        <OverdueTable overdue={overdue} today={today} />
      )}
    </section>
  )
}

function OverdueTable({ overdue, today }: { overdue: readonly OverdueRow[]; today: PlainDate }) {
  return (
    <Table
      fold
      caption="What is overdue, longest first"
      rows={overdue}
      rowKey={({ id }) => String(id)}
      columns={[
        { head: 'Who', rowHead: true, cell: (row) => <WhoseLink whose={row} /> },
        { head: 'Due', nowrap: true, cell: ({ due }) => longDate(due) },
        { head: 'Days overdue', number: true, cell: ({ due }) => count(daysBetween(due, today)) },
        {
          head: 'Why',
          label: '',
          cell: ({ id, name, ref }) => (
            <a href={`/duties/${id}/why`}>
              Why?<span class="los-vh"> {name ?? ref}</span>
            </a>
          ),
        },
      ]}
    />
  )
}

/** How much a rule governs today: counts for everybody, cases for those who may read them. */
export function WhatItGoverns({ governed, met }: Pick<GovernsProps, 'governed' | 'met'>) {
  const { open, overdue: late, excused, soon } = governed
  const due = open - late - excused
  const parts = [
    { why: 'in time', n: due },
    { why: 'excused', n: excused },
    { why: 'late', n: late },
  ]
  return (
    <section>
      <h2>What it governs today</h2>
      <div class="los-stack">
        {open > 0 ? <SplitBar parts={parts} /> : <p>Nothing is open under it today.</p>}
        <ul class="los-list los-num">
          {open > 0 ? (
            <li>
              {count(due)} due later{soon > 0 ? `, ${count(soon)} of them within 31 days` : ''}
            </li>
          ) : null}
          {open > 0 ? <li>{count(late)} overdue</li> : null}
          {excused > 0 ? <li>{count(excused)} excused</li> : null}
          <li>{metWords(met)}</li>
        </ul>
      </div>
    </section>
  )
}

function metWords({ met, late, since }: Met): string {
  if (met === 0 || !since || !isPlainDate(since)) return 'Never met yet'
  return `${count(met)} met since ${longDate(since)}, ${late === 0 ? 'none' : count(late)} of them late`
}
