import { settledSubjects, type Viewer } from '../../access'
import type { House } from '../../ledgers'
import type { PageRequest } from '../../web/route'
import type { Action } from '../actions/action'
import { actionsOf } from '../actions/actions-of'
import { findFiles } from '../concerns/files.store'
import { owedAbout } from '../concerns/owed-about'
import { findRecorders } from '../people/case.store'
import { findPeople, type Person } from '../people/people.store'
import { type Complaint, toComplaint } from './complaint'

/** Complaints with everything a page says of them: whose they are, what was promised, who wrote what down. */
export type Read = {
  readonly complaints: readonly Complaint[]
  readonly actions: readonly Action[]
  readonly people: ReadonlyMap<number, Person>
  readonly recorders: ReadonlyMap<string, string>
}

/** All that the viewer may see, the newest first; of one reference where it is given. */
export async function readComplaints(house: House, request: PageRequest<Viewer>, ref?: string): Promise<Read> {
  const { db, viewer, clock } = request
  const [day, visible] = [clock.today, await settledSubjects(db, viewer, clock.today)]
  const files = await findFiles(db, { kind: 'complaint', day, visible, ...(ref === undefined ? {} : { ref }) })
  const ids = files.map(({ subject }) => subject)
  const owed = await owedAbout(db, house.law, ids, day)
  const about = files.flatMap((file) => Object.values(file.about))
  const by = files.flatMap((file) => [file.by, ...file.entries.map((entry) => entry.by)])
  return {
    complaints: files.map((file) => toComplaint(file, owed.get(file.subject))),
    actions: await actionsOf(db, house.law, { day, visible, sources: ids }),
    people: await findPeople(db, [...new Set(about)], day),
    recorders: await findRecorders(db, [...new Set(by)]),
  }
}
