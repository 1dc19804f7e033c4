import type { Viewer } from '../../access'
import { isPlainDate } from '../../calendar'
import { Refused } from '../../database'
import { admit, SELF } from '../../happenings'
import type { House } from '../../ledgers'
import type { FieldError } from '../../web/pieces'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { findNewlyTooSoon } from './after.store'
import { BECAUSE, CorrectPage, WithdrawPage } from './correct.page'
import { findCorrecting, valuesOfRow } from './correct.store'
import { newlyLacking, notRechecked } from './correction-faults'
import { offeredFor } from './excusal-reasons'
import { saidBy, writtenWords } from './facts-in-words'
import { type FormFaults, inFormWords } from './form-faults'
import { readTyped, type Typed, valuesOf } from './form-values'
import { type Found, findReadable, mayCorrect } from './happenings.routes'
import type { Question } from './questions'
import { newToken, recordOnce } from './record'
import { forbidden } from './record.routes'
import { findWrong, recorded } from './send-form'
import { findNameable } from './subjects.store'
import { findNaming } from './unnamed.store'
import { wordingOf } from './wording'

const CORRECT = '/happenings/:id/correct'
const WITHDRAW = '/happenings/:id/withdraw'
type Asking = PageRequest<Viewer, typeof CORRECT>

/** Putting a record right: by a correction, which names what it replaces and why, or by withdrawing it. */
export const correctRoutes = (house: House): readonly Route[] => [
  defineRoute<typeof CORRECT>({
    method: 'GET',
    path: CORRECT,
    may: 'correct',
    handle: (request) => showCorrect(house, request),
  }),
  defineRoute<typeof CORRECT>({
    method: 'POST',
    path: CORRECT,
    may: 'correct',
    handle: (request) => takeCorrect(house, request),
  }),
  defineRoute<typeof WITHDRAW>({
    method: 'GET',
    path: WITHDRAW,
    may: 'correct',
    handle: (request) => showWithdraw(house, request),
  }),
  defineRoute<typeof WITHDRAW>({
    method: 'POST',
    path: WITHDRAW,
    may: 'correct',
    handle: (request) => takeWithdraw(house, request),
  }),
]

/** The record, if this viewer may correct it. What is withdrawn is not corrected: if it did happen, it is recorded again. */
async function open(house: House, request: Asking, sent: boolean): Promise<{ found: Found } | { answer: Answer }> {
  const found = await findReadable(house, request)
  if (!found) return { answer: notFound() }
  if (!mayCorrect(request.viewer, found.kind)) return { answer: forbidden(request, found.kind) }
  if (!(await mayNameAll(request, found))) return { answer: notFound() }
  const { row, counts } = found.records
  const late = !counts && (!sent || row.withdrawn)
  return late ? { answer: redirect(`/happenings/${row.id}`) } : { found }
}

/** A record may be read where it may not be changed: of a case that is lent to be audited. */
async function mayNameAll({ db, viewer, clock }: Asking, { records }: Found): Promise<boolean> {
  const ids = [...new Set(Object.values(records.row.about))]
  return (await findNameable(db, ids, viewer, clock.today)).size === ids.length
}

const MEANWHILE =
  'This record has been corrected or withdrawn since it was written. Read it as it is now, and correct that if it is wrong too'

async function showCorrect(house: House, request: Asking): Promise<Answer> {
  const opened = await open(house, request, false)
  if ('answer' in opened) return opened.answer
  const form = await findCorrecting({ house, ...request }, opened.found.kind, opened.found.records, {
    given: {},
    preset: {},
    ask: new Set(),
  })
  return correctPage(request, opened.found, { ...form, faults: {}, refused: null })
}

async function takeCorrect(house: House, request: Asking): Promise<Answer> {
  const opened = await open(house, request, true)
  if ('answer' in opened) return opened.answer
  const { found } = opened
  const form = await findCorrecting({ house, ...request }, found.kind, found.records, {
    given: {},
    preset: {},
    ask: new Set(),
  })
  const typed = readTyped(form.questions, request.body)
  const questions = offeredFor(house.law, found.kind, form.questions, typed.rule ?? '')
  const sent = await sendCorrection(house, request, found, { questions, typed })
  if ('id' in sent) return redirect(`/recorded/${sent.id}`)
  return correctPage(request, found, { questions, typed, ...sent })
}

type Filled = { readonly questions: readonly Question[]; readonly typed: Typed }
type Outcome = { readonly id: number } | { readonly faults: FormFaults; readonly refused: FieldError | null }

async function sendCorrection(
  house: House,
  request: Asking,
  found: Found,
  { questions, typed }: Filled,
): Promise<Outcome> {
  const { kind, records } = found
  const { clock, viewer, body, db } = request
  const self = records.people.get(records.row.about[SELF] ?? -1)
  const values = { ...valuesOf(questions, typed), ...(self ? { ref: self.ref } : {}) }
  const admitted = admit(kind, values, clock.today)
  const reason = one(body, BECAUSE)
  const faults: FormFaults = {
    ...(admitted.ok ? {} : inFormWords({ kind, questions, typed, values, today: clock.today }, admitted.faults)),
    ...(await findWrong({ house, ...request }, kind, questions, values)),
    ...newlyLacking(kind, values, valuesOfRow(records)),
    ...(await findNewlyTooSoon(request, kind, values, valuesOfRow(records))),
    ...(await findNaming(db, kind, values)),
    ...notRechecked(kind, values, valuesOfRow(records)),
    ...(reason === '' ? { [BECAUSE]: 'Say why you are correcting it' } : {}),
  }
  if (!admitted.ok || Object.keys(faults).length > 0) return { faults, refused: null }
  if (isSame(values, valuesOfRow(records)))
    return {
      faults,
      refused: {
        href: `#q-${questions[0]?.column.replaceAll('_', '-') ?? 'because'}`,
        text: 'Nothing is different from what was recorded. Change what is wrong, or withdraw the record',
      },
    }
  const entry = { ...admitted.entry, corrects: records.row.id, reason }
  return refusable(found, () =>
    recordOnce(house, db, entry, { viewer, now: clock.now, token: one(body, 'token'), adds: false }),
  )
}

const isSame = (values: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>): boolean =>
  Object.entries(values).every(([column, value]) => column === 'ref' || value === (before[column] ?? ''))

/** Does it, unless somebody has corrected the same record meanwhile. */
async function refusable(found: Found, act: () => Promise<number>): Promise<Outcome> {
  try {
    const sent = await recorded(act)
    return 'id' in sent ? sent : { faults: sent.faults, refused: null }
  } catch (error) {
    if (error instanceof Refused && error.code === 'already-corrected')
      return { faults: {}, refused: { href: `/happenings/${found.records.row.id}`, text: MEANWHILE } }
    throw error
  }
}

function shared({ csrf, body }: Asking, { kind, records, whom }: Found) {
  const { row, recorders } = records
  return {
    id: row.id,
    thing: wordingOf(kind).thing,
    whom,
    written: writtenWords(row, recorders),
    csrf,
    token: newToken(),
    reason: one(body, BECAUSE),
  }
}

function correctPage(
  request: Asking,
  found: Found,
  form: Filled & { faults: FormFaults; refused: FieldError | null },
): Answer {
  const wrong = form.refused !== null || Object.keys(form.faults).length > 0
  const title = `Correct the ${wordingOf(found.kind).thing}`
  return page({
    title: wrong ? `Error: ${title}` : title,
    status: statusOf(form),
    place: 'People',
    body: CorrectPage({ ...shared(request, found), ...form }),
  })
}

/** 409: somebody was quicker. 422: there is something to put right. */
const statusOf = ({ faults, refused }: { faults: FormFaults; refused: FieldError | null }): number =>
  refused?.text === MEANWHILE ? 409 : refused || Object.keys(faults).length > 0 ? 422 : 200

async function showWithdraw(house: House, request: Asking): Promise<Answer> {
  const opened = await open(house, request, false)
  return 'answer' in opened ? opened.answer : withdrawPage(house, request, opened.found, { faults: {}, refused: null })
}

async function takeWithdraw(house: House, request: Asking): Promise<Answer> {
  const opened = await open(house, request, true)
  if ('answer' in opened) return opened.answer
  const { found } = opened
  const { kind, records } = found
  const { db, viewer, clock, body } = request
  const reason = one(body, BECAUSE)
  if (reason === '')
    return withdrawPage(house, request, found, {
      faults: { [BECAUSE]: 'Say why you are withdrawing it' },
      refused: null,
    })
  const { row, people } = records
  const { [SELF]: self, ...roles } = row.about
  const about = Object.fromEntries(Object.entries(roles).map(([role, id]) => [role, people.get(id)?.ref ?? '']))
  const on = valuesOfRow(records).on
  const admitted = {
    kind: kind.name,
    ref: self === undefined ? undefined : people.get(self)?.ref,
    about,
    facts: row.facts,
    at: row.at_time?.slice(0, 5) ?? null,
    sourceRecordedAt: null,
  }
  const entry = { ...admitted, on: on && isPlainDate(on) ? on : null, corrects: row.id, reason, withdrawn: true }
  const sent = await refusable(found, () =>
    recordOnce(house, db, entry, { viewer, now: clock.now, token: one(body, 'token'), adds: false }),
  )
  return 'id' in sent ? redirect(`/happenings/${sent.id}`) : withdrawPage(house, request, found, sent)
}

function withdrawPage(
  house: House,
  request: Asking,
  found: Found,
  outcome: { faults: FormFaults; refused: FieldError | null },
): Answer {
  const { kind, records } = found
  const status = statusOf(outcome)
  const title = `Withdraw the ${wordingOf(kind).thing}`
  const said = saidBy({ law: house.law, kind, people: records.people }, records.row)
  const body = WithdrawPage({
    ...shared(request, found),
    said,
    fault: outcome.faults[BECAUSE],
    refused: outcome.refused,
  })
  return page({ title: status === 200 ? title : `Error: ${title}`, status, place: 'People', body })
}
