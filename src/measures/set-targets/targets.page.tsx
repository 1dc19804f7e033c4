import type { ComponentChildren } from 'preact'
import { longDate, type PlainDate } from '../../calendar'
import { Note, Table, Trail } from '../../web/pieces'
import { figurePath } from '../addresses'
import type { Measure } from '../measure'
import { type Period, periodsOf, type Target, thresholds } from '../targets'

type Props = {
  readonly measures: readonly Measure[]
  readonly targets: readonly Target[]
  readonly today: PlainDate
  readonly maySet: boolean
  /** The measure whose target was set just now. */
  readonly set: Measure | null
}

/** `1 April 2025 to 31 March 2026`, `since 1 April 2026` */
function whenWords({ from, until }: Period, today: PlainDate): string {
  if (until) return `${longDate(from)} to ${longDate(until)}`
  return `${from <= today ? 'since' : 'from'} ${longDate(from)}`
}

function Periods({ measure, periods, today }: { measure: Measure; periods: readonly Period[]; today: PlainDate }) {
  return (
    <>
      {periods.map((each) => (
        <div key={each.from}>
          {thresholds(measure, each)}
          <br />
          <span class="los-small los-muted">{whenWords(each, today)}</span>
        </div>
      ))}
    </>
  )
}

function TargetTable({ measures, targets, today, maySet }: Props) {
  const column = (head: string, among: (period: Period) => boolean, none?: ComponentChildren) => ({
    head,
    cell: (measure: Measure) => {
      const periods = periodsOf(targets, measure.id).filter(among)
      return periods.length > 0 ? <Periods measure={measure} today={today} periods={periods} /> : none
    },
  })
  const past = ({ until }: Period) => until !== null && until < today
  const ahead = ({ from }: Period) => from > today
  const set = {
    head: 'Change',
    label: '',
    cell: ({ id, short }: Measure) => (
      <a href={`/settings/targets/${encodeURIComponent(id)}`}>
        Change<span class="los-vh"> the target of {short}</span>
      </a>
    ),
  }
  return (
    <Table
      fold
      caption="Targets, figure by figure"
      rows={measures}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Figure', rowHead: true, cell: ({ id, short }) => <a href={figurePath(id)}>{short}</a> },
        column('In force today', (period) => !past(period) && !ahead(period), <span class="los-muted">None</span>),
        column('Agreed for later', ahead),
        column('Before', past),
        ...(maySet ? [set] : []),
      ]}
    />
  )
}

/** What each figure should reach: in force, agreed for later, and before. */
export function TargetsPage(props: Props) {
  return (
    <>
      <Trail steps={[{ href: '/settings', text: 'Settings' }]} here="Targets" />
      <h1>Targets</h1>
      <p class="los-lead los-take">
        Each service sets its own. A target changes no figure: it says which word stands beside it, green, amber or red.
        It holds from its day on, and what was rated before that day stays as it was.
      </p>
      {props.set ? (
        <div class="los-gap-t">
          <Note title={`The target of ${props.set.short} is set.`} />
        </div>
      ) : null}
      <div class="los-section-top">
        <TargetTable {...props} />
      </div>
    </>
  )
}
