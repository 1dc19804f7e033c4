import { ButtonLink } from '../../web/pieces'
import type { Act } from './usual.store'

/** What can be recorded here at one press, the likeliest first, and the way to everything else. */
export function RecordButtons({ acts, rest }: { acts: readonly Act[]; rest: string }) {
  return (
    <p class="los-actions los-record">
      {acts.map(({ href, text }, index) => (
        <ButtonLink key={href} small secondary={index > 0} href={href}>
          {text}
        </ButtonLink>
      ))}
      <a href={rest}>Everything else</a>
    </p>
  )
}
