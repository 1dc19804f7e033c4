import { actorOf, may } from '../../access'
import { enter } from '../../journal'
import { defineRoute, notFound, page, type Route } from '../../web/route'
import { noteRead } from '../people/case'
import { FolderPage, OBSERVATIONS, ObservationsPage } from './observations.page'
import { findFolders } from './observations.store'

const FOLDER = '/quality/audits/observations/:ref'

/** The supervision folders that observations of practice are kept in. */
export const observationRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: OBSERVATIONS,
    may: 'read cases',
    handle: async ({ db, viewer, clock }) => {
      const folders = await findFolders(db, viewer, clock.today)
      if (folders.length > 0)
        await enter(db, {
          who: actorOf(viewer),
          did: 'read the list of supervision folders',
          details: { folders: folders.length },
        })
      const body = ObservationsPage({ folders })
      return page({ title: 'Practice observations', place: 'Quality', body })
    },
  }),
  defineRoute<typeof FOLDER>({
    method: 'GET',
    path: FOLDER,
    may: 'read cases',
    handle: async (request) => {
      const { db, viewer, clock, params } = request
      const folder = (await findFolders(db, viewer, clock.today)).find(({ ref }) => ref === params.ref)
      if (!folder) return notFound()
      await noteRead(request, 'read a supervision folder', folder.ref)
      // Their own they read, and do not write.
      const records = may(viewer, 'record') && viewer.worker !== folder.ref
      return page({ title: 'Supervision folder', place: 'Quality', body: FolderPage({ folder, records }) })
    },
  }),
]
