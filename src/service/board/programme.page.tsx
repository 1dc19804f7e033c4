import { longDate, type PlainDate } from '../../calendar'
import { AsAt, capital, Empty, Table } from '../../web/pieces'
import { recordHref } from '../people/people.store'
import { BoardPlaces } from './board-places'
import { type Slot, type Suggested, standingOf } from './programme'

export const PROGRAMME = '/board/programme'

export type ProgrammeProps = {
  readonly day: PlainDate
  readonly known: PlainDate | undefined
  readonly past: boolean
  readonly slots: readonly Slot[]
  readonly suggested: readonly Suggested[]
  /** How many figures have a target on the day. */
  readonly targets: number
  readonly reads: boolean
  readonly records: boolean
}

/** What each body plans to take, what became of what it planned, and what the figures ask it to look into. */
export function ProgrammePage(props: ProgrammeProps) {
  const { day, slots, suggested, records } = props
  const rows = slots.map((slot) => ({ slot, standing: standingOf(slot, day) }))
  const part = (...standings: readonly string[]) => rows.filter(({ standing }) => standings.includes(standing))
  return (
    <>
      <h1>Work programme</h1>
      <BoardPlaces here="Work programme" />
      <AsAt action={PROGRAMME} at={props.past ? day : undefined} known={props.known} />
      <p class="los-lead los-take">{sentence(props)}</p>
      {records ? (
        <p class="los-actions">
          <a href="/record/work-programme-slot">Plan an item</a>
          <a href="/record/work-programme-outcome">Record what became of a planned item</a>
        </p>
      ) : null}
      <section class="los-section" id="suggested">
        <h2>What the figures ask for</h2>
        <Suggestions suggested={suggested} records={records} targets={props.targets} />
      </section>
      <Items
        {...props}
        title="Past its meeting, and nobody has said what became of it"
        rows={part('nobody has said')}
      />
      <Items {...props} title="Planned" rows={part('planned')} empty="Nothing is planned." />
      <Items {...props} title="To be scheduled" rows={part('to be scheduled')} />
      <Items {...props} settled title="Settled in the last year" rows={part('taken', 'taken later', 'not taken')} />
    </>
  )
}

function sentence({ day, suggested, slots }: ProgrammeProps): string {
  const unplanned = suggested.filter(({ plannedOn }) => plannedOn === null).length
  const open = slots.filter(({ outcome }) => outcome === null).length
  const red = suggested.length === 1 ? '1 figure is red' : `${suggested.length} figures are red`
  const without =
    suggested.length === 0 ? '' : `, ${unplanned} of them with nothing planned on ${unplanned === 1 ? 'it' : 'them'}`
  return `${open} ${open === 1 ? 'item is' : 'items are'} open on ${longDate(day)}. ${red}${without}.`
}

function Suggestions({ suggested, records, targets }: Pick<ProgrammeProps, 'suggested' | 'records' | 'targets'>) {
  if (suggested.length === 0)
    return (
      <p>
        {targets === 0
          ? 'No figure has a target, so none can be red.'
          : `None of ${targets} figures with a target is red.`}
      </p>
    )
  return (
    <Table
      fold
      caption="Figures that are red, with what is planned on each"
      rows={suggested}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'Figure',
          rowHead: true,
          cell: ({ id, title }) => (
            <>
              <a href={`/figures/${id}`}>{title}</a> <span class="los-muted">({id})</span>
            </>
          ),
        },
        {
          head: 'Now',
          cell: now,
        },
        { head: 'Target', cell: ({ target }) => target },
        {
          head: 'On the programme',
          cell: ({ id, title, plannedOn }) => {
            if (plannedOn) return plannedOn === 'to be scheduled' ? 'To be scheduled' : longDate(plannedOn)
            if (!records) return 'Nothing yet'
            return (
              <a href={`/record/work-programme-slot?figure=${id}`}>
                Plan an item<span class="los-vh"> on {title}</span>
              </a>
            )
          },
        },
      ]}
    />
  )
}

/** `69%, 170 of 245 households`; of fewer than ten the two counts alone. */
function now({ shown, counts, of, rows }: Suggested): string {
  const [value = ''] = shown.split(' (')
  const counted = `${counts.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} ${rows}`
  return value.endsWith('%') ? `${value}, ${counted}` : counted
}

type ItemsProps = Pick<ProgrammeProps, 'reads'> & {
  readonly title: string
  readonly rows: readonly { readonly slot: Slot; readonly standing: string }[]
  readonly empty?: string
  readonly settled?: boolean
}

function Items({ title, rows, empty, settled, reads }: ItemsProps) {
  if (rows.length === 0 && !empty) return null
  return (
    <section class="los-section">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <Empty title={empty ?? ''}>Plan an item for a meeting, or keep room for one.</Empty>
      ) : (
        <Table
          fold
          caption={title}
          rows={rows}
          rowKey={({ slot }) => slot.ref}
          columns={[
            { head: 'Item', rowHead: true, cell: ({ slot }) => <Item slot={slot} reads={reads} /> },
            { head: 'Body', cell: ({ slot }) => slot.body },
            { head: 'Planned for', cell: ({ slot }) => (slot.plannedOn ? longDate(slot.plannedOn) : 'No meeting yet') },
            { head: 'Who leads', cell: ({ slot }) => slot.lead ?? 'Nobody yet' },
            ...(settled
              ? [
                  {
                    head: 'What became of it',
                    cell: ({ slot, standing }: (typeof rows)[number]) => became(slot, standing),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  )
}

function Item({ slot, reads }: { slot: Slot; reads: boolean }) {
  const words = slot.item ?? 'Room for an item'
  return (
    <>
      {reads ? <a href={recordHref({ kind: 'work programme slot', ref: slot.ref })}>{words}</a> : words}
      {slot.figure ? (
        <>
          {' '}
          (<a href={`/figures/${slot.figure}`}>{slot.figure}</a>)
        </>
      ) : null}
    </>
  )
}

function became({ settledOn, reason }: Slot, standing: string): string {
  if (standing === 'not taken') return `Not taken: ${reason ?? 'nobody has said why'}`
  return settledOn ? `${capital(standing)}, ${longDate(settledOn)}` : capital(standing)
}
