import { longDate } from '../../calendar'
import { headline, percentText } from '../figure'
import { grouped } from '../words'
import { hrefOf, type View } from './view'

type Props = { view: View }

/** With earlier knowledge: what is known today answers instead. */
export function KnownNow({ view }: Props) {
  const { shown, look, clock } = view
  const now = shown.knownNow
  if (!now) return null
  const value = headline(shown.measure, now)
  const counts =
    shown.measure.unit === 'percent' && now.of >= 10 ? ` (${grouped(now.counts)} of ${grouped(now.of)})` : ''
  const same = now.counts === shown.figure.counts && now.of === shown.figure.of
  const words =
    value === null ? `it is ${now.shown}` : same ? `it is the same, ${value}${counts}` : `it is ${value}${counts}`
  return (
    <p class="los-note">
      Known today, {words}.{' '}
      <a href={hrefOf({ ...view, look: { ...look, knownAt: null } }, {})}>See it as known today</a>
      {look.asAt === clock.today ? '' : `, still as at ${longDate(look.asAt)}`}.
    </p>
  )
}

/** The same rule, asked the other way: of what fell due, what was met by its own day. */
export function ByItsDay({ view }: Props) {
  const { completion, measure } = view.shown
  if (!completion) return null
  const { counts } = completion
  const share = counts.of >= 10 ? `, or ${percentText(measure, counts.counts, counts.of)}` : ''
  const said =
    counts.of === 0
      ? 'Nothing fell due'
      : `Of ${grouped(counts.of)} that fell due, ${grouped(counts.counts)} ${counts.counts === 1 ? 'was' : 'were'} met by ${counts.counts === 1 ? 'its' : 'their'} day${share}`
  const rest = [
    ['late', 'met late or still owed'],
    ['excused', 'excused'],
    ['not yet due', 'due on the last day itself'],
  ].flatMap(([why, words]) => {
    const n = Object.entries(counts.why).find(([word]) => word === why)?.[1] ?? 0
    return n > 0 ? [`${grouped(n)} ${words}`] : []
  })
  return (
    <section class="los-section">
      <h2>Met by its own day</h2>
      <p class="los-lead">
        {said}, in the 12 months to {longDate(view.look.asAt)}
        {rest.length > 0 ? `: ${rest.join(', ')}` : ''}.
      </p>
      <p class="los-muted">
        The figure above asks who is up to date on the day, however late that came. This one asks how often the day was
        kept.
      </p>
    </section>
  )
}
