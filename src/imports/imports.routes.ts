import { actorOf, may, type Viewer } from '../access'
import { type Db, Refused } from '../database'
import { enter } from '../journal'
import type { House } from '../ledgers'
import { faultOf } from '../web/log'
import {
  type Answer,
  defineRoute,
  download,
  notFound,
  one,
  type PageRequest,
  page,
  type Route,
  redirect,
} from '../web/route'
import { FilePage, FilesPage } from './files.page'
import type { Told } from './import-files'
import { type ImportFault, ImportsPage } from './imports.page'
import { countMetBy, findRun, listRejects, listRuns, type Run } from './imports.store'
import { leftWords, noProgress, type Progress, runningNow } from './progress'
import { rejectsCsv } from './rejects-csv'
import { resultWords } from './result-words'
import { returnsRoutes } from './returns/returns.routes'
import { RunPage } from './run.page'
import { ElsewherePage, RunningPage } from './running.page'
import { readUpload, type SourceFile } from './source-file'
import { startImport } from './start-import'
import { templateOf, templatesZip } from './templates'
import { newBudget } from './unpack'

const RECENT = 25
/** What to put right is read from the top; the rest is in the file. */
const SHOWN = 200
const CSV = 'text/csv; charset=utf-8'
const MAY = 'import files'

/** Files in: the form, the work as it goes on, what came of it, and the empty files. `failed` is told of faults afterwards. */
export const importsRoutes = (house: House, failed: (error: unknown) => void = noted): readonly Route[] => {
  const progress = noProgress()
  return [
    listRoute(house, progress),
    sendRoute(house, progress, failed),
    runRoute(progress),
    rejectsRoute,
    ...templateRoutes(house),
    ...returnsRoutes(house, progress, failed),
  ]
}

// Nobody waits for the work, so nobody would hear: what kind of fault and where, and nothing of any file.
const noted = (error: unknown): void =>
  void process.stderr.write(`${JSON.stringify({ level: 50, work: 'import', ...faultOf(error) })}\n`)

type Asked = Pick<PageRequest<Viewer>, 'db' | 'csrf'>

async function importsPage(
  house: House,
  progress: Progress,
  { db, csrf }: Asked,
  as: string,
  fault: ImportFault | null,
): Promise<Answer> {
  const runs = await listRuns(db, RECENT)
  const body = ImportsPage({ csrf, as, fault, runs, kinds: house.words.kinds, running: runningNow(progress) })
  return page({ title: fault ? 'Error: Imports' : 'Imports', place: 'Imports', status: fault ? 422 : 200, body })
}

const listRoute = (house: House, progress: Progress) =>
  defineRoute({
    method: 'GET',
    path: '/imports',
    may: MAY,
    handle: (request) => importsPage(house, progress, request, 'upload', null),
  })

const sendRoute = (house: House, progress: Progress, failed: (error: unknown) => void) =>
  defineRoute({
    method: 'POST',
    path: '/imports',
    takesFiles: true,
    may: MAY,
    handle: async (request) => {
      const as = one(request.body, 'as') || 'upload'
      try {
        if (as.length > 60) throw new Refused('as', 'Use a name of 60 letters or fewer', 422)
        const files = await readAll(request)
        const who = actorOf(request.viewer)
        return redirect(
          `/imports/${await startImport(house, request.db, progress, { files, as, who, now: request.clock.now }, failed)}`,
        )
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return importsPage(house, progress, request, as, {
          field: error.code === 'as' ? 'as' : 'files',
          why: error.message,
        })
      }
    },
  })

/** Reads everything that was sent before any of it is brought in. Throws Refused with what to put right. */
async function readAll({ files }: Pick<PageRequest, 'files'>): Promise<SourceFile[]> {
  if (files.length === 0) throw new Refused('no-files', 'Choose a file', 422)
  const read: SourceFile[] = []
  const budget = newBudget()
  for (const { name, bytes } of files) read.push(...(await readUpload(name, bytes, budget)))
  if (read.length === 0)
    throw new Refused('no-files', 'There is no CSV or XLSX file in what you sent. Choose another', 422)
  return read
}

const asked = async (db: Db, id: string): Promise<Run | undefined> =>
  /^\d{1,9}$/.test(id) ? findRun(db, Number(id)) : undefined

const runRoute = (progress: Progress) =>
  defineRoute({
    method: 'GET',
    path: '/imports/:id',
    may: MAY,
    handle: async ({ db, params, clock, viewer }) => {
      // Before the run is read: one that ends in between then reads as ended, not as cut off. While it is still here
      // another would be refused, so its page waits for that too.
      const told = progress.runs.get(Number(params.id))
      const run = await asked(db, params.id)
      if (!run) return notFound()
      if (run.finished_at && !told)
        return page({ title: resultWords(run), place: 'Imports', body: await runBody(db, viewer, run) })
      if (!told)
        return page({
          title: 'This import is not finished',
          place: 'Imports',
          refresh: 10,
          body: ElsewherePage({ run }),
        })
      const left = leftWords(told, clock.now.getTime() - run.started_at.getTime())
      return page({ title: runningTitle(told), place: 'Imports', refresh: 2, body: RunningPage({ run, told, left }) })
    },
  })

const runningTitle = ({ done, of }: Told): string =>
  of === 0
    ? 'Bringing the files in'
    : `Bringing the files in: ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} rows`

async function runBody(db: Db, viewer: Viewer, run: Run) {
  const rejects = run.rejected > 0 ? await listRejects(db, run.id, SHOWN) : []
  const showValues = may(viewer, 'read cases')
  if (rejects.length > 0 && showValues)
    await enter(db, {
      who: actorOf(viewer),
      did: 'read rows to put right',
      details: { run: run.id, rows: rejects.length },
    })
  return RunPage({ run, rejects, met: await countMetBy(db, run), showValues })
}

const rejectsRoute = defineRoute({
  method: 'GET',
  path: '/imports/:id/rejects.csv',
  may: MAY,
  handle: async ({ db, params, viewer }) => {
    const run = await asked(db, params.id)
    if (!run || run.rejected === 0 || !may(viewer, 'read cases')) return notFound()
    const rejects = await listRejects(db, run.id, run.rejected)
    await enter(db, {
      who: actorOf(viewer),
      did: 'took rows to put right',
      details: { run: run.id, rows: rejects.length },
    })
    return download({ name: `to-put-right-${run.id}.csv`, type: CSV, body: rejectsCsv(rejects) })
  },
})

const templateRoutes = ({ words }: House) => [
  defineRoute({
    method: 'GET',
    path: '/imports/files',
    may: MAY,
    handle: async () => page({ title: 'Files and columns', place: 'Imports', body: FilesPage({ kinds: words.kinds }) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/imports/files/:file',
    may: MAY,
    handle: async ({ params }) => {
      const kind = words.byFile.get(params.file)
      return kind ? page({ title: `${kind.file}.csv`, place: 'Imports', body: FilePage({ kind }) }) : notFound()
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/imports/templates.zip',
    may: MAY,
    handle: async () => download({ name: 'empty-files.zip', type: 'application/zip', body: templatesZip(words) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/imports/templates/:file',
    may: MAY,
    handle: async ({ params }) => {
      const kind = words.byFile.get(params.file.replace(/\.csv$/, ''))
      return kind ? download({ name: `${kind.file}.csv`, type: CSV, body: templateOf(kind) }) : notFound()
    },
  }),
]
