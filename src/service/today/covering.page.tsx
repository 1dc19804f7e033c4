import { longDate } from '../../calendar'
import { TaskGroup } from '../../web/pieces'
import type { Cover } from './cover.store'
import { Work } from './stakes.page'
import type { Covered, TodayProps } from './today'

/** `until 30 November 2026`, the first day on which it is over; else until they are back. Never why. */
export const untilWords = ({ until }: Pick<Cover, 'until'>): string =>
  until === null ? 'until they are back' : `until ${longDate(until)}`

/** What is owed about the households of a colleague who is away, gravest first, told apart from one's own. */
export function Covering({ by, ...props }: TodayProps & { by: Covered }) {
  const { cover, items, count, href } = by
  return (
    <>
      <TaskGroup
        id={`covering-${cover.away}`}
        title={`Covering for ${cover.awayName} ${untilWords(cover)}`}
        count={count}
        note="You may open these cases while you stand in. They are not counted as yours."
      >
        {items.map((item) => (
          <Work key={item.duty.id} item={item} solid={false} {...props} />
        ))}
      </TaskGroup>
      <p>
        <a href={href}>
          {count === 0
            ? `Nothing is owed there now. See ${cover.awayName}’s list`
            : `Show all ${count.toLocaleString('en-GB')}`}
          {count === 0 ? null : <span class="los-vh"> of {cover.awayName}</span>}
        </a>
      </p>
    </>
  )
}
