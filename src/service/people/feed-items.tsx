import { isPlainDate, londonDay, longDate, longInstant, toNumber } from '../../calendar'
import type { Law } from '../../duties'
import { type Kind, SELF, type SubjectId, type Vocabulary } from '../../happenings'
import type { FeedItem } from '../../web/pieces'
import { capital } from '../../web/pieces'
import { valueWords } from '../recording/value-words'
import { kindTitle } from '../recording/wording'
import type { Happened } from './case.store'
import { days } from './duty-words'
import { type Person, titleOf } from './people.store'

export type Telling = {
  readonly law: Law
  readonly people: ReadonlyMap<SubjectId, Person>
  readonly recorders: ReadonlyMap<string, string>
  /** Whose page it is: they are not named in it. */
  readonly here: SubjectId
  readonly mayCorrect: boolean
}

/** What happened as a feed says it: the day, the kind in words, its facts, who wrote it down and how much later. */
export function feedItems(words: Vocabulary, happened: readonly Happened[], telling: Telling): FeedItem[] {
  return happened.flatMap((each) => {
    const kind = words.byName.get(each.kind)
    return kind ? [toItem(kind, each, telling)] : []
  })
}

function toItem(kind: Kind, each: Happened, telling: Telling): FeedItem {
  const { recorders, mayCorrect } = telling
  const moved = each.old_day !== null && each.old_day !== each.on_day ? each.old_day : null
  return {
    key: String(each.id),
    day: dayOr(each.on_day),
    ...(moved ? { oldDay: dayOr(moved) } : {}),
    what: titleWords(kind, each),
    detail: detail(kind, each, telling),
    by: (
      <>
        Written down {writtenWords(each)} by {recorders.get(each.recorded_by) ?? each.recorded_by}.{' '}
        <a href={`/happenings/${each.id}`}>
          {each.corrects ? 'Read both' : mayCorrect ? 'Look or correct' : 'Look'}
          <span class="los-vh">
            : {kind.name}, {dayOr(each.on_day)}
          </span>
        </a>
      </>
    ),
  }
}

const dayOr = (text: string): string => (isPlainDate(text) ? longDate(text) : 'From the first')

/** `Supervising visit, announced`: a yes or no whose name says it all goes into the title. */
function titleWords(kind: Kind, each: Happened): string {
  const short = Object.entries(kind.facts).flatMap(([fact, { type, choices, heading }]) => {
    const value = each.facts[fact]
    if (type !== 'choice' || value === null || value === undefined) return []
    if (heading) return heading[value] ?? []
    return choices?.length === 2 && choices.includes('yes') ? [] : [String(value)]
  })
  return [kindTitle(kind), ...short].join(', ')
}

function detail(kind: Kind, each: Happened, telling: Telling) {
  const facts = Object.entries(kind.facts).flatMap(([fact, { type, label }]) => {
    const value = each.facts[fact]
    if (value === null || value === undefined || value === '' || type === 'choice') return []
    if (type === 'prose') return [String(value)]
    return [`${label}: ${valueWords(telling.law, kind, fact, value)}.`]
  })
  const whom = othersIn(kind, each, telling).join(', ')
  const reason = each.corrects !== null && each.reason ? `Corrected: ${each.reason}.` : ''
  return [whom ? `${capital(whom)}.` : '', ...facts, reason].filter(Boolean).join(' ') || undefined
}

/** Whom a record names besides the page it stands on: once each, and without the home where that is the page. */
function othersIn(kind: Kind, { about }: Happened, { people, here }: Telling): string[] {
  const own = people.get(here)
  const others = Object.entries(about).flatMap(([role, id]) => {
    const person = id === here ? undefined : people.get(id)
    // What has no name of its own goes by what the record says anyway.
    return person && !(role === SELF && !('name' in kind.facts)) ? [person] : []
  })
  return [...new Set(others.map((person) => (person.home?.ref === own?.ref ? person.name : titleOf(person))))]
}

function writtenWords(each: Happened): string {
  const written = londonDay(each.recorded_at)
  if (!isPlainDate(each.on_day)) return `on ${longDate(written)}`
  const later = toNumber(written) - toNumber(each.on_day)
  if (later === 0) return 'the same day'
  return later > 3 ? `on ${longDate(written)}, ${days(later)} later,` : `on ${longInstant(each.recorded_at)}`
}
