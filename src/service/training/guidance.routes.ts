import { actorOf, settledOwn } from '../../access'
import { londonDay } from '../../calendar'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { defineRoute, one, page, pageAsked } from '../../web/route'
import { kindOf, mayRecord } from '../recording/address'
import { inForce, receiptOf } from './guidance'
import { GuidancePage } from './guidance.page'
import { findAbout, findAll, findLearners, type Who } from './matrix.store'

const WHOSE = ['carer', 'worker', 'panel member'] as const satisfies readonly Who[]

/** Who has said that they have each document in force, and who has not. */
export const guidanceRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/training/guidance',
    may: 'read cases',
    handle: async ({ db, viewer, clock, query }) => {
      const look = readLook(query, clock)
      const visible = await settledOwn(db, viewer, clock.today)
      const who = WHOSE.find((each) => each === one(query, 'who')) ?? 'carer'
      const { issued, people, receipts } = await inLook(house, db, look, async (world) => {
        const people = await findLearners(world, who, { day: look.asAt, visible, scope: viewer.scope })
        return {
          people,
          issued: inForce(await findAll(world, 'service document', look.asAt)),
          receipts: await findAbout(world, 'document receipt', people, look.asAt),
        }
      })
      const rows = issued.map((each) => ({
        ...each,
        people: people.map((person) => receiptOf(person, each, receipts.get(person.id) ?? [])),
      }))
      const document = rows.find((each) => each.document === one(query, 'document')) ?? null
      if (document && people.length > 0)
        await enter(db, { who: actorOf(viewer), did: 'read who has a document', details: { people: people.length } })
      const receipt = kindOf(house, 'document-receipt')
      const body = GuidancePage({
        ...{ who, rows, document, page: pageAsked(query) },
        has: one(query, 'has') === 'yes' ? 'yes' : 'no',
        look: { asAt: look.asAt, known: look.knownAt ? londonDay(look.knownAt) : undefined, past: look.past },
        whole: viewer.scope.kind === 'service',
        mayRecord: receipt !== undefined && !look.past && mayRecord(viewer, receipt),
        href: (changes) =>
          `/training/guidance?${new URLSearchParams({ ...Object.fromEntries(lookQuery(look, clock)), who, ...changes })}`,
      })
      return page({ title: 'Guidance in force', place: 'People', body })
    },
  })
