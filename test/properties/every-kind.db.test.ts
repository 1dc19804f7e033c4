import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromNumber, plainDate, termText, toNumber } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { isTerm } from '../../src/duties'
import { type DutyRow, toDuty } from '../../src/duties/duties.store'
import { append, asKnownAt, changeLaw, type House, rebuild, type ToAppend, verify } from '../../src/ledgers'
import type { Proposal, What } from '../../src/standards'
import { type Chance, chanceOf } from '../oracle/chance'
import { emptied, emptyDatabase } from '../support/database'
import { house as shared } from '../support/house'
import { admitted } from '../support/random/in-memory'
import { pick } from '../support/random/random-answers'
import { type Drawing, type RandomRecord, randomRecords } from '../support/random/random-records'

let opened: Opened
beforeAll(async () => {
  opened = await emptyDatabase()
})
afterAll(() => opened.close())

const RUNS = Number(process.env.LOS_PROPERTY_RUNS ?? 3)
const STARTS = ['2010-12-01', '2018-02-01', '2020-01-15', '2024-03-01'].map((day) => toNumber(plainDate(day)))
const PARTS = 4

/** Every duty that is stored, as one line each. */
async function owed(db: Opened['db']): Promise<string[]> {
  const { rows } = await sql<DutyRow>`select * from duty`.execute(db)
  return rows.map((row) => JSON.stringify({ ...toDuty(row), id: 0, version: 0 })).sort()
}

/** The numbers that more than one row of a ledger has: what is joined by its number would be joined to both. */
async function numbers(db: Opened['db']): Promise<unknown[]> {
  const { rows } = await sql`
    select 'duty' as ledger, id from duty group by id having count(*) > 1
    union all select 'span', id from span group by id having count(*) > 1`.execute(db)
  return rows
}

async function spans(db: Opened['db']): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`select (to_jsonb(s) - 'id')::text as line from span s`.execute(db)
  return rows.map(({ line }) => line).sort()
}

/** One part of a service’s life: new records, some of long ago, and of what was written before some corrected or withdrawn. */
async function live(house: House, chance: Chance, drawing: Drawing, written: Map<number, RandomRecord>, now: Date) {
  const by = { who: 'test', now, takenOn: false }
  for (let n = 0; n < 18; n++) {
    const records = drawing.draw()
    const entries = records.map((record) => admitted(house, record, now))
    const appended = await append(house, opened.db, entries, by)
    appended.forEach(({ id }, index) => {
      const record = records[index]
      if (record) written.set(id, record)
    })
  }
  const earlier = [...written].filter(() => chance.of(0.15))
  for (const [id, record] of earlier) {
    const isSubject = house.words.byName.get(record.kind)?.subject !== undefined
    const withdrawn = !isSubject && chance.of(0.3)
    const again = withdrawn || record.values.on === undefined ? record : drawing.otherwise(record)
    const entry: ToAppend = { ...admitted(house, again, now), corrects: id, reason: 'A slip', withdrawn }
    const [corrected] = await append(house, opened.db, [entry], by)
    written.delete(id)
    if (corrected && !withdrawn) written.set(corrected.id, again)
  }
}

/** A change of the law that a service might make: a profile or a rule off and on, a term shorter, a day off. */
function someChange(house: House, chance: Chance, day: number): Proposal {
  const rules = [...house.law.rules.values()]
  const rule = pick(chance, rules)
  const version = rule.versions.at(-1)
  const { within, then } = version ?? {}
  const changes: What[] = [
    {
      change: 'profile',
      profile: pick(chance, [...new Set(rules.map(({ profile }) => profile))]),
      to: pick(chance, ['on', 'off']),
    },
    { change: 'rule', rule: rule.id, to: 'off' },
    { change: 'holiday', to: 'added', name: 'A day off', source: 'Gazette' },
  ]
  if (version && !rule.holds && within !== 'promptly' && within && isTerm(within) && within.n > 1) {
    const shorter = (term: typeof within) => termText({ ...term, n: term.n - 1 })
    changes.push({
      change: 'term',
      rule: rule.id,
      within: shorter(within),
      then: then ? (then.n > 1 ? shorter(then) : termText(then)) : null,
    })
  }
  return { from: fromNumber(day), what: pick(chance, changes), reverses: null }
}

test.each(Array.from({ length: RUNS }, (_, index) => index + 1))(
  'service %i of every kind, under every rule, with late entries, corrections and changes of the law',
  async (seed) => {
    await emptied(opened)
    const house = { ...shared }
    const chance = chanceOf(seed)
    const from = STARTS[seed % STARTS.length] ?? 0
    const drawing = randomRecords(house, chance, { from, days: 900, leanOn: 6, subjects: 2 })
    const written = new Map<number, RandomRecord>()
    const known: { at: Date; owed: string[]; spans: string[] }[] = []
    for (let part = 0; part < PARTS; part++) {
      const now = new Date(Date.UTC(2026, 9, 1 + part * 4))
      await live(house, chance, drawing, written, now)
      expect([part, await verify(house, opened.db)]).toEqual([part, []])
      known.push({ at: new Date(now.getTime() + 1000), owed: await owed(opened.db), spans: await spans(opened.db) })
      const change = someChange(house, chance, from + chance.between(0, 900))
      const by = { who: 'test', reason: 'Agreed', now: new Date(Date.UTC(2026, 9, 3 + part * 4)) }
      await changeLaw(house, opened.db, { read: () => change, says: 'a change' }, by)
      expect([part, change.what, await verify(house, opened.db)]).toEqual([part, change.what, []])
      known.push({ at: new Date(by.now.getTime() + 1000), owed: await owed(opened.db), spans: await spans(opened.db) })
    }
    expect(known.at(-1)?.owed.length).toBeGreaterThan(10)
    const day = toNumber(plainDate('2026-11-22'))
    for (const then of known) {
      expect(await asKnownAt(house, opened.db, then.at, day, owed)).toEqual(then.owed)
      const rules = [...house.law.rules.keys()].filter(() => chance.of(0.1))
      const some = then.owed.filter((line) => rules.includes((JSON.parse(line) as { rule: string }).rule))
      expect([rules, await asKnownAt(house, opened.db, then.at, day, owed, { rules })]).toEqual([rules, some])
      expect(await asKnownAt(house, opened.db, then.at, day, numbers)).toEqual([])
    }
    await opened.db.transaction().execute(async (trx) => {
      await sql`delete from span`.execute(trx)
      await sql`delete from duty`.execute(trx)
      await rebuild(house, trx)
    })
    expect({ owed: await owed(opened.db), spans: await spans(opened.db) }).toEqual({
      owed: known.at(-1)?.owed,
      spans: known.at(-1)?.spans,
    })
  },
  300_000,
)
