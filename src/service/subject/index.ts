export { subjectRoutes } from './subject.routes'
