import type { ComponentChildren } from 'preact'
import { longInstant } from '../../calendar'
import { ButtonLink, Facts, Feed, Note, Trail } from '../../web/pieces'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { type Change, onWords, type Said, writerOf, writtenWords } from './facts-in-words'
import type { OwedLine } from './owed'
import { Lines } from './recorded.page'
import type { Records, Row } from './records.store'

export type HappeningPageProps = {
  readonly records: Records
  readonly title: string
  readonly whom: Person | null
  readonly said: readonly Said[]
  readonly met: readonly OwedLine[]
  /** What each version changed in the one before it, by the number of the version. */
  readonly changes: ReadonlyMap<number, readonly Change[]>
  readonly mayCorrect: boolean
}

/** One record: what it says, who wrote it down and when, what it met, and every version of it. */
export function HappeningPage({ records, title, whom, said, met, changes, mayCorrect }: HappeningPageProps) {
  const { row, versions, recorders } = records
  const latest = versions.at(-1)
  return (
    <>
      <Trail steps={whom ? [{ href: hrefOf(whom), text: titleOf(whom) }] : []} here={title} />
      <div class="los-form los-stack">
        <h1>{title}</h1>
        <Standing row={row} latest={latest} recorders={recorders} />
        <SaidFacts said={said} />
        <p class="los-muted">
          Written down by {writtenWords(row, recorders)}.{cameWords(row)}{' '}
          <a href={`/happenings/${row.id}/source`}>Where it came from</a>
        </p>
        {mayCorrect && records.counts ? (
          <p class="los-actions">
            <ButtonLink href={`/happenings/${row.id}/correct`} small>
              Correct it
            </ButtonLink>
            <ButtonLink href={`/happenings/${row.id}/withdraw`} small secondary>
              Withdraw it
            </ButtonLink>
          </p>
        ) : null}
        <Lines title="It met" lines={met} />
        <Versions records={records} changes={changes} />
      </div>
    </>
  )
}

/** When it was written down in the system it came from, where that was another instant than ours. */
function cameWords({ source_recorded_at, recorded_at }: Row): string {
  if (!source_recorded_at || source_recorded_at.getTime() === recorded_at.getTime()) return ''
  return ` Written down where it came from on ${longInstant(source_recorded_at)}.`
}

/** Every question with its answer; what was written at length stands below as text. */
export function SaidFacts({ said }: { said: readonly Said[] }) {
  return (
    <>
      <Facts
        columns={1}
        sheet
        facts={said
          .filter(({ prose, value }) => !prose || value === null)
          .map(({ term, value, href }) => ({ term, value: answer(value, href) }))}
      />
      {said.map(({ column, term, prose, value }) =>
        prose && value !== null ? (
          <section key={column}>
            <h2>{term}</h2>
            {paragraphs(value)}
          </section>
        ) : null,
      )}
    </>
  )
}

function answer(value: string | null, href: string | undefined) {
  if (value === null) return 'Not recorded'
  return href ? <a href={href}>{value}</a> : value
}

function paragraphs(text: string): ComponentChildren {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => <p key={line}>{line}</p>)
}

function Standing({ row, latest, recorders }: { row: Row; latest: Row | undefined; recorders: Records['recorders'] }) {
  if (row.withdrawn) return <Note title="This record is withdrawn">{why(row, recorders)}</Note>
  if (!latest || latest === row) return null
  return (
    <Note
      title={latest.withdrawn ? 'This was withdrawn, and does not count' : 'This was corrected, and no longer counts'}
    >
      <p>
        <a href={`/happenings/${latest.id}`}>{latest.withdrawn ? 'Read why' : 'Read what counts now'}</a>
      </p>
    </Note>
  )
}

const why = (row: Row, recorders: Records['recorders']) => (
  <p>
    {writerOf(row, recorders)}: {row.reason}. It stays readable, and counts for nothing.
  </p>
)

function Versions({ records, changes }: Pick<HappeningPageProps, 'records' | 'changes'>) {
  const { versions, hidden, row, recorders } = records
  if (versions.length < 2 && hidden === 0) return null
  return (
    <section class="los-section-top">
      <h2>What was corrected</h2>
      {hidden > 0 ? (
        <p class="los-muted">Another version of this record is about somebody who is not yours to see.</p>
      ) : null}
      <Feed
        items={[...versions].reverse().map((each) => ({
          key: String(each.id),
          day: longInstant(each.recorded_at),
          what:
            each.id === row.id ? (
              `${headline(each)}, which you are reading`
            ) : (
              <a href={`/happenings/${each.id}`}>{headline(each)}</a>
            ),
          detail: <Changed changes={changes.get(each.id) ?? []} row={each} />,
          by: writerOf(each, recorders),
        }))}
      />
    </section>
  )
}

function headline(row: Row): string {
  if (row.withdrawn) return 'Withdrawn'
  return row.corrects === null ? `First written: ${onWords(row)}` : 'Corrected'
}

function Changed({ changes, row }: { changes: readonly Change[]; row: Row }) {
  return (
    <>
      {row.corrects === null ? null : <>Why: {row.reason}</>}
      {changes.map(({ term, before, after }) => (
        <span key={term}>
          <br />
          {term.replace(/\?$/, '')}: <span class="los-vh">before, </span>
          <del>{before ?? 'not recorded'}</del>
          <span class="los-vh">; after,</span> {after ?? 'not recorded'}
        </span>
      ))}
    </>
  )
}
