export { allocateRoutes } from './allocate.routes'
export { caseloadLimit, heldWords } from './caseload-limit'
