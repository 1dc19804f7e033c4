import { longDate, type PlainDate } from '../../calendar'
import { AsAt, ButtonLink, type DutyLine, LookingBack, Trail } from '../../web/pieces'
import { type FeedProps, Owed, WhatHappened } from '../people/case.page'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import type { Said } from '../recording/facts-in-words'
import { SaidFacts } from '../recording/happening.page'
import { capital } from '../recording/wording'

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
  readonly acts: readonly { readonly href: string; readonly text: string }[]
}

/** Whatever is no home, child or worker: what is known of it, what is owed about it, what happened. */
export function SubjectPage({ person, path, title, whose, day, known, past, ...rest }: SubjectProps) {
  const { ended, said, lines, feed, acts } = rest
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
      {past ? null : <Acts acts={acts} person={person} />}
      <SaidFacts said={said} />
      <Owed lines={lines} day={day} past={past} />
      <WhatHappened {...feed} />
    </>
  )
}

/** What can be recorded about it, the form filled in with it; the rest a page further. */
function Acts({ acts, person }: Pick<SubjectProps, 'acts' | 'person'>) {
  if (acts.length === 0) return null
  return (
    <p class="los-actions los-record">
      {acts.slice(0, 4).map(({ href, text }, index) => (
        <ButtonLink key={href} small secondary={index > 0} href={href}>
          {text}
        </ButtonLink>
      ))}
      <a href={`/record?about=${encodeURIComponent(person.ref)}`}>Everything else</a>
    </p>
  )
}
