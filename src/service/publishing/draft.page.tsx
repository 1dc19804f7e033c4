import { longDate } from '../../calendar'
import type { Report } from '../../reports'
import { Button, CsrfField, ErrorSummary, Note, Textarea, Trail } from '../../web/pieces'
import type { Declared } from './declared'
import { ASKS, SUMMARY } from './freeze'
import { REPORTS_AT, versionAt } from './list.page'
import { AtPlace } from './places'
import type { VersionLine } from './version'

export type DraftProps = {
  readonly declared: Declared
  readonly report: Report
  readonly csrf: string
  /** One for each part: each is a form of its own, and a part saved is no repeat of another. */
  readonly tokens: Readonly<Record<string, string>>
  readonly mayWrite: boolean
  /** Of a report of many places, the one it shows. */
  readonly place: string
  /** A version that waits, and the last that was published, of this period. */
  readonly waiting: VersionLine | null
  readonly last: VersionLine | null
  readonly faults: Readonly<Record<string, string>>
}

/** A report as it stands now: live figures, its words to be written, and the way to review. */
export function DraftPage(props: DraftProps) {
  const { declared, report, waiting, faults } = props
  return (
    <>
      <Trail
        steps={[
          { href: REPORTS_AT, text: 'Reports' },
          { href: `${REPORTS_AT}/${declared.name}`, text: declared.title },
        ]}
        here="Draft"
      />
      <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))} />
      <h1>{report.title}</h1>
      <p class="los-lead los-take">
        Draft of {longDate(report.from)} to {longDate(report.to)}. Figures follow from what is on record; only the words
        are written.
      </p>
      {waiting ? (
        <Note title="A version of this period waits for review or publication">
          <p>
            <a href={versionAt(waiting)}>Open it</a>. What is written here now is in the one after it.
          </p>
        </Note>
      ) : null}
      {props.mayWrite ? <Words {...props} /> : null}
      {props.mayWrite && !waiting ? <Send {...props} /> : null}
      <section class="los-section">
        <h2>As it would be printed</h2>
        <AtPlace
          report={report}
          standing={{ words: 'Draft, as known now', seal: null }}
          place={props.place}
          href={`${REPORTS_AT}/${declared.name}/draft?to=${report.to}`}
        />
      </section>
    </>
  )
}

function Words(props: DraftProps) {
  const { declared, report } = props
  return (
    <section class="los-section">
      <h2>Words</h2>
      <Part
        {...props}
        name={SUMMARY}
        label="Summary"
        hint="What the reader should know, if they read nothing else"
        value={report.summary}
      />
      <Part
        {...props}
        name={ASKS}
        label="What the board is asked to do"
        hint="One a line"
        value={report.recommendations.join('\n')}
      />
      {declared.sections.map(({ name, title, asks }) => (
        <Part
          key={name}
          {...props}
          name={name}
          label={title}
          hint={asks}
          value={report.sections.find((section) => section.name === name)?.narrative ?? ''}
        />
      ))}
    </section>
  )
}

type PartProps = DraftProps & { name: string; label: string; hint: string; value: string }

function Part({ declared, report, csrf, tokens, faults, name, label, hint, value }: PartProps) {
  const id = `words-${name}`
  return (
    <form method="post" action={`${REPORTS_AT}/${declared.name}/draft`} novalidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="token" value={tokens[name]} />
      <input type="hidden" name="section" value={name} />
      <input type="hidden" name="to" value={report.to} />
      <Textarea id={id} name={id} label={label} hint={hint} value={value} rows={3} error={faults[id]} />
      <Button small secondary hiddenSuffix={`of ${label}`}>
        Save these words
      </Button>
    </form>
  )
}

function Send({ declared, report, csrf, last, faults }: DraftProps) {
  return (
    <section class="los-section">
      <h2>{last ? 'Restate' : 'Send for review'}</h2>
      <p class="los-read">
        {last
          ? 'This period is published. Sending it again makes a new version, with the list of what changed; the old one keeps what it says.'
          : 'Each figure is copied with what stood behind it, and sealed. Somebody else approves it.'}
      </p>
      <form method="post" action={`${REPORTS_AT}/${declared.name}/versions`} novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="to" value={report.to} />
        {last ? <Textarea id="why" name="why" label="Why is it restated?" rows={2} error={faults.why} /> : null}
        <Button>{last ? 'Restate and send for review' : 'Send for review'}</Button>
      </form>
    </section>
  )
}
