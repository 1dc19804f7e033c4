import { actorOf, may, settledSubjects, type Viewer } from '../../access'
import { longDate } from '../../calendar'
import { FORMATS, type Format, tableAs } from '../../exports'
import { enter } from '../../journal'
import { type Answer, defineRoute, download, notFound, type PageRequest, page, type Route } from '../../web/route'
import { findPeople } from '../people/people.store'
import { SHARED } from './sharing'
import { GROUP, SharingPage } from './sharing.page'
import { findAgreement, findShared, type SharedCase } from './sharing.store'

type Request = PageRequest<Viewer>

/** What partners see of children at risk of exploitation: what was agreed, and nothing else. */
export const sharingRoutes: readonly Route[] = [
  defineRoute({ method: 'GET', path: GROUP, may: 'read cases', handle: show }),
  ...FORMATS.map((format) =>
    defineRoute({
      method: 'GET',
      path: `${GROUP}/sheet.${format}`,
      may: 'take data away',
      handle: (request: Request) => take(request, format),
    }),
  ),
]

async function read({ db, viewer, clock }: Request) {
  const agreement = await findAgreement(db, clock.today)
  const visible = await settledSubjects(db, viewer, clock.today)
  const cases = await findShared(db, agreement?.fields ?? [], { day: clock.today, visible })
  return { agreement, cases }
}

async function show(request: Request): Promise<Answer> {
  const { db, viewer, clock } = request
  const found = await read(request)
  const people = await findPeople(
    db,
    found.cases.map(({ id }) => id),
    clock.today,
  )
  await note(request, 'read the sheet for the exploitation group', found.cases)
  const body = SharingPage({
    ...{ ...found, people, today: clock.today },
    mayAgree: may(viewer, 'record') && may(viewer, 'decide what leaves'),
    mayTake: may(viewer, 'take data away'),
  })
  return page({ title: 'What the exploitation group sees', place: 'Quality', body })
}

async function take(request: Request, format: Format): Promise<Answer> {
  const { agreement, cases } = await read(request)
  if (!agreement || agreement.lapsed) return notFound()
  const { today } = request.clock
  await note(request, 'took the sheet for the exploitation group away', cases)
  const file = await tableAs(format, {
    name: `Exploitation group ${today}`,
    columns: [
      { head: 'Case', cell: ({ number }: SharedCase) => String(number) },
      ...agreement.fields.map((field) => ({
        head: SHARED[field].head,
        cell: ({ told }: SharedCase) => told[field] ?? null,
      })),
    ],
    rows: cases,
    about: [
      ['What it holds', 'Children at risk of exploitation: what was agreed that the group may see'],
      ['As at', longDate(today)],
      ['Agreed on', longDate(agreement.on)],
    ],
  })
  return download({ name: file.name, type: file.type, body: file.bytes })
}

const note = ({ db, viewer, clock }: Request, did: string, cases: readonly SharedCase[]) =>
  enter(db, { who: actorOf(viewer), did, details: { cases: cases.length }, at: clock.now })
