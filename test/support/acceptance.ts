import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Role } from '../../src/access'
import { isPlainDate, londonDay } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { changeLaw } from '../../src/ledgers'
import { allRoutes } from '../../src/routes'
import { slugOf } from '../../src/service/recording/wording'
import { STAKES } from '../../src/service/today/stake'
import type { Proposal } from '../../src/standards'
import { buildApp } from '../../src/web/server'
import { filledIn } from './browser-form'
import { emptyDatabase } from './database'
import { type Files, land } from './files'
import { house as shared } from './house'
import { readable } from './readable'
import { type Visitor, visitor } from './visitor'

type Task = { readonly what: string; readonly who: string; readonly when: string }
type Values = Readonly<Record<string, string>>

/** A service that is lived in: its day moves on, files come in, records are made by form, and pages are read. */
export type LivedIn = {
  /** It is ten in the morning of a day, and a registered manager sits down at the service. */
  readonly on: (day: string) => Promise<void>
  readonly bring: (files: Files) => Promise<void>
  /** Changes the law or the calendar as somebody agreed. */
  readonly agree: (proposal: Proposal) => Promise<number>
  /** Records by form, as somebody would who answers only these questions; returns what the page after it says. */
  readonly record: (kind: string, values: Values) => Promise<string>
  /** Sends a form that must not be taken; returns what is to be put right. */
  readonly refused: (kind: string, values: Values) => Promise<string>
  /** Corrects the last record of a kind by form; returns what is to be put right, or nothing where it was taken. */
  readonly correct: (kind: string, values: Values) => Promise<string>
  /** What a page says is owed under a name, oldest first: `1 Jul 2019, due 1 Jun 2022, met 2 May 2022: met in time`. */
  readonly owed: (path: string, name: string) => Promise<string[]>
  /** The words of a page. */
  readonly read: (path: string) => Promise<string>
  /** Of all that Today lists, gravest first, what is called by a name: `Nadia Brereton: 1 day overdue Tuesday 1 February`. */
  readonly listed: (name: string) => Promise<string[]>
  /** The arithmetic of one duty, by the page on which it stands and how that calls it. */
  readonly why: (path: string, duty: string) => Promise<string>
  readonly as: (role: Role, terms?: { worker?: string; team?: string }) => Promise<Visitor>
  readonly close: () => Promise<void>
}

export async function livedIn(firstDay: string, files: Files): Promise<LivedIn> {
  const house = { ...shared }
  const opened: Opened = await emptyDatabase()
  let now = tenOn(firstDay)
  const clock = () => ({ now, today: londonDay(now) })
  const perMinute = { any: 1e6, signIn: 1e6 }
  const app: FastifyInstance = await buildApp({
    db: opened.db,
    routes: allRoutes(house),
    embedded: true,
    clock,
    perMinute,
  })
  const as: LivedIn['as'] = (role, terms = {}) => visitor(app, opened.db, { role, ...terms }, now)
  let manager = await as('registered manager')
  const bring = async (more: Files) =>
    expect((await land(opened.db, more, { takeOn: false, now })).rejected).toEqual([])
  await bring(files)
  const read = async (path: string) => {
    const answer = await manager.get(path)
    expect([path, answer.statusCode]).toEqual([path, 200])
    return readable(answer.body)
  }
  const send = async (kind: string, values: Values) => {
    const known = house.words.byName.get(kind)
    if (!known) throw new Error(`There is no ${kind}`)
    const about = Object.entries(values).filter(([name]) => name in known.about)
    const address = `/record/${slugOf(known)}?${new URLSearchParams(about)}`
    const form = await manager.get(address)
    expect([address, form.statusCode]).toEqual([address, 200])
    return manager.post(address, { ...filledIn(form.body), ...Object.assign({}, ...Object.entries(values).map(typed)) })
  }
  return {
    on: async (day) => {
      now = tenOn(day)
      manager = await as('registered manager')
    },
    bring,
    agree: (proposal) =>
      changeLaw(house, opened.db, { read: () => proposal, says: 'agreed' }, { who: 'test', reason: 'Agreed', now }),
    record: async (kind, values) => {
      const answer = await send(kind, values)
      expect([kind, answer.statusCode, answer.statusCode === 303 ? '' : toPutRight(answer.body)]).toEqual([
        kind,
        303,
        '',
      ])
      return read(String(answer.headers.location))
    },
    refused: async (kind, values) => {
      const answer = await send(kind, values)
      expect([kind, answer.statusCode]).toEqual([kind, 422])
      return toPutRight(answer.body)
    },
    correct: async (kind, values) => {
      const of = opened.db.selectFrom('happening').select('id').where('kind', '=', kind)
      const { id } = await of.orderBy('id', 'desc').executeTakeFirstOrThrow()
      const form = filledIn((await manager.get(`/happenings/${id}/correct`)).body)
      const changed = Object.assign({}, ...Object.entries(values).map(typed))
      const answer = await manager.post(`/happenings/${id}/correct`, { ...form, because: 'A slip', ...changed })
      return answer.statusCode === 303 ? '' : toPutRight(answer.body)
    },
    read,
    owed: async (path, name) => datesOf((await manager.get(path)).body, name),
    listed: async (name) => {
      const tasks: Task[] = []
      for (const stake of STAKES)
        for (let page = 1, more = true; more; page++) {
          const { body } = await manager.get(`/?stake=${stake.name}&page=${page}`)
          tasks.push(...tasksOf(body))
          more = body.includes('rel="next"')
        }
      return tasks.filter(({ what }) => what === name).map(({ who, when }) => `${who}: ${when}`)
    },
    why: async (path, duty) => {
      const { body } = await manager.get(path)
      const at = body.indexOf(`>${duty}<`)
      const href = /href="(\/duties\/\d+\/why)"/.exec(body.slice(Math.max(at, 0)))?.[1]
      if (at < 0 || !href) throw new Error(`${path} does not say why ${duty} is due`)
      return read(href)
    },
    as,
    close: async () => {
      await app.close()
      await opened.close()
    },
  }
}

const tenOn = (day: string): Date => new Date(`${day}T10:00:00Z`)

/** A day is typed into three fields, and where days are offered, under another day. */
function typed([name, value]: [string, string]): Record<string, string> {
  if (!isPlainDate(value)) return { [name]: value }
  const [year = '', month = '', day = ''] = value.split('-')
  return { [name]: 'other', [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

const toPutRight = (html: string): string =>
  (/error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1] ?? html.slice(0, 300)).replaceAll(/<[^>]+>/g, ' ').trim()

/** The dates of the duties of a name, from the table that stands below their picture. */
function datesOf(html: string, name: string): string[] {
  return [...html.matchAll(/<tr\b.*?<\/tr>/gs)].flatMap(([row]) => {
    const cells = [...row.matchAll(/<t[hd]\b.*?<\/t[hd]>/gs)].map(([cell]) => readable(cell).trim())
    const [duty, opened, due, met, closed, standing] = cells
    if (cells.length !== 6 || duty !== name) return []
    const ended = [met ? `met ${met}` : '', closed ? `closed ${closed}` : ''].filter(
      (each) => each && each !== 'met not yet',
    )
    return [`${[opened, `due ${due}`, ...ended].join(', ')}: ${standing}`]
  })
}

/** Each task: what, whom it is about, and when. */
function tasksOf(html: string): Task[] {
  const part = (row: string, pattern: RegExp) => readable(pattern.exec(row)?.[1] ?? '').trim()
  return html
    .split('<li class="los-task">')
    .slice(1)
    .map((row) => ({
      what: part(row, /<h3[^>]*>(.*?)<\/h3>/s),
      who: part(row, /<p><a[^>]*>(.*?)<\/a>/s),
      when: part(row, /los-task__when">(.*?)<\/div>/s),
    }))
}
