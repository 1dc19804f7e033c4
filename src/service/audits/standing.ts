import type { AuditRow } from './programme.store'

/** How far an audit is, in the order things happen. */
export type Stage = 'taken off the list' | 'being answered' | 'to be moderated' | 'moderated' | 'loop closed'

/** Whoever of the pair has not answered yet, by reference. */
export const waitsFor = ({ lead, peer, finished }: AuditRow): string[] =>
  // A result that names nobody is both auditors', as files of other systems bring it.
  finished.includes('') ? [] : [lead?.ref, peer?.ref].flatMap((ref) => (ref && !finished.includes(ref) ? [ref] : []))

export function stageOf(audit: AuditRow): Stage {
  if (audit.replaced !== null) return 'taken off the list'
  if (audit.checked) return 'loop closed'
  if (audit.moderated) return 'moderated'
  return waitsFor(audit).length === 0 && audit.finished.length > 0 ? 'to be moderated' : 'being answered'
}
