import { expect } from 'vitest'
import { plainDate } from '../../src/calendar'
import { asReturned, type Figure, figures, measureOf } from '../../src/measures'
import { emptied, emptyDatabase } from './database'
import { type Files, land } from './files'
import { house } from './house'

/** A database of a test’s own, and what figures say of it: by the words of its rows, or all of it. */
export async function figureWorld() {
  const opened = await emptyDatabase()
  async function told(id: string, asAt: string, by?: 'worker' | 'district' | 'team' | 'role'): Promise<Figure> {
    const measure = measureOf(id)
    const day = plainDate(asAt)
    const asked = measure ? await asReturned(opened.db, [measure], day) : []
    const [figure] = await figures(opened.db, house.law, asked, { asAt: day, by })
    if (!figure) throw new Error(`no ${id}`)
    return figure
  }
  return {
    db: opened.db,
    told,
    why: async (id: string, asAt: string) => (await told(id, asAt)).why,
    /** Each group of the split by district, with what its rows say. */
    byDistrict: async (id: string, asAt: string) =>
      Object.fromEntries(((await told(id, asAt, 'district')).groups ?? []).map(({ name, why }) => [name, why])),
    shown: async (id: string, asAt: string) => (await told(id, asAt)).shown,
    given: async (files: Files) => expect((await land(opened.db, files)).rejected).toEqual([]),
    emptied: () => emptied(opened),
    close: () => opened.close(),
  }
}
export type FigureWorld = Awaited<ReturnType<typeof figureWorld>>

export const child = (n: number, more: Record<string, string> = {}) => ({
  ref: `C-${n}`,
  born: '2012-05-01',
  sex: 'F',
  ...more,
})
export const start = (n: number, on: string, more: Record<string, string> = {}) => ({ child: `C-${n}`, on, ...more })
