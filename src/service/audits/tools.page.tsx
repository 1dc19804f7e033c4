import { longDate } from '../../calendar'
import { Button, ButtonLink, CsrfField, capital, Empty, Note, Table, Trail } from '../../web/pieces'
import type { ShippedTool } from './shipped-tools'
import type { Question, Tool } from './tool.store'

export const TOOLS = '/quality/audits/tools'

export type ToolWithQuestions = { readonly tool: Tool; readonly questions: readonly Question[] }

type Props = {
  readonly csrf: string
  readonly token: string
  readonly tools: readonly ToolWithQuestions[]
  /** What is shipped and nobody has begun to use. */
  readonly shipped: readonly ShippedTool[]
  /** Whether the viewer may take one up; and whether they may add a question. */
  readonly mayRun: boolean
  readonly records: boolean
  /** The title of a rule, by its id. */
  readonly ruleTitle: (id: string) => string | null
}

/** What audits are done with: each tool, its questions, and the standard that each looks at. */
export function ToolsPage(props: Props) {
  const { tools, shipped, mayRun } = props
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: '/quality/audits', text: 'Audits' },
        ]}
        here="Tools"
      />
      <h1>Audit tools</h1>
      <p class="los-lead los-take">
        The questions that audits are answered by. Each is asked from a day on, and what was answered to it stays.
      </p>
      {tools.length === 0 ? (
        <Empty title="No tool is in use.">Begin with one that is shipped, or bring your own in as files.</Empty>
      ) : null}
      {tools.map((each) => (
        <OneTool key={each.tool.ref} {...props} {...each} />
      ))}
      {mayRun ? shipped.map((each) => <Shipped key={each.name} {...props} shipped={each} />) : null}
    </>
  )
}

function OneTool({ tool, questions, ruleTitle, records }: Props & ToolWithQuestions) {
  return (
    <section class="los-section">
      <h2>{tool.title}</h2>
      <p class="los-take">
        For {tool.sort ? `${tool.sort} audits` : 'any audit'}, in use since {longDate(tool.from)}.{' '}
        {tool.guidance ? capital(tool.guidance) : ''}
      </p>
      {questions.some(({ effect }) => effect) ? null : <Note>No question of it asks what changed for the child.</Note>}
      <Table
        fold
        caption={`Questions of ${tool.title}`}
        rows={questions}
        rowKey={({ ref }) => ref}
        columns={[
          { head: 'Question', rowHead: true, cell: ({ asks }) => asks },
          { head: 'Domain', cell: ({ domain }) => domain },
          { head: 'Looks at', cell: (question) => <LooksAt question={question} ruleTitle={ruleTitle} /> },
          { head: 'What changed for the child', cell: ({ effect }) => (effect ? 'Asked' : '') },
        ]}
      />
      {records ? (
        <p class="los-actions los-gap-t los-no-print">
          <ButtonLink href={`/record/audit-question?audit_tool=${encodeURIComponent(tool.ref)}`} secondary>
            Add a question
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}

/** The standard by its words, and the rule of the law with a link, where the question says one. */
export function LooksAt({ question, ruleTitle }: { question: Question } & Pick<Props, 'ruleTitle'>) {
  const title = question.rule ? ruleTitle(question.rule) : null
  return (
    <>
      {question.restsOn ?? (title ? '' : 'No standard said')}
      {title ? (
        <>
          {question.restsOn ? ': ' : ''}
          <a href={`/law/${question.rule}`}>{title}</a>
        </>
      ) : null}
    </>
  )
}

function Shipped({ csrf, token, shipped }: Pick<Props, 'csrf' | 'token'> & { shipped: ShippedTool }) {
  const domains = [...new Set(shipped.questions.map(({ domain }) => domain))]
  return (
    <form method="post" action={TOOLS} class="los-section">
      <h2>{shipped.title}: shipped, and not in use</h2>
      <p class="los-take">
        {shipped.questions.length} questions in {domains.length} domains: {domains.join('; ')}.
      </p>
      <CsrfField token={csrf} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="tool" value={shipped.name} />
      <Button secondary>Use it from today: {shipped.title}</Button>
    </form>
  )
}
