import { actorOf } from '../../access'
import type { PlainDate } from '../../calendar'
import { type Db, Refused } from '../../database'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import type { ReturnFile } from '../../returns'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { ExtractPage } from '../extracts/extract.page'
import { previewOfExtract } from '../extracts/preview'
import { type Extract, readExtract } from '../extracts/read-extract'
import type { Progress } from '../progress'
import { startImport } from '../start-import'
import { type Budget, newBudget, spend, unpack } from '../unpack'
import { previewOf } from './preview'
import { RETURN, returnedIn } from './returned'
import { PreviewPage, type ReturnsFault, ReturnsPage, type Said } from './returns.page'
import { findSent, forgetSent, keepSent, listWaiting, markRecorded, type Sent } from './sent.store'

const MAY = 'import files'
const PLACE = 'Imports'
const TITLE = 'Returns and extracts'

/** A return in: sent, looked at, then recorded or thrown away. */
export const returnsRoutes = (house: House, progress: Progress, failed: (error: unknown) => void): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/returns',
    may: MAY,
    handle: (request) => returnsPage(request, { as: 'return', year: '' }, null),
  }),
  sendRoute,
  defineRoute({
    method: 'GET',
    path: '/returns/:id',
    may: MAY,
    handle: async ({ db, csrf, params, clock }) => {
      const sent = await asked(db, params.id)
      if (!sent) return notFound()
      if (sent.run !== null) return redirect(`/imports/${sent.run}`)
      const extract = await extractIn(sent)
      const kinds = house.words.byFile
      const body = extract
        ? ExtractPage({ csrf, sent, preview: await previewOfExtract(house, db, sent, extract, clock.now), kinds })
        : PreviewPage({ csrf, sent, preview: await previewOf(house, db, sent, clock.now), kinds })
      return page({ title: TITLE, place: PLACE, body })
    },
  }),
  recordRoute(house, progress, failed),
  defineRoute({
    method: 'POST',
    path: '/returns/:id/throw-away',
    may: MAY,
    handle: async ({ db, params, viewer }) => {
      const sent = await asked(db, params.id)
      if (!sent) return notFound()
      if (sent.run !== null) return redirect(`/imports/${sent.run}`)
      await forgetSent(db, sent.id)
      await enter(db, { who: actorOf(viewer), did: 'threw a return away', details: { sent: sent.id } })
      return redirect('/returns')
    },
  }),
]

async function returnsPage(
  { db, csrf }: Pick<PageRequest, 'db' | 'csrf'>,
  said: Said,
  fault: ReturnsFault | null,
): Promise<Answer> {
  const body = ReturnsPage({ csrf, said, fault, waiting: await listWaiting(db) })
  return page({ title: fault ? `Error: ${TITLE}` : TITLE, place: PLACE, status: fault ? 422 : 200, body })
}

const sendRoute = defineRoute({
  method: 'POST',
  path: '/returns',
  takesFiles: true,
  may: MAY,
  handle: async (request) => {
    const said = { as: one(request.body, 'as') || 'return', year: one(request.body, 'year') }
    try {
      if (said.as.length > 60) throw new Refused('as', 'Use a name of 60 letters or fewer', 422)
      const files = filesIn(request.files)
      const { viewer, clock, db } = request
      const sent = {
        source: said.as,
        ...(await whatIsSent(files, said.year, clock.today)),
        files,
        by: viewer.accountId,
        sentAt: clock.now,
      }
      const id = await keepSent(db, sent)
      await enter(db, { who: actorOf(viewer), did: 'sent a return', details: { sent: id, files: files.length } })
      return redirect(`/returns/${id}`)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return returnsPage(request, said, { field: fieldOf(error.code), why: error.message })
    }
  },
})

/** A return tells its year; of an extract the day is that on which it was sent. */
async function whatIsSent(files: readonly ReturnFile[], year: string, today: PlainDate) {
  const extract = await readExtract(files.filter(({ name }) => !/\.xml$/i.test(name)))
  return extract
    ? { form: extract.form.title, yearEnd: today }
    : { form: RETURN, yearEnd: returnedIn(files, today, year || undefined).yearEnd }
}

const extractIn = async ({ form, files }: Sent): Promise<Extract | null> =>
  form === RETURN ? null : readExtract(files)

const fieldOf = (code: string): ReturnsFault['field'] =>
  code === 'as' ? 'as' : code === 'return-year' ? 'year' : 'files'

/** The files of a return, those of a zip unpacked. Throws Refused where there are none. */
function filesIn(sent: PageRequest['files'], budget: Budget = newBudget()): ReturnFile[] {
  const files = sent.flatMap(({ name, bytes }) => {
    if (/\.zip$/i.test(name))
      return Object.entries(unpack(bytes, budget, /\.(csv|xml|xlsx)$/i)).map(([entry, each]) => ({
        name: entry,
        bytes: each,
      }))
    spend(budget, bytes.length)
    return [{ name, bytes }]
  })
  if (files.length === 0) throw new Refused('no-files', 'Choose the files of the return', 422)
  return files
}

const asked = async (db: Db, id: string): Promise<Sent | undefined> =>
  /^\d{1,15}$/.test(id) ? findSent(db, Number(id)) : undefined

async function orderOf(sent: Sent, today: PlainDate) {
  const extract = await extractIn(sent)
  if (extract) return { taken: { extract, takenOn: sent.yearEnd } }
  return { returned: returnedIn(sent.files, today, sent.yearEnd.slice(0, 4)) }
}

const recordRoute = (house: House, progress: Progress, failed: (error: unknown) => void) =>
  defineRoute({
    method: 'POST',
    path: '/returns/:id/record',
    may: MAY,
    handle: async ({ db, params, viewer, clock }) => {
      const sent = await asked(db, params.id)
      if (!sent) return notFound()
      if (sent.run !== null) return redirect(`/imports/${sent.run}`)
      const order = {
        ...{ files: [], ...(await orderOf(sent, clock.today)) },
        ...{ as: sent.source, who: actorOf(viewer), now: clock.now },
        onDone: () => forgetSent(db, sent.id),
      }
      const run = await startImport(house, db, progress, order, failed)
      await markRecorded(db, sent.id, run)
      return redirect(`/imports/${run}`)
    },
  })
