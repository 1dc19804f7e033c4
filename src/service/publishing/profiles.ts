import { type PlainDate, shortDate } from '../../calendar'
import { type Counts, type Figure, measureOf, UNSET } from '../../measures'
import type { Partition, ReportTable } from '../../reports'
import { capital } from '../../web/pieces'

/** What the profiles are made from: each figure by district, at two quarter ends, and the districts of the county. */
export type Profiles = {
  readonly days: readonly PlainDate[]
  readonly districts: readonly string[]
  /** The group of those who live in none of them. */
  readonly outside: string
  readonly figureOn: (id: string, day: PlainDate) => Figure
  readonly linkTo: (id: string, district: string | null) => string
}

/** Who is counted: a number is called by whom it is of and where they live, in whichever table it stands. */
const CHILDREN = 'Looked after children'
const LEAVERS = 'Care leavers'
const PLANS = 'Child protection plans'
const IN_NEED = 'Children in need'
const HOMES = 'Foster homes'

type Chart = { readonly id: string; readonly title: string; readonly of: string }
/** A chart of whom a district has: its one number, or that number shared out by the words of its figure. */
type Own = Chart & { readonly by?: string; readonly shares?: true; readonly words?: Readonly<Record<string, string>> }

/** The twelve of each district, in the order of the published pack. */
const DISTRICT: readonly Own[] = [
  { id: 'M143', title: 'Looked after children, number', of: CHILDREN },
  { id: 'M144', title: 'Looked after children, age', of: CHILDREN, by: 'age' },
  { id: 'M145', title: 'Looked after children, placement type', of: CHILDREN, by: 'placement type' },
  { id: 'M146', title: 'Looked after children, legal status', of: CHILDREN, by: 'legal status' },
  { id: 'M147', title: 'Looked after children, length in placement', of: CHILDREN, by: 'length in placement' },
  { id: 'M148', title: 'Council foster carers, households', of: HOMES },
  { id: 'M149', title: 'Care leavers open for services', of: LEAVERS },
  {
    ...{ id: 'M150', title: 'Care leavers in touch', of: LEAVERS, by: 'touch', shares: true },
    words: { 'in time': 'In touch', late: 'Not in touch' },
  },
  { id: 'M151', title: 'Care leavers in suitable accommodation', of: LEAVERS, by: 'accommodation', shares: true },
  {
    ...{ id: 'M152', title: 'Care leavers in education, employment or training', of: LEAVERS },
    ...{ by: 'activity', shares: true },
  },
  { id: 'M153', title: 'Child protection plans by latest category', of: PLANS, by: 'category', shares: true },
  { id: 'M154', title: 'Children in need, number', of: IN_NEED },
]

/** The six of the county. */
const COUNTY: readonly (Chart & { readonly is: 'spread' | 'shares' | 'words' })[] = [
  { id: 'M137', title: 'Looked after children by district of placement postcode', of: CHILDREN, is: 'spread' },
  { id: 'M138', title: 'Care leavers by district of main postcode', of: LEAVERS, is: 'spread' },
  { id: 'M139', title: 'Care leavers, distribution', of: LEAVERS, is: 'shares' },
  { id: 'M140', title: 'Child protection plans by district of main postcode', of: PLANS, is: 'spread' },
  { id: 'M141', title: 'Child protection plans in the county by latest category', of: PLANS, is: 'words' },
  { id: 'M142', title: 'Children in need by district of main postcode', of: IN_NEED, is: 'spread' },
]

/** Every figure that a profile is drawn from. */
export const PROFILED: readonly string[] = [...COUNTY, ...DISTRICT].map(({ id }) => id)

const inDistrict = (of: string, district: string): string => `${of} in ${district}`
const sharedOut = (of: string, by: string, word: string): string => `${of}, ${by}: ${word}`
const groupOf = ({ groups = [] }: Figure, name: string): Counts | undefined => groups.find((each) => each.name === name)

const sortedBy = (id: string): Readonly<Record<string, boolean>> => {
  const form = measureOf(id)?.form
  return form && 'words' in form ? (form.words ?? {}) : {}
}
const wordsOf = (id: string): readonly string[] => Object.keys(sortedBy(id))
const doesCount = (id: string, word: string): boolean => sortedBy(id)[word] === true
const labelOf = (word: string, own: Own['words'] = {}): string =>
  own[word] ?? (word === 'unknown' ? 'Not known' : capital(word))

type Row = { readonly label: string; readonly name: string; readonly on: (day: PlainDate) => number }
type Told = Pick<NonNullable<ReportTable['dated']>, 'shares' | 'under' | 'link' | 'sums'> & { readonly title: string }

const tableOf = (
  days: Profiles['days'],
  first: string,
  rows: readonly Row[],
  { title, ...told }: Told,
): ReportTable => ({
  title,
  columns: [{ head: first, kind: 'text' }, ...days.map((day) => ({ head: shortDate(day), kind: 'number' as const }))],
  rows: rows.map(({ label, on }) => [label, ...days.map(on)]),
  dated: { ...told, days, names: rows.map(({ name }) => name) },
})

/** The parts of a whole, and it below them. */
const withAll = (parts: readonly Row[], whole: Row): readonly Row[] => [...parts, { ...whole, label: 'All' }]
const adding = (parts: readonly Row[], whole: Row): Partition => ({
  total: whole.name,
  parts: parts.map(({ name }) => name),
  complete: true,
})

/** The county’s charts: everybody by district, with those outside it and those nobody can place, so that each adds up. */
export function countyTables(profiles: Profiles): readonly ReportTable[] {
  const { days, districts, outside, figureOn, linkTo } = profiles
  return COUNTY.map(({ id, title, of, is }) => {
    const told = { title, under: 'The county', link: linkTo(id, null), shares: is === 'shares' }
    const all: Row = { label: 'All', name: of, on: (day) => figureOn(id, day).of }
    if (is === 'words') {
      const parts = wordsOf(id).map(
        (word): Row => ({
          ...{ label: labelOf(word), name: sharedOut(of, 'category', word) },
          on: (day) => figureOn(id, day).why[word] ?? 0,
        }),
      )
      return tableOf(days, 'Category', withAll(parts, all), {
        ...told,
        sums: [adding(parts, all), ...sumsOf(of, districts)],
      })
    }
    const place = (label: string, name: string, group: string): Row => ({
      ...{ label, name },
      on: (day) => groupOf(figureOn(id, day), group)?.of ?? 0,
    })
    const parts = [
      ...districts.map((district) => place(district, inDistrict(of, district), district)),
      place('Out of county', `${of} out of county`, outside),
      place('Not known', `${of}, not known where`, UNSET),
    ]
    return tableOf(days, 'District', withAll(parts, all), {
      ...told,
      sums: [adding(parts, all), ...sumsOf(of, districts)],
    })
  })
}

/** The twelve charts of one district. */
export function districtTables(district: string, { days, figureOn, linkTo }: Profiles): readonly ReportTable[] {
  return DISTRICT.map(({ id, title, of, by, shares = false, words }) => {
    const here = (day: PlainDate) => groupOf(figureOn(id, day), district)
    const told = { title: `${district}: ${lower(title)}`, under: district, link: linkTo(id, district), shares }
    const name = inDistrict(of, district)
    if (!by) {
      const row: Row = { label: of, name, on: (day) => here(day)?.counts ?? 0 }
      return tableOf(days, 'Counted', [row], { ...told, sums: [] })
    }
    const all: Row = { label: 'All', name, on: (day) => here(day)?.of ?? 0 }
    const parts = wordsOf(id).map(
      (word): Row => ({
        ...{ label: labelOf(word, words), name: sharedOut(name, by, word) },
        on: (day) => here(day)?.why[word] ?? 0,
      }),
    )
    return tableOf(days, capital(by), withAll(parts, all), { ...told, sums: [adding(parts, all)] })
  })
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const LIVING = ['M112', 'M113', 'M114', 'M115', 'M116', 'M117', 'M118'] as const
/** The figures of all care leavers, with the chart of a district that shares out the same people. */
const OF_LEAVERS = [
  ['M133', 'M150'],
  ['M134', 'M151'],
  ['M135', 'M152'],
] as const

/** How these numbers add up to those of the county and of other reports: what the districts leave is nobody’s to learn. */
function sumsOf(of: string, districts: readonly string[]): readonly Partition[] {
  const is = (total: string, ...parts: string[]): Partition => ({ total, parts })
  const each = (by: string, ...words: string[]) =>
    words.flatMap((word) => districts.map((one) => sharedOut(inDistrict(of, one), by, word)))
  if (of === CHILDREN) {
    const living = wordsOf('M145')
    const homes = districts.map((one) => inDistrict(HOMES, one))
    return [
      is('M106', CHILDREN),
      is('M109', `${CHILDREN} out of county`),
      // Who is measured from home to the placement has a postcode of it that a directory knows.
      is(CHILDREN, `${CHILDREN}, not known where`, 'M110 of'),
      ...LIVING.map((id, at) => is(id, ...each('placement type', living[at] ?? ''))),
      is('M119', ...each('placement type', 'other', 'unknown')),
      // Whose birthday nobody knows stands in the base of both, and may be sixteen.
      ...['M122 of', 'M124 of'].map((base) => is(base, ...each('age', '16 and over', 'unknown'))),
      is('M129', ...homes),
      is('M010', ...homes),
    ]
  }
  if (of === LEAVERS)
    return [
      is('M130', LEAVERS),
      // Of those outside the districts it is nobody’s to learn who is counted, nor who is not.
      ...OF_LEAVERS.flatMap(([id, own]) => {
        const by = DISTRICT.find((chart) => chart.id === own)?.by ?? ''
        const said = (counts: boolean) => wordsOf(own).filter((word) => doesCount(own, word) === counts)
        return [is(id, ...each(by, ...said(true))), is(`${id} of`, id, ...each(by, ...said(false)))]
      }),
    ]
  if (of === PLANS)
    return wordsOf('M141').map((word) => is(sharedOut(PLANS, 'category', word), ...each('category', word)))
  return []
}
