import type { Kysely } from 'kysely'
import { may } from '../../access'
import { addMonths, fromNumber, londonDay, toNumber } from '../../calendar'
import type { Db, Tables } from '../../database'
import type { House } from '../../ledgers'
import { asksOf, type Figure, figures, MEASURES, ROWS } from '../../measures'
import { answersOn } from '../../measures/kept.store'
import { rate, targetOn } from '../../measures/targets'
import { findTargets } from '../../measures/targets.store'
import { inLook, type Look, readLook } from '../../web/looking'
import { defineRoute, page, type Route } from '../../web/route'
import { holdBack } from '../recording/unnamed.store'
import { type Red, suggestedBy } from './programme'
import { PROGRAMME, ProgrammePage } from './programme.page'
import { findSlots } from './programme.store'

/** The work programme, and what the figures ask for: what is red is worth an item. */
export const programmeRoute = (house: House): Route =>
  defineRoute({
    method: 'GET',
    path: PROGRAMME,
    // Items, roles and figures of the whole service: no case is in it, and what names somebody is held back.
    may: 'see figures',
    handle: async ({ db, viewer, clock, query }) => {
      const look = readLook(query, clock)
      const since = fromNumber(addMonths(toNumber(look.asAt), -12))
      const read = (world: Kysely<Tables>) => findSlots(world, { since, day: look.asAt })
      const found = await inLook(house, db, { ...look, asks: { rules: [] } }, read)
      const reads = may(viewer, 'read cases')
      const slots = reads ? found : await holdBack(db, found, ['item', 'lead', 'reason'])
      const { reds, targets } = await findReds(house, db, look)
      const body = ProgrammePage({
        ...{ day: look.asAt, past: look.past, known: look.knownAt ? londonDay(look.knownAt) : undefined },
        ...{ slots, targets, suggested: suggestedBy(reds, slots) },
        reads,
        records: may(viewer, 'record') && !look.past,
      })
      return page({ title: 'Work programme', place: 'Board', body })
    },
  })

/** The figures that are red by the targets of their day. */
async function findReds(house: House, db: Db, look: Look): Promise<{ reds: Red[]; targets: number }> {
  const targets = await findTargets(db, look.knownAt)
  const aimed = MEASURES.flatMap((measure) => {
    const target = targetOn(targets, measure.id, look.asAt)
    return target ? [{ measure, target }] : []
  })
  const answers = await answersOf(
    house,
    db,
    look,
    aimed.map(({ measure }) => measure),
  )
  const reds = aimed.flatMap(({ measure, target }) => {
    const figure = answers.get(measure.id)
    if (!figure || figure.hidden || rate(measure, figure, target).rating !== 'red') return []
    const { shown, counts, of } = figure
    return [
      {
        id: measure.id,
        title: measure.title,
        shown,
        counts,
        of,
        rows: ROWS[measure.rows][figure.of === 1 ? 0 : 1],
        target: `${target.target}%`,
      },
    ]
  })
  return { reds, targets: aimed.length }
}

async function answersOf(
  house: House,
  db: Db,
  look: Look,
  measures: typeof MEASURES,
): Promise<ReadonlyMap<string, Figure>> {
  if (!look.knownAt) return (await answersOn(db, house.law, measures, [look.asAt])).get(look.asAt) ?? new Map()
  const found = await inLook(house, db, { ...look, asks: asksOf(measures) }, (world, then) =>
    figures(world, then.law, measures, { asAt: look.asAt }),
  )
  return new Map(found.map((figure) => [figure.id, figure]))
}
