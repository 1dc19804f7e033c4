import { longDate } from '../../calendar'
import { Button, ButtonLink, CsrfField, ErrorSummary, Radios, Textarea, TextInput, Trail } from '../../web/pieces'
import type { Action } from '../actions/action'
import { ActionTable } from '../actions/action-table'
import type { Person } from '../people/people.store'
import type { Line } from './again'
import { Again } from './again.page'
import { options } from './answer.page'
import { Answers } from './answers.page'
import type { Answered, Grade } from './answers.store'
import { auditHref, auditTitle, roundHref } from './audit-list'
import { GRADES } from './audits.kinds'
import { LedTo } from './led-to'
import type { AuditRow } from './programme.store'
import { stageOf, waitsFor } from './standing'
import type { Question } from './tool.store'

export type AuditProps = {
  readonly csrf: string
  readonly token: string
  readonly audit: AuditRow
  readonly questions: readonly Question[]
  readonly findings: readonly Answered[]
  readonly grades: readonly Grade[]
  readonly actions: readonly Action[]
  /** What it was raised from, if the viewer may see that; and its scores beside those of the audit that it does again. */
  readonly raisedFrom: Person | null
  readonly again: readonly Line[]
  /** The viewer is one of the two and has not answered. */
  readonly answers: boolean
  /** The viewer is one of the two. */
  readonly own: boolean
  readonly moderates: boolean
  readonly records: boolean
  readonly typed: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<string, string>>
}

/** One audit: who looks, how far it is, what was found by whoever may know it, and what was promised. */
export function AuditPage(props: AuditProps) {
  const { audit, faults, answers, moderates, records, actions } = props
  const stage = stageOf(audit)
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: '/quality/audits', text: 'Audits' },
          ...(audit.round ? [{ href: roundHref(audit.round), text: 'The list it is on' }] : []),
        ]}
        here={auditTitle(audit)}
      />
      <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))} />
      <h1>Audit of {auditTitle(audit)}</h1>
      <p class="los-lead los-take">{standWords(audit)}</p>
      <p class="los-line">
        {audit.household ? <a href={`/households/${encodeURIComponent(audit.household.ref)}`}>The household</a> : null}{' '}
        <span class="los-code">{audit.ref}</span>
      </p>
      <LedTo audit={audit} raisedFrom={props.raisedFrom} />
      {answers ? (
        <p class="los-actions">
          <ButtonLink href={`${auditHref(audit)}/answer`}>Give your answers</ButtonLink>
        </p>
      ) : null}
      <Answers {...props} />
      {props.again.length > 0 ? <Again lines={props.again} /> : null}
      {moderates && stage === 'to be moderated' ? <Moderate {...props} /> : null}
      <section class="los-section">
        <h2>What was promised</h2>
        {actions.length > 0 ? (
          <ActionTable caption="Actions of this audit" actions={actions} />
        ) : (
          <p class="los-take">No action yet.</p>
        )}
        {records ? (
          <p class="los-actions los-gap-t">
            <ButtonLink href={`/record/improvement-action?source=${encodeURIComponent(audit.ref)}`} secondary>
              Record an action
            </ButtonLink>
            {stage === 'moderated' ? (
              <ButtonLink href={`/record/audit-loop-check?audit=${encodeURIComponent(audit.ref)}`} secondary>
                Record the loop check
              </ButtonLink>
            ) : null}
          </p>
        ) : null}
      </section>
    </>
  )
}

function standWords(audit: AuditRow): string {
  const stage = stageOf(audit)
  const name = (ref: string) => [audit.lead, audit.peer].find((each) => each?.ref === ref)?.name ?? ref
  const pair = audit.peer
    ? `${audit.lead?.name ?? 'Nobody'} leads and ${audit.peer.name} is the peer.`
    : `${audit.lead?.name ?? 'Nobody'} audits it alone.`
  if (stage === 'taken off the list') return `It was taken off the list: ${audit.replaced}.`
  if (stage === 'being answered')
    return `${pair} It waits for ${waitsFor(audit).map(name).join(' and ') || 'an auditor'}.`
  if (stage === 'to be moderated')
    return `${pair} ${audit.peer ? 'Both have answered' : 'The answers are in'}, and it is to be moderated.`
  const moderated = `Moderated on ${longDate(audit.moderated?.on ?? audit.on_day)}: ${audit.moderated?.grade ?? 'no grade'}.`
  return stage === 'moderated'
    ? `${moderated} The loop is still open.`
    : `${moderated} The loop was closed on ${longDate(audit.checked ?? audit.on_day)}.`
}

function Moderate({ csrf, token, audit, typed, faults }: AuditProps) {
  return (
    <form method="post" action={`${auditHref(audit)}/moderate`} class="los-section" id="moderate" novalidate>
      <h2>Settle the grade</h2>
      <CsrfField token={csrf} />
      <input type="hidden" name="token" value={token} />
      <Radios
        id="grade"
        name="grade"
        label="Final grade"
        options={options(GRADES)}
        value={typed.grade ?? ''}
        error={faults.grade}
      />
      <TextInput
        id="why_changed"
        name="why_changed"
        label="If it is not what the lead gave, why"
        value={typed.why_changed ?? ''}
        error={faults.why_changed}
      />
      <Textarea
        id="learning"
        name="learning"
        label="What is to be learned from it (optional)"
        value={typed.learning ?? ''}
      />
      <Button>Settle it</Button>
    </form>
  )
}
