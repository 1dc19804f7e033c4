import { capital, Facts } from '../../web/pieces'
import type { Person } from '../people/people.store'
import { auditHref } from './audit-list'
import type { AuditRow } from './programme.store'

/** What led to an audit, with the way back to it: the figure that stood out, the complaint, the theme, what came up in supervision. */
export function LedTo({ audit, raisedFrom }: { audit: AuditRow; raisedFrom: Person | null }) {
  const { facts, repeats } = audit
  const said = (fact: string): string | null => (facts[fact] ? String(facts[fact]) : null)
  const [trigger, figure, words] = [said('trigger'), said('figure'), said('asked_by')]
  const lines = [
    { term: 'What led to it', value: trigger ? capital(trigger) : null },
    { term: 'Raised from', value: raisedFrom ? <a href={raisedFrom.href}>{raisedFrom.name}</a> : null },
    { term: 'Figure', value: figure ? <a href={`/figures/${encodeURIComponent(figure)}`}>{figure}</a> : null },
    { term: 'In words', value: words },
    { term: 'Topic', value: said('topic') },
    { term: 'Does again', value: repeats ? <a href={auditHref({ ref: repeats })}>The first audit</a> : null },
  ].filter(({ value }) => value !== null)
  return lines.length === 0 ? null : <Facts facts={lines} />
}
