import { accountRoutes } from '../access/accounts.routes'
import { settingsRoutes } from '../access/settings.routes'
import { signInRoutes } from '../access/sign-in.routes'
import { journalRoutes } from '../journal/journal.routes'
import type { Route } from './route'

/** Every address of the product. What is not in this list is not there; test/house/may.ts says who may have each. */
export const allRoutes: readonly Route[] = [...signInRoutes, ...settingsRoutes, ...accountRoutes, ...journalRoutes]
