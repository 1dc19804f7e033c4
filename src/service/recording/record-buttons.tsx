import { ButtonLink } from '../../web/pieces'
import type { Act } from './usual.store'

type Props = {
  readonly acts: readonly Act[]
  /** Whom they are about, as an address says it: `child=C-0012`. */
  readonly about: string
  /** They can be asked for their view. */
  readonly ask?: boolean
}

/** What can be recorded here at one press, the likeliest first, the way to everything else, and asking them. */
export function RecordButtons({ acts, about, ask }: Props) {
  return (
    <p class="los-actions los-record">
      {acts.map(({ href, text }, index) => (
        <ButtonLink key={href} small secondary={index > 0} href={href}>
          {text}
        </ButtonLink>
      ))}
      <a href={`/record?${about}`}>Everything else</a>{' '}
      {ask ? <a href={`/quality/feedback/ask?${about}`}>Ask for a view</a> : null}
    </p>
  )
}
