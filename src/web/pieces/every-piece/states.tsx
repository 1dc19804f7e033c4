import {
  Button,
  ButtonLink,
  Empty,
  Force,
  type LawForce,
  Note,
  Progress,
  Rating,
  type RatingWord,
  Sheet,
  Standing,
  type StandingWord,
} from '../index'

const standings: readonly (readonly [StandingWord, string?])[] = [
  ['met in time'],
  ['met late', 'Met late, 4 days'],
  ['due', 'Due in 9 days'],
  ['overdue', '3 days overdue'],
  ['not yet due'],
  ['excused'],
  ['unknown'],
  ['stopped'],
  ['not available'],
]
const ratings: readonly RatingWord[] = ['green', 'amber', 'red', 'not rated']
const forces: readonly LawForce[] = ['statute', 'regulation', 'standard', 'guidance', 'local']

function Words() {
  return (
    <Sheet pad class="los-stack">
      <p class="los-line">
        {standings.map(([standing, words]) => (
          <Standing key={standing} standing={standing}>
            {words}
          </Standing>
        ))}
      </p>
      <p class="los-line">
        {ratings.map((rating) => (
          <Rating key={rating} rating={rating} />
        ))}
      </p>
      <p class="los-line">
        {ratings.map((rating) => (
          <Rating key={rating} rating={rating} plain />
        ))}
      </p>
      <p class="los-line">
        {forces.map((force) => (
          <Force key={force} force={force} />
        ))}
      </p>
      <p class="los-line">
        <span class="los-tag los-tag--on">Approved</span>
        <span class="los-tag">Mainstream</span>
        <span class="los-code">H-0147</span>
      </p>
      <p class="los-actions">
        <ButtonLink href="#main-act">Main action</ButtonLink>
        <ButtonLink href="#second" secondary>
          Second action
        </ButtonLink>
        <ButtonLink href="#small" small>
          Small
        </ButtonLink>
        <ButtonLink href="#small-2" small secondary hiddenSuffix="for Ashdown">
          Small, second
        </ButtonLink>
        <Button small secondary>
          A button
        </Button>
        <a href="#link">Another way</a>
      </p>
    </Sheet>
  )
}

/** Marks and words; nothing, something odd, and a wait. */
export function StatePieces() {
  return (
    <>
      <section class="los-section">
        <h2>Marks and words</h2>
        <Words />
      </section>
      <div class="los-section los-cols los-cols--two">
        <section>
          <h2>Nothing yet</h2>
          <Empty
            title="No support visit has been recorded."
            action={
              <>
                <ButtonLink href="#first" small>
                  Record the first
                </ButtonLink>
                <a href="#file">or bring in a file</a>
              </>
            }
          >
            When one is, you will see here who was visited, by whom, and what is due next.
          </Empty>
        </section>
        <section>
          <h2>Nothing left</h2>
          <Empty kind="nothing left" title="Nothing is owed until Wednesday 2 December.">
            Then: unannounced visit, Whitlock household.
          </Empty>
        </section>
        <section>
          <h2>Recorded, and flagged</h2>
          <Note title="Recorded. This visit was 34 days ago.">
            <p>Our standard is to write it down within 10 days, so it is marked as written late. Nothing else to do.</p>
          </Note>
        </section>
        <section>
          <h2>A long wait</h2>
          <Progress
            done={812}
            of={1204}
            what="rows read"
            note="About 20 seconds more. You can close this page: the work goes on."
          />
        </section>
      </div>
    </>
  )
}
