import type { Kysely } from 'kysely'
import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { Tables } from '../../database'
import type { Law } from '../../duties'
import { type Figure, figures, measureOf } from '../../measures'
import { OUT_OF_COUNTY, ourAuthority } from '../../measures/districts.store'
import { districtsOf } from '../../places'
import { PROFILED, type Profiles } from './profiles'

export const profiledMeasures = () => PROFILED.flatMap((id) => measureOf(id) ?? [])

type Asked = { readonly to: PlainDate; readonly knownAt: Date; readonly rows: boolean }

/** Each figure of the profiles by district, at the end of a quarter and of the one before it; with who stood behind the later. */
export async function findProfiles(
  world: Kysely<Tables>,
  law: Law,
  { to, knownAt, rows }: Asked,
): Promise<{ readonly profiles: Profiles; readonly now: readonly Figure[] }> {
  const days = [fromNumber(addMonths(toNumber(to) + 1, -3) - 1), to]
  const found = new Map<string, Figure>()
  const answered = async (asAt: PlainDate) => {
    const asked = { asAt, by: 'district', rows: rows && asAt === to ? 'told' : false } as const
    const all = await figures(world, law, profiledMeasures(), asked)
    for (const figure of all) found.set(`${figure.id} ${asAt}`, figure)
    return all
  }
  await answered(days[0] ?? to)
  const now = await answered(to)
  const profiles: Profiles = {
    ...{ days, outside: OUT_OF_COUNTY },
    districts: districtsOf(await ourAuthority(world, to)).map(({ name }) => name),
    figureOn: (id, day) => {
      const figure = found.get(`${id} ${day}`)
      if (!figure) throw new Error(`${id} was not answered`)
      return figure
    },
    linkTo: (id, district) => {
      const where = { at: to, known: knownAt.toISOString(), by: 'district', ...(district ? { in: district } : {}) }
      return `/figures/${id}?${new URLSearchParams(where)}`
    },
  }
  return { profiles, now }
}
