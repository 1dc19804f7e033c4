import type { PlainDate } from '../../calendar'
import { FOUND, GRADES, VIEWS } from './audits.kinds'
import type { AuditRow } from './programme.store'
import type { Question } from './tool.store'

type Typed = Readonly<Record<string, string>>

/** Which of the two somebody is, who has not answered yet; null when it is not theirs to answer. */
export function partOf(
  { lead, peer, finished, moderated, replaced }: AuditRow,
  worker: string | null,
): 'lead' | 'peer' | null {
  if (!worker || moderated || replaced !== null || finished.includes(worker) || finished.includes('')) return null
  return lead?.ref === worker ? 'lead' : peer?.ref === worker ? 'peer' : null
}

/** What is still to be put right, at each answer. A view that was not given wants its reason, or the answers stay unsent. */
export function faultsOf(questions: readonly Question[], part: 'lead' | 'peer', typed: Typed): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const { id, asks } of questions)
    if (!isOne(FOUND, typed[`found-${id}`])) faults[`found-${id}`] = `Choose an answer to “${asks}”`
  for (const whose of part === 'peer' ? VIEWS : []) {
    const id = whose.replaceAll(' ', '-')
    const given = typed[`given-${id}`]
    if (given !== 'yes' && given !== 'no') faults[`given-${id}`] = `Say whether the ${whose} gave a view`
    else if (given === 'no' && !typed[`why_not-${id}`])
      faults[`why_not-${id}`] = `Say why the view of the ${whose} could not be had`
  }
  if (!isOne(GRADES, typed.grade)) faults.grade = 'Choose a grade'
  return faults
}

const isOne = (words: readonly string[], typed: string | undefined): boolean => words.some((word) => word === typed)

/** One auditor’s answers as records: a finding a question, the grade, and for the peer each view. */
export function entriesOf(
  audit: AuditRow,
  questions: readonly Question[],
  part: 'lead' | 'peer',
  worker: string,
  typed: Typed,
  on: PlainDate,
) {
  const plain = { on, at: null, sourceRecordedAt: null }
  const said = (name: string) => typed[name] || null
  const findings = questions.map(({ id, ref, domain }) => ({
    ...plain,
    kind: 'audit finding',
    about: { audit: audit.ref, worker, audit_question: ref },
    facts: { domain, found: said(`found-${id}`), shown_by: said(`shown-${id}`) },
  }))
  const views = (part === 'peer' ? VIEWS : []).map((whose) => {
    const id = whose.replaceAll(' ', '-')
    return {
      ...plain,
      kind: 'audit views sought',
      about: { audit: audit.ref },
      facts: { whose, given: said(`given-${id}`), why_not: said(`why_not-${id}`), said: said(`said-${id}`) },
    }
  })
  const result = {
    ...plain,
    kind: 'audit result',
    about: { audit: audit.ref, worker },
    facts: { grade: said('grade'), learning: said('learning') },
  }
  return [...findings, ...views, result]
}
