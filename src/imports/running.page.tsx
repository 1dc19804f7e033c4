import { longInstant } from '../calendar'
import { Progress, Trail } from '../web/pieces'
import type { Told } from './import-files'
import type { Run } from './imports.store'

/** Which import it is: when it was sent. */
export const Where = ({ run }: { run: Run }) => (
  <Trail steps={[{ href: '/imports', text: 'Imports' }]} here={longInstant(run.started_at)} />
)

/** While it runs: how far it is. The page looks again by itself. */
export function RunningPage({ run, told, left }: { run: Run; told: Told; left: string }) {
  return (
    <>
      <Where run={run} />
      <h1>Bringing the files in</h1>
      <div class="los-section-top">
        {told.of === 0 ? (
          <p class="los-lead">The files are being read.</p>
        ) : (
          <Progress
            done={told.done}
            of={told.of}
            what="rows read"
            note={`${left}You can close this page: the work goes on, and its result will be under Imports.`}
          />
        )}
      </div>
    </>
  )
}

/** An import that neither this program runs nor has ended: of another, or cut off. */
export function ElsewherePage({ run }: { run: Run }) {
  return (
    <>
      <Where run={run} />
      <h1>This import is not finished</h1>
      <p class="los-lead los-gap-t">
        Another program is running it, or it stopped before it was done. This page looks again by itself.
      </p>
    </>
  )
}
