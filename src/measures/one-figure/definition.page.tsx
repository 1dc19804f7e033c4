import type { ComponentChildren } from 'preact'
import { Table } from '../../web/pieces'
import type { Counts } from '../figure'
import { measureOf } from '../kpi.measure'
import type { Measure } from '../measure'
import type { OneFigure } from './one-figure'

const base = 'Households on the register on the day: approved, and the approval not ended.'

function ofWhat({ form }: Measure): string {
  if (form.is === 'completion') return `Notifiable events that happened in the ${form.months} months to the day.`
  if (form.is === 'neither')
    return `Each household on the register under each of the key figures: ${form.of.flatMap((id) => measureOf(id)?.short ?? []).join(', ')}.`
  return form.is === 'currency' && form.only
    ? `${base} Of those, only the ones that are ${form.only.join(' or ')}.`
    : base
}

function countsWhat({ form }: Measure): string {
  if (form.is === 'completion') return 'Those met by their own due day.'
  if (form.is === 'register') return 'All of them.'
  if (form.is === 'neither') return 'Those that are neither in time nor late: not yet due, excused, or unknown.'
  if (form.complete) return 'Those that have finished, in time or late.'
  return 'Those whose latest evidence lies within its term on the day, however late it came. Evidence from before approval counts too.'
}

const roundings: Record<Measure['rounding'], string> = {
  truncate: 'Down to whole percent, as the published table rounds.',
  'half up': 'To the nearest whole percent, half up.',
  whole: 'A whole count.',
}

function rounding(measure: Measure, { value, counts, of }: Counts): string {
  const exact =
    measure.unit === 'percent' && value !== null ? ` Exactly, ${counts} of ${of} is ${(value * 100).toFixed(2)}%.` : ''
  return `${roundings[measure.rounding]}${exact}`
}

const small: Record<Measure['numbers'], string> = {
  'service view':
    'Shown to people of the service. A base under ten is said as a fraction: a percentage of so few misleads.',
  'board view': 'Counts of 1 to 9 are hidden in public packs, and shown in private ones.',
}

const directions: Record<Measure['direction'], string> = {
  up: 'Higher is better.',
  down: 'Lower is better.',
  none: 'Neither: it is there to read the others by.',
}

function Rules({ rules }: Pick<OneFigure, 'rules'>) {
  if (rules.length === 0) return <>None: it counts what is on the register.</>
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

/** How a figure is worked out: what it is of, what it counts, how it is printed, and the rules behind it. */
export function Definition({ shown }: { shown: OneFigure }) {
  const { measure, figure, rules } = shown
  const facts: { term: string; value: ComponentChildren }[] = [
    { term: 'Says', value: `${measure.says}.` },
    { term: 'Why it matters', value: measure.whyItMatters },
    { term: 'What it is of', value: ofWhat(measure) },
    { term: 'What it counts', value: countsWhat(measure) },
    { term: 'How it is printed', value: rounding(measure, figure) },
    { term: 'Which way is better', value: directions[measure.direction] },
    { term: 'Small numbers', value: small[measure.numbers] },
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
