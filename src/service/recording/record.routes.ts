import { actorOf, isPermission, type Viewer } from '../../access'
import type { Kind } from '../../happenings'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { forbiddenPage } from '../../web/error-pages'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { aboutText, addressText, kindOf, mayRecord, readAddress } from './address'
import { type Draft, type DraftKey, deleteDraft, findDraft, saveDraft } from './drafts.store'
import { EverythingPage } from './everything.page'
import { findEverything } from './everything.store'
import { offeredFor } from './excusal-reasons'
import { type Form, findForm } from './form.store'
import { brought, readTyped, type Typed, valuesOf } from './form-values'
import { offeredOn } from './questions'
import type { Filled } from './questions.page'
import { newToken } from './record'
import { mainOf, nameless, RecordFormPage } from './record-form.page'
import { sendForm } from './send-form'

const FORM = '/record/:kind'
type Asking = PageRequest<Viewer, typeof FORM>
type Opened = { readonly form: Form; readonly key: DraftKey; readonly draft: Draft | null }

/** Recording: everything that can be recorded, and the form of each kind. */
export const recordRoutes = (house: House): readonly Route[] => [
  defineRoute({ method: 'GET', path: '/record', may: 'record', handle: (request) => showEverything(house, request) }),
  defineRoute<typeof FORM>({ method: 'GET', path: FORM, may: 'record', handle: (request) => showForm(house, request) }),
  defineRoute<typeof FORM>({
    method: 'POST',
    path: FORM,
    may: 'record',
    handle: (request) => takeForm(house, request),
  }),
]

async function showEverything(house: House, request: PageRequest): Promise<Answer> {
  const { db, viewer, clock, query } = request
  const found = await findEverything(
    { house, db, viewer, clock },
    { household: one(query, 'household'), child: one(query, 'child'), about: one(query, 'about'), q: one(query, 'q') },
  )
  if (!found) return notFound()
  return page({ title: 'Record something', place: 'People', body: EverythingPage(found) })
}

/** Opens the form an address names, or says why not. */
async function open(house: House, request: Asking): Promise<{ opened: Opened } | { answer: Answer }> {
  const { db, viewer, clock, params, query, body } = request
  const kind = kindOf(house, params.kind)
  if (!kind) return { answer: notFound() }
  if (!mayRecord(viewer, kind)) return { answer: forbidden(request, kind) }
  const address = readAddress(kind, query, body)
  const form = await findForm({ house, db, viewer, clock }, kind, address)
  if (!form) return { answer: notFound() }
  const key = { accountId: viewer.accountId, kind: kind.name, about: aboutText(address) }
  return { opened: { form, key, draft: await findDraft({ house, db, viewer, clock }, key) } }
}

/** Why somebody may not record things of this kind, and who may. */
export function forbidden({ viewer }: Pick<PageRequest, 'viewer'>, kind: Kind): Answer {
  const needed = kind.may.record
  return isPermission(needed) ? forbiddenPage(viewer, needed) : notFound()
}

async function showForm(house: House, request: Asking): Promise<Answer> {
  const found = await open(house, request)
  if ('answer' in found) return found.answer
  const { form, draft } = found.opened
  const about = mainOf(form)
  const { viewer, clock } = request
  if (about)
    await enter(request.db, {
      who: actorOf(viewer),
      did: 'opened a form',
      about: about.ref,
      details: { kind: form.kind.name },
      at: clock.now,
    })
  return formPage(house, request, found.opened, {
    typed: draft ? brought(form.questions, draft.values) : form.prefill,
    faults: {},
  })
}

async function takeForm(house: House, request: Asking): Promise<Answer> {
  const found = await open(house, request)
  if ('answer' in found) return found.answer
  const { key } = found.opened
  const form = asSaid(house, found.opened.form, readTyped(found.opened.form.questions, request.body))
  const { db, body, clock, viewer } = request
  const back = redirect(addressText(form.kind, form.address))
  const typed = readTyped(form.questions, body)
  const act = one(body, 'act')
  if (act === 'discard') await deleteDraft(db, key)
  if (act === 'draft') await saveDraft({ house, db, viewer, clock }, key, form.kind, typed)
  if (act === 'discard' || act === 'draft') return back
  const sent = await sendForm({ house, db, viewer, clock }, form, typed, { token: one(body, 'token'), draft: key })
  return 'id' in sent
    ? redirect(`/recorded/${sent.id}`)
    : formPage(house, request, { ...found.opened, form }, { typed, faults: sent.faults })
}

/** A form offers the codes of today until it is told of which day, and any reason until it is told which duty waits. */
function asSaid({ law }: House, form: Form, typed: Typed): Form {
  const { on = '', rule = form.address.given.rule ?? '' } = valuesOf(form.questions, typed)
  const questions = offeredOn(form.kind, form.questions, on)
  return { ...form, questions: offeredFor(law, form.kind, questions, rule) }
}

function formPage(house: House, { csrf }: Asking, { form, draft }: Opened, filled: Filled): Answer {
  const wrong = Object.keys(filled.faults).length > 0
  const title = nameless(form)
  const rule = form.address.given.rule ? (house.law.rules.get(form.address.given.rule)?.title ?? null) : null
  return page({
    title: wrong ? `Error: ${title}` : title,
    status: wrong ? 422 : 200,
    place: 'People',
    body: RecordFormPage({ form, csrf, token: newToken(), draftSaved: draft?.savedAt ?? null, rule, ...filled }),
  })
}
