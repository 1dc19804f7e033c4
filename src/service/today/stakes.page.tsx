import { toNumber } from '../../calendar'
import { capital, Pager, type StandingWord, TaskGroup, TaskRow } from '../../web/pieces'
import { actOf, citation, dayWords, whenWords } from '../people/duty-words'
import { hrefOf, titleOf } from '../people/people.store'
import type { STAKES } from './stake'
import type { TodayProps } from './today'
import type { WorkItem } from './today.store'

/** What is owed at one stake: the oldest few, or a page of all of it. */
export function Stake({ stake, items, ...rest }: TodayProps & { stake: (typeof STAKES)[number] }) {
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

/** One thing owed, as a row of a list. */
export function Work({ item, solid, ...props }: TodayProps & { item: WorkItem; solid: boolean }) {
  const { house, today, people, mayRecord, own } = props
  const { duty } = item
  const at = toNumber(today)
  const rule = house.law.rules.get(duty.rule)
  const person = people.get(duty.subject)
  if (!rule || !person) return null
  const act = mayRecord ? actOf(house.words, house.law, rule, person) : null
  return (
    <TaskRow
      standing={(duty.due !== null && duty.due < at ? 'overdue' : 'due') satisfies StandingWord}
      when={whenWords(duty, at)}
      day={duty.due === null ? 'no day in law' : dayWords(duty.due, at)}
      what={rule.short}
      who={{ href: hrefOf(person), text: capital(titleOf(person)) }}
      detail={`open since ${dayWords(duty.opened, at)}${person.worker && !own ? `; ${person.worker.name}` : ''}`}
      law={citation(rule)}
      why={`/duties/${duty.id}/why`}
      act={act ? { ...act, solid } : undefined}
    />
  )
}
