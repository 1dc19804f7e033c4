import { ENDLESS, fromNumber, longDate, shortDate } from '../calendar'
import { Button, Empty, Force, forceWord, type LawForce, Pager, Select, Table, TextInput } from '../web/pieces'
import { instrumentOf, lawForceOf } from './instrument'
import type { Governed } from './law.store'
import type { Rule } from './rule'
import { timesInForce } from './rule'
import { termsWords } from './rule-words'

export type LawFilter = { readonly words: string; readonly force: string; readonly about: string }

/** Rules on one page of the list. */
export const PAGE_LENGTH = 80

export type LawPageProps = {
  /** Those that are wanted, and those of them on this page. */
  readonly rules: readonly Rule[]
  readonly shown: readonly Rule[]
  readonly number: number
  /** Every rule there is, for what can be filtered by. */
  readonly all: readonly Rule[]
  readonly governed: ReadonlyMap<string, Governed>
  readonly filter: LawFilter
}

/** `since 1 April 2011`, or both days of one that has ended. */
export function inForce(rule: Rule, date = longDate): string {
  const times = timesInForce(rule).map(({ from, until }) => {
    const first = date(fromNumber(from))
    return until > ENDLESS ? `since ${first}` : `${first} to ${date(fromNumber(until - 1))}`
  })
  return times.join(', ') || 'never: it is switched off'
}

function Filter({ all, filter }: Pick<LawPageProps, 'all' | 'filter'>) {
  const forces = [...new Set(all.map(lawForceOf))].map((force: LawForce) => ({ value: force, text: forceWord(force) }))
  const kinds = [...new Set(all.map((rule) => rule.for))].sort().map((kind) => ({ value: kind, text: kind }))
  return (
    <form method="get" action="/law" class="los-when los-section-top los-no-print" aria-label="Filter the rules">
      <TextInput id="words" name="words" label="Words in it" width={20} value={filter.words} />
      <Select
        id="force"
        name="force"
        label="Whose law"
        options={[{ value: '', text: 'Any' }, ...forces]}
        value={filter.force}
      />
      <Select
        id="about"
        name="about"
        label="About"
        options={[{ value: '', text: 'Anything' }, ...kinds]}
        value={filter.about}
      />
      <div class="govuk-form-group">
        <Button small>Show these</Button>
      </div>
    </form>
  )
}

function RuleName({ rule }: { rule: Rule }) {
  return (
    <>
      <a href={`/law/${rule.id}`}>{rule.title}</a>
      <br />
      <span class="los-code">{rule.id}</span>
    </>
  )
}

const count = (n: number | undefined): string => (n ?? 0).toLocaleString('en-GB')

function Instrument({
  name,
  rules,
  governed,
}: {
  name: string
  rules: readonly Rule[]
  governed: LawPageProps['governed']
}) {
  return (
    <section class="los-section">
      <h2>{name}</h2>
      <Table
        fold
        caption={`Rules of ${name}`}
        rows={rules}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Rule', rowHead: true, cell: (rule) => <RuleName rule={rule} /> },
          { head: 'Weight', label: '', cell: (rule) => <Force force={lawForceOf(rule)} /> },
          { head: 'Term', label: '', cell: (rule) => lastTerms(rule) },
          { head: 'In force', cell: (rule) => inForce(rule, shortDate) },
          { head: 'Open today', number: true, cell: ({ id }) => count(governed.get(id)?.open) },
          { head: 'Overdue', number: true, cell: ({ id }) => <Overdue n={governed.get(id)?.overdue ?? 0} /> },
        ]}
      />
    </section>
  )
}

const Overdue = ({ n }: { n: number }) => (n === 0 ? <>0</> : <b>{count(n)}</b>)

function lastTerms(rule: Rule): string {
  const version = rule.versions.at(-1)
  return version ? termsWords(rule, version) : ''
}

/** Every rule the service follows, by the instrument it rests on, with how much it governs today. */
export function LawPage({ rules, shown, number, all, governed, filter }: LawPageProps) {
  const groups = new Map<string, Rule[]>()
  const first = (number - 1) * PAGE_LENGTH + 1
  for (const rule of shown) groups.set(instrumentOf(rule), [...(groups.get(instrumentOf(rule)) ?? []), rule])
  const [open, overdue] = [total(rules, governed, 'open'), total(rules, governed, 'overdue')]
  return (
    <>
      <h1>Law</h1>
      <p class="los-lead los-take">
        {rules.length} {rules.length === 1 ? 'rule' : 'rules'}, each with the words of the law, our reading and worked
        examples. Today {count(open)} duties are open under {rules.length === 1 ? 'it' : 'them'}, and {count(overdue)}{' '}
        of those are overdue.
      </p>
      <Filter all={all} filter={filter} />
      {rules.length === 0 ? (
        <Empty title="No rule is like that." action={<a href="/law">Show every rule</a>}>
          Words are looked for in the title, their words and our reading.
        </Empty>
      ) : (
        [...groups].map(([name, own]) => <Instrument key={name} name={name} rules={own} governed={governed} />)
      )}
      <Pager
        page={number}
        pages={Math.ceil(rules.length / PAGE_LENGTH)}
        words={`Rules ${first} to ${first + shown.length - 1} of ${rules.length}`}
        href={(n) => hrefOf(filter, n)}
      />
    </>
  )
}

function hrefOf(filter: LawFilter, page: number): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== '')
  return `/law?${new URLSearchParams([...asked, ['page', String(page)]])}`
}

const total = (rules: readonly Rule[], governed: LawPageProps['governed'], what: 'open' | 'overdue'): number =>
  rules.reduce((sum, { id }) => sum + (governed.get(id)?.[what] ?? 0), 0)
