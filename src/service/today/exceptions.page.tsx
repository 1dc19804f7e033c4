import { daysBetween, longDate, type PlainDate } from '../../calendar'
import type { Rule } from '../../duties'
import { Table } from '../../web/pieces'
import type { Exception } from './exceptions.store'

export type Row = Exception & { readonly known: Rule }
export type Section = { readonly title: string; readonly note: string; readonly rows: readonly Row[] }
type Props = { readonly sections: readonly Section[]; readonly today: PlainDate; readonly total: number }

/** What is past its day in the whole service, by what a breach of it is: the list that goes to the board. */
export function ExceptionsPage({ sections, today, total }: Props) {
  return (
    <>
      <h1>Exceptions</h1>
      <p class="los-lead los-take">
        {total === 0
          ? `Nothing is overdue on ${longDate(today)}.`
          : `${total.toLocaleString('en-GB')} things owed are past their day on ${longDate(today)} and not excused.`}{' '}
        Counts alone: nobody is named here.
      </p>
      {sections.map((section) => (
        <section key={section.title} class="los-section" aria-label={section.title}>
          <h2>{section.title}</h2>
          <p class="los-take">{section.note}</p>
          <Table
            fold
            caption={section.title}
            rows={section.rows}
            rowKey={({ rule }) => rule}
            columns={[
              { head: 'Duty', rowHead: true, cell: ({ known }) => <a href={`/law/${known.id}`}>{known.short}</a> },
              { head: 'Overdue', number: true, cell: ({ overdue }) => overdue.toLocaleString('en-GB') },
              { head: 'Longest', number: true, cell: ({ since }) => longest(since, today) },
            ]}
          />
        </section>
      ))}
    </>
  )
}

function longest(since: PlainDate, today: PlainDate): string {
  const days = daysBetween(since, today)
  return `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`
}
