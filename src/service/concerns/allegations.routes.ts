import { actorOf, may, settledSubjects, type Viewer } from '../../access'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { defineRoute, notFound, one, type PageRequest, page, type Route } from '../../web/route'
import { actionsOf } from '../actions/actions-of'
import { readComplaints } from '../complaints/read-complaints'
import { noteRead } from '../people/case'
import { findRecorders } from '../people/case.store'
import { findPeople } from '../people/people.store'
import { type Allegation, toAllegation } from './allegation'
import { AllegationPage } from './allegation.page'
import { ALLEGATIONS, AllegationsPage } from './allegations.page'
import { findEntries } from './entries.store'
import { type FilesAsked, findFiles } from './files.store'
import { owedAbout } from './owed-about'
import { isIn, stretchAsked } from './quarters'
import { TOGETHER, TogetherPage } from './together.page'

const ONE = '/quality/allegations/:ref'

/** Allegations, apart from standards of care; and both beside complaints and exemptions. */
export const allegationRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: ALLEGATIONS,
    may: 'read cases',
    handle: async (request) => {
      const { db, clock } = request
      const stretch = stretchOf(request)
      const allegations = await readAllegations(house, request, { between: stretch })
      const standards = await findEntries(db, ['standards of care concern'], stretch, await visibleTo(request))
      await note(request, 'read a list of allegations', { allegations: allegations.length })
      const about = allegations.flatMap(({ file }) => Object.values(file.about))
      const people = await findPeople(db, [...new Set(about)], clock.today)
      const body = AllegationsPage({ allegations, standards, people, stretch })
      return page({ title: 'Allegations', place: 'Quality', body })
    },
  }),
  defineRoute<typeof ONE>({
    method: 'GET',
    path: ONE,
    may: 'read cases',
    handle: async (request) => {
      const { db, viewer, clock, params } = request
      const [allegation] = await readAllegations(house, request, { ref: params.ref })
      if (!allegation) return notFound()
      const { file } = allegation
      await noteRead(request, 'read an allegation', file.ref)
      const by = [file.by, ...file.entries.map((entry) => entry.by)]
      const body = AllegationPage({
        ...{ house, allegation, records: may(viewer, 'record') },
        actions: await actionsOf(db, house.law, {
          ...{ day: clock.today, visible: await visibleTo(request), sources: [file.subject] },
        }),
        people: await findPeople(db, Object.values(file.about), clock.today),
        recorders: await findRecorders(db, [...new Set(by)]),
      })
      return page({ title: `Allegation ${file.ref}`, place: 'Quality', body })
    },
  }),
  defineRoute({ method: 'GET', path: TOGETHER, may: 'read cases', handle: (request) => showTogether(house, request) }),
]

const stretchOf = ({ query, clock }: PageRequest) => stretchAsked(one(query, 'from'), one(query, 'to'), clock.today)
const visibleTo = ({ db, viewer, clock }: PageRequest<Viewer>) => settledSubjects(db, viewer, clock.today)

async function readAllegations(
  house: House,
  request: PageRequest<Viewer>,
  asked: Pick<FilesAsked, 'ref' | 'between'>,
): Promise<readonly Allegation[]> {
  const { db, clock } = request
  const day = clock.today
  const files = await findFiles(db, { kind: 'allegation', day, visible: await visibleTo(request), ...asked })
  const ids = files.map(({ subject }) => subject)
  const owed = await owedAbout(db, house.law, ids, day)
  return files.map((file) => toAllegation(file, owed.get(file.subject) ?? []))
}

async function showTogether(house: House, request: PageRequest<Viewer>) {
  const { db, clock } = request
  const stretch = stretchOf(request)
  const visible = await visibleTo(request)
  const allegations = await readAllegations(house, request, { between: stretch })
  const complaints = (await readComplaints(house, request)).complaints.filter(({ file }) => isIn(stretch, file.on))
  const standards = await findEntries(db, ['standards of care concern'], stretch, visible)
  const exemptions = await findEntries(db, ['exemption'], stretch, visible)
  const about = [...allegations, ...complaints].map(({ file }) => file.about)
  const ids = [...about, ...[...standards, ...exemptions].map((each) => each.about)].flatMap((each) =>
    Object.values(each),
  )
  await note(request, 'read concerns, complaints and allegations together', {
    allegations: allegations.length,
    complaints: complaints.length,
    standards: standards.length,
    exemptions: exemptions.length,
  })
  const people = await findPeople(db, [...new Set(ids)], clock.today)
  const body = TogetherPage({ stretch, standards, complaints, allegations, exemptions, people })
  return page({ title: 'Standards of care, complaints, allegations and exemptions', place: 'Quality', body })
}

const note = ({ db, viewer }: PageRequest<Viewer>, did: string, details: Readonly<Record<string, number>>) =>
  enter(db, { who: actorOf(viewer), did, details })
