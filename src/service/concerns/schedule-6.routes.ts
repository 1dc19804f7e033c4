import { actorOf, may, settledOwn } from '../../access'
import { fromNumber, londonDay, toNumber } from '../../calendar'
import { enter } from '../../journal'
import { type House, NOTHING_OWED } from '../../ledgers'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { defineRoute, one, page, pageAsked, type Route } from '../../web/route'
import { mattersOf, quarterOf } from './schedule-6'
import { Schedule6Page } from './schedule-6.page'
import { findMatters } from './schedule-6.store'
import { SCHEDULE_6 } from './schedules'

/** The matters of Schedule 6 in a quarter, for whoever reviews the quality of care. */
export const schedule6Routes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/quality/schedule-6',
    may: 'read cases',
    handle: async ({ db, viewer, clock, query }) => {
      const look = readLook(query, clock)
      const quarter = quarterOf(look.asAt)
      const visible = await settledOwn(db, viewer, clock.today)
      const cases = await inLook(house, db, { ...look, asks: NOTHING_OWED }, (world) =>
        findMatters(world, { from: quarter.from, to: look.asAt, visible }),
      )
      if (cases.length > 0)
        await enter(db, {
          who: actorOf(viewer),
          did: 'read the matters of Schedule 6',
          details: { cases: cases.length },
        })
      const href = (changes: Readonly<Record<string, string>>) =>
        `/quality/schedule-6?${new URLSearchParams({ ...Object.fromEntries(lookQuery(look, clock)), ...changes })}`
      const body = Schedule6Page({
        rows: mattersOf(cases),
        matter: SCHEDULE_6.find((each) => each === one(query, 'matter')) ?? null,
        page: pageAsked(query),
        quarter,
        before: fromNumber(toNumber(quarter.from) - 1),
        look: { asAt: look.asAt, known: look.knownAt ? londonDay(look.knownAt) : undefined, past: look.past },
        whole: viewer.scope.kind === 'service',
        mayRecord: may(viewer, 'record') && viewer.scope.kind === 'service',
        href,
      })
      return page({ title: 'Matters of Schedule 6', place: 'Quality', body })
    },
  }),
]
