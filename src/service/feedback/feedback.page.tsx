import { longDate, monthName, type PlainDate, shortDate } from '../../calendar'
import type { Part } from '../../web/part-of'
import { Button, ButtonLink, CsrfField, capital, Empty, Pager, Table } from '../../web/pieces'
import { ASK, FEEDBACK } from './ask.page'
import type { Latest, Officer, Paper } from './feedback.store'
import type { Form } from './forms.store'
import type { Waiting } from './links.store'

/** What each business support officer is to gather from carers, and again from birth parents, every month. */
const EACH = 2

export type FeedbackProps = {
  readonly csrf: string
  readonly today: PlainDate
  readonly forms: readonly Form[]
  readonly officers: readonly Officer[]
  readonly waiting: { readonly rows: readonly Waiting[]; readonly pager: Part }
  readonly paper: readonly Paper[]
  readonly latest: readonly Latest[]
  readonly mayRecord: boolean
}

/** What people said of the service: who is asked, what waits, what came in, and what was made of it. */
export function FeedbackPage(props: FeedbackProps) {
  const { forms, mayRecord } = props
  return (
    <>
      <h1>Feedback</h1>
      <p class="los-lead los-take">
        What children, parents, carers and workers say of the service, asked once and counted once.{' '}
        <a href="/quality/themes">Themes: you said, we did</a>
      </p>
      {mayRecord ? (
        <p class="los-actions">
          <ButtonLink href={ASK}>Ask for a view</ButtonLink>
          <a href="/record/feedback">Record feedback given another way</a>
        </p>
      ) : null}
      <section class="los-section">
        <h2>Forms</h2>
        {forms.length === 0 ? (
          <Empty title="There is no feedback form yet.">
            Add one under “Record something”, with its questions, or bring one in as files.
          </Empty>
        ) : (
          <ul class="los-list">
            {forms.map(({ ref, title, asks }) => (
              <li key={ref}>
                <a href={`/quality/feedback/forms/${encodeURIComponent(ref)}`}>{title}</a>: asks a {asks}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Officers {...props} />
      <PaperForms {...props} />
      <WaitingLinks {...props} />
      <LatestFeedback {...props} />
    </>
  )
}

function Officers({ officers, today }: FeedbackProps) {
  if (officers.length === 0) return null
  const short = officers.filter(({ carers, parents }) => carers < EACH || parents < EACH).length
  return (
    <section class="los-section">
      <h2>Gathered in {monthName(today)}</h2>
      <p class="los-take">
        Each officer gathers {EACH} from carers and {EACH} from birth parents every month; one officer’s do not count
        for another.{' '}
        {short === 0 ? 'All have.' : `${short} of ${officers.length} ${short === 1 ? 'has' : 'have'} not yet.`}
      </p>
      <Table
        fold
        caption="Feedback gathered this month, by officer"
        rows={officers}
        rowKey={({ ref }) => ref}
        columns={[
          { head: 'Officer', rowHead: true, cell: ({ name }) => name },
          { head: 'From carers', cell: ({ carers }) => against(carers) },
          { head: 'From birth parents', cell: ({ parents }) => against(parents) },
        ]}
      />
    </section>
  )
}

const against = (n: number): string => `${n} of ${EACH}${n < EACH ? ', below the minimum' : ''}`

function PaperForms({ paper, csrf, mayRecord }: FeedbackProps) {
  if (paper.length === 0) return null
  return (
    <section class="los-section">
      <h2>Came on paper, not yet keyed</h2>
      <p class="los-take">Each is on file and in no result until its answers are keyed.</p>
      <Table
        fold
        caption="Paper forms without answers"
        rows={paper}
        rowKey={({ ref }) => ref}
        columns={[
          { head: 'Form', rowHead: true, cell: ({ form }) => form },
          { head: 'About', cell: ({ about }) => about ?? 'Nobody by name' },
          { head: 'Given', cell: ({ on_day }) => shortDate(on_day) },
          {
            head: 'Answers',
            label: '',
            cell: ({ ref, form, cohort }) =>
              cohort === null ? (
                'Its cohort is not said: correct it first'
              ) : mayRecord ? (
                <form method="post" action="/quality/feedback/key">
                  <CsrfField token={csrf} />
                  <input type="hidden" name="feedback" value={ref} />
                  <Button small secondary hiddenSuffix={`of ${form}, ${ref}`}>
                    Key the answers
                  </Button>
                </form>
              ) : (
                'To be keyed'
              ),
          },
        ]}
      />
    </section>
  )
}

function WaitingLinks({ waiting, csrf, mayRecord }: FeedbackProps) {
  if (waiting.rows.length === 0) return null
  return (
    <section class="los-section">
      <h2>Asked, not answered yet</h2>
      <Table
        fold
        caption="Links that nobody has answered"
        rows={waiting.rows}
        rowKey={({ id }) => String(id)}
        columns={[
          { head: 'Form', rowHead: true, cell: ({ title }) => title },
          { head: 'About', cell: ({ about }) => about ?? 'Nobody by name' },
          { head: 'Asked by', cell: ({ worker }) => worker },
          { head: 'Opens until', cell: ({ until_day }) => longDate(until_day) },
          {
            head: 'Take back',
            label: '',
            cell: ({ id, title, about }) =>
              mayRecord ? (
                <form method="post" action="/quality/feedback/revoke">
                  <CsrfField token={csrf} />
                  <input type="hidden" name="link" value={id} />
                  <Button small secondary hiddenSuffix={`${title}, ${about ?? `link ${id}`}`}>
                    Take back
                  </Button>
                </form>
              ) : null,
          },
        ]}
      />
      <Pager {...waiting.pager} href={(n) => `${FEEDBACK}?page=${n}`} />
    </section>
  )
}

function LatestFeedback({ latest, mayRecord }: FeedbackProps) {
  return (
    <section class="los-section">
      <h2>Latest</h2>
      {latest.length === 0 ? (
        <Empty title="Nobody has said anything yet.">What comes in is listed here, the newest first.</Empty>
      ) : (
        <Table
          fold
          caption="The latest feedback"
          rows={latest}
          rowKey={({ id }) => String(id)}
          columns={[
            {
              head: 'Given',
              rowHead: true,
              nowrap: true,
              cell: ({ id, ref, on_day }) => (
                <a href={ref ? `/records/feedback/${encodeURIComponent(ref)}` : `/happenings/${id}`}>
                  {shortDate(on_day)}
                  <span class="los-vh">, record {id}</span>
                </a>
              ),
            },
            { head: 'By', cell: ({ given_by }) => capital(given_by ?? 'not said') },
            { head: 'About', cell: ({ about }) => about ?? 'Nobody by name' },
            { head: 'Cohort', cell: ({ cohort }) => capital(cohort ?? 'not said') },
            { head: 'What', cell: ({ form, said }) => form ?? said ?? 'Not said' },
            { head: 'To do', cell: (row) => <Read row={row} mayRecord={mayRecord} /> },
          ]}
        />
      )}
    </section>
  )
}

/** What a child said at a link reaches nobody by itself: whoever reads it says so. */
function Read({ row: { unread, ref }, mayRecord }: { row: Latest; mayRecord: boolean }) {
  if (!unread) return null
  if (!mayRecord || !ref) return <>Not read yet</>
  return (
    <a href={`/record/feedback-read?feedback=${encodeURIComponent(ref)}`}>
      Not read yet: say that it was<span class="los-vh">, {ref}</span>
    </a>
  )
}
