import { settledSubjects, type Viewer } from '../../access'
import { Refused } from '../../database'
import { admit } from '../../happenings'
import type { House } from '../../ledgers'
import { type Finding, type Printed, readAgainst } from '../../reconcile'
import { type Answer, defineRoute, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { findService } from '../organisation/service.store'
import { newToken, recordAllOnce } from '../recording/record'
import { printedFigureExplained } from './explained.kinds'
import { findExplained } from './explained.store'
import { EXPLAINED } from './keep-form'
import { oursRoute } from './ours.routes'
import { PRINTED, PrintedPage } from './printed.page'
import { FIELDS, readTables, type Typed } from './read-tables'

const MAY = 'check printed figures'
/** As many findings as a page holds; those who look for errors begin with the first. */
const SHOWN = 150
/** The latest explanations; all of them are on the page of the service. */
const LATEST = 20
const ORDER: readonly Finding['kind'][] = ['contradiction', 'question', 'note']

type Request = PageRequest<Viewer>
type Read = { readonly tables: readonly Printed[]; readonly findings: readonly Finding[] }

/** Printed tables held against themselves, and the explanation kept. */
export const reconcilingRoutes = (house: House): readonly Route[] => [
  defineRoute({ method: 'GET', path: PRINTED, may: MAY, handle: (request) => show(request, {}, {}, null) }),
  defineRoute({ method: 'POST', path: PRINTED, takesFiles: true, may: MAY, handle: check }),
  defineRoute({ method: 'POST', path: EXPLAINED, may: MAY, handle: (request) => keep(house, request) }),
  oursRoute(house),
]

async function check(request: Request): Promise<Answer> {
  const typed = Object.fromEntries(FIELDS.map((name) => [name, one(request.body, name)]))
  const read = readTables(typed, request.files)
  if ('faults' in read) return show(request, typed, read.faults, null)
  const found = [...readAgainst(read.tables)].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  return show(request, typed, {}, { tables: read.tables, findings: found.slice(0, SHOWN) })
}

async function show(request: Request, typed: Typed, faults: Typed, read: Read | null): Promise<Answer> {
  const { db, csrf, viewer, clock } = request
  const wrong = Object.keys(faults).length > 0
  const token = read && (await findService(db)) ? newToken() : null
  const explained = await findExplained(db, await settledSubjects(db, viewer, clock.today), LATEST)
  return page({
    title: `${wrong ? 'Error: ' : ''}Check printed figures`,
    place: 'Figures',
    status: wrong ? 422 : 200,
    body: PrintedPage({ csrf, typed, faults, read, token, explained }),
  })
}

/** Records the explanation as it was written. */
async function keep(house: House, { db, viewer, clock, body }: Request): Promise<Answer> {
  const service = (await findService(db)) ?? ''
  const told = ['publication', 'figures', 'contradictions', 'why', 'notes'].map((name) => [name, one(body, name)])
  const admitted = admit(printedFigureExplained, { ...Object.fromEntries(told), service, on: clock.today }, clock.today)
  if (!admitted.ok) {
    const why = admitted.faults.map((fault) => fault.why).join(' ')
    throw new Refused(
      'not-recorded',
      `The explanation was not kept: ${why} Go back, put it right and send it again.`,
      422,
    )
  }
  const sent = { viewer, now: clock.now, token: one(body, 'token') }
  return redirect(`/happenings/${await recordAllOnce(house, db, [admitted.entry], sent)}`)
}
