import { join } from 'node:path'
import { actorOf, may, type Viewer, visibleSubjects } from '../access'
import { toNumber } from '../calendar'
import { programRoot } from '../database'
import { enter } from '../journal'
import type { House } from '../ledgers'
import { findHistory } from '../standards/changes.store'
import { bearsOn } from '../standards/read-proposal'
import type { LawForce } from '../web/pieces'
import { defineRoute, type Fields, notFound, one, type PageRequest, page, pageAsked, type Route } from '../web/route'
import { drawingWords } from './drawing-words'
import { workExample } from './examples'
import { lawForceOf } from './instrument'
import { type LawFilter, LawPage, PAGE_LENGTH } from './law.page'
import { countGoverned, countMet, findOverdue } from './law.store'
import { leadersOf } from './opens-words'
import { type ReadLaw, readLawFolder } from './read-law'
import { type Rule, type Version, versionOn } from './rule'
import { RulePage } from './rule.page'
import { followWords, ruleWords, variantWords } from './rule-words'
import type { GovernsProps } from './what-it-governs'
import { WhyPage } from './why.page'
import { findWhy } from './why.store'
import type { Worked } from './worked-examples'

const SHOWN = 20

/** The rules and what they govern, and why one thing is due. `figureName` says what a figure they feed is called. */
export const lawRoutes = (house: House, figureName: (id: string) => string | undefined): readonly Route[] => {
  const files = readLawFolder(join(programRoot(), 'law'))
  const worked = new Map(files.map((file) => [file.law.id, workedOf(house, file)]))
  return [listRoute(house), ruleRoute(house, worked, figureName), whyRoute(house)]
}

const listRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/law',
    may: 'read the law',
    handle: async ({ db, clock, query }) => {
      const filter = readFilter(query)
      const all = [...house.law.rules.values()].sort(byWeight)
      const rules = all.filter((rule) => isWanted(rule, filter))
      const number = Math.min(pageAsked(query), Math.max(1, Math.ceil(rules.length / PAGE_LENGTH)))
      return page({
        title: 'Law',
        place: 'Law',
        body: LawPage({
          rules,
          shown: rules.slice((number - 1) * PAGE_LENGTH, number * PAGE_LENGTH),
          number,
          all,
          governed: await countGoverned(db, [...house.law.rules.keys()], clock.today),
          filter,
        }),
      })
    },
  })

const ruleRoute = (
  house: House,
  worked: ReadonlyMap<string, readonly Worked[]>,
  figureName: (id: string) => string | undefined,
) =>
  defineRoute({
    method: 'GET',
    path: '/law/:id',
    may: 'read the law',
    handle: async (request) => {
      const { words, law } = house
      const followed = law.rules.get(request.params.id)
      // One that is switched off from its first day on is shown as it is written.
      const rule = followed?.versions.length === 0 ? house.written.rules.get(followed.id) : followed
      const version = rule && shownVersion(rule, toNumber(request.clock.today))
      if (!rule || !version) return notFound()
      const body = RulePage({
        rule,
        version,
        today: request.clock.today,
        words: ruleWords(words, law, rule, version),
        drawing: drawingWords(words, law, rule, version),
        variants: variantWords(words, rule, version),
        follows: followWords(words, law, rule),
        leaders: leadersOf(law, rule).map((each) => each.rule),
        worked: worked.get(rule.id) ?? [],
        governs: await governs(request, rule),
        figures: rule.measures.map((id) => ({ id, name: figureName(id) ?? id })),
        changed: await changedOf(request, house, rule),
      })
      return page({ title: rule.title, place: 'Law', body })
    },
  })

const whyRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/duties/:id/why',
    may: 'read cases',
    handle: async ({ db, viewer, clock, params }) => {
      const id = /^\d{1,15}$/.test(params.id) ? Number(params.id) : 0
      const why = await findWhy(db, house, id, clock.today, visibleSubjects(viewer, clock.today))
      const version = why?.rule.versions.find((each) => each.from === why.duty.version) ?? why?.rule.versions.at(-1)
      if (!why || !version) return notFound()
      const { met } = ruleWords(house.words, house.law, why.rule, version)
      await enter(db, {
        who: actorOf(viewer),
        did: 'read why something is due',
        about: why.whose.ref,
        details: { rule: why.rule.id },
      })
      return page({
        title: `Why is this due? ${why.rule.short}`,
        place: 'Law',
        body: WhyPage({
          ...{ why, version, law: house.law, today: clock.today, wouldMeet: met },
          mayExcuse: may(viewer, 'record') && may(viewer, 'excuse'),
        }),
      })
    },
  })

/** Every worked example with the engine’s answers, by the law as written; worked once, as that does not change while the program runs. */
function workedOf({ words, written: law }: House, { law: written }: ReadLaw): Worked[] {
  const rule = law.rules.get(written.id)
  if (!rule) return []
  return written.examples.map((example) => ({ example, answers: workExample(words, law, rule, example).answers }))
}

/** The version in force today; of a rule that has ended or is to come, its last. */
const shownVersion = (rule: Rule, today: number): Version | undefined => versionOn(rule, today) ?? rule.versions.at(-1)

/** The weightiest law first, then instrument by instrument as the files lie. */
function byWeight(a: Rule, b: Rule): number {
  return WEIGHT.indexOf(lawForceOf(a)) - WEIGHT.indexOf(lawForceOf(b)) || (a.file < b.file ? -1 : 1)
}

const WEIGHT: readonly LawForce[] = ['statute', 'regulation', 'standard', 'guidance', 'return', 'local']

function readFilter(query: Fields): LawFilter {
  return { words: one(query, 'words').slice(0, 100), force: one(query, 'force'), about: one(query, 'about') }
}

function isWanted(rule: Rule, { words, force, about }: LawFilter): boolean {
  const text = [
    rule.id,
    rule.title,
    rule.short,
    ...rule.versions.flatMap(({ source, says, reading }) => [source, says, reading]),
  ]
    .join(' ')
    .toLowerCase()
  const said = words.toLowerCase().split(/\s+/)
  return (
    said.every((word) => text.includes(word)) &&
    (force === '' || lawForceOf(rule) === force) &&
    (about === '' || rule.for === about)
  )
}

/** What the service changed that bears on a rule, the last first; whether the viewer may change it further. */
async function changedOf({ db, viewer }: Pick<PageRequest<Viewer>, 'db' | 'viewer'>, house: House, rule: Rule) {
  const changes = await findHistory(db)
  const listed = changes.filter((change) => bearsOn(change, rule))
  return { changes, listed, draft: house.law, maySet: may(viewer, 'set standards') }
}

async function governs(
  { db, viewer, clock }: Pick<PageRequest<Viewer>, 'db' | 'viewer' | 'clock'>,
  rule: Rule,
): Promise<GovernsProps> {
  const { today } = clock
  const governed = (await countGoverned(db, [rule.id], today)).get(rule.id) ?? {
    rule: rule.id,
    open: 0,
    overdue: 0,
    excused: 0,
    soon: 0,
  }
  const overdue = may(viewer, 'read cases')
    ? await findOverdue(db, rule.id, today, visibleSubjects(viewer, today), SHOWN)
    : null
  // A list of cases is a reading of them.
  if (overdue && overdue.length > 0)
    await enter(db, {
      who: actorOf(viewer),
      did: 'read what is overdue',
      details: { rule: rule.id, subjects: overdue.length },
    })
  return { today, governed, met: await countMet(db, rule.id, today), overdue }
}
