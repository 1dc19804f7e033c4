import type { Scope } from '../../access'
import { longDate } from '../../calendar'
import { AsAt, Chips, capital, Empty, LookingBack, More, Pager, Table, TakeAway, Trail } from '../../web/pieces'
import type { Choice, Part } from './read-register'
import type { Register } from './register'
import { Rows, type RowsProps } from './register-rows'

export type RegisterListProps = RowsProps & {
  readonly choice: Choice
  readonly scope: Scope
  readonly page: { readonly number: number; readonly of: number; readonly first: number }
  readonly mayTake: boolean
  /** The address with these answers changed, and the rest kept. */
  readonly href: (changes: Readonly<Record<string, string | null>>, path?: string) => string
}

/** One register: how many, what needs looking at, how they divide, and every one of them. */
export function RegisterListPage(props: RegisterListProps) {
  const { register, choice, read, rows, look, page, href } = props
  const path = `/registers/${register.name}`
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={look.known} back={path} /> : null}
      <Trail steps={[{ href: '/registers', text: 'Registers' }]} here={register.title} />
      <h1>{register.title}</h1>
      <AsAt action={path} at={look.past ? look.asAt : undefined} known={look.known} keep={kept(choice)} />
      <p class="los-lead">{sentence(props)}</p>
      {read.totals.map((total) => (
        <p key={total} class="los-take">
          {total}
        </p>
      ))}
      <Flags {...props} />
      {read.divided.map((each) => (
        <Divided key={each.by} {...props} by={each.by} parts={each.parts} />
      ))}
      <section class="los-section" aria-label={register.title}>
        {rows.length === 0 ? (
          <Empty title={`No ${register.row[0]} like this.`}>{register.says}</Empty>
        ) : (
          <Rows {...props} />
        )}
        <Pager
          page={page.number}
          pages={page.of}
          words={`${Math.min(page.first + 1, read.rows.length)} to ${page.first + rows.length} of ${read.rows.length}`}
          href={(n) => href({ page: String(n) })}
        />
      </section>
      {props.mayTake ? (
        <TakeAway
          what="Take this list away"
          of={register.title}
          href={(format) => href({}, `${path}/rows.${format}`)}
        />
      ) : null}
      <p class="los-muted los-take">
        {register.says} {register.reading ?? ''}
      </p>
    </>
  )
}

const kept = ({ flag, by, part }: Choice): [string, string][] =>
  [
    ['only', flag],
    ['by', by],
    ['in', part],
  ].filter((each): each is [string, string] => Boolean(each[1]))

const said = (n: number): string => n.toLocaleString('en-GB')
const counted = (n: number, [one, many]: Register['row']): string => `${said(n)} ${n === 1 ? one : many}`

function sentence({ register, choice, read, look, scope }: RegisterListProps): string {
  const whose = scope.kind === 'service' ? '' : scope.kind === 'team' ? ` of ${scope.team} team` : ' of yours'
  const all = `${counted(read.all.length, register.row)}${whose}`
  const of = [choice.part, choice.flag].filter(Boolean).join(', ')
  const shown = of ? `${said(read.rows.length)} of ${all}: ${of}` : all
  return `${shown}${look.past ? `, on ${longDate(look.asAt)}` : ''}.`
}

function Flags({ register, choice, read, href }: RegisterListProps) {
  if (read.flags.length === 0) return null
  return (
    <div class="los-gap-t">
      <Chips
        label="Which are shown"
        items={[
          { href: href({ only: null }), text: `All ${said(read.all.length)}`, current: choice.flag === null },
          ...read.flags.map(([flag, n]) => ({
            href: href({ only: flag }),
            text: `${capital(flag)} ${said(n)}`,
            current: choice.flag === flag,
          })),
        ]}
      />
      {choice.part ? (
        <p class="los-after">
          {register.title}: {choice.part}. <a href={href({ by: null, in: null })}>Show every one</a>
        </p>
      ) : null}
    </div>
  )
}

/** How many there are of each part, and how many of them each flag is true of: every number leads to its rows. */
function Divided(props: RegisterListProps & { by: string; parts: readonly Part[] }) {
  const { register, choice, read, href, by, parts } = props
  if (parts.length === 0) return null
  const cell = (part: string, flag: string | null, n: number) =>
    n === 0 ? '0' : <a href={href({ only: flag, by, in: part })}>{said(n)}</a>
  return (
    <More summary={`By ${by}`} open={choice.by === by || Object.keys(register.by).length === 1}>
      <Table
        fold
        caption={`${register.title} by ${by}`}
        rows={parts}
        rowKey={({ name }) => name}
        columns={[
          { head: capital(by), rowHead: true, cell: ({ name }) => name, foot: 'All' },
          { head: 'All', number: true, cell: ({ name, all }) => cell(name, null, all), foot: said(read.all.length) },
          ...read.flags.map(([flag, n], index) => ({
            head: capital(flag),
            number: true,
            cell: ({ name, flagged }: Part) => cell(name, flag, flagged[index] ?? 0),
            foot: said(n),
          })),
        ]}
      />
    </More>
  )
}
