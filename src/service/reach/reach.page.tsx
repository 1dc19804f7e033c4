import { Button, CsrfField, Facts, Note, Radios, Trail } from '../../web/pieces'
import type { Rhythm } from './slot'

export type ReachProps = {
  readonly csrf: string
  readonly email: string
  /** The address, shown once, when it was just made. */
  readonly fresh: string | null
  readonly feed: { readonly since: string; readonly read: string | null } | null
  readonly rhythm: Rhythm | null
  readonly failed: string | null
  readonly posts: boolean
  readonly done: 'digest' | 'stopped' | null
  /** Whether calendars may hold names, and whether the reader may decide that. */
  readonly names: { readonly allowed: boolean; readonly mayDecide: boolean }
}

const DONE = { digest: 'Your digest is set.', stopped: 'That address no longer answers.' } as const

/** How what is owed reaches one person: a calendar their own programs read, and a digest by e-mail. */
export function ReachPage(props: ReachProps) {
  return (
    <>
      <Trail steps={[{ href: '/settings', text: 'Settings' }]} here="Reaching you" />
      <h1>Reaching you</h1>
      {props.done ? (
        <div class="los-gap-t">
          <Note title={DONE[props.done]} />
        </div>
      ) : null}
      <Calendar {...props} />
      <Digest {...props} />
      {props.names.mayDecide ? <Names {...props} /> : null}
    </>
  )
}

function Calendar({ csrf, fresh, feed, names }: ReachProps) {
  return (
    <section class="los-section-top" aria-labelledby="calendar">
      <h2 id="calendar">In your calendar</h2>
      <p class="los-take">
        What you are to do, on its due day, in the calendar you use already.{' '}
        {names.allowed ? 'It shows names.' : 'It shows references, never names.'} Whoever has the address can read it:
        keep it to yourself, and make a new one if it got about.
      </p>
      {fresh ? (
        <div class="los-gap-t">
          <Note title="Your address, shown this once">
            <p>
              Add it to your calendar as a subscription, or “from the web”: <code class="los-wrap">{fresh}</code>
            </p>
          </Note>
        </div>
      ) : null}
      {feed && !fresh ? (
        <Facts
          sheet
          facts={[
            { term: 'Address made', value: feed.since },
            { term: 'Last read', value: feed.read ?? 'not yet' },
          ]}
        />
      ) : null}
      <form method="post" action="/settings/reach/calendar" class="los-actions los-gap-t">
        <CsrfField token={csrf} />
        <Button name="do" value="make">
          {feed ? 'Make a new address' : 'Make an address'}
        </Button>
        {feed ? (
          <Button name="do" value="stop" secondary>
            Stop this one
          </Button>
        ) : null}
      </form>
    </section>
  )
}

function Digest({ csrf, email, rhythm, failed, posts }: ReachProps) {
  return (
    <section class="los-section" aria-labelledby="digest">
      <h2 id="digest">By e-mail</h2>
      <p class="los-take">
        What became overdue, what falls due, and what needs a decision, on one page at seven in the morning, to {email}.
        It names nobody.
      </p>
      {posts ? null : (
        <p class="los-muted">This service is not set up to send e-mail yet. What you choose is kept until it is.</p>
      )}
      {failed ? (
        <p class="los-take">The last one could not be sent ({failed}). The next is tried at its usual time.</p>
      ) : null}
      <form method="post" action="/settings/reach/digest" class="los-form">
        <CsrfField token={csrf} />
        <Radios
          id="rhythm"
          name="rhythm"
          label="How often?"
          value={rhythm ?? 'never'}
          options={[
            { value: 'daily', text: 'Every working day' },
            { value: 'weekly', text: 'Every Monday' },
            { value: 'never', text: 'Never' },
          ]}
        />
        <Button>Save</Button>
      </form>
    </section>
  )
}

function Names({ csrf, names }: ReachProps) {
  return (
    <section class="los-section" aria-labelledby="names">
      <h2 id="names">Names in calendars</h2>
      <p class="los-take">
        Calendars are read by other programs and on telephones. Leave names out unless your service has agreed
        otherwise.
      </p>
      <form method="post" action="/settings/reach/names" class="los-form">
        <CsrfField token={csrf} />
        <Radios
          id="allowed"
          name="allowed"
          label="May calendars show names of children and carers?"
          value={names.allowed ? 'yes' : 'no'}
          options={[
            { value: 'no', text: 'No, references only' },
            { value: 'yes', text: 'Yes' },
          ]}
        />
        <Button>Save</Button>
      </form>
    </section>
  )
}
