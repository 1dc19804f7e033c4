import { ageOn, type DayNumber, isPlainDate, longDate, type PlainDate, plainDate, toNumber } from '../../calendar'
import { AsAt, type DutyLine, Facts, LookingBack, Trail } from '../../web/pieces'
import { Aside, type FeedProps, Owed, type OwedPart, WhatHappened } from '../people/case.page'
import { termsWords } from '../people/duty-words'
import { householdName } from '../people/people.store'
import { RecordButtons } from '../recording/record-buttons'
import type { Act } from '../recording/usual.store'
import type { Home, Lodged } from './household.store'

export type HouseholdProps = {
  readonly home: Home
  readonly day: PlainDate
  readonly known: PlainDate | undefined
  readonly past: boolean
  readonly lines: readonly DutyLine[]
  readonly feed: FeedProps
  /** Of a home that children come to and leave, what is owed fills more than one page. */
  readonly part: OwedPart
  /** What this viewer may record here; nothing of a day gone by. */
  readonly acts: readonly Act[]
}

/** One household: who they are now, what is owed, what happened, who is involved. */
export function HouseholdPage({ home, day, known, past, lines, feed, part, acts }: HouseholdProps) {
  const path = `/households/${encodeURIComponent(home.ref)}`
  return (
    <>
      {past ? <LookingBack at={day} known={known} back={path} /> : null}
      <Trail steps={[{ href: '/register', text: 'Register' }]} here={householdName(home.name)} />
      <div class="los-head">
        <div>
          <h1>{householdName(home.name)}</h1>
          <p class="los-line">
            <span class="los-code">{home.ref}</span>
            <span class={home.approved ? 'los-tag los-tag--on' : 'los-tag'}>
              {home.approved ? 'Approved' : 'Not approved'}
            </span>
            <span class="los-tag">
              {home.cohort === 'kinship'
                ? 'Kinship'
                : home.cohort === 'mainstream'
                  ? 'Mainstream'
                  : 'Mainstream or kinship: not said'}
            </span>
          </p>
        </div>
      </div>
      <AsAt action={path} at={past ? day : undefined} known={known} />
      {acts.length > 0 ? <RecordButtons ask acts={acts} about={`household=${encodeURIComponent(home.ref)}`} /> : null}
      <Facts sheet facts={facts(home, day, past)} />
      <Owed lines={lines} day={day} past={past} part={part} />
      <div class="los-cols los-cols--main los-section">
        <WhatHappened {...feed} />
        <aside class="los-aside" aria-label="People">
          <Aside title={past ? 'Who lived here' : 'Who lives here'}>{livingHere(home, day)}</Aside>
          <Aside title={past ? 'Who worked with them' : 'Who works with them'}>
            {home.worker ? [<>{home.worker.name}, supervising social worker</>] : []}
          </Aside>
          <Aside title="Lived here before">{livedHere(home, day)}</Aside>
        </aside>
      </div>
    </>
  )
}

function facts(home: Home, day: PlainDate, past: boolean) {
  const carers = now(home, day, 'carer')
  const placed = now(home, day, 'placed')
  const { approved, worker } = home
  const places = approved?.places ? Number(approved.places) : null
  const children = `${placed.length} ${placed.length === 1 ? 'child' : 'children'}`
  const free =
    places === null
      ? ''
      : places >= placed.length
        ? `, ${places - placed.length} ${places - placed.length === 1 ? 'place' : 'places'} free`
        : `, ${placed.length - places} over the terms`
  return [
    {
      term: 'Approved for',
      value: approved ? termsWords(approved.places, approved.terms) : 'Not approved',
      note: approved
        ? `since ${longDate(plainDate(approved.since))}${approved.from === approved.since ? '' : `, terms of ${longDate(plainDate(approved.from))}`}`
        : home.ended
          ? `approval ended on ${longDate(plainDate(home.ended))}`
          : undefined,
    },
    {
      term: past ? 'Living here that day' : 'Living here now',
      value: `${children}${free}`,
      note: placed.map((child, index) => (
        <>
          {index > 0 ? <br /> : null}
          <a href={`/children/${encodeURIComponent(child.ref)}`}>{child.name ?? child.ref}</a>
          {ageWords(child, day)}, since {longDate(plainDate(child.from))}
        </>
      )),
    },
    {
      term: 'Supervising social worker',
      value: worker?.name ?? 'Nobody named',
      note: [home.team ? `${home.team} team` : null, worker ? `since ${longDate(plainDate(worker.since))}` : null]
        .filter(Boolean)
        .join(', '),
    },
    {
      term: 'Carers',
      value: carers.map((carer) => carer.name ?? carer.ref).join(' and ') || 'Not said',
      note: home.address ?? undefined,
    },
  ]
}

const now = (home: Home, day: PlainDate, kind: string): Lodged[] =>
  home.people.filter((person) => person.kind === kind && person.until > day)

function ageWords(person: Lodged, day: PlainDate): string {
  if (!person.born || !isPlainDate(person.born)) return ''
  return `, ${years(toNumber(person.born), toNumber(day))}`
}

const years = (born: DayNumber, day: DayNumber): string => (ageOn(born, day) < 1 ? 'under 1' : String(ageOn(born, day)))

function livingHere(home: Home, day: PlainDate) {
  const words = (person: Lodged) =>
    person.kind === 'carer' ? 'carer' : (person.relationship ?? 'member of the household')
  return [
    ...[...now(home, day, 'carer'), ...now(home, day, 'household member')].map((person) => (
      <>
        <b>{person.name ?? person.ref}</b>, {words(person)}
        {ageWords(person, day)}
      </>
    )),
    ...now(home, day, 'placed').map((child) => (
      <>
        <a href={`/children/${encodeURIComponent(child.ref)}`}>{child.name ?? child.ref}</a>, fostered
        {ageWords(child, day)}
      </>
    )),
  ]
}

function livedHere(home: Home, day: PlainDate) {
  const gone = home.people.filter(
    (person) => person.until <= day && person.until !== 'infinity' && person.kind !== 'carer',
  )
  return gone.map((person) => (
    <>
      {person.kind === 'placed' ? (
        <a href={`/children/${encodeURIComponent(person.ref)}`}>{person.name ?? person.ref}</a>
      ) : (
        (person.name ?? person.ref)
      )}
      , {isPlainDate(person.from) ? longDate(person.from) : ''} to {longDate(plainDate(person.until))}
    </>
  ))
}
