import { londonDay, longDate, longInstant } from '../calendar'
import { type Look, lookQuery } from '../web/looking'
import { AsAt, Button, Chips, capital, Empty, LookingBack, Table, Trail } from '../web/pieces'
import type { Clock } from '../web/route'
import { addressOf, figurePath } from './addresses'
import type { Choice } from './all-figures'
import { MEASURES } from './catalogue'
import { type Figure, headline, LEAST } from './figure'
import { AREAS, type Area, type Measure, ROWS } from './measure'
import { overWords } from './period'
import { grouped } from './words'

export type AllFigures = readonly { readonly measure: Measure; readonly figure: Figure }[]
/** `figures` is null while neither an area nor a word was chosen. */
type Props = { figures: AllFigures | null; choice: Choice; look: Look; clock: Clock }
type Line = AllFigures[number]

/** Over which days a figure looks. */
function when({ form }: Measure): string {
  const over = form.is === 'completion' ? form.over : form.is === 'sorted' ? form.of.over : 'day'
  if (over === 'day' || over === 'ever') return 'On the day'
  return capital(overWords(typeof over === 'object' && 'during' in over ? over.during : over))
}

const ofWords = ({ measure, figure }: Line): string => {
  if (figure.hidden) return `fewer than ${LEAST} people`
  if (figure.of === 0) return 'nothing to count'
  return measure.unit === 'percent'
    ? `${grouped(figure.counts)} of ${grouped(figure.of)} ${ROWS[measure.rows][1]}`
    : ROWS[measure.rows][1]
}

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
          { head: 'Value', number: true, cell: ({ measure, figure }) => headline(measure, figure) ?? figure.shown },
          { head: 'Of', cell: ofWords },
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

function Search({ choice, look, clock }: Omit<Props, 'figures'>) {
  const kept = [...lookQuery(look, clock)]
  return (
    <form class="los-when los-gap-t los-no-print" method="get" action="/figures/all">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="los-field">
        <label for="q-figure">Find a figure</label>
        <input id="q-figure" name="q" type="search" value={choice.q} autocomplete="off" />
      </div>
      <Button secondary small>
        Find
      </Button>
    </form>
  )
}

function Areas({ choice, look, clock }: Omit<Props, 'figures'>) {
  const to = (area: Area | null) => addressOf('/figures/all', look, clock, { area })
  const items = [null, ...AREAS].map((area) => ({
    href: to(area),
    text: area ?? 'Index',
    current: choice.area === area && (area !== null || choice.q === ''),
  }))
  return (
    <div class="los-gap-t">
      <Chips label="Area" items={items} />
    </div>
  )
}

/** What there is, by area, without its numbers: seventy of them would be a wall, and nobody asked for all. */
function Index({ look, clock }: Pick<Props, 'look' | 'clock'>) {
  return AREAS.map((area) => {
    const measures = MEASURES.filter((measure) => measure.area === area)
    return (
      <section key={area} class="los-section">
        <h2>
          <a href={addressOf('/figures/all', look, clock, { area })}>{area}</a>{' '}
          <span class="los-muted los-num">{measures.length}</span>
        </h2>
        <ul class="los-index">
          {measures.map(({ id, title }) => (
            <li key={id}>
              <a href={addressOf(figurePath(id), look, clock)}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function Found({ figures, look, clock }: { figures: AllFigures } & Pick<Props, 'look' | 'clock'>) {
  if (figures.length === 0) return <Empty title="No figure says that.">Try fewer words, or another area.</Empty>
  const areas = AREAS.map((area) => ({ area, lines: figures.filter(({ measure }) => measure.area === area) }))
  return areas.flatMap(({ area, lines }) =>
    lines.length > 0 ? [<AreaTable key={area} {...{ area, lines, look, clock }} />] : [],
  )
}

/** The catalogue of figures: an index by area; of an area, or of what was looked for, each with its value and its base. */
export function AllFiguresPage({ figures, choice, look, clock }: Props) {
  const known = look.knownAt ? londonDay(look.knownAt) : undefined
  const at = look.asAt === clock.today ? undefined : look.asAt
  const now = { ...look, asAt: clock.today, knownAt: null }
  const keep = Object.entries(choice).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  return (
    <>
      {look.past ? (
        <LookingBack at={look.asAt} known={known} back={addressOf('/figures/all', now, clock, choice)} />
      ) : null}
      <Trail steps={[{ href: addressOf('/figures', look, clock), text: 'Figures' }]} here="All figures" />
      <h1>All figures</h1>
      <AsAt action="/figures/all" at={at} known={known} keep={keep} />
      <Search {...{ choice, look, clock }} />
      <Areas {...{ choice, look, clock }} />
      {figures ? <Found {...{ figures, look, clock }} /> : <Index {...{ look, clock }} />}
      <p class="los-section los-small los-muted">
        This page: as at {longDate(look.asAt)}, as known on {longInstant(look.knownAt ?? clock.now)}.
      </p>
    </>
  )
}
