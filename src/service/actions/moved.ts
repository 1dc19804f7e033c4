import type { Kysely } from 'kysely'
import type { PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { Law } from '../../duties'
import { figures, measureOf } from '../../measures'
import type { FigureOf } from './action'
import type { ActionRow } from './actions.store'

/** The figures that some actions are to move, worked out as at a day: each once, however many name it. */
export async function figuresMoved(
  db: Kysely<Tables>,
  law: Law,
  rows: readonly ActionRow[],
  asAt: PlainDate,
): Promise<FigureOf> {
  const named = new Set(rows.flatMap(({ facts }) => (typeof facts.figure === 'string' ? [facts.figure] : [])))
  const measures = [...named].flatMap((id) => measureOf(id) ?? [])
  const answers = new Map((await figures(db, law, measures, { asAt })).map((figure) => [figure.id, figure]))
  return (id, target) => {
    const figure = answers.get(id)
    if (!figure || figure.value === null || figure.of === 0) return { shown: 'not known', reached: null, target }
    // On whole numbers, so that no fraction is lost: 95 of 100 reaches 95%.
    return { shown: figure.shown, reached: figure.counts * 100 >= target * figure.of, target }
  }
}
