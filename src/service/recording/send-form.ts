import type { Kysely } from 'kysely'
import { Refused, type Tables } from '../../database'
import { admit, type Kind, lacking } from '../../happenings'
import { NotRecorded } from '../../ledgers'
import type { Asked } from './address'
import { findTooSoon } from './after.store'
import type { DraftKey } from './drafts.store'
import type { Form } from './form.store'
import { type FormFaults, inFormWords, noSuchRef } from './form-faults'
import { type Typed, valuesOf } from './form-values'
import type { Question } from './questions'
import { recordOnce } from './record'
import { findByRefs } from './subjects.store'
import { findNaming } from './unnamed.store'

type Outcome = { readonly id: number } | { readonly faults: FormFaults }

/** Records what a form says, or says everything that must be put right first. */
export async function sendForm(
  asked: Asked,
  form: Form,
  typed: Typed,
  { token, draft }: { token: string; draft: DraftKey },
): Promise<Outcome> {
  const { kind, self, questions } = form
  const values = { ...valuesOf(questions, typed), ...answeredBy(form) }
  const admitted = admit(kind, values, asked.clock.today)
  const faults = {
    ...(admitted.ok ? {} : inFormWords({ kind, questions, typed, values, today: asked.clock.today }, admitted.faults)),
    ...(await findWrong(asked, kind, questions, values)),
    ...lacking(kind, values),
    ...(await findTooSoon(asked, kind, values)),
    ...(await findNaming(asked.db, kind, values)),
    ...(self && values.on === '' ? { on: questions.find(({ column }) => column === 'on')?.missing ?? '' } : {}),
  }
  if (!admitted.ok || Object.keys(faults).length > 0) return { faults }
  const sent = {
    viewer: asked.viewer,
    now: asked.clock.now,
    token,
    draft,
    adds: kind.subject !== undefined && self === null,
    // Asked again with the record written: of two forms at once the second finds what the first has done.
    check: async (trx: Kysely<Tables>) => refuseFirst(await findTooSoon({ ...asked, db: trx }, kind, values)),
  }
  return recorded(() => recordOnce(asked.house, asked.db, admitted.entry, sent))
}

function refuseFirst(faults: FormFaults): void {
  for (const [column, why] of Object.entries(faults)) throw new NotRecorded(column, why)
}

/** Answers that the address has given already. */
function answeredBy({ fixed, self, address }: Form): Record<string, string> {
  const roles = Object.fromEntries(Object.entries(fixed).map(([role, person]) => [role, person.ref]))
  return { ...roles, ...(self ? { ref: self.ref } : {}), ...(address.given.rule ? { rule: address.given.rule } : {}) }
}

/** Turns what the ledger refused about one answer into a fault of it. */
export async function recorded(act: () => Promise<number>): Promise<Outcome> {
  try {
    return { id: await act() }
  } catch (error) {
    if (error instanceof NotRecorded) return { faults: { [error.column]: error.message } }
    if (error instanceof Refused && error.code === 'ref-taken') return { faults: { ref: error.message } }
    throw error
  }
}

/** Refs that name nobody this viewer may see, and answers that were not offered. */
export async function findWrong(
  { db, viewer, clock }: Asked,
  kind: Kind,
  questions: readonly Question[],
  values: Readonly<Record<string, string>>,
): Promise<FormFaults> {
  const said = questions.filter(({ column }) => (values[column] ?? '') !== '')
  const refs = said.filter(({ column }) => column in kind.about)
  const people = await findByRefs(
    db,
    refs.map(({ column }) => values[column] ?? ''),
    viewer,
    clock.today,
  )
  const unknown = refs.flatMap((question): [string, string][] => {
    const ref = values[question.column] ?? ''
    const role = kind.about[question.column]
    if (!role || role.kinds.includes(people.get(ref)?.kind ?? '')) return []
    return [[question.column, noSuchRef(question, role, ref)]]
  })
  const isCode = (column: string) => kind.facts[column]?.codes?.some(({ code }) => code === values[column])
  const notOffered = said.filter(
    ({ column, options, type }) =>
      !(column in kind.about) &&
      // Whether a code was in use on the day is told by the one reading, with its days.
      !isCode(column) &&
      type !== 'recent day' &&
      options.length > 0 &&
      !options.some(({ value }) => value === values[column]),
  )
  return Object.fromEntries([
    ...unknown,
    ...notOffered.map(({ column, missing }): [string, string] => [column, missing]),
  ])
}
