import { may } from '../../access'
import { addMonths, fromNumber, isPlainDate, londonDay, type PlainDate, toNumber } from '../../calendar'
import type { House } from '../../ledgers'
import { inLook, lookQuery, readLook } from '../../web/looking'
import { defineRoute, one, page, type Route } from '../../web/route'
import { holdBack } from '../recording/unnamed.store'
import { CALENDAR, CalendarPage } from './calendar.page'
import { dueDays } from './due-days'
import { findRhythms, findSteps, REPORT_RULES } from './rhythms.store'

const MONTHS = 12

/** What each body that the service answers to is given, and when. */
export const calendarRoute = (house: House): Route =>
  defineRoute({
    method: 'GET',
    path: CALENDAR,
    // Bodies, reports and days: no case is in it, and what names somebody is held back.
    may: 'see figures',
    handle: async ({ db, viewer, clock, query }) => {
      const look = readLook(query, clock)
      const today = look.asAt
      const asked = one(query, 'from')
      const from = firstOfMonth(isPlainDate(asked) ? asked : today)
      const to = fromNumber(addMonths(toNumber(from), MONTHS) - 1)
      const { found, steps } = await inLook(house, db, { ...look, asks: { rules: REPORT_RULES } }, async (world) => {
        const found = await findRhythms(world, today)
        return { found, steps: await findSteps(world, found, today) }
      })
      const reads = may(viewer, 'read cases')
      const rhythms = reads ? found : await holdBack(db, found, ['report', 'lead'])
      const sinceAll = rhythms.reduce<PlainDate>((first, { since }) => (since < first ? since : first), today)
      const body = CalendarPage({
        ...{ today, from, to, past: look.past, known: look.knownAt ? londonDay(look.knownAt) : undefined },
        days: dueDays(rhythms, steps, { from, to, today }),
        late: dueDays(rhythms, steps, { from: sinceAll, to: today, today }).filter(
          ({ standing }) => standing === 'overdue',
        ),
        undated: rhythms.filter(({ firstDue }) => firstDue === null),
        reads,
        records: may(viewer, 'record') && !look.past,
        href: (way) => {
          const address = lookQuery(look, clock)
          address.set('from', fromNumber(addMonths(toNumber(from), way === 'before' ? -MONTHS : MONTHS)))
          return `${CALENDAR}?${address}`
        },
      })
      return page({ title: 'Reporting calendar', place: 'Board', body })
    },
  })

const firstOfMonth = (day: PlainDate): PlainDate => fromNumber(toNumber(day) - Number(day.slice(8)) + 1)
