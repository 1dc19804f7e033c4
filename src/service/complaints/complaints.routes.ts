import { actorOf, may, type Viewer } from '../../access'
import { tableAs } from '../../exports'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { listAddress } from '../../web/list-address'
import { partOf } from '../../web/part-of'
import {
  type Answer,
  defineRoute,
  download,
  notFound,
  one,
  type PageRequest,
  page,
  pageAsked,
  type Route,
} from '../../web/route'
import { quarterNamed, quarterOn } from '../concerns/quarters'
import { noteRead } from '../people/case'
import { type Complaint, type Filter, holds, PROCEDURES, SOURCES, STAGES } from './complaint'
import { ComplaintPage } from './complaint.page'
import { COMPLAINTS } from './complaint-address'
import { complaintColumns } from './complaint-columns'
import { ComplaintsPage } from './complaints.page'
import { readComplaints } from './read-complaints'
import { reportRoute } from './report.routes'

const PER_PAGE = 50
const ONE = '/quality/complaints/:ref'
const NAMES = ['procedure', 'source', 'stage', 'quarter', 'late', 'page'] as const

/** The tracker of complaints, one complaint, and the report of a year and its quarters. */
export const complaintsRoutes = (house: House): readonly Route[] => [
  defineRoute({ method: 'GET', path: COMPLAINTS, may: 'read cases', handle: (request) => showTracker(house, request) }),
  defineRoute({
    method: 'GET',
    path: '/quality/complaints.csv',
    may: 'take data away',
    handle: (request) => takeTracker(house, request),
  }),
  reportRoute(house),
  defineRoute<typeof ONE>({
    method: 'GET',
    path: ONE,
    may: 'read cases',
    handle: async (request) => {
      const { complaints, ...read } = await readComplaints(house, request, request.params.ref)
      const [complaint] = complaints
      if (!complaint) return notFound()
      await noteRead(request, 'read a complaint', complaint.file.ref)
      const body = ComplaintPage({ house, complaint, ...read, records: may(request.viewer, 'record') })
      // Whose it is stays out of the title: titles travel into histories and bookmarks.
      return page({ title: `Complaint ${complaint.file.ref}`, place: 'Quality', body })
    },
  }),
]

function filterOf({ query }: PageRequest): Filter {
  return {
    procedure: PROCEDURES.find((each) => each === one(query, 'procedure')) ?? null,
    source: SOURCES.find((each) => each === one(query, 'source')) ?? null,
    stage: STAGES.find((each) => each === one(query, 'stage')) ?? null,
    quarter: quarterNamed(one(query, 'quarter')) ?? null,
    late: one(query, 'late') === 'yes',
  }
}

async function showTracker(house: House, request: PageRequest<Viewer>): Promise<Answer> {
  const { viewer, query } = request
  const { complaints, ...read } = await readComplaints(house, request)
  const filter = filterOf(request)
  const held = complaints.filter(holds(filter))
  const { rows: shown, pager } = partOf(held, pageAsked(query), PER_PAGE)
  await note(request, 'read a list of complaints', shown.length)
  const body = ComplaintsPage({
    ...{ ...read, all: complaints, shown, filter, pager },
    quarters: quartersOf(complaints),
    quarter: filter.quarter ? one(query, 'quarter') : null,
    mayRecord: may(viewer, 'record'),
    mayTake: may(viewer, 'take data away'),
    href: (changes, path = COMPLAINTS) => listAddress(path, query, NAMES, changes),
  })
  return page({ title: 'Complaints', place: 'Quality', body })
}

async function takeTracker(house: House, request: PageRequest<Viewer>): Promise<Answer> {
  const { complaints } = await readComplaints(house, request)
  const rows = complaints.filter(holds(filterOf(request)))
  await note(request, 'took a list of complaints away', rows.length)
  const file = await tableAs('csv', { name: `complaints-${request.clock.today}`, columns: complaintColumns, rows })
  return download({ name: file.name, type: file.type, body: file.bytes })
}

/** The quarters in which a complaint was received, the newest first: as many as a row of links can hold. */
const quartersOf = (complaints: readonly Complaint[]): readonly string[] =>
  [...new Set(complaints.flatMap(({ file }) => quarterOn(file.on)?.name ?? []))].slice(0, 8)

async function note({ db, viewer }: PageRequest<Viewer>, did: string, complaints: number): Promise<void> {
  if (complaints > 0) await enter(db, { who: actorOf(viewer), did, details: { complaints } })
}
