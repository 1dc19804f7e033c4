import { Button, CsrfField, capital, ErrorSummary, Radios, Textarea, TextInput, Trail } from '../../web/pieces'
import { auditHref, auditTitle } from './audit-list'
import { FOUND, GRADES, VIEWS } from './audits.kinds'
import type { AuditRow } from './programme.store'
import type { Question } from './tool.store'

export type AnswerProps = {
  readonly csrf: string
  readonly token: string
  readonly audit: AuditRow
  readonly part: 'lead' | 'peer'
  readonly questions: readonly Question[]
  readonly typed: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<string, string>>
  /** The title of a rule, by its id. */
  readonly ruleTitle: (id: string) => string | null
}

/** Words as answers to choose from. */
export const options = (words: readonly string[]) => words.map((value) => ({ value, text: capital(value) }))

/** One auditor’s answers to the questions of the tool, without sight of the other’s. */
export function AnswerPage({ csrf, token, audit, part, questions, typed, faults, ruleTitle }: AnswerProps) {
  const domains = [...new Set(questions.map(({ domain }) => domain))]
  return (
    <>
      <Trail
        steps={[
          { href: '/quality/audits', text: 'Audits' },
          { href: auditHref(audit), text: auditTitle(audit) },
        ]}
        here="Your answers"
      />
      <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))} />
      <h1>Your answers as {part} auditor</h1>
      <p class="los-lead los-take">
        {part === 'peer'
          ? 'Ask the child, the birth parent, the carers and their worker, or say why one could not be asked. '
          : ''}
        The other auditor sees none of this until the audit is moderated, nor you theirs.
      </p>
      <form method="post" action={`${auditHref(audit)}/answer`} class="los-section-top" novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="token" value={token} />
        {domains.map((domain) => (
          <section key={domain} class="los-section">
            <h2>{domain}</h2>
            {questions
              .filter((each) => each.domain === domain)
              .map((question) => (
                <QuestionFields key={question.ref} {...{ question, typed, faults, ruleTitle }} />
              ))}
          </section>
        ))}
        {part === 'peer'
          ? VIEWS.map((whose) => <ViewFields key={whose} whose={whose} typed={typed} faults={faults} />)
          : null}
        <section class="los-section">
          <h2>As a whole</h2>
          <Radios
            id="grade"
            name="grade"
            label="Grade"
            options={options(GRADES)}
            value={typed.grade ?? ''}
            error={faults.grade}
          />
          <Textarea
            id="learning"
            name="learning"
            label="What is to be learned from it (optional)"
            value={typed.learning ?? ''}
          />
        </section>
        <Button>Send your answers</Button>
      </form>
    </>
  )
}

type FieldProps = Pick<AnswerProps, 'typed' | 'faults'>

function QuestionFields({
  question,
  typed,
  faults,
  ruleTitle,
}: FieldProps & Pick<AnswerProps, 'ruleTitle'> & { question: Question }) {
  const [found, shown] = [`found-${question.id}`, `shown-${question.id}`]
  return (
    <>
      <Radios
        id={found}
        name={found}
        label={question.asks}
        hint={[question.restsOn, question.guidance].filter(Boolean).join('. ') || undefined}
        options={options(FOUND)}
        value={typed[found] ?? ''}
        error={faults[found]}
        inline
      />
      {question.rule && ruleTitle(question.rule) ? (
        <p class="los-take">
          It looks at: <a href={`/law/${question.rule}`}>{ruleTitle(question.rule)}</a>
        </p>
      ) : null}
      <Textarea id={shown} name={shown} label="What shows it (optional)" value={typed[shown] ?? ''} />
    </>
  )
}

function ViewFields({ whose, typed, faults }: FieldProps & { whose: (typeof VIEWS)[number] }) {
  const id = whose.replaceAll(' ', '-')
  return (
    <section class="los-section">
      <h2>View of the {whose}</h2>
      <Radios
        id={`given-${id}`}
        name={`given-${id}`}
        label={`Did the ${whose} give a view?`}
        options={options(['yes', 'no'])}
        value={typed[`given-${id}`] ?? ''}
        error={faults[`given-${id}`]}
        inline
      />
      <Textarea
        id={`said-${id}`}
        name={`said-${id}`}
        label="What they said (optional)"
        value={typed[`said-${id}`] ?? ''}
      />
      <TextInput
        id={`why_not-${id}`}
        name={`why_not-${id}`}
        label="If they did not, why not"
        value={typed[`why_not-${id}`] ?? ''}
        error={faults[`why_not-${id}`]}
      />
    </section>
  )
}
