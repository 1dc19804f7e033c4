import { longDate, type PlainDate } from '../../calendar'
import { ButtonLink } from './button'

export type LookingBackProps = { at: PlainDate; known?: PlainDate; back: string }

/** The band on a page that is not as at now: which day, as known when, and the way back to today. */
export function LookingBack({ at, known, back }: LookingBackProps) {
  const asKnown = known ? `, as it was known on ${longDate(known)}` : ', as it is known now'
  return (
    <div class="los-past">
      <p>
        <b>
          You are looking at {longDate(at)}
          {asKnown}.
        </b>{' '}
        Nothing can be recorded from here.
      </p>
      <ButtonLink href={back} small>
        Back to today
      </ButtonLink>
    </div>
  )
}
