import { isPlainDate, type PlainDate, shortDate } from '../../calendar'
import { partOf } from '../../web/part-of'
import { AsAt, Chips, capital, Empty, LookingBack, Pager, Standing, Table, Trail } from '../../web/pieces'
import { NEEDS, type Need, type NeedStanding } from './needs'
import { WhoCell } from './who-cell'

export const PER_PAGE = 50

type Props = {
  readonly all: readonly Need[]
  readonly shown: readonly Need[]
  readonly standing: NeedStanding | null
  readonly page: number
  readonly look: { readonly asAt: PlainDate; readonly known: PlainDate | undefined; readonly past: boolean }
  readonly href: (changes: Readonly<Record<string, string>>) => string
}

const MARKS = {
  'not booked': 'overdue',
  'booking passed': 'late',
  booked: 'due',
  met: 'met in time',
} as const

/** Every need for training that somebody found, and what came of it. */
export function NeedsPage({ all, shown, standing, page, look, href }: Props) {
  const { rows, pager } = partOf(shown, page, PER_PAGE)
  const count = (of: NeedStanding) => all.filter((need) => need.standing === of).length
  const kept: Record<string, string> = standing ? { standing } : {}
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={look.known} back="/training/needs" /> : null}
      <Trail steps={[{ href: '/training', text: 'Training' }]} here="Needs" />
      <h1>Training needs</h1>
      <AsAt
        action="/training/needs"
        at={look.past ? look.asAt : undefined}
        known={look.known}
        keep={Object.entries(kept)}
      />
      <p class="los-lead los-take">
        What reviews, panels, supervision and audits found that people still have to learn. A need is met once they
        complete the course it names.
      </p>
      <div class="los-gap-t" />
      <Chips
        label="How far they are"
        items={[
          { href: href({}), text: `All ${all.length}`, current: standing === null },
          ...NEEDS.map((each) => ({
            href: href({ standing: each }),
            text: `${capital(each)} ${count(each)}`,
            current: each === standing,
          })),
        ]}
      />
      <div class="los-gap" />
      {rows.length === 0 ? (
        <Empty title={all.length === 0 ? 'No training need is on record.' : 'None is like that.'}>
          Record one from a review, a panel or supervision, and it stays here until the course is done.
        </Empty>
      ) : (
        <>
          <NeedTable rows={rows} />
          <Pager {...pager} href={(n) => href({ ...kept, page: String(n) })} />
        </>
      )}
    </>
  )
}

function NeedTable({ rows }: { rows: readonly Need[] }) {
  return (
    <Table
      fold
      caption="Training needs, what wants booking first"
      rows={rows}
      rowKey={({ need }) => String(need.id)}
      columns={[
        { head: 'Who', rowHead: true, cell: ({ person }) => <WhoCell person={person} /> },
        {
          head: 'Course',
          cell: ({ need }) => <a href={`/happenings/${need.id}`}>{need.facts.course}</a>,
        },
        { head: 'Found', cell: ({ need }) => [shortDate(need.on), need.facts.found].filter(Boolean).join(', ') },
        { head: 'How far', cell: (need) => <Far {...need} /> },
        {
          head: 'Course done',
          label: '',
          cell: ({ by }) => (by ? <a href={`/happenings/${by.id}`}>Done {shortDate(by.on)}</a> : ''),
        },
      ]}
    />
  )
}

function Far({ need, standing }: Need) {
  const booked = String(need.facts.booked_for ?? '')
  const day = isPlainDate(booked) && standing !== 'met' ? `for ${shortDate(booked)}` : ''
  return (
    <>
      <Standing standing={MARKS[standing]}>{capital(standing)}</Standing> {day}
    </>
  )
}
