import { londonDay, longDate, longInstant } from '../calendar'
import type { Look } from '../web/looking'
import { AsAt, LookingBack, Table, Trail } from '../web/pieces'
import type { Clock } from '../web/route'
import { addressOf, figurePath } from './addresses'
import { type Figure, headline } from './figure'
import { AREAS, type Measure, ROWS } from './measure'
import { overWords } from './period'
import { grouped } from './words'

export type AllFigures = readonly { readonly measure: Measure; readonly figure: Figure }[]
type Props = { figures: AllFigures; look: Look; clock: Clock }
type Line = AllFigures[number]

/** Over which days a figure looks. */
function when({ form }: Measure): string {
  const over = form.is === 'completion' ? form.over : form.is === 'sorted' ? form.of.over : 'day'
  if (over === 'day' || over === 'ever') return 'On the day'
  const words = overWords(typeof over === 'object' && 'during' in over ? over.during : over)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const ofWords = ({ measure, figure }: Line): string =>
  measure.unit === 'percent'
    ? `${grouped(figure.counts)} of ${grouped(figure.of)} ${ROWS[measure.rows][1]}`
    : ROWS[measure.rows][1]

function AreaTable({ area, lines, look, clock }: { area: string; lines: AllFigures } & Pick<Props, 'look' | 'clock'>) {
  const at = (measure: Measure, part = '') => `${addressOf(figurePath(measure.id), look, clock)}${part}`
  return (
    <section class="los-section">
      <h2>{area}</h2>
      <Table
        fold
        caption={`${area}, as at ${longDate(look.asAt)}`}
        rows={lines}
        rowKey={({ measure }) => measure.id}
        columns={[
          {
            head: 'Figure',
            rowHead: true,
            cell: ({ measure }) => (
              <>
                <a href={at(measure)}>{measure.title}</a>
                <br />
                <span class="los-small los-muted">{measure.says}</span>
              </>
            ),
          },
          { head: 'Value', number: true, cell: ({ measure, figure }) => headline(measure, figure) ?? 'not available' },
          { head: 'Of', cell: (line) => (line.figure.of === 0 ? 'nothing to count' : ofWords(line)) },
          { head: 'Over', cell: ({ measure }) => when(measure) },
          {
            head: 'Trend',
            cell: ({ measure }) => (
              <a href={at(measure, '#moved')}>
                How it has moved<span class="los-vh">: {measure.title}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}

/** Every figure there is, by area: its value, what it is of, and the way to its page. */
export function AllFiguresPage({ figures, look, clock }: Props) {
  const known = look.knownAt ? londonDay(look.knownAt) : undefined
  const at = look.asAt === clock.today ? undefined : look.asAt
  const now = { ...look, asAt: clock.today, knownAt: null }
  const areas = AREAS.map((area) => ({ area, lines: figures.filter(({ measure }) => measure.area === area) }))
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={known} back={addressOf('/figures/all', now, clock)} /> : null}
      <Trail steps={[{ href: addressOf('/figures', look, clock), text: 'Figures' }]} here="All figures" />
      <h1>All figures</h1>
      <AsAt action="/figures/all" at={at} known={known} />
      {areas.flatMap(({ area, lines }) =>
        lines.length > 0 ? [<AreaTable key={area} {...{ area, lines, look, clock }} />] : [],
      )}
      <p class="los-small los-muted">
        This page: as at {longDate(look.asAt)}, as known on {longInstant(look.knownAt ?? clock.now)}.
      </p>
    </>
  )
}
