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
import { childrenRoutes } from './service/children/children.routes'
import { householdRoutes } from './service/household'
import { peopleRoutes } from './service/people/people.routes'
import { recordingRoutes } from './service/recording'
import { registerRoutes } from './service/register/register.routes'
import { todayRoutes } from './service/today'
import { standardsRoutes } from './standards/standards.routes'
import type { Route } from './web/route'

export function allRoutes(house: House): readonly Route[] {
  return [
    ...todayRoutes(house),
    ...registerRoutes(house),
    ...householdRoutes(house),
    ...childrenRoutes(house),
    ...peopleRoutes,
    ...recordingRoutes(house),
    ...figureRoutes(house),
    ...lawRoutes(house, (id) => measureOf(id)?.short),
    ...importsRoutes(house),
    ...signInRoutes,
    ...settingsRoutes,
    ...targetRoutes,
    ...standardsRoutes(house),
    ...accountRoutes,
    ...journalRoutes,
  ]
}
