import type { ComponentChildren } from 'preact'
import type { PlainDate } from '../../calendar'
import {
  Chips,
  DutyKey,
  type DutyLine,
  DutyStrips,
  Empty,
  Feed,
  type FeedItem,
  Pager,
  windowAround,
} from '../../web/pieces'
import { owedSentence } from './duty-lines'

export type FeedProps = {
  readonly items: readonly FeedItem[]
  readonly kinds: readonly { kind: string; title: string; n: number }[]
  readonly kind: string | null
  readonly page: number
  readonly perPage: number
  readonly href: (changes: Readonly<Record<string, string | null>>) => string
}

/** So many lines are one page’s; of more, as the service itself has, so many at a time. */
const [LONG, PART] = [40, 10]

/** A part of a long list of what is owed, and where the others are. */
export type OwedPart = { readonly number: number; readonly href: (number: number) => string; readonly size?: number }
type OwedProps = { lines: readonly DutyLine[]; day: PlainDate; past: boolean; part?: OwedPart }

/** What is owed about a home or a child: a sentence, then one strip a duty under one time scale. */
export function Owed({ lines: all, day, past, part }: OwedProps) {
  const every = all.filter((line) => !line.apart)
  const list = [...every, ...all.filter((line) => line.apart)]
  const size = part?.size ?? PART
  const pages = part && list.length > LONG ? Math.ceil(list.length / size) : 1
  const number = Math.min(part?.number ?? 1, pages)
  const shown = pages === 1 ? list : list.slice((number - 1) * size, number * size)
  const [lines, apart] = [shown.filter((line) => !line.apart), shown.filter((line) => line.apart)]
  return (
    <section class="los-section">
      <div class="los-head">
        <div>
          <h2>{past ? 'What was owed' : 'What is owed'}</h2>
          <p class="los-muted">{owedSentence(every, past)}</p>
        </div>
        <DutyKey />
      </div>
      {every.length === 0 ? (
        <Empty title={past ? 'Nothing was owed yet.' : 'Nothing is owed yet.'}>
          Once approval is recorded, what is owed will be drawn here, with its law and its day.
        </Empty>
      ) : lines.length > 0 ? (
        <DutyStrips lines={lines} today={day} window={windowAround(day)} todayWord={past ? 'That day' : undefined} />
      ) : null}
      {apart.length > 0 ? <Apart lines={apart} day={day} past={past} /> : null}
      {part && pages > 1 ? (
        <Pager
          label="Parts of what is owed"
          page={number}
          pages={pages}
          words={`Part ${number} of ${pages}`}
          href={part.href}
        />
      ) : null}
    </section>
  )
}

/** What is owed too, though nobody in this service has ever recorded anything of its sort. */
function Apart({ lines, day, past }: { lines: readonly DutyLine[]; day: PlainDate; past: boolean }) {
  const many = lines.length === 1 ? 'One more duty' : `${lines.length} more duties`
  return (
    <details class="govuk-details los-gap-t">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{many}, of which nothing has been recorded in this service yet</span>
      </summary>
      <div class="govuk-details__text">
        <DutyStrips lines={lines} today={day} window={windowAround(day)} todayWord={past ? 'That day' : undefined} />
      </div>
    </details>
  )
}

/** What happened, newest first, filtered by kind. */
export function WhatHappened({ items, kinds, kind, page, perPage, href }: FeedProps) {
  const all = kinds.reduce((sum, each) => sum + each.n, 0)
  const of = kind ? (kinds.find((each) => each.kind === kind)?.n ?? 0) : all
  return (
    <section>
      <h2>What happened</h2>
      <Chips
        label="Kind of record"
        items={[
          { href: href({ kind: null, page: null }), text: `All ${all}`, current: kind === null },
          ...kinds.map((each) => ({
            href: href({ kind: each.kind, page: null }),
            text: `${each.title} ${each.n}`,
            current: kind === each.kind,
          })),
        ]}
      />
      <div class="los-gap" />
      {items.length === 0 ? (
        <Empty title="Nothing has been recorded.">
          What is recorded will be listed here, newest first, with who wrote it down and when.
        </Empty>
      ) : (
        <Feed items={items} />
      )}
      <Pager
        page={page}
        pages={Math.ceil(of / perPage)}
        words={`${Math.min((page - 1) * perPage + 1, of)} to ${Math.min(page * perPage, of)} of ${of}`}
        href={(n) => href({ page: String(n) })}
      />
    </section>
  )
}

/** A short list beside the page: who lives here, who works with them. */
export function Aside({ title, children }: { title: string; children: readonly ComponentChildren[] }) {
  if (children.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="los-list">
        {children.map((child, index) => (
          <li key={`${title} ${index}`}>{child}</li>
        ))}
      </ul>
    </section>
  )
}
