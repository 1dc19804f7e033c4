import type { Role } from '../../src/access'

export const SIGNED_OUT = 'signed out'
export type Asker = Role | typeof SIGNED_OUT

/** Groups of roles that pages are made for. */
const signedIn: readonly Asker[] = [
  'supervising social worker',
  'team manager',
  'registered manager',
  'business support',
  'QA lead',
  'analyst',
  'inspector',
  'councillor',
  'administrator',
]
const anyone: readonly Asker[] = [SIGNED_OUT, ...signedIn]
/** Everybody whose work is cases, within their scope. */
const caseReaders: readonly Asker[] = [
  'supervising social worker',
  'team manager',
  'registered manager',
  'business support',
  'QA lead',
  'analyst',
  'inspector',
]
const takers: readonly Asker[] = ['team manager', 'registered manager', 'QA lead', 'analyst', 'inspector']
const recorders: readonly Asker[] = [
  'supervising social worker',
  'team manager',
  'registered manager',
  'business support',
]
const allocators: readonly Asker[] = ['team manager', 'registered manager']
const importers: readonly Asker[] = ['registered manager', 'business support', 'analyst']
/** Figures open to everybody but the administrator, who keeps accounts and answers for nothing. */
const figureReaders: readonly Asker[] = [...caseReaders, 'councillor']
const targetSetters: readonly Asker[] = ['registered manager', 'QA lead']
const standardSetters: readonly Asker[] = ['registered manager']
const auditRunners: readonly Asker[] = ['registered manager', 'QA lead']
const administrators: readonly Asker[] = ['administrator']
const journalReaders: readonly Asker[] = ['registered manager', 'inspector', 'administrator']

/**
 * Who may have each address: written by hand and reviewed, never worked out from the routes. The walk asks every route
 * as every role and compares; a route that is not here fails it, and so does a line here that no route answers.
 */
export const whoMay: Readonly<Record<string, readonly Asker[]>> = {
  'GET /': signedIn,
  'GET /exceptions': figureReaders,
  'GET /service': caseReaders,
  'GET /workers': caseReaders,
  'GET /allocate': allocators,
  'POST /allocate': allocators,
  'GET /settings/reach': caseReaders,
  'POST /settings/reach/calendar': caseReaders,
  'POST /settings/reach/digest': caseReaders,
  'POST /settings/reach/names': ['registered manager'],
  'GET /calendars/:secret': anyone,
  'GET /register': caseReaders,
  'GET /register.csv': takers,
  'GET /register.xlsx': takers,
  'GET /register.ods': takers,
  'GET /registers': caseReaders,
  'GET /registers/:name': caseReaders,
  'GET /registers/:name/rows.csv': takers,
  'GET /registers/:name/rows.xlsx': takers,
  'GET /registers/:name/rows.ods': takers,
  'GET /households/:ref': caseReaders,
  'GET /children': caseReaders,
  'GET /children/:ref': caseReaders,
  'GET /records/:kind/:ref': caseReaders,
  'GET /find': caseReaders,
  'POST /find': caseReaders,
  'GET /record': recorders,
  'GET /record/:kind': recorders,
  'POST /record/:kind': recorders,
  'GET /recorded/:id': recorders,
  'GET /happenings/:id': caseReaders,
  'GET /happenings/:id/correct': recorders,
  'POST /happenings/:id/correct': recorders,
  'GET /happenings/:id/withdraw': recorders,
  'POST /happenings/:id/withdraw': recorders,
  'GET /figures': figureReaders,
  'GET /figures/all': figureReaders,
  'GET /figures/:id': figureReaders,
  'GET /figures.csv': figureReaders,
  'GET /figures/:id/months.csv': figureReaders,
  'GET /figures/:id/rows.csv': takers,
  'GET /figures.xlsx': figureReaders,
  'GET /figures/:id/months.xlsx': figureReaders,
  'GET /figures/:id/rows.xlsx': takers,
  'GET /figures.ods': figureReaders,
  'GET /figures/:id/months.ods': figureReaders,
  'GET /figures/:id/rows.ods': takers,
  'GET /law': signedIn,
  'GET /law/:id': signedIn,
  'GET /duties/:id/why': caseReaders,
  'GET /imports': importers,
  'POST /imports': importers,
  'GET /imports/:id': importers,
  'GET /imports/:id/rejects.csv': importers,
  'GET /quality': caseReaders,
  'GET /quality/actions': caseReaders,
  'GET /quality/plans/:ref': caseReaders,
  'GET /quality/feedback': caseReaders,
  'GET /quality/feedback/ask': recorders,
  'POST /quality/feedback/ask': recorders,
  'POST /quality/feedback/key': recorders,
  'POST /quality/feedback/revoke': recorders,
  'GET /quality/feedback/forms/:ref': figureReaders,
  'GET /quality/themes': figureReaders,
  'GET /quality/reports': [...auditRunners, 'inspector'],
  'GET /quality/reports/:report': [...auditRunners, 'inspector'],
  'POST /quality/reports/:report': auditRunners,
  'GET /say/:secret': anyone,
  'POST /say/:secret': anyone,
  'GET /quality/audits': caseReaders,
  'GET /quality/audits/agreement': [...auditRunners, 'inspector'],
  'GET /quality/audits/rounds/:ref': caseReaders,
  'GET /quality/audits/:ref': caseReaders,
  'GET /quality/audits/:ref/answer': recorders,
  'POST /quality/audits/:ref/answer': recorders,
  'POST /quality/audits/:ref/moderate': ['registered manager'],
  'GET /quality/audits/draw': auditRunners,
  'POST /quality/audits/draw': auditRunners,
  'GET /imports/files': importers,
  'GET /imports/files/:file': importers,
  'GET /imports/templates.zip': importers,
  'GET /imports/templates/:file': importers,
  'GET /sign-in': anyone,
  'POST /sign-in': anyone,
  'POST /sign-in/persona': anyone,
  'POST /sign-out': signedIn,
  'GET /settings': signedIn,
  'GET /settings/password': signedIn,
  'POST /settings/password': signedIn,
  'GET /settings/targets': figureReaders,
  'GET /settings/targets/:measure': targetSetters,
  'POST /settings/targets/:measure': targetSetters,
  'GET /settings/standards': signedIn,
  'GET /settings/calendar': signedIn,
  'GET /settings/standards/change': standardSetters,
  'GET /settings/standards/try': standardSetters,
  'POST /settings/standards/confirm': standardSetters,
  'GET /settings/accounts': administrators,
  'GET /settings/accounts/new': administrators,
  'POST /settings/accounts/new': administrators,
  'GET /settings/accounts/:account': administrators,
  'POST /settings/accounts/:account': administrators,
  'POST /settings/accounts/:account/close': administrators,
  'POST /settings/accounts/:account/open': administrators,
  'POST /settings/accounts/:account/end-sessions': administrators,
  'POST /settings/accounts/:account/new-password': administrators,
  'GET /journal': journalReaders,
}
