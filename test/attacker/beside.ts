import type { PlainDate } from '../../src/calendar'
import { adds, type Relation } from '../../src/disclosure'
import { type Figure, measureOf } from '../../src/measures'
import { figuresOf, type Report } from '../../src/reports'
import { DECLARED } from '../../src/service/publishing/declared'
import { toReportFigure } from '../../src/service/publishing/report-figure'
import type { Chance } from '../oracle/chance'
import { trialReport } from '../support/trial-report'

/** What other reports print of the people of the profiles, on the same days. */
const REPORTS = ['board-dataset', 'kpi', 'fostering']

type Shared = readonly [id: string, own: string, by: string, words: readonly string[]]
/** Figures of the county that count the words of a district's chart. */
const WORDS: readonly Shared[] = [
  ['M112', 'M145', 'placement type', ['foster care']],
  ['M113', 'M145', 'placement type', ['relative or friend']],
  ['M114', 'M145', 'placement type', ['placed for adoption']],
  ['M115', 'M145', 'placement type', ['with parents']],
  ['M116', 'M145', 'placement type', ['independent or supported living']],
  ['M117', 'M145', 'placement type', ['residential care']],
  ['M118', 'M145', 'placement type', ['secure accommodation']],
  ['M119', 'M145', 'placement type', ['other', 'unknown']],
  ['M133', 'M150', 'touch', ['in time']],
  ['M134', 'M151', 'accommodation', ['suitable']],
  ['M135', 'M152', 'activity', ['in education, employment or training']],
]
const OF_LEAVERS = WORDS.slice(8)
const OF_CHILDREN = [...WORDS.slice(0, 8).map(([id]) => id), 'M109']
const SIXTEEN = ['16 and over', 'unknown']
const CATEGORIES = ['neglect', 'physical abuse', 'sexual abuse', 'emotional abuse', 'multiple', 'unknown']

type Drawn = (id: string) => Figure
const said = ({ why }: Pick<Figure, 'why'>, words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (why[word] ?? 0), 0)
const groupsOf = (figure: Figure, names: readonly string[]) =>
  (figure.groups ?? []).filter(({ name }) => names.includes(name))

/** The counts of other figures, as the people drawn for the profiles have them. */
export function countsBeside(chance: Chance, drawn: Drawn): ReadonlyMap<string, readonly [number, number]> {
  const group = (name: string) => groupsOf(drawn('M137'), [name])[0]?.of ?? 0
  const [children, out, unset] = [drawn('M137').of, group('out of county'), group('unset')]
  const [leavers, homes, sixteen] = [drawn('M138').of, drawn('M148').of, said(drawn('M144'), SIXTEEN)]
  const old = chance.between(0, leavers)
  const measured = children - unset - chance.between(0, Math.min(9, children - unset))
  const all = (n: number) => [n, n] as const
  const some = (n: number) => [chance.between(0, n), n] as const
  return new Map<string, readonly [number, number]>([
    ...WORDS.map(([id, own, , words]) => [id, [said(drawn(own), words), drawn(own).of]] as const),
    ['M106', all(children)],
    ['M109', [out + chance.between(0, unset), children]],
    ['M110', [chance.between(0, Math.min(out, measured)), measured]],
    ['M122', some(sixteen)],
    ['M124', some(sixteen)],
    ...['M129', 'M010'].map((id) => [id, all(homes)] as const),
    ['M130', all(leavers)],
    ['M131', all(leavers - old)],
    ['M132', all(old)],
  ])
}

/** The reports that print them. */
export const reportsBeside = (counts: ReturnType<typeof countsBeside>, day: PlainDate): readonly Report[] =>
  REPORTS.map((name) => {
    const ids = DECLARED.find((each) => each.name === name)?.sections.flatMap(({ figures }) => figures) ?? []
    const figures = ids.flatMap((id) => {
      const [measure, told] = [measureOf(id), counts.get(id)]
      if (!measure || !told) return []
      const figure = { id, title: id, counts: told[0], of: told[1], why: {}, value: told[0], shown: `${told[0]}` }
      return [toReportFigure({ measure, figure, months: [[day, figure]], target: null, rules: [] })]
    })
    const [section] = trialReport.sections
    return { ...trialReport, name, to: day, asAt: day, sections: section ? [{ ...section, tables: [], figures }] : [] }
  })

/** The counts of a report, each by what it is called and its day. */
export const countsIn = (report: Report) =>
  figuresOf(report).flatMap(({ id, counts, of }) => [
    [`${id} counts ${report.asAt}`, counts] as const,
    [`${id} of ${report.asAt}`, of] as const,
  ])

type Truths = { readonly relations: readonly Relation[]; readonly secrets: ReadonlyMap<string, number> }

/** What is true of these numbers on a day, written apart from what the publisher was told; and what is printed nowhere. */
export function truthsOf(
  day: PlainDate,
  districts: readonly string[],
  counts: ReturnType<typeof countsBeside>,
  drawn: Drawn,
): Truths {
  const secrets = new Map<string, number>()
  const relations: Relation[] = []
  const is = (total: string, parts: readonly string[], secret?: readonly [name: string, n: number]) => {
    if (secret) secrets.set(`${secret[0]} ${day}`, secret[1])
    const names = [...parts, ...(secret ? [secret[0]] : [])].map((name) => `${name} ${day}`)
    relations.push(adds(`${total} ${day}`, names))
  }
  const [n, of] = [(id: string) => counts.get(id)?.[0] ?? 0, (id: string) => counts.get(id)?.[1] ?? 0]
  const each = (whom: string, by: string, words: readonly string[]) =>
    districts.flatMap((one) => words.map((word) => `${whom} in ${one}, ${by}: ${word}`))
  const elsewhere = (id: string, words: readonly string[]) =>
    groupsOf(drawn(id), ['out of county', 'unset']).reduce((sum, group) => sum + said(group, words), 0)
  const [CHILDREN, LEAVERS, PLANS] = ['Looked after children', 'Care leavers', 'Child protection plans']

  for (const id of ['M106', 'M130', 'M131', 'M132', 'M129', 'M010']) is(`${id} of`, [`${id} counts`])
  is('M106 counts', [CHILDREN])
  is('M130 counts', [LEAVERS])
  is('M130 counts', ['M131 counts', 'M132 counts'])
  is('M010 counts', ['M129 counts'])
  for (const id of OF_CHILDREN) is(`${id} of`, ['M106 counts'])
  for (const [id] of OF_LEAVERS) is(`${id} of`, ['M130 counts'])
  for (const id of [...OF_CHILDREN, ...OF_LEAVERS.map(([id]) => id), 'M110', 'M122', 'M124'])
    is(`${id} of`, [`${id} counts`], [`rest of ${id}`, of(id) - n(id)])
  for (const [id, own, by, words] of WORDS) {
    const whom = OF_LEAVERS.some(([leavers]) => leavers === id) ? LEAVERS : CHILDREN
    is(`${id} counts`, each(whom, by, words), [`${id} elsewhere`, elsewhere(own, words)])
    if (whom === CHILDREN) continue
    const form = measureOf(own)?.form
    const others = Object.keys((form && 'words' in form && form.words) || {}).filter((word) => !words.includes(word))
    is(`rest of ${id}`, each(whom, by, others), [`not ${id} elsewhere`, elsewhere(own, others)])
  }
  const out = groupsOf(drawn('M137'), ['out of county'])[0]?.of ?? 0
  const unset = groupsOf(drawn('M137'), ['unset'])[0]?.of ?? 0
  is('M109 counts', [`${CHILDREN} out of county`], ['far, not known where', n('M109') - out])
  is(
    CHILDREN,
    [`${CHILDREN}, not known where`, 'M110 of'],
    ['placed but not measured', of('M106') - unset - of('M110')],
  )
  for (const id of ['M122', 'M124'])
    is(`${id} of`, each(CHILDREN, 'age', SIXTEEN), ['sixteen elsewhere', elsewhere('M144', SIXTEEN)])
  const homes = districts.map((one) => `Foster homes in ${one}`)
  const living = groupsOf(drawn('M148'), districts).reduce((sum, group) => sum + group.of, 0)
  is('M129 counts', homes, ['homes elsewhere', n('M129') - living])
  for (const word of CATEGORIES)
    is(`${PLANS}, category: ${word}`, each(PLANS, 'category', [word]), [
      `plans elsewhere, ${word}`,
      elsewhere('M141', [word]),
    ])
  return { relations, secrets }
}
