import { isPlainDate, londonDay, longDate, longInstant, toNumber } from '../../calendar'
import type { Kind, SubjectId, Vocabulary } from '../../happenings'
import type { FeedItem } from '../../web/pieces'
import type { Happened } from './case.store'
import { days } from './duty-words'
import { type Person, titleOf } from './people.store'

/** What happened as a feed says it: the day, the kind in words, its facts, who wrote it down and how much later. */
export function feedItems(
  words: Vocabulary,
  happened: readonly Happened[],
  people: ReadonlyMap<SubjectId, Person>,
  recorders: ReadonlyMap<string, string>,
  here: SubjectId,
): FeedItem[] {
  return happened.flatMap((each) => {
    const kind = words.byName.get(each.kind)
    return kind ? [toItem(kind, each, people, recorders, here)] : []
  })
}

function toItem(
  kind: Kind,
  each: Happened,
  people: ReadonlyMap<SubjectId, Person>,
  recorders: ReadonlyMap<string, string>,
  here: SubjectId,
): FeedItem {
  const moved = each.old_day !== null && each.old_day !== each.on_day ? each.old_day : null
  const others = [...new Set(Object.values(each.about))]
    .filter((id) => id !== here)
    .flatMap((id) => people.get(id) ?? [])
  return {
    key: String(each.id),
    day: dayOr(each.on_day),
    ...(moved ? { oldDay: dayOr(moved) } : {}),
    what: titleWords(kind, each),
    detail: detail(kind, each, others),
    by: (
      <>
        {recorders.get(each.recorded_by) ?? each.recorded_by}, written down {writtenWords(each)}.{' '}
        <a href={`/happenings/${each.id}`}>
          {each.corrects ? 'Read both' : 'Look or correct'}
          <span class="los-vh">
            : {kind.name}, {dayOr(each.on_day)}
          </span>
        </a>
      </>
    ),
  }
}

const longDay = (text: string): string => (isPlainDate(text) ? longDate(text) : text)

const dayOr = (text: string): string => (isPlainDate(text) ? longDate(text) : 'From the first')

/** `Supervising visit, announced`: a yes or no whose name says it all goes into the title. */
function titleWords(kind: Kind, each: Happened): string {
  const name = kind.name[0]?.toUpperCase() + kind.name.slice(1)
  const short = Object.entries(kind.facts).flatMap(([fact, { type, choices }]) => {
    const value = each.facts[fact]
    if (type !== 'choice' || value === null || value === undefined) return []
    if (choices?.length === 2 && choices.includes('yes'))
      return fact === 'announced' ? [value === 'yes' ? 'announced' : 'unannounced'] : []
    return [String(value)]
  })
  return [name, ...short].join(', ')
}

function detail(kind: Kind, each: Happened, others: readonly Person[]) {
  const facts = Object.entries(kind.facts).flatMap(([fact, { type, label }]) => {
    const value = each.facts[fact]
    if (value === null || value === undefined || value === '' || type === 'choice') return []
    if (type === 'prose') return [String(value)]
    return [`${label}: ${longDay(String(value))}.`]
  })
  const whom = others.map(titleOf).join(', ')
  const reason = each.corrects !== null && each.reason ? `Corrected: ${each.reason}.` : ''
  return [whom ? `${whom}.` : '', ...facts, reason].filter(Boolean).join(' ') || undefined
}

function writtenWords(each: Happened): string {
  const written = londonDay(each.recorded_at)
  if (!isPlainDate(each.on_day)) return longDate(written)
  const later = toNumber(written) - toNumber(each.on_day)
  if (later === 0) return 'the same day'
  return later > 3 ? `${longDate(written)}, ${days(later)} later` : longInstant(each.recorded_at)
}
