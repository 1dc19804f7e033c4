import { longDate, type PlainDate, plainDate } from '../../calendar'
import { AsAt, type DutyLine, Facts, LookingBack, Trail } from '../../web/pieces'
import { Aside, type FeedProps, Owed, WhatHappened } from '../people/case.page'
import { householdName } from '../people/people.store'
import { RecordButtons } from '../recording/record-buttons'
import type { Act } from '../recording/usual.store'
import type { ChildRow, Stay } from './child.store'
import { ageWords, typeWords } from './children.page'

export type ChildProps = {
  readonly child: ChildRow
  readonly stays: readonly Stay[]
  readonly day: PlainDate
  readonly known: PlainDate | undefined
  readonly past: boolean
  readonly lines: readonly DutyLine[]
  readonly feed: FeedProps
  /** What this viewer may record here; nothing of a day gone by. */
  readonly acts: readonly Act[]
}

/** One child: where they are now, what is owed to them, what happened. */
export function ChildPage({ child, stays, day, known, past, lines, feed, acts }: ChildProps) {
  const path = `/children/${encodeURIComponent(child.ref)}`
  return (
    <>
      {past ? <LookingBack at={day} known={known} back={path} /> : null}
      <Trail steps={[{ href: '/children', text: 'Children' }]} here={child.name} />
      <h1>{child.name}</h1>
      <p class="los-line">
        <span class="los-code">{child.ref}</span>
        <span class={child.in_care ? 'los-tag los-tag--on' : 'los-tag'}>
          {child.in_care ? 'In care' : 'Not in care'}
        </span>
      </p>
      <AsAt action={path} at={past ? day : undefined} known={known} />
      {acts.length > 0 ? <RecordButtons ask acts={acts} about={`child=${encodeURIComponent(child.ref)}`} /> : null}
      <Facts sheet facts={facts(child, day, past)} />
      <Owed lines={lines} day={day} past={past} />
      <div class="los-cols los-cols--main los-section">
        <WhatHappened {...feed} />
        <aside class="los-aside" aria-label="Where the child has lived">
          <Aside title="Where they have lived">{stays.map((stay) => stayWords(stay, past))}</Aside>
        </aside>
      </div>
    </>
  )
}

function facts(child: ChildRow, day: PlainDate, past: boolean) {
  const on = (text: string | null) => (text ? longDate(plainDate(text)) : null)
  const lives = child.home_name
    ? householdName(child.home_name)
    : child.type
      ? typeWords(child.type)
      : 'Nowhere recorded'
  return [
    { term: 'Age', value: ageWords(child.born, day), note: child.born ? `born ${on(child.born)}` : undefined },
    {
      term: past ? 'Lived with' : 'Lives with',
      value: child.home_ref ? <a href={`/households/${encodeURIComponent(child.home_ref)}`}>{lives}</a> : lives,
      note: child.placed
        ? `since ${on(child.placed)}${child.home_name ? `, ${typeWords(child.type)}` : ''}`
        : undefined,
    },
    {
      term: 'In care',
      value: child.in_care ? `since ${on(child.in_care)}` : 'No',
      note: child.until_18 === 'yes' ? 'meant to stay until 18' : undefined,
    },
    {
      term: 'Last seen',
      value: on(child.last_visit) ?? 'No visit recorded',
      note: child.last_review ? `last review ${on(child.last_review)}` : 'no review yet',
    },
  ]
}

function stayWords(stay: Stay, past: boolean) {
  const where = stay.home_name ? householdName(stay.home_name) : typeWords(stay.type)
  const until = stay.until === 'infinity' ? (past ? 'that day' : 'now') : longDate(plainDate(stay.until))
  return (
    <>
      {stay.home_ref ? <a href={`/households/${encodeURIComponent(stay.home_ref)}`}>{where}</a> : where}
      <br />
      <span class="los-muted">
        {longDate(plainDate(stay.from))} to {until}
      </span>
    </>
  )
}
