import { actorOf, may, settledSubjects } from '../../access'
import { londonDay, longDate } from '../../calendar'
import { FORMATS, type Format, tableAs } from '../../exports'
import { enter } from '../../journal'
import type { House } from '../../ledgers'
import { inLook, lookQuery, readLook } from '../../web/looking'
import {
  type Answer,
  defineRoute,
  download,
  notFound,
  type PageRequest,
  page,
  pageAsked,
  type Route,
} from '../../web/route'
import { findPeople } from '../people/people.store'
import { registers } from './index'
import { columnsOf, namedIn } from './named'
import { type Choice, readChoice, readRegister } from './read-register'
import type { Register, Row } from './register'
import { RegisterListPage } from './register-list.page'
import { RegistersPage } from './registers.page'

const PER_PAGE = 50
type Request = PageRequest & { readonly params: { readonly name: string } }

/** The registers of a service beside that of its homes: declared lists, as at any day and as known at any instant. */
export const registersRoutes = (house: House): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/registers',
    may: 'read cases',
    handle: async ({ viewer }) => {
      const body = RegistersPage({ registers: registers.filter((each) => may(viewer, each.may)), scope: viewer.scope })
      return page({ title: 'Registers', place: 'People', body })
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/registers/:name',
    may: 'read cases',
    handle: (request) => show(house, request),
  }),
  ...FORMATS.map((format) =>
    defineRoute({
      method: 'GET',
      path: `/registers/:name/rows.${format}`,
      may: 'take data away',
      handle: (request) => take(house, request as Request, format),
    }),
  ),
]

/** The register an address names, if there is one and the viewer may read what it is made of. */
const asked = ({ viewer, params }: Request): Register | undefined =>
  registers.find(({ name, may: needed }) => name === params.name && may(viewer, 'read cases') && may(viewer, needed))

async function show(house: House, request: Request): Promise<Answer> {
  const register = asked(request)
  if (!register) return notFound()
  const { clock, query, viewer } = request
  const look = readLook(query, clock)
  const choice = readChoice(register, query)
  const number = pageAsked(query)
  const { read, rows, people } = await readRows(house, request, register, choice, (all) =>
    all.slice((number - 1) * PER_PAGE, number * PER_PAGE),
  )
  await note(request, 'read a register', register, rows)
  const body = RegisterListPage({
    ...{ register, choice, read, rows, people, scope: viewer.scope },
    look: { asAt: look.asAt, known: look.knownAt ? londonDay(look.knownAt) : undefined, past: look.past },
    page: { number, of: Math.ceil(read.rows.length / PER_PAGE), first: (number - 1) * PER_PAGE },
    mayTake: may(viewer, 'take data away'),
    href: (changes, path = `/registers/${register.name}`) => address(path, choice, lookQuery(look, clock), changes),
  })
  const title = look.past ? `${register.title}, ${longDate(look.asAt)}` : register.title
  return page({ title, place: 'People', body })
}

async function take(house: House, request: Request, format: Format): Promise<Answer> {
  const register = asked(request)
  if (!register) return notFound()
  const { asAt } = readLook(request.query, request.clock)
  const choice = readChoice(register, request.query)
  const { read, rows, people } = await readRows(house, request, register, choice, (all) => all)
  await note(request, 'took a register away', register, rows)
  const file = await tableAs(format, {
    name: `${register.title} ${asAt}`,
    columns: columnsOf(register, read.known, people),
    rows,
    about: [
      ['Register', register.title],
      ['What it holds', register.says],
      ['As at', longDate(asAt)],
      ...(choice.flag ? [['Only', choice.flag] as const] : []),
      ...(choice.by && choice.part ? [[choice.by, choice.part] as const] : []),
    ],
  })
  return download({ name: file.name, type: file.type, body: file.bytes })
}

/** The register, the rows of it that are wanted, and the people these name whom the viewer may see. */
async function readRows(
  house: House,
  { db, viewer, clock, query }: Request,
  register: Register,
  choice: Choice,
  wanted: (rows: readonly Row[]) => readonly Row[],
) {
  const look = readLook(query, clock)
  const visible = await settledSubjects(db, viewer, clock.today)
  return inLook(house, db, look, async (world, then) => {
    const read = await readRegister(world, then, register, { day: look.asAt, visible }, choice)
    const rows = wanted(read.rows)
    const named = await namedIn(world, register, rows, read.known, visible)
    return { read, rows, people: await findPeople(world, named, look.asAt) }
  })
}

function address(
  path: string,
  { flag, by, part }: Choice,
  look: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const out = new URLSearchParams(look)
  const now: Record<string, string | null> = { only: flag, by, in: part, page: null, ...changes }
  for (const [name, value] of Object.entries(now)) if (value) out.set(name, value)
  return out.size > 0 ? `${path}?${out}` : path
}

const note = ({ db, viewer, clock }: Request, did: string, { name }: Register, rows: readonly Row[]) =>
  enter(db, { who: actorOf(viewer), did, details: { register: name, rows: rows.length }, at: clock.now })
