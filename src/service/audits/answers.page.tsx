import { Table } from '../../web/pieces'
import type { Answered, Grade } from './answers.store'
import type { AuditRow } from './programme.store'
import type { Question } from './tool.store'

type Props = {
  readonly audit: AuditRow
  readonly questions: readonly Question[]
  readonly findings: readonly Answered[]
  readonly grades: readonly Grade[]
  /** The viewer is one of the two. */
  readonly own: boolean
}

type Giver = { readonly worker: string | null; readonly name: string }

/** The two side by side, for whoever may see both; an auditor sees their own. What names nobody both of them gave. */
export function Answers({ audit, questions, findings, grades, own }: Props) {
  if (grades.length === 0 && findings.length === 0) return null
  const named = [audit.lead, audit.peer].flatMap((each) => (each ? [{ worker: each.ref, name: each.name }] : []))
  const givers: Giver[] = [...named, { worker: null, name: 'Both auditors' }].filter((giver) =>
    grades.some(({ worker }) => worker === giver.worker),
  )
  const found = (question: Question, { worker }: Giver) =>
    findings.find((each) => each.worker === worker && each.question === question.id)?.found ?? 'not answered'
  // Brought in from elsewhere there may be a grade alone.
  const asked = findings.length > 0 ? questions : []
  const rows = [
    ...asked.map((question) => ({
      ...{ key: question.ref, asks: question.asks, domain: question.domain },
      cells: givers.map((giver) => found(question, giver)),
    })),
    {
      ...{ key: 'grade', asks: 'Grade before moderation', domain: '' },
      cells: givers.map((giver) => grades.find(({ worker }) => worker === giver.worker)?.grade ?? 'none'),
    },
  ]
  type Line = (typeof rows)[number]
  const same = { head: 'Same', cell: ({ cells }: Line) => (cells[0] === cells[1] ? 'Yes' : <b>No</b>) }
  return (
    <section class="los-section" id="answers">
      <h2>{givers.length > 1 ? 'What each answered' : own ? 'What you answered' : 'What was answered'}</h2>
      <Table
        fold
        caption="Answers before moderation"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { head: 'Question', rowHead: true, cell: ({ asks }) => asks },
          ...givers.map(({ name }, index) => ({ head: name, cell: ({ cells }: Line) => cells[index] })),
          ...(givers.length > 1 ? [same] : []),
          ...(asked.length > 0 ? [{ head: 'Domain', label: '', cell: ({ domain }: Line) => domain }] : []),
        ]}
      />
    </section>
  )
}
