import type { Answered, Grade } from './answers.store'
import type { AuditRow } from './programme.store'

/** One audit's score: the grade agreed, or who looks on; and domain by domain how many answers were met, of those that apply. */
export type Scored = {
  readonly audit: AuditRow
  readonly findings: readonly Answered[]
  readonly grades: readonly Grade[]
}

export type Line = { readonly what: string; readonly first: string; readonly second: string }

/** An audit beside the one that it does again: grade against grade, domain against domain. */
export function compare(first: Scored, second: Scored): readonly Line[] {
  const domains = [...new Set([...first.findings, ...second.findings].flatMap(({ domain }) => domain ?? []))]
  return [
    { what: 'Grade', first: gradeOf(first), second: gradeOf(second) },
    ...domains.map((domain) => ({ what: domain, first: metIn(domain, first), second: metIn(domain, second) })),
  ]
}

function gradeOf({ audit, grades }: Scored): string {
  if (audit.moderated?.grade) return audit.moderated.grade
  const given = grades.flatMap(({ grade }) => grade ?? [])
  return given.length === 0 ? 'none yet' : `${given.join(' and ')}, not settled`
}

/** `3 of 4 met`; never a share without its counts, and no answer is not none met. */
function metIn(domain: string, { findings }: Scored): string {
  const told = findings.filter((each) => each.domain === domain && each.found && each.found !== 'does not apply')
  return told.length === 0 ? 'not known' : `${told.filter(({ found }) => found === 'met').length} of ${told.length} met`
}
