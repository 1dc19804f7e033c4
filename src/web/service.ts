import type { Db } from '../database'
import type { ServiceInfo } from './route'

/** What the service says of itself, read anew for each page: another process may lay out the fictional service meanwhile. */
export async function findService(db: Db, embedded: boolean): Promise<ServiceInfo> {
  const rows = await db
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('name', 'in', ['fictional', 'service name'])
    .execute()
  const said = new Map(rows.map(({ name, value }) => [name, value]))
  const name = said.get('service name')
  return {
    name: typeof name === 'string' ? name : 'Fostering service',
    fictional: said.get('fictional') === true,
    embedded,
  }
}
