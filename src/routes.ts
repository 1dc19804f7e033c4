// Every address of the product. What is not in this list is not there; test/house/may.ts says who may have each.
import { accountRoutes } from './access/accounts.routes'
import { settingsRoutes } from './access/settings.routes'
import { signInRoutes } from './access/sign-in.routes'
import { lawRoutes } from './duties/law.routes'
import { importsRoutes } from './imports/imports.routes'
import { journalRoutes } from './journal/journal.routes'
import type { House } from './ledgers'
import { measureOf } from './measures'
import { figureRoutes } from './measures/figures.routes'
import { targetRoutes } from './measures/set-targets/targets.routes'
import { qualityRoutes } from './service/actions'
import { allocateRoutes } from './service/allocation'
import { auditsRoutes } from './service/audits/audits.routes'
import { calendarRoute } from './service/board/calendar.routes'
import { programmeRoute } from './service/board/programme.routes'
import { saferCaringRoutes } from './service/checks/safer-caring.routes'
import { childrenRoutes } from './service/children/children.routes'
import { complaintsRoutes } from './service/complaints/complaints.routes'
import { concernsRoutes } from './service/concerns/concerns.routes'
import { schedule6Routes } from './service/concerns/schedule-6.routes'
import { sharingRoutes } from './service/concerns/sharing.routes'
import { dataQualityRoutes } from './service/data-quality/data-quality.routes'
import { askRoutes } from './service/feedback/ask.routes'
import { feedbackRoutes } from './service/feedback/feedback.routes'
import { sayRoutes } from './service/feedback/say.routes'
import { householdRoutes } from './service/household'
import { serviceRoutes } from './service/organisation/service.routes'
import { peopleRoutes } from './service/people/people.routes'
import { findPeople } from './service/people/people.store'
import { publishingRoutes } from './service/publishing/publishing.routes'
import { type Outside, reachRoutes } from './service/reach'
import { reconcilingRoutes } from './service/reconciling/printed.routes'
import { recordingRoutes } from './service/recording'
import { registerRoutes } from './service/register/register.routes'
import { registersRoutes } from './service/registers/registers.routes'
import { reportsRoutes } from './service/reports/reports.routes'
import { subjectRoutes } from './service/subject'
import { todayRoutes } from './service/today'
import { trainingRoutes } from './service/training/training.routes'
import { standardsRoutes } from './standards/standards.routes'
import type { Route } from './web/route'

/** Nothing outside: no address of its own, no letters. */
const INSIDE: Outside = { origin: '', posts: false }

export function allRoutes(house: House, outside: Outside = INSIDE): readonly Route[] {
  return [
    ...todayRoutes(house),
    ...allocateRoutes(house),
    ...registerRoutes(house),
    ...registersRoutes(house),
    ...householdRoutes(house),
    ...childrenRoutes(house),
    ...trainingRoutes(house),
    ...serviceRoutes,
    ...subjectRoutes(house),
    ...peopleRoutes(house),
    ...qualityRoutes(house),
    ...auditsRoutes(house),
    ...feedbackRoutes,
    ...askRoutes(outside),
    ...sayRoutes(house),
    ...dataQualityRoutes(house),
    ...reportsRoutes(house),
    ...publishingRoutes(house),
    calendarRoute(house),
    programmeRoute(house),
    ...saferCaringRoutes(house),
    ...schedule6Routes(house),
    ...sharingRoutes,
    ...complaintsRoutes(house),
    ...concernsRoutes(house),
    ...recordingRoutes(house),
    ...reconcilingRoutes(house),
    ...figureRoutes(house, findPeople),
    ...lawRoutes(house, (id) => measureOf(id)?.short),
    ...importsRoutes(house),
    ...signInRoutes,
    ...settingsRoutes,
    ...targetRoutes,
    ...reachRoutes(house, outside),
    ...standardsRoutes(house),
    ...accountRoutes,
    ...journalRoutes,
  ]
}
