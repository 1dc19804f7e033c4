import { capital, SplitBar, Table } from '../../web/pieces'
import { addressOf, figurePath } from '../addresses'
import { measureOf } from '../catalogue'
import { type Counts, headline, UNSET } from '../figure'
import { aboutService, counts, isCommon, type Measure, type Why } from '../measure'
import { grouped } from '../words'
import type { OneFigure } from './one-figure'
import { hrefOf, isNeither, type View } from './view'

type Part = OneFigure['groups'][number]

/** The parts of a base to draw: a word of the measure’s own is as good or bad as what it counts. */
export const partsOf = (measure: Measure, { why }: Counts) =>
  Object.entries(why).map(([word, n]) => ({ why: word, n, tone: toneOf(measure, word) }))

function toneOf(measure: Measure, why: Why): 'well' | 'ill' | undefined {
  if (isCommon(why) || !counts(measure, why)) return undefined
  return measure.direction === 'up' ? 'well' : measure.direction === 'down' ? 'ill' : undefined
}

const splitWords = {
  team: 'By team',
  worker: 'By worker',
  cohort: 'By cohort',
  age: 'By age',
  'placement type': 'By placement type',
  'legal status': 'By legal status',
  hub: 'By hub',
  district: 'By district',
  role: 'By role',
} as const
/** Their names need more room than a bar’s label has. */
const LONG_NAMED: ReadonlySet<string> = new Set(['worker', 'placement type', 'legal status', 'district', 'role'])

function GroupLink({ view, group }: { view: View; group: Part }) {
  return <a href={`${hrefOf(view, { within: group.name, why: null })}#rows`}>{group.label}</a>
}

function Bars({ view }: { view: View }) {
  const { measure, target, groups } = view.shown
  return (
    <>
      {groups.map((group) => (
        <div key={group.name}>
          <GroupLink view={view} group={group} />
          <SplitBar parts={partsOf(measure, group)} target={target ? target.target / 100 : undefined} />
          <span class="los-num">
            <b>{headline(measure, group) ?? group.shown}</b>{' '}
            {group.of < 10 ? '' : `${grouped(group.counts)} of ${grouped(group.of)}`}
          </span>
        </div>
      ))}
    </>
  )
}

/** What is hidden is not nought. */
const told = ({ hidden }: Part, n: number): string => (hidden ? 'hidden' : grouped(n))

/** What is sorted by words of its own may have none for late. */
const mayBeLate = ({ measure, figure }: OneFigure): boolean => measure.form.is !== 'sorted' || Boolean(figure.why.late)

/** Workers, and counts, as a table: names need more room than a bar's label has, and a count has no base to draw. */
function Counted({ view }: { view: View }) {
  const { measure, groups } = view.shown
  const isPercent = measure.unit === 'percent'
  const counts = [
    { head: 'Counted', number: true, cell: (group: Part) => told(group, group.counts) },
    { head: 'Of', number: true, cell: (group: Part) => told(group, group.of) },
    ...(mayBeLate(view.shown)
      ? [{ head: 'Late', number: true, cell: (group: Part) => told(group, group.why.late ?? 0) }]
      : []),
  ]
  return (
    <Table
      fold
      caption={`${measure.short} ${splitWords[view.state.by].toLowerCase()}`}
      rows={groups}
      rowKey={({ name }) => name}
      columns={[
        {
          head: capital(splitWords[view.state.by].replace('By ', '')),
          rowHead: true,
          cell: (group) => <GroupLink view={view} group={group} />,
        },
        { head: 'Value', number: true, cell: (group) => headline(measure, group) ?? group.shown },
        ...(isPercent ? counts : []),
      ]}
    />
  )
}

/** The splits to choose from: links, since the address holds which. */
function Splits({ view }: { view: View }) {
  return (
    <p class="los-line los-small los-no-print">
      <span>Split by:</span>
      {view.splits.map((split) =>
        split === view.state.by ? (
          <b key={split}>{split}</b>
        ) : (
          <a key={split} href={hrefOf(view, { by: split, within: null, why: null })}>
            {split}
          </a>
        ),
      )}
    </p>
  )
}

/** The same figure, part by part; each part opens its own rows. */
export function BySplit({ view }: { view: View }) {
  const { measure, figure, groups } = view.shown
  if (isNeither(measure)) return <ByFigure view={view} />
  if (figure.value === null || groups.length === 0) return null
  // Panel members and hubs are of no team.
  if (aboutService(measure) && groups.every(({ name }) => name === UNSET)) return null
  const bars = measure.unit === 'percent' && !LONG_NAMED.has(view.state.by)
  return (
    <div class={bars ? 'los-bars los-bars--teams' : 'los-bars--teams'}>
      <h2 class="los-h-small">{splitWords[view.state.by]}</h2>
      {bars ? <Bars view={view} /> : <Counted view={view} />}
      <Splits view={view} />
    </div>
  )
}

const NEITHER: readonly Why[] = ['not yet due', 'excused', 'unknown']

/** Places in neither column, figure by figure: each count opens that figure's own rows. */
function ByFigure({ view }: { view: View }) {
  const { look, clock, shown } = view
  const href = (id: string, why: Why) => `${addressOf(figurePath(id), look, clock, { why })}#rows`
  return (
    <Table
      fold
      caption="Places in neither column, by figure"
      rows={shown.figure.groups ?? []}
      rowKey={({ name }) => name}
      columns={[
        {
          head: 'Figure',
          rowHead: true,
          cell: ({ name }) => <a href={addressOf(figurePath(name), look, clock)}>{measureOf(name)?.short ?? name}</a>,
          foot: 'All',
        },
        { head: 'In neither', number: true, cell: ({ counts }) => grouped(counts), foot: grouped(shown.figure.counts) },
        ...NEITHER.map((why) => ({
          head: capital(why),
          number: true,
          cell: (group: Counts & { name: string }) =>
            group.why[why] ? <a href={href(group.name, why)}>{grouped(group.why[why])}</a> : '0',
          foot: grouped(shown.figure.why[why] ?? 0),
        })),
        { head: 'Of', number: true, cell: ({ of }) => grouped(of), foot: grouped(shown.figure.of) },
      ]}
    />
  )
}
