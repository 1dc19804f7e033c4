import { settledSubjects, type Viewer } from '../../access'
import type { House } from '../../ledgers'
import type { PageRequest } from '../../web/route'
import { findRecorders } from '../people/case.store'
import { findPeople, type Person } from '../people/people.store'
import { type Event, toEvent } from './event'
import { type FilesAsked, findFiles } from './files.store'
import { owedAbout } from './owed-about'

export type ReadEvents = {
  readonly events: readonly Event[]
  readonly people: ReadonlyMap<number, Person>
  readonly recorders: ReadonlyMap<string, string>
}

/** The events that the viewer may see, the newest first: of a stretch of days, or the one of a reference. */
export async function readEvents(
  house: House,
  { db, viewer, clock }: PageRequest<Viewer>,
  asked: Pick<FilesAsked, 'ref' | 'between'>,
): Promise<ReadEvents> {
  const [day, visible] = [clock.today, await settledSubjects(db, viewer, clock.today)]
  const files = await findFiles(db, { kind: 'notifiable event', day, visible, ...asked })
  const owed = await owedAbout(
    db,
    house.law,
    files.map(({ subject }) => subject),
    day,
  )
  const about = files.flatMap((file) => Object.values(file.about))
  const by = files.flatMap((file) => [file.by, ...file.entries.map((entry) => entry.by)])
  return {
    events: files.map((file) => toEvent(file, owed.get(file.subject) ?? [], clock)),
    people: await findPeople(db, [...new Set(about)], day),
    recorders: await findRecorders(db, [...new Set(by)]),
  }
}
