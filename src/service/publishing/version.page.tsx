import { longDate, longInstant } from '../../calendar'
import { type Changed, type Moved, REPORT_FORMS, type Report, shortSeal, type Twin } from '../../reports'
import { Button, CsrfField, capital, Facts, Note, Table, Textarea, Trail } from '../../web/pieces'
import type { Declared } from './declared'
import { draftAt, REPORTS_AT, versionAt } from './list.page'
import { soundnessIn } from './pack-figures'
import { AtPlace } from './places'
import { standingOf, stateOf, type Version } from './version'

export type VersionProps = {
  readonly declared: Declared
  readonly version: Version
  readonly twin: Twin
  /** Of a report of many places, the one it shows. */
  readonly place: string
  readonly csrf: string
  /** By account, the names of those who took its steps: for those who may read drafts. */
  readonly names: ReadonlyMap<string, string>
  /** What a restatement changed, as this twin prints it. */
  readonly changes: readonly Changed[]
  /** The rows behind what changed; null for whoever reads no case, and in the copy for anybody. */
  readonly moved: readonly Moved[] | null
  readonly mayDecide: boolean
  readonly mayApprove: boolean
  readonly mayDraft: boolean
}

/** One version of a report, as it was frozen: what it prints, what it is, what it changed, and the forms it is sent in. */
export function VersionPage(props: VersionProps) {
  const { declared, version, twin, place } = props
  const report: Report = twin === 'public' ? version.twin : version.content
  const steps = [
    { href: REPORTS_AT, text: 'Reports' },
    { href: `${REPORTS_AT}/${declared.name}`, text: declared.title },
  ]
  return (
    <>
      <Trail steps={steps} here={`Version ${version.number}`} />
      <h1>{report.title}</h1>
      <p class="los-lead los-take">{standingOf(version).words}.</p>
      <Decide {...props} />
      <div class="los-cols los-cols--main">
        <div>
          <Changes {...props} />
          <AtPlace
            report={report}
            standing={standingOf(version)}
            place={place}
            href={`${versionAt(version)}?twin=${twin}`}
          />
        </div>
        <Aside {...props} />
      </div>
    </>
  )
}

function Decide({ declared, version, csrf, mayDecide, mayApprove }: VersionProps) {
  const state = stateOf(version)
  if (!mayDecide || state === 'published' || state === 'sent back') return null
  const action = `${versionAt(version)}/step`
  return (
    <section class="los-section los-no-print">
      <h2>{state === 'approved' ? 'Publish it' : 'Approve it'}</h2>
      {state === 'for review' && !mayApprove ? (
        <p>You wrote some of it, or sent it: somebody else approves it.</p>
      ) : (
        <form method="post" action={action}>
          <CsrfField token={csrf} />
          <Button name="step" value={state === 'approved' ? 'published' : 'approved'}>
            {state === 'approved' ? 'Publish' : 'Approve'}
          </Button>
        </form>
      )}
      <form method="post" action={action} novalidate>
        <CsrfField token={csrf} />
        <Textarea id="note" name="note" label="What is to be put right" rows={2} />
        <Button secondary small name="step" value="sent back">
          Send {declared.title.toLowerCase()} back
        </Button>
      </form>
    </section>
  )
}

function Changes({ version, changes, moved }: VersionProps) {
  if (version.restates === null) return null
  return (
    <section class="los-section" id="changed">
      <h2>What changed, and why</h2>
      <p class="los-read">
        {version.why} <a href={versionAt({ report: version.report, id: version.restates })}>The version before it</a>{' '}
        still says what it said.
      </p>
      {changes.length === 0 ? (
        <p>No figure changed.</p>
      ) : (
        <Table
          fold
          caption="Figures that changed"
          rows={changes}
          rowKey={({ id, title, day }: Changed) => `${id} ${title} ${day}`}
          columns={[
            { head: 'Figure', rowHead: true, cell: ({ title, id }) => `${title} (${id})` },
            { head: 'As at', cell: ({ day }) => longDate(day as Report['to']) },
            { head: 'Was', cell: ({ was }) => was },
            { head: 'Is now', cell: ({ is }) => is },
          ]}
        />
      )}
      {moved && moved.length > 0 ? <Rows moved={moved} /> : null}
    </section>
  )
}

const MOST = 100

function Rows({ moved }: { moved: readonly Moved[] }) {
  return (
    <>
      <h3>What moved behind them</h3>
      {moved.length > MOST ? (
        <p>
          The first {MOST} of {moved.length}.
        </p>
      ) : null}
      <Table
        fold
        caption="What moved behind the figures"
        rows={moved.slice(0, MOST)}
        rowKey={({ id, subject }) => `${id} ${subject}`}
        columns={[
          { head: 'Of', rowHead: true, cell: ({ subject }) => subject },
          { head: 'Figure', cell: ({ id }) => id },
          { head: 'Was', cell: ({ was }) => was ?? 'not in it' },
          { head: 'Is now', cell: ({ is }) => is ?? 'no longer in it' },
        ]}
      />
    </>
  )
}

function Aside({ version, twin, names, mayDraft }: VersionProps) {
  const other: Twin = twin === 'public' ? 'restricted' : 'public'
  const who = (by: string) => (names.has(by) ? `by ${names.get(by)}` : '')
  const sound = soundnessIn(twin, version)
  const said = sound.flatMap(({ off = [], unknown = [] }) => [...off, ...unknown])
  return (
    <div class="los-aside">
      <section>
        <h2>About this version</h2>
        <Facts
          columns={1}
          facts={[
            { term: 'As at', value: longDate(version.to) },
            { term: 'As known on', value: longInstant(version.knownAt) },
            { term: 'Sent for review', value: longInstant(version.frozenAt), note: who(version.frozenBy) },
            ...version.steps.map(({ step, at, by, note }) => ({
              ...{ term: capital(step), value: longInstant(new Date(at)) },
              note: [who(by), note].filter(Boolean).join(': '),
            })),
            { term: 'Seal', value: <span class="los-code">{shortSeal(version.seal)}</span> },
          ]}
        />
      </section>
      <section>
        <h2>How sound it is</h2>
        <Facts
          columns={1}
          facts={sound.map(({ id, title, shown, says }) => ({
            ...{ term: `${title} (${id})`, value: shown, note: says },
          }))}
        />
        {said.length > 0 ? (
          <ul class="los-list">
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : null}
      </section>
      <section class="los-no-print">
        <h2>{twin === 'public' ? 'For anybody: small counts hidden' : 'For the board: every count'}</h2>
        <ul class="los-list">
          {REPORT_FORMS.map((form) => (
            <li key={form}>
              <a href={`${versionAt(version)}/report.${form}?twin=${twin}`}>
                {NAMED[form]}
                <span class="los-vh">, {twin}</span>
              </a>
            </li>
          ))}
          <li>
            <a href={`${versionAt(version)}?twin=${other}`}>
              {other === 'public' ? 'The copy for anybody' : 'The copy for the board'}
            </a>
          </li>
        </ul>
      </section>
      {mayDraft && stateOf(version) !== 'for review' ? (
        <Note>
          <p>
            <a href={draftAt(version.report, version.to)}>
              {stateOf(version) === 'published' ? 'Restate it' : 'The draft'} to {longDate(version.to)}
            </a>
          </p>
        </Note>
      ) : null}
    </div>
  )
}

const NAMED: Readonly<Record<(typeof REPORT_FORMS)[number], string>> = {
  html: 'A page by itself',
  pdf: 'PDF, for printing',
  docx: 'Word, to change',
  xlsx: 'The tables, XLSX',
  ods: 'The tables, ODS',
}
