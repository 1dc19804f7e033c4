import { ButtonLink, capital, ForceBars, forceWord, Note, Standing, Trail } from '../../web/pieces'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import type { OwedLine } from './owed'

export type RecordedPageProps = {
  readonly id: number
  readonly done: string
  readonly lead: string
  readonly whom: Person | null
  /** Null where nothing was met and records of this kind never meet anything. */
  readonly met: readonly OwedLine[] | null
  /** What is owed because of it. */
  readonly opened: readonly OwedLine[]
  readonly next: readonly OwedLine[]
  /** How many more are owed than are listed. */
  readonly more: number
  /** `This visit was 34 days ago`, where it was written late. */
  readonly late: string | null
  /** Days that cannot well be as they were written: one to come that lies before what it belongs to. */
  readonly odd: readonly string[]
  /** Questions that were left open. */
  readonly open: readonly string[]
  readonly mayCorrect: boolean
}

/** What a record did: what it met, what is owed next, and the way back. */
export function RecordedPage(props: RecordedPageProps) {
  const { id, done, lead, whom, met, opened, next, more, late, odd, open, mayCorrect } = props
  return (
    <>
      <Trail
        steps={whom ? [{ href: hrefOf(whom), text: titleOf(whom) }] : [{ href: '/', text: 'Today' }]}
        here={done}
      />
      <div class="los-form los-stack">
        <h1>{done}</h1>
        <p class="los-lead">{lead}</p>
        {late ? (
          <Note title={`Recorded. ${late}, so it is marked as written late.`}>
            <p>There is nothing else to do.</p>
          </Note>
        ) : null}
        {odd.length > 0 ? (
          <Note title="Look at these days again">
            <p>{odd.join(' ')} It is recorded as it is; correct it where it is wrong.</p>
          </Note>
        ) : null}
        {open.length > 0 ? (
          <Note title="Not said yet">
            <p>{open.join('; ')}. It is recorded as it is; correct it when you know.</p>
          </Note>
        ) : null}
        <Lines title="It met" lines={met ?? []} />
        {met?.length === 0 ? <p class="los-muted">It met nothing that was owed.</p> : null}
        <Lines title="It opened" lines={opened} />
        <Lines title={opened.length > 0 ? 'Also owed' : 'What is owed next'} lines={next} />
        {more > 0 && whom ? (
          <p>
            <a href={hrefOf(whom)}>And {more} more</a>
          </p>
        ) : null}
        <p class="los-muted">
          <a href={`/happenings/${id}`}>Read what you recorded</a>.{' '}
          {mayCorrect ? (
            <>
              Wrong? <a href={`/happenings/${id}/correct`}>Correct it</a>. What you first wrote stays readable.
            </>
          ) : null}
        </p>
        <div class="los-gap" />
        {whom ? (
          <ButtonLink href={hrefOf(whom)}>Back to {titleOf(whom)}</ButtonLink>
        ) : (
          <ButtonLink href="/">Back to today</ButtonLink>
        )}
      </div>
    </>
  )
}

/** Whose law it is, by its bars, and the law itself. */
export function Law({ force, source }: Pick<OwedLine, 'force' | 'source'>) {
  return (
    <span class="los-small los-muted">
      <ForceBars force={force} /> <span class="los-vh">{forceWord(force)}: </span>
      {source}
    </span>
  )
}

/** Things owed or met, one a line, each with its law. Nothing when there are none. */
export function Lines({ title, lines }: { title: string; lines: readonly OwedLine[] }) {
  if (lines.length === 0) return null
  return (
    <section class="los-section-top">
      <h2>{title}</h2>
      <ul class="los-list">
        {lines.map(({ id, standing, what, when, force, source, act }) => (
          <li key={id}>
            <Standing standing={standing}>{what}</Standing>
            <br />
            {capital(when)}.{' '}
            {act ? (
              <a href={act.href}>
                {act.text}
                <span class="los-vh">: {what}</span>
              </a>
            ) : null}
            <br />
            <Law force={force} source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}
