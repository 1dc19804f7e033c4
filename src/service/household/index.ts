export { householdRoutes } from './household.routes'
