import { actorOf, settledSubjects, type Viewer } from '../../access'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { type Answer, defineRoute, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { datePartsOf, dayText } from '../../web/typed-day'
import { newToken } from '../recording/record'
import { findRegister } from '../register/register.store'
import { DrawPage } from './draw.page'
import { type Asked, auditorsOf, DRAW, type DrawnList, drawFrom, type Pair, pairFault, readAsked } from './drawing'
import { type Auditor, findAuditedSince, findAuditors } from './programme.store'
import { sendList } from './send-list'
import { findTool } from './send-list.store'

type Request = PageRequest<Viewer, typeof DRAW>
const NAMES = ['on', 'size', 'strata', 'months', 'seed', 'programme'] as const
type Typed = Readonly<Record<string, string>>

/** Drawing cases and sending the list out. What is drawn decides who looks at whom: few may, and it is journalled. */
export const drawRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: DRAW,
    may: 'run audits',
    handle: async (request) => {
      const typed = typedOf(request.query)
      if (one(request.query, 'draw') !== 'yes') return showDraw(request, typed, {}, null)
      const read = readAsked(typed, request.clock.today)
      return 'faults' in read ? showDraw(request, typed, read.faults, null) : showDraw(request, typed, {}, read.asked)
    },
  }),
  defineRoute({ method: 'POST', path: DRAW, may: 'run audits', handle: (request) => send(house, request) }),
]

/** What was typed, by name; a day of three fields as one. */
function typedOf(fields: Request['query']): Typed {
  const typed = Object.fromEntries(Object.keys(fields).map((name) => [name, one(fields, name)]))
  const day = dayText(datePartsOf(typed, 'on'))
  const named = NAMES.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]] as const]))
  return { ...Object.fromEntries(named), ...(day === '' ? {} : { on: day }) }
}

async function send(house: House, request: Request): Promise<Answer> {
  const { db, body, clock, viewer } = request
  const typed = typedOf(body)
  const read = readAsked(typed, clock.today)
  if ('faults' in read) return showDraw(request, typed, read.faults, null)
  const [list, auditors] = [await drawn(request, read.asked), await findAuditors(db)]
  const pairs = new Map(
    list.listed.map(({ row }) => [row.ref, { lead: one(body, `lead-${row.ref}`), peer: one(body, `peer-${row.ref}`) }]),
  )
  const faults = faultsOf(list, pairs, auditors, typed, one(body, 'homes'))
  if (Object.keys(faults).length > 0) return showDraw(request, typed, faults, read.asked, pairs)
  const tool = await findTool(db, 'case file', clock.today)
  const round = await sendList(
    house,
    db,
    { asked: read.asked, list, pairs, programme: typed.programme ?? '', tool, token: one(body, 'token') },
    viewer,
    clock,
  )
  if (round) return redirect(`/quality/audits/rounds/${encodeURIComponent(round)}`)
  return showDraw(
    request,
    typed,
    { on: 'Add the service itself to the record first: a list is one of its own' },
    read.asked,
    pairs,
  )
}

function faultsOf(
  { listed }: DrawnList,
  pairs: ReadonlyMap<string, Pair>,
  auditors: readonly Auditor[],
  typed: Typed,
  homes: string,
): Readonly<Record<string, string>> {
  // Somebody recorded something of the register in between: who would be audited now was not shown.
  if (homes !== listed.map(({ row }) => row.ref).join(' '))
    return { on: 'The register has changed since this list was drawn. Look at it again, and send it' }
  const found = listed.flatMap(({ row }) => {
    const pair = pairs.get(row.ref) ?? { lead: '', peer: '' }
    const fault = pairFault(pair, row, auditors)
    return fault ? [[`${fault.at}-${row.ref}`, fault.why] as const] : []
  })
  return {
    ...(typed.programme ? {} : { programme: 'Enter which programme the list belongs to' }),
    ...Object.fromEntries(found),
  }
}

async function drawn({ db, viewer, clock }: Request, asked: Asked): Promise<DrawnList> {
  const visible = await settledSubjects(db, viewer, clock.today)
  const all = { day: asked.on, visible, cohort: null, team: null, worker: null, sort: 'ref' as const }
  const register = await findRegister(db, all, { limit: 1_000_000, offset: 0 })
  const audited = asked.leftOutSince ? await findAuditedSince(db, asked.leftOutSince) : new Set<number>()
  return drawFrom(register, audited, asked)
}

async function showDraw(
  request: Request,
  typed: Typed,
  faults: Readonly<Record<string, string>>,
  asked: Asked | null,
  chosen: ReadonlyMap<string, Pair> | null = null,
): Promise<Answer> {
  const { db, csrf, clock, viewer } = request
  const [list, auditors] = [asked ? await drawn(request, asked) : null, await findAuditors(db)]
  const pairs =
    chosen ?? new Map((list?.listed ?? []).map(({ row }) => [row.ref, auditorsOf(row, auditors, asked?.seed ?? '')]))
  if (list && list.listed.length > 0)
    await enter(db, {
      who: actorOf(viewer),
      did: 'drew cases for audit',
      details: { seed: asked?.seed ?? '', homes: list.listed.length },
    })
  const wrong = Object.keys(faults).length > 0
  const body = DrawPage({
    ...{ csrf, token: newToken(), faults, asked, list, auditors, pairs },
    typed: { on: clock.today, ...typed },
    programme: typed.programme ?? '',
  })
  return page({
    title: wrong ? 'Error: Draw cases for audit' : 'Draw cases for audit',
    place: 'Quality',
    status: wrong ? 422 : 200,
    body,
  })
}
