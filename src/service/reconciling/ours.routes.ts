import type { Viewer } from '../../access'
import { addMonths, endOfLondonDay, fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { Db } from '../../database'
import type { House } from '../../ledgers'
import { asksOf, figures } from '../../measures'
import { answersOn } from '../../measures/kept.store'
import { explain } from '../../reconcile'
import { inLook } from '../../web/looking'
import { type Answer, defineRoute, one, type PageRequest, page } from '../../web/route'
import { findService } from '../organisation/service.store'
import { newToken } from '../recording/record'
import { type Answers, besideOurs, OURS_FIELDS, type Question, readOurs } from './ours'
import { OURS, OursPage } from './ours.page'

/** A printed figure beside ours, asked by its address: it can be asked again. */
export const oursRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: OURS,
    may: 'check printed figures',
    handle: (request) => showOurs(house, request),
  })

async function showOurs(house: House, { db, query, clock, csrf }: PageRequest<Viewer>): Promise<Answer> {
  const typed = Object.fromEntries(OURS_FIELDS.map((name) => [name, one(query, name)]))
  const isAsked = Object.values(typed).some(Boolean)
  const read = readOurs(typed, clock.today)
  const faults = 'faults' in read && isAsked ? read.faults : {}
  const told = 'question' in read ? await tell(house, db, read.question, clock.today) : null
  const token = told && (await findService(db)) ? newToken() : null
  const wrong = Object.keys(faults).length > 0
  return page({
    title: `${wrong ? 'Error: ' : ''}A printed figure beside ours`,
    place: 'Figures',
    status: wrong ? 422 : 200,
    body: OursPage({ csrf, typed, faults, told, token }),
  })
}

async function tell(house: House, db: Db, question: Question, today: PlainDate) {
  const answers = await findAnswers(house, db, question, today)
  if (!answers) return null
  const { ours } = answers
  return { question, ours, explained: ours.value === null ? null : explain(besideOurs(question, answers)) }
}

async function findAnswers(house: House, db: Db, question: Question, today: PlainDate): Promise<Answers | null> {
  const { measure, at, published } = question
  const days = daysNear(question, today)
  const answers = await answersOn(db, house.law, [measure], [at, ...days])
  const on = (day: PlainDate) => answers.get(day)?.get(measure.id)
  const ours = on(at)
  const look = { asAt: at, knownAt: endOfLondonDay(published), past: true }
  const [knownThen] =
    published < today
      ? await inLook(house, db, { ...look, asks: asksOf([measure]) }, (world, then) =>
          figures(world, then.law, [measure], { asAt: at }),
        )
      : [ours]
  if (!ours || !knownThen) return null
  const onDays = days.flatMap((day) => {
    const figure = on(day)
    return figure ? [{ day, figure }] : []
  })
  return { ours, onDays, knownThen }
}

/** Days that papers are mixed up with: the ends of the months before and after, and the day it was printed. */
function daysNear({ at, published }: Question, today: PlainDate): PlainDate[] {
  const first = toNumber(at) - Number(at.slice(8)) + 1
  const ends = [first - 1, addMonths(first, 1) - 1, addMonths(first, 2) - 1].map(fromNumber)
  return [...new Set([...ends, published])].filter((day) => day !== at && day <= today)
}
