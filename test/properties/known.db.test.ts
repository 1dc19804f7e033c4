import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate, toNumber } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { answerOn } from '../../src/duties'
import { type DutyRow, toDuty } from '../../src/duties/duties.store'
import { type Asks, asKnownAt, drifts } from '../../src/ledgers'
import { asksOf, figures, MEASURES } from '../../src/measures'
import { randomService } from '../oracle/random-service'
import { emptied, emptyDatabase } from '../support/database'
import { type Files, land } from '../support/files'
import { house } from '../support/house'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())

const SUBJECTS = ['workers', 'households', 'carers', 'household-members', 'children', 'notifiable-events', 'placements']
const RUNS = Number(process.env.LOS_PROPERTY_RUNS ?? 12)

/** A service in three parts, late rows among them: whatever names somebody comes no sooner than they do. */
function inParts(files: Files, seed: number): Files[] {
  const parts: [Files, Files, Files] = [{}, {}, {}]
  for (const [name, rows] of Object.entries(files)) {
    const bare = rows.map(({ recorded_at: _, ...row }) => row)
    bare.forEach((row, index) => {
      const part = parts[SUBJECTS.includes(name) || row.id ? 0 : (index * 7 + seed) % 3]
      if (part) part[name] = [...(part[name] ?? []), row]
    })
  }
  return parts
}

/** Every figure is looked at by some of the services: all of them eighteen times over would take most of an hour. */
const shareOf = (seed: number) => MEASURES.filter((_, index) => index % 8 === seed % 8)

/** What a service answers as at a day: every duty, and its share of the figures with their rows. */
async function everything(db: Opened['db'], asAt: string, seed: number) {
  const { rows } = await sql<
    DutyRow & { ref: string }
  >`select d.*, s.ref from duty d join subject s on s.id = d.subject_id`.execute(db)
  const duties = rows.flatMap((row) =>
    answerOn(toDuty(row), toNumber(plainDate(asAt)), row.ref).map((answer) =>
      JSON.stringify({ rule: row.rule, ...answer }),
    ),
  )
  return { duties: duties.sort(), figures: await figuresOn(db, asAt, seed) }
}

const figuresOn = (db: Opened['db'], asAt: string, seed: number) =>
  figures(db, house.law, shareOf(seed), { asAt: plainDate(asAt), rows: true })

test.each(Array.from({ length: RUNS }, (_, index) => index + 1))(
  'service %i: as known at an instant it answers what it answered at that instant, asked all or only what its figures read',
  async (seed) => {
    await emptied(opened)
    const days = ['2019-06-30', '2024-03-31', '2026-09-30']
    const instants = ['2026-10-01T10:00:00Z', '2026-10-15T10:00:00Z', '2026-11-01T10:00:00Z'].map(
      (text) => new Date(text),
    )
    const answered: { asAt: string; knownAt: Date; said: Awaited<ReturnType<typeof everything>> }[] = []
    for (const [index, part] of inParts(randomService(seed, 4), seed).entries()) {
      const knownAt = instants[index] ?? new Date()
      await land(opened.db, part, { takeOn: false, now: knownAt })
      for (const asAt of days) answered.push({ asAt, knownAt, said: await everything(opened.db, asAt, seed) })
      const drift = []
      for await (const each of drifts(house, opened.db)) drift.push(each)
      expect(drift).toEqual([])
    }
    for (const { asAt, knownAt, said } of answered) {
      const look = <T>(work: (world: Opened['db']) => Promise<T>, asks?: Asks) =>
        asKnownAt(house, opened.db, knownAt, toNumber(plainDate(asAt)), (world) => work(world as Opened['db']), asks)
      expect(await look((world) => everything(world, asAt, seed))).toEqual(said)
      expect(await look((world) => figuresOn(world, asAt, seed), asksOf(shareOf(seed)))).toEqual(said.figures)
    }
  },
)
