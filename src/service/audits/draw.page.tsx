import { longDate } from '../../calendar'
import { Button, Empty, ErrorSummary, Note, Select, Table, TextInput, Trail } from '../../web/pieces'
import { type Asked, type DrawnList, type Listed, STRATA } from './drawing'
import type { Auditor } from './programme.store'

type Faults = Readonly<Record<string, string>>
export type Pair = { readonly lead: string; readonly peer: string }

export type DrawProps = {
  readonly csrf: string
  readonly typed: Readonly<Record<string, string>>
  readonly faults: Faults
  readonly asked: Asked | null
  readonly list: DrawnList | null
  readonly auditors: readonly Auditor[]
  readonly pairs: ReadonlyMap<string, Pair>
  readonly programme: string
}

export const DRAW = '/quality/audits/draw'

/** Draws homes for audit from the register as at a day, shows what was drawn of what, and sends the list out. */
export function DrawPage(props: DrawProps) {
  const { faults, asked, list } = props
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: '/quality/audits', text: 'Audits' },
        ]}
        here="Draw cases"
      />
      <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))} />
      <h1>Draw cases for audit</h1>
      <p class="los-lead los-take">
        Every home of a team, or of whatever the draw is shared over, is as likely to be drawn as any other. The seed is
        kept: with it and the register of the day anybody draws the same homes again.
      </p>
      <AskForm {...props} />
      {asked && list ? <Preview {...props} asked={asked} list={list} /> : null}
    </>
  )
}

function AskForm({ typed, faults }: DrawProps) {
  const value = (name: string, otherwise = '') => typed[name] ?? otherwise
  return (
    <form method="get" action={DRAW} class="los-section-top" novalidate>
      <input type="hidden" name="draw" value="yes" />
      <TextInput
        id="on"
        name="on"
        label="Register as at"
        hint="A day up to today, as 2026-11-30"
        width={10}
        value={value('on')}
        error={faults.on}
      />
      <TextInput
        id="size"
        name="size"
        label="How many cases"
        width={3}
        inputmode="numeric"
        value={value('size', '10')}
        error={faults.size}
      />
      <Select
        id="strata"
        name="strata"
        label="Shared in proportion over"
        options={STRATA.map((each) => ({ value: each, text: each }))}
        value={value('strata', 'team')}
        error={faults.strata}
      />
      <TextInput
        id="months"
        name="months"
        label="Leave out homes audited in the last so many months"
        hint="0 leaves none out"
        width={3}
        inputmode="numeric"
        value={value('months', '12')}
        error={faults.months}
      />
      <TextInput
        id="seed"
        name="seed"
        label="Seed"
        hint="Any words: the month of the programme will do"
        value={value('seed')}
        error={faults.seed}
        width={20}
      />
      <Button secondary>Draw</Button>
    </form>
  )
}

function Preview(props: DrawProps & { asked: Asked; list: DrawnList }) {
  const { asked, list } = props
  const { listed, leftOut, drawn } = list
  if (listed.length === 0)
    return (
      <Empty title="There is no home to draw.">
        Nobody is on the register on {longDate(asked.on)}, or everybody was audited since.
      </Empty>
    )
  return (
    <section class="los-section" id="drawn">
      <h2>
        {listed.length} of {drawn.strata.reduce((sum, { of }) => sum + of, 0)} homes drawn
      </h2>
      {leftOut > 0 ? (
        <Note>
          {leftOut} {leftOut === 1 ? 'home was' : 'homes were'} left out, audited since{' '}
          {asked.leftOutSince ? longDate(asked.leftOutSince) : ''}.
        </Note>
      ) : null}
      <Table
        caption={`Drawn by ${asked.strata}`}
        rows={drawn.strata}
        rowKey={({ name }) => name}
        columns={[
          {
            head: asked.strata.replace(/^./, (letter) => letter.toUpperCase()),
            rowHead: true,
            cell: ({ name }) => name,
          },
          { head: 'Homes', number: true, cell: ({ of }) => of },
          { head: 'Drawn', number: true, cell: ({ drawn: n }) => n },
        ]}
      />
      <SendForm {...props} />
    </section>
  )
}

function SendForm({
  csrf,
  asked,
  list,
  auditors,
  pairs,
  programme,
  typed,
}: DrawProps & { asked: Asked; list: DrawnList }) {
  const choices = [
    { value: '', text: 'Nobody yet' },
    ...auditors.map(({ ref, name, team }) => ({ value: ref, text: team ? `${name}, ${team}` : name })),
  ]
  const who = (row: Listed['row'], part: 'lead' | 'peer', label: string) => (
    <Select
      id={`${part}-${row.ref}`}
      name={`${part}-${row.ref}`}
      label={`${label} for ${row.name}`}
      options={choices}
      value={pairs.get(row.ref)?.[part] ?? ''}
    />
  )
  return (
    <form method="post" action={DRAW} class="los-section">
      <input type="hidden" name="_csrf" value={csrf} />
      {['on', 'size', 'strata', 'months', 'seed'].map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? (name === 'on' ? asked.on : '')} />
      ))}
      <input type="hidden" name="homes" value={list.listed.map(({ row }) => row.ref).join(' ')} />
      <TextInput
        id="programme"
        name="programme"
        label="Which programme it belongs to"
        hint="For example, October to December 2026"
        value={programme}
        width={20}
      />
      <p class="los-take">
        The lead is the manager of the team that has the case, and the peer manages another team. Each answers without
        seeing the other’s answers until they are moderated.
      </p>
      <Table
        fold
        caption="Homes drawn, and who audits them"
        rows={list.listed}
        rowKey={({ row }) => row.ref}
        columns={[
          {
            head: 'Home',
            rowHead: true,
            cell: ({ row }) => <a href={`/households/${encodeURIComponent(row.ref)}`}>{row.name}</a>,
          },
          { head: 'Drawn as', cell: ({ stratum }) => stratum },
          { head: 'Lead auditor', label: '', cell: ({ row }) => who(row, 'lead', 'Lead') },
          { head: 'Peer auditor', label: '', cell: ({ row }) => who(row, 'peer', 'Peer') },
        ]}
      />
      <div class="los-gap-t">
        <Button>Send this list out</Button>
      </div>
    </form>
  )
}
