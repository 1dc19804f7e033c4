import { longInstant } from '../../calendar'
import { ButtonLink } from '../../web/pieces'
import type { TodayProps } from './today'

/** What the reader began and what they recorded, to be finished or corrected. */
export function Recently({ recent, drafts, mayRecord }: TodayProps) {
  if (!mayRecord) return null
  return (
    <>
      <section>
        <h2>Record something else</h2>
        <p class="los-actions">
          <ButtonLink small secondary href="/record">
            Everything that can be recorded
          </ButtonLink>
        </p>
      </section>
      <section>
        <h2>You recorded</h2>
        {recent.length + drafts.length === 0 ? (
          <p class="los-muted">Nothing yet. What you record will be listed here, to be corrected if need be.</p>
        ) : null}
        <ul class="los-list">
          {drafts.map(({ href, what, about, at }) => (
            <li key={href}>
              Draft: {what} {about}
              <br />
              <span class="los-muted">Saved {longInstant(at)} &middot; </span>
              <a href={href}>
                Finish
                <span class="los-vh">
                  {' '}
                  {what} {about}
                </span>
              </a>
            </li>
          ))}
          {recent.map(({ id, what, whom, at }) => (
            <li key={id}>
              {what}, {whom}
              <br />
              <span class="los-muted">{longInstant(at)} &middot; </span>
              <a href={`/happenings/${id}`}>
                Look or correct
                <span class="los-vh">
                  {' '}
                  {what}, {whom}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
