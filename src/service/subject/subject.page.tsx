import { longDate, type PlainDate } from '../../calendar'
import { AsAt, capital, type DutyLine, LookingBack, Trail } from '../../web/pieces'
import { type FeedProps, Owed, type OwedPart, WhatHappened } from '../people/case.page'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import type { Said } from '../recording/facts-in-words'
import { SaidFacts } from '../recording/happening.page'
import { RecordButtons } from '../recording/record-buttons'
import type { Act } from '../recording/usual.store'

export type SubjectProps = {
  readonly person: Person
  readonly path: string
  /** What its kind is called. */
  readonly title: string
  readonly ended: PlainDate | null
  readonly said: readonly Said[]
  /** Whose it is, nearest last: the home, the child. */
  readonly whose: readonly Person[]
  readonly day: PlainDate
  readonly known: PlainDate | undefined
  readonly past: boolean
  readonly lines: readonly DutyLine[]
  readonly feed: FeedProps
  readonly part: OwedPart
  readonly acts: readonly Act[]
}

/** Whatever is no home, child or worker: what is known of it, what is owed about it, what happened. */
export function SubjectPage({ person, path, title, whose, day, known, past, ...rest }: SubjectProps) {
  const { ended, said, lines, feed, acts, part } = rest
  return (
    <>
      {past ? <LookingBack at={day} known={known} back={path} /> : null}
      <Trail
        steps={[
          { href: '/', text: 'Today' },
          ...whose.map((each) => ({ href: hrefOf(each), text: capital(titleOf(each)) })),
        ]}
        here={title}
      />
      <h1>{capital(titleOf(person))}</h1>
      <p class="los-line">
        <span class="los-code">{person.ref}</span>
        <span class={ended ? 'los-tag' : 'los-tag los-tag--on'}>{ended ? `Ended ${longDate(ended)}` : 'Open'}</span>
      </p>
      <AsAt action={path} at={past ? day : undefined} known={known} />
      {acts.length > 0 ? (
        <RecordButtons acts={acts.slice(0, 4)} about={`about=${encodeURIComponent(person.ref)}`} />
      ) : null}
      <SaidFacts said={said} />
      <Owed lines={lines} day={day} past={past} part={part} />
      <WhatHappened {...feed} />
    </>
  )
}
