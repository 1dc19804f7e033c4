import { actorOf, may, type Viewer } from '../../access'
import { londonDay } from '../../calendar'
import { FORMATS, type Format, tableAs } from '../../exports'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { lookQuery } from '../../web/looking'
import { type Answer, defineRoute, download, type PageRequest, page, pageAsked, type Route } from '../../web/route'
import { kindOf, mayRecord } from '../recording/address'
import { guidanceRoute } from './guidance.routes'
import { needsRoute } from './needs.routes'
import { type Asked, readAsked, readTraining } from './read-training'
import { sessionsRoute } from './sessions.routes'
import { PER_PAGE, TrainingPage } from './training.page'
import { rowsOf, trainingColumns } from './training-columns'

/** The training matrix: people against what they are to have done, on a page and to take away. */
export const trainingRoutes = (house: House): readonly Route[] => [
  defineRoute({ method: 'GET', path: '/training', may: 'read cases', handle: (request) => show(house, request) }),
  needsRoute(house),
  guidanceRoute(house),
  sessionsRoute(house),
  ...FORMATS.map((format) =>
    defineRoute({
      method: 'GET',
      path: `/training.${format}`,
      may: 'take data away',
      handle: (request) => take(house, request, format),
    }),
  ),
]

async function show(house: House, request: PageRequest<Viewer>): Promise<Answer> {
  const { viewer, clock, query } = request
  const asked = readAsked(request)
  const { look } = asked
  const found = await readTraining(house, request, asked)
  const people = Math.min(found.shown.length, PER_PAGE)
  if (people > 0) await note(request, 'read the training matrix', people)
  const matrix = kindOf(house, 'training-requirement')
  const body = TrainingPage({
    ...found,
    ...{ who: asked.who, team: asked.team, course: asked.course, standing: asked.standing },
    page: pageAsked(query),
    look: { asAt: look.asAt, known: look.knownAt ? londonDay(look.knownAt) : undefined, past: look.past },
    whole: viewer.scope.kind === 'service',
    mayTake: may(viewer, 'take data away'),
    add: matrix && !look.past && mayRecord(viewer, matrix) ? '/record/training-requirement' : null,
    opens: { lines: viewer.scope.kind === 'service', duties: look.knownAt === null },
    href: (changes, path = '/training') => addressOf(path, asked, lookQuery(look, clock), changes),
  })
  return page({ title: look.past ? `Training on ${look.asAt}` : 'Training', place: 'People', body })
}

async function take(house: House, request: PageRequest<Viewer>, format: Format): Promise<Answer> {
  const asked = readAsked(request)
  const { shown, columns } = await readTraining(house, request, asked)
  const rows = rowsOf(shown, columns, asked)
  await note(request, 'took the training matrix away', shown.length)
  const file = await tableAs(format, { name: `training-${asked.look.asAt}`, columns: trainingColumns, rows })
  return download({ name: file.name, type: file.type, body: file.bytes })
}

const note = ({ db, viewer }: PageRequest<Viewer>, did: string, people: number): Promise<void> =>
  enter(db, { who: actorOf(viewer), did, details: { people } })

function addressOf(
  path: string,
  asked: Asked,
  look: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const out = new URLSearchParams(look)
  const { who, team, course, standing } = asked
  for (const [name, value] of Object.entries({ who, team, course, standing, page: null, ...changes }))
    if (value) out.set(name, value)
  return `${path}?${out}`
}
