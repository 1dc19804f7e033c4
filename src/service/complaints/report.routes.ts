import { actorOf, may, settledSubjects } from '../../access'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { defineRoute, one, page, type Route } from '../../web/route'
import { findEntries } from '../concerns/entries.store'
import { quartersOf, reportingYear } from '../concerns/quarters'
import { findService } from '../organisation/service.store'
import { findStaffNames } from '../recording/unnamed.store'
import { readComplaints } from './read-complaints'
import { learningOf, linesOf } from './report'
import { REPORT, ReportPage, yearWords } from './report.page'

const KINDS = ['compliment', 'complaints report', 'engagement']

/** The report of a year of complaints: counts, overviews, learning, advice. */
export const reportRoute = (house: House): Route =>
  defineRoute({
    method: 'GET',
    path: REPORT,
    may: 'read cases',
    handle: async (request) => {
      const { db, viewer, clock, query } = request
      const now = reportingYear(clock.today)
      const asked = Number(one(query, 'year'))
      const year = Number.isInteger(asked) && asked > 2000 && asked <= now ? asked : now
      const [first, , , last] = quartersOf(year)
      if (!first || !last) throw new Error('A year has four quarters')
      const stretch = { from: first.from, to: last.to }
      const visible = await settledSubjects(db, viewer, clock.today)
      const { complaints } = await readComplaints(house, request)
      // A report on a quarter is finished after it.
      const entries = await findEntries(db, KINDS, { from: stretch.from, to: clock.today }, visible)
      const compliments = entries.filter(({ kind, on }) => kind === 'compliment' && on <= stretch.to)
      const timed = new Set([...house.law.rules.values()].filter(isTimed).map(({ id }) => id))
      await enter(db, { who: actorOf(viewer), did: 'read the report on complaints', details: { year } })
      const body = ReportPage({
        ...{ year, today: clock.today, years: [now, now - 1, now - 2], whole: viewer.scope.kind === 'service' },
        lines: linesOf(year, { complaints, compliments, timed }),
        ...learningOf(complaints, stretch, await findStaffNames(db)),
        reports: entries.filter(({ kind }) => kind === 'complaints report'),
        advice: entries.filter(
          ({ kind, on, facts }) => kind === 'engagement' && facts.form === 'advice on complaints' && on <= stretch.to,
        ),
        service: viewer.scope.kind === 'service' ? await findService(db) : null,
        records: may(viewer, 'record'),
      })
      return page({ title: `Complaints and compliments, ${yearWords(year)}`, place: 'Quality', body })
    },
  })

/** The same rules as the figure of complaints answered in time (M086). */
const isTimed = ({ measures }: { readonly measures: readonly string[] }): boolean => measures.includes('M086')
