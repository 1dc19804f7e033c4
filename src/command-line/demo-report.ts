import { randomUUID } from 'node:crypto'
import { actorOf, personaWith } from '../access'
import { londonDay } from '../calendar'
import type { Db } from '../database'
import type { House } from '../ledgers'
import { findService } from '../service/organisation/service.store'
import { declaredOf, periodBefore } from '../service/publishing/declared'
import { freeze, SUMMARY } from '../service/publishing/freeze'
import { insertStep } from '../service/publishing/versions.store'
import { recordAllOnce } from '../service/recording/record'

const WORDS =
  'Most homes were visited and reviewed in time. Where a visit was late, the table says how many, and the team’s manager says why.'

/** Publishes last month's key figures of the fictional service, as two of its people would: one drafts, another approves. */
export async function publishDemoReport(house: House, db: Db, now: Date, name: string): Promise<void> {
  const [lead, manager] = [await personaWith(db, 'QA lead', now), await personaWith(db, 'registered manager', now)]
  const [declared, service] = [declaredOf('kpi'), await findService(db)]
  if (!lead || !manager || !declared || !service) return
  const clock = { now, today: londonDay(now) }
  const to = periodBefore(declared, clock.today)
  const facts = { report: declared.name, section: SUMMARY, until: to, words: WORDS }
  const entry = { kind: 'report passage', on: clock.today, at: null, sourceRecordedAt: null, about: { service }, facts }
  await recordAllOnce(house, db, [entry], { viewer: lead, now, token: randomUUID() })
  const info = { name, fictional: true, embedded: true }
  const id = await freeze(house, { db, viewer: lead, clock, service: info }, declared, to, '')
  for (const step of ['approved', 'published'] as const)
    await insertStep(db, id, { step, note: null }, { who: actorOf(manager), at: now })
}
