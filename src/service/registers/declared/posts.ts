import { type Hold, type Holder, holdsIn, isAway, postWord } from '../../../measures'
import type { Held, Known } from '../known'
import { count, day, defineRegister, people, type Register, type Row, text } from '../register'
import { share } from './days'

type Work = Hold<Held>

/** All work in a post that anybody ever did. */
function everIn({ id }: Row, known: Known): readonly Work[] {
  const workers = [...new Set(known.everNaming('employed', id).map(({ subject }) => subject))]
  return workers.flatMap((worker) => holdsIn(known.ever('employed', worker))).filter(({ of }) => of === id)
}

/** The same that goes on. */
const workIn = (row: Row, known: Known): readonly Work[] => everIn(row, known).filter(({ until }) => until > known.day)

const holderOf = ({ last }: Work, known: Known): Holder => ({
  sure: last.with !== null,
  basis: typeof last.facts.basis === 'string' ? last.facts.basis : null,
  away: isAway(known.held('absent', last.subject)?.facts),
})

const wordOf = (row: Row, known: Known) => postWord(workIn(row, known).map((work) => holderOf(work, known)))
const basesOf = (row: Row, known: Known): string =>
  workIn(row, known)
    .map(({ last }) => last.facts.basis ?? 'not said')
    .join(', ') || 'none'
const isVacant = (row: Row, known: Known) => wordOf(row, known) === 'vacant'
const isAgency = (row: Row, known: Known) => wordOf(row, known).startsWith('agency')
const isUnknown = (row: Row, known: Known) => wordOf(row, known) === 'unknown'
const isOpen = (row: Row, known: Known) => isVacant(row, known) || isAgency(row, known)

/** Since when it is held by whoever holds it longest; or free, since the last gave it up or there is such a post. */
function since(row: Row, known: Known): string {
  const [longest] = workIn(row, known)
    .map(({ from }) => from)
    .sort()
  return longest ?? everIn(row, known).reduce((last, { until }) => (until > last ? until : last), String(row.began))
}

const fteOf = ({ facts }: Row): number | null =>
  typeof facts.fte_percent === 'number' ? facts.fte_percent / 100 : null
const said = (fact: string) => (row: Row) => String(row.facts[fact] ?? 'not said')
const full = (rows: readonly Row[]) => Math.round(rows.reduce((sum, row) => sum + (fteOf(row) ?? 0) * 100, 0)) / 100

function totals(rows: readonly Row[], known: Known): string[] {
  const of = (which: (row: Row, known: Known) => boolean) => rows.filter((row) => which(row, known))
  const line = (what: string, some: readonly Row[]) =>
    `${what}: ${share(some.length, rows.length)}; by full-time equivalent ${share(full(some), full(rows))}.`
  const unknown = of(isUnknown)
  const unsaid = rows.filter((row) => fteOf(row) === null).length
  return [
    line('Vacant or filled by agency', of(isOpen)),
    line('Vacant', of(isVacant)),
    line('Filled by agency', of(isAgency)),
    ...(unknown.length > 0 ? [line('Not known', unknown)] : []),
    ...(unsaid > 0 ? [`Of ${unsaid} the share of full time is not said: they are in no full-time equivalent.`] : []),
  ]
}

const area = 'Workforce'

export const posts: readonly Register[] = [
  defineRegister({
    ...{ name: 'posts', area, title: 'Posts of the establishment', row: ['post', 'posts'] },
    says: 'Each post, who holds it, and whether it is vacant or filled by agency.',
    whose: 'Post',
    may: 'read staff records',
    of: [{ span: 'post' }],
    spans: ['employed', 'absent'],
    steps: 2,
    columns: [
      text('Team', ({ facts }) => facts.team),
      text('Role', ({ facts }) => facts.role),
      count('Full-time equivalent', fteOf),
      people('Held by', (row, known) => workIn(row, known).map(({ last }) => last.subject)),
      text('Basis', basesOf),
      text('Stands', wordOf),
      day('Since', since),
    ],
    flags: {
      vacant: isVacant,
      'filled by agency': isAgency,
      'held by several': (row, known) => workIn(row, known).length > 1,
      'holder away': (row, known) => workIn(row, known).some((work) => holderOf(work, known).away),
      'not known': isUnknown,
      'full-time equivalent not said': (row) => fteOf(row) === null,
    },
    by: {
      team: said('team'),
      role: said('role'),
      'part of services': ({ facts }) => String(facts.part ?? 'fostering'),
    },
    totals,
    reading: 'As figure M216 reads it. Who holds a post follows from whoever is employed in it.',
  }),
  defineRegister({
    ...{ name: 'in-no-post', area, title: 'Workers in no post of the establishment', row: ['worker', 'workers'] },
    says: 'Everybody employed who holds no post, or one that the establishment does not have.',
    whose: 'Worker',
    of: [{ span: 'employed' }],
    spans: ['post', 'worker'],
    only: ({ about }, known) => !known.held('post', about.with),
    columns: [
      text('Role', ({ facts }) => facts.role),
      text('Basis', ({ facts }) => facts.basis),
      count('Hours a week', ({ facts }) => (typeof facts.hours_a_week === 'number' ? facts.hours_a_week : null)),
      people('Post named', ({ about }) => [about.with]),
      day('Since', ({ on }) => on),
    ],
    flags: {
      'no post named': ({ about }) => about.with === null,
      'post deleted or not begun': ({ about }) => about.with !== null,
      'agency workers': ({ facts }) => facts.basis === 'agency',
    },
    by: {
      role: said('role'),
      team: ({ id }, known) => String(known.held('worker', id)?.facts.team ?? 'no team'),
    },
    reading:
      'Some are rightly over the establishment. Of others the last record of their work names no post, though they may hold one.',
  }),
]
