import { weekdayDate } from '../../calendar'
import { Empty, Scope } from '../../web/pieces'
import { Covering } from './covering.page'
import { Caseload, WhoHolds } from './loads.page'
import { Recently } from './recently.page'
import { STAKES } from './stake'
import { Stake } from './stakes.page'
import type { TodayProps } from './today'

/** The work list: what needs somebody now, gravest first, then by days. */
export function TodayPage(props: TodayProps) {
  const { today, items, scopes, load, own, covered } = props
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
          {covered.map((each) => (
            <Covering key={each.cover.away} by={each} {...props} />
          ))}
          <Apart rules={props.apart} />
        </div>
        <aside class="los-aside" aria-label="More for today">
          {load ? <Caseload load={load} /> : null}
          {own ? null : <WhoHolds />}
          <Recently {...props} />
        </aside>
      </div>
    </>
  )
}

/** What nobody has begun to write down here is owed too, and is not let bury the rest. */
function Apart({ rules }: { rules: number }) {
  if (rules === 0) return null
  const sorts = rules === 1 ? 'one sort' : `${rules} sorts`
  return (
    <p class="los-gap-t">
      Things are past their day, too, under duties of {sorts} that nobody in this service has recorded anything of yet:{' '}
      <a href="/exceptions#apart">see which they are, and how many</a>.
    </p>
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
