import { londonDay, longDate, shortDate } from '../../calendar'
import type { House } from '../../ledgers'
import { ButtonLink, Standing, Table } from '../../web/pieces'
import { valueWords } from '../recording/value-words'
import { kindTitle } from '../recording/wording'
import type { Entry } from './files.store'
import type { Owed } from './owed-about'

type StepsProps = {
  readonly house: House
  readonly caption: string
  readonly entries: readonly Entry[]
  readonly recorders: ReadonlyMap<string, string>
}

/** What an entry says, fact by fact: the step first, without its question, then the others with theirs. */
export function entryWords({ law, words }: House, { kind: name, facts }: Entry): { what: string; rest: string[] } {
  const kind = words.byName.get(name)
  if (!kind) return { what: name, rest: [] }
  const step = 'step' in kind.facts ? valueWords(law, kind, 'step', facts.step) : null
  const rest = Object.keys(kind.facts).flatMap((fact) => {
    const value = fact === 'step' ? null : valueWords(law, kind, fact, facts[fact])
    return value === null ? [] : [kind.facts[fact]?.type === 'prose' ? value : `${kind.facts[fact]?.label}: ${value}`]
  })
  return { what: step ?? kindTitle(kind), rest }
}

/** All that was recorded about a case, in the order it happened, with who wrote it down and when. */
export function Steps({ house, caption, entries, recorders }: StepsProps) {
  return (
    <Table
      fold
      caption={caption}
      rows={entries}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          head: 'What',
          rowHead: true,
          cell: (entry) => <a href={`/happenings/${entry.id}`}>{entryWords(house, entry).what}</a>,
        },
        { head: 'When', cell: ({ on, at }) => `${longDate(on)}${at ? `, ${at.slice(0, 5)}` : ''}` },
        { head: 'What it says', label: '', cell: (entry) => entryWords(house, entry).rest.join('. ') },
        {
          head: 'Written by',
          cell: ({ by, recorded }) => `${recorders.get(by) ?? by}, ${shortDate(londonDay(recorded))}`,
        },
      ]}
    />
  )
}

type Next = { readonly owed: Owed; readonly act: { readonly href: string; readonly text: string } | null }

/** What is owed next, each with the form that meets it, filled in as far as its rule says. */
export function OwedNext({ next, records }: { next: readonly Next[]; records: boolean }) {
  return (
    <ul class="los-list">
      {next.map(({ owed, act }) => (
        <li key={owed.id}>
          <Standing standing={owed.standing} /> {owed.name}
          {owed.due ? `, due ${longDate(owed.due)}` : ', owed promptly'}. <a href={`/duties/${owed.id}/why`}>Why</a>
          {act && records ? (
            <p class="los-actions los-no-print">
              <ButtonLink small href={act.href} hiddenSuffix={`: ${owed.name}`}>
                {act.text}
              </ButtonLink>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
