import type { ComponentChildren } from 'preact'
import { capital, Table } from '../../web/pieces'
import { measureOf } from '../catalogue'
import { type Counts, LEAST } from '../figure'
import type { Base, Sorted } from '../form'
import { counts, type Measure, ROWS } from '../measure'
import { overWords } from '../period'
import type { OneFigure } from './one-figure'

const base = 'Households on the register on the day: approved, and the approval not ended.'

const BASES: Record<Base['of'], string> = {
  household: base,
  carer: 'Carers of households on the register on the day.',
  'household member of 18 or more': 'Others of 18 or more who live in households on the register on the day.',
  'child placed with us': 'Children placed in our homes on the day.',
  'child in care': 'Children in care on the day; a child on a series of short breaks is in no count.',
  'child in care, by placement': 'Children in care on the day; a child on a series of short breaks is in no count.',
  'child in residential care': 'Children in care on the day whose placement is residential.',
}

const bounds = ({ months, age }: Base): string =>
  [months && `In care for ${months} months or more.`, age && `${ageWords(age)}.`].filter(Boolean).join(' ')
const ageWords = ([from, until]: NonNullable<Base['age']>): string =>
  from === 0 ? `Under ${until}` : until > 100 ? `${from} or older` : `From ${from} up to ${until - 1}`

const BY = { opened: 'that opened', due: 'that fell due', met: 'that were met' } as const

function ofWhat(measure: Measure): string {
  const { form } = measure
  if (form.is === 'completion' && measure.rows === 'event' && typeof form.over === 'object')
    return `Notifiable events that happened in the ${form.over.rolling} months to the day.`
  if (form.is === 'completion') return `What is owed under its rules ${BY[form.by]} in ${overWords(form.over)}.`
  if (form.is === 'sorted') return sourceWords(measure, form.of.over)
  if (form.is === 'neither')
    return `Each household on the register under each of the key figures: ${form.of.flatMap((id) => measureOf(id)?.short ?? []).join(', ')}.`
  if (form.is === 'register') return base
  const whose = [BASES[form.base?.of ?? 'household'], form.base ? bounds(form.base) : ''].filter(Boolean).join(' ')
  return form.only ? `${whose} Of those, only the ones that are ${form.only.join(' or ')}.` : whose
}

/** What happened in a period, or is true on the day. */
function sourceWords(measure: Measure, over: Sorted['of']['over']): string {
  const many = capital(ROWS[measure.rows][1])
  if (over === 'day' || over === 'ever') return `${many} as they are on the day.`
  return typeof over === 'object' && 'during' in over
    ? `${many} on any day of ${overWords(over.during)}.`
    : `${many} of ${overWords(over)}.`
}

function countsWhat(measure: Measure): string {
  const { form } = measure
  if (form.is === 'sorted' || (form.is === 'completion' && form.words)) return ownWords(measure)
  if (form.is === 'completion') return 'Those met by their own due day.'
  if (form.is === 'register') return 'All of them.'
  if (form.is === 'neither') return 'Those that are neither in time nor late: not yet due, excused, or unknown.'
  if (form.complete) return 'Those that have finished, in time or late.'
  const latest = 'Those whose latest evidence lies within its term on the day, however late it came.'
  return form.base?.of.startsWith('child') ? latest : `${latest} Evidence from before approval counts too.`
}

function ownWords(measure: Measure): string {
  const { form } = measure
  const own = Object.keys(('words' in form && form.words) || {})
  const words = [...new Set([...(form.is === 'completion' ? ['in time'] : []), ...own])]
  const said = (counted: boolean) => words.filter((word) => counts(measure, word) === counted).join('; ')
  const rest = said(false)
  return `Those that are: ${said(true)}.${rest ? ` In the base and not counted: ${rest}.` : ''}`
}

const roundings: Record<Measure['rounding'], string> = {
  truncate: 'Down to whole percent, as the published table rounds.',
  'truncate to 0.1': 'Down to a tenth of a percent, as the published table rounds.',
  'half up': 'To the nearest whole percent, half up.',
  'half up to 0.1': 'To the nearest tenth, half up.',
  whole: 'A whole count.',
  pence: 'In pounds and pence; a share of a penny half up.',
}

function rounding(measure: Measure, { value, counts: counted, of }: Counts): string {
  const exact =
    measure.unit === 'percent' && value !== null ? ` Exactly, ${counted} of ${of} is ${(value * 100).toFixed(2)}%.` : ''
  if (measure.unit === 'mean' && measure.rounding === 'half up') return 'To the nearest whole number, half up.'
  return `${roundings[measure.rounding]}${exact}`
}

const small: Record<Measure['numbers'], string> = {
  'service view':
    'Shown to people of the service. A base under ten is said as a fraction: a percentage of so few misleads.',
  'survey view': `Hidden where fewer than ${LEAST} people answered, with every group where one is so small. Who answered is read by those who read cases.`,
  'district view':
    'Counts of 1 to 9 are hidden in district profiles, with whatever would give them away: other districts, other splits, totals, and the quarter before.',
  'board view': 'Counts of 1 to 9 are hidden in public packs, and shown in private ones.',
}

const directions: Record<Measure['direction'], string> = {
  up: 'Higher is better.',
  down: 'Lower is better.',
  none: 'Neither: it is there to read the others by.',
}

function Rules({ rules }: Pick<OneFigure, 'rules'>) {
  if (rules.length === 0) return <>None: it counts what is on record.</>
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.id}>
          <a href={`/law/${encodeURIComponent(rule.id)}`}>{rule.title}</a>
          <span class="los-small los-muted"> {rule.versions.at(-1)?.source}</span>
        </li>
      ))}
    </ul>
  )
}

/** What others published: years and bases that are not ours are said with each. */
const Others = ({ others }: Pick<OneFigure, 'others'>) => (
  <ul class="los-list">
    {others.map(({ name, shown, note, says }) => (
      <li key={name}>
        <b>
          {name}: {shown}
        </b>
        , {note}. <span class="los-small los-muted">{says}</span>
      </li>
    ))}
  </ul>
)

/** How a figure is worked out: what it is of, what it counts, how it is printed, and the rules behind it. */
export function Definition({ shown }: { shown: OneFigure }) {
  const { measure, figure, rules, others } = shown
  const facts: { term: string; value: ComponentChildren }[] = [
    { term: 'Says', value: `${measure.says}.` },
    { term: 'Why it matters', value: measure.whyItMatters },
    { term: 'What it is of', value: ofWhat(measure) },
    { term: 'What it counts', value: countsWhat(measure) },
    ...(measure.reading ? [{ term: 'As we read it', value: measure.reading }] : []),
    { term: 'How it is printed', value: rounding(measure, figure) },
    { term: 'Which way is better', value: directions[measure.direction] },
    { term: 'Small numbers', value: small[measure.numbers] },
    ...(others.length > 0 ? [{ term: 'Figures of others', value: <Others others={others} /> }] : []),
    { term: 'Published', value: `${measure.published}. Our measure ${measure.id}.` },
    { term: rules.length === 1 ? 'The rule behind it' : 'The rules behind it', value: <Rules rules={rules} /> },
  ]
  return (
    <section class="los-section" id="definition">
      <h2>How it is worked out</h2>
      <Table
        fold
        caption="How it is worked out"
        rows={facts}
        rowKey={({ term }) => term}
        columns={[
          { head: 'What', rowHead: true, cell: ({ term }) => term },
          { head: 'How', label: '', cell: ({ value }) => value },
        ]}
      />
    </section>
  )
}
