import type { Held, Known } from '../known'
import { day, defineRegister, monthsBack, type Register, type Row, text } from '../register'
import { share } from './days'

const MANAGES = ['team manager', 'registered manager', 'senior manager']
/** Leaving a post for another one here or for a while, or never having been the organisation’s own. */
const NOT_LOST = ['moved within the organisation', 'promoted', 'secondment', 'career break', 'agency contract ended']

/** What ended the work somebody did a year ago, if anything did: the leaving, or another post. */
const leaving = ({ id, on }: Row, known: Known) =>
  known.told('employment ending', id).find((each) => each.on >= on && each.on <= known.day)

const isManager = ({ facts }: Row) => MANAGES.includes(String(facts.role))
const stayed = (row: Row, known: Known) => !leaving(row, known)
const stayedHere = (row: Row, known: Known) =>
  stayed(row, known) || NOT_LOST.includes(String(leaving(row, known)?.facts.reason))

/** One set of posts, three definitions of staying: each says what it counts. */
function stability(rows: readonly Row[], known: Known): string[] {
  const workers = rows.filter((row) => row.facts.social_worker === 'yes' && !isManager(row))
  const of = (all: readonly Row[], holds: (row: Row, known: Known) => boolean) =>
    share(all.filter((row) => holds(row, known)).length, all.length)
  return [
    `Still in post, managers among them: ${of(rows, stayed)}.`,
    `Still in post, social workers alone: ${of(workers, stayed)}.`,
    `Not lost to the organisation, moves within it, breaks and ended agency contracts set aside: ${of(rows, stayedHere)}.`,
  ]
}

const teamOf = ({ id }: Row, known: Known) => String(teamSpan(id, known)?.facts.team ?? 'no team')
const teamSpan = (id: number, known: Known): Held | undefined => known.ever('worker', id).at(-1)

export const workforce: readonly Register[] = [
  defineRegister({
    ...{ name: 'posts-a-year-ago', area: 'Workforce', title: 'Who stayed in post', row: ['post', 'posts'] },
    says: 'Everybody who was in post a year ago, who left since, why and where to.',
    whose: 'Worker',
    may: 'read staff records',
    of: [{ span: 'employed', on: monthsBack(12) }],
    spans: ['worker'],
    kinds: ['employment ending'],
    columns: [
      text('Role', ({ facts }) => facts.role),
      text('Basis', ({ facts }) => facts.basis),
      text('Team', teamOf),
      day('Left', (row, known) => leaving(row, known)?.on),
      text('Why', (row, known) => leaving(row, known)?.facts.reason),
    ],
    flags: {
      'still in post': stayed,
      left: (row, known) => !stayed(row, known),
      'left, and not lost': (row, known) => !stayed(row, known) && stayedHere(row, known),
      managers: isManager,
      'agency workers': ({ facts }) => facts.basis === 'agency',
    },
    by: {
      team: teamOf,
      role: ({ facts }) => String(facts.role ?? 'not said'),
      'why they left': (row, known) => String(leaving(row, known)?.facts.reason ?? 'still in post'),
    },
    totals: stability,
    reading: 'Of those in post on the day a year before. Who came since, and has left again, is not among them.',
  }),
]
