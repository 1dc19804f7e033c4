import type { PlainDate } from '../calendar'
import type { Db } from '../database'
import { asProposed, type House } from '../ledgers'
import { type Figure, figures, MEASURES, type Measure } from '../measures'
import { workedOutBy } from '../measures/rules'
import type { Proposal } from './change'
import { findMoved, findNewest, type Moved } from './dry-run.store'

export type FigureChange = { readonly measure: Measure; readonly before: Figure; readonly after: Figure }
export type DryRun = { readonly moved: readonly Moved[]; readonly figures: readonly FigureChange[] }

/** What a change would do, and nothing of it done: every duty that would stand otherwise, every figure that would differ today. */
export async function dryRun(
  house: House,
  db: Db,
  proposal: Proposal,
  today: PlainDate,
  progress?: (done: number, of: number) => void,
): Promise<DryRun> {
  const { moved, fed, after } = await asProposed(
    house,
    db,
    proposal,
    async (world, { house: then, rules, schema }) => {
      const fed = MEASURES.filter((measure) => workedOutBy(measure).some((rule) => rules.includes(rule)))
      const after = await figures(world, then.law, fed, { asAt: today })
      return { moved: await findMoved(world, schema, rules), fed, after }
    },
    progress,
  )
  const before = await figures(db, house.law, fed, { asAt: today })
  return { moved, figures: changedFigures(fed, before, after) }
}

function changedFigures(
  measures: readonly Measure[],
  before: readonly Figure[],
  after: readonly Figure[],
): FigureChange[] {
  return measures.flatMap((measure) => {
    const [was, is] = [before, after].map((each) => each.find(({ id }) => id === measure.id))
    const same = !was || !is || (was.of === is.of && was.counts === is.counts && was.shown === is.shown)
    return same ? [] : [{ measure, before: was, after: is }]
  })
}

/** A dry run under way or done. A few are kept, so that its pages need not be worked out one by one. */
export type Run = { done: number; of: number; result: DryRun | null; readonly work: Promise<unknown> }
export type Runs = Map<string, Run>

const KEPT = 4
/** A page waits this long for its answer, and then shows how far it is. */
const PATIENCE = 4000

/** The dry run of a proposal: begun, unless the same was asked of the same service before. */
export async function runOf(runs: Runs, house: House, db: Db, proposal: Proposal, today: PlainDate): Promise<Run> {
  const key = JSON.stringify([house.stamp, await findNewest(db), today, proposal])
  const run = runs.get(key) ?? begin(runs, key, house, db, proposal, today)
  await Promise.race([run.work, new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())])
  return run
}

function begin(runs: Runs, key: string, house: House, db: Db, proposal: Proposal, today: PlainDate): Run {
  const progress = (done: number, of: number) => Object.assign(run, { done, of })
  const work = dryRun(house, db, proposal, today, progress).then((result) => Object.assign(run, { result }))
  const run: Run = { done: 0, of: 0, result: null, work }
  // Whoever waits is told of what goes wrong; the next to ask begins anew.
  work.catch(() => runs.delete(key))
  runs.set(key, run)
  for (const oldest of [...runs.keys()].slice(0, -KEPT)) runs.delete(oldest)
  return run
}
