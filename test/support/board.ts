import { londonDay, plainDate } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { fileOf, type Outcome, returnedIn, runImport } from '../../src/imports'
import { asReturned, figures, measureOf } from '../../src/measures'
import { emptied } from './database'
import { house } from './house'

const order = {
  ...{ as: 'test', who: 'test', takeOn: false, now: new Date('2027-06-01T10:00:00Z') },
  progress: () => undefined,
}

/** An empty service of a council with this code. */
export async function serviceOf(opened: Opened, authority: string): Promise<void> {
  await emptied(opened)
  await landFiles(opened, { services: [{ ref: 'S', name: 'The service', authority, provider: 'local authority' }] })
}

/** Our own files, by name without `.csv`, as they would be brought in. */
export function landFiles(
  { db }: Opened,
  files: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>,
): Promise<Outcome> {
  const sources = Object.entries(files).map(([name, rows]) => fileOf(name, rows))
  return runImport(house, db, { ...order, files: sources })
}

/** A looked-after return of the year that ends in `year`, brought in as a council would send it. */
export function landReturn(
  { db }: Opened,
  files: readonly { name: string; bytes: Uint8Array }[],
  year: number,
): Promise<Outcome> {
  return runImport(house, db, { ...order, files: [], returned: returnedIn(files, londonDay(order.now), String(year)) })
}

/** References in the base and counted, of each measure on a day, as the product answers. */
export async function answered(
  { db }: Opened,
  ids: readonly string[],
  day: string,
): Promise<Record<string, { base: readonly string[]; counted: readonly string[] }>> {
  const measures = ids.map((id) => measureOf(id)).filter((each) => each !== undefined)
  const asAt = plainDate(day)
  const all = await figures(db, house.law, await asReturned(db, measures, asAt), { asAt, rows: true })
  return Object.fromEntries(
    all.map(({ id, rows = [] }) => [
      id,
      {
        base: rows.map(({ subject }) => subject),
        counted: rows.filter(({ counted }) => counted).map(({ subject }) => subject),
      },
    ]),
  )
}
