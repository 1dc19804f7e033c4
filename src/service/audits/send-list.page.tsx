import { Button, CsrfField, Select, Table, TextInput } from '../../web/pieces'
import { type Asked, DRAW, type DrawnList, type Listed, type Pair } from './drawing'
import type { Auditor } from './programme.store'

export type SendListProps = {
  readonly csrf: string
  readonly token: string
  readonly typed: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<string, string>>
  readonly auditors: readonly Auditor[]
  readonly pairs: ReadonlyMap<string, Pair>
  readonly programme: string
}

/** Who audits each home that was drawn, and the list sent out. */
export function SendListForm({
  csrf,
  token,
  asked,
  list,
  auditors,
  pairs,
  programme,
  typed,
  faults,
}: SendListProps & { asked: Asked; list: DrawnList }) {
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
      error={faults[`${part}-${row.ref}`]}
    />
  )
  return (
    <form method="post" action={DRAW} class="los-section">
      <CsrfField token={csrf} />
      <input type="hidden" name="token" value={token} />
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
        error={faults.programme}
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
