import type { Scope } from '../../access'
import { longDate, type PlainDate, plainDate, shortDate } from '../../calendar'
import { AsAt, Chips, Empty, LookingBack, Pager, Scope as ScopeNav, Table, TakeAway } from '../../web/pieces'
import { termsWords } from '../people/duty-words'
import { householdName } from '../people/people.store'
import { COHORTS, type Cohort, type RegisterRow, type Sort } from './register.store'

export type RegisterProps = {
  readonly rows: readonly RegisterRow[]
  readonly counts: { readonly all: number; readonly cohorts: Readonly<Record<Cohort, number>> }
  readonly shown: number
  readonly look: { readonly asAt: PlainDate; readonly known: PlainDate | undefined; readonly past: boolean }
  readonly cohort: Cohort | null
  readonly sort: Sort
  readonly teams: readonly string[]
  readonly team: string | null
  /** By name. */
  readonly worker: string | null
  readonly page: number
  readonly pages: number
  /** Whose homes the viewer sees at all. */
  readonly scope: Scope
  readonly mayTake: boolean
  /** The address with these answers changed, and the rest kept. */
  readonly href: (changes: Readonly<Record<string, string | null>>, path?: string) => string
}

const COHORT_WORDS: Readonly<Record<Cohort, string>> = {
  mainstream: 'Mainstream',
  kinship: 'Kinship',
  unset: 'Not yet said',
}

/** The register that regulation 31 asks for, as at any day. */
export function RegisterPage(props: RegisterProps) {
  const { rows, counts, look, cohort, page, pages, shown, href } = props
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={look.known} back="/register" /> : null}
      <h1>Register of foster homes</h1>
      <PeopleScope current="homes" whole={props.scope.kind === 'service'} />
      <AsAt action="/register" at={look.past ? look.asAt : undefined} known={look.known} keep={kept(props)} />
      <p class="los-lead">{sentence(props)}</p>
      <div class="los-gap-t">
        <Chips
          label="Cohort"
          items={[
            { href: href({ cohort: null, page: null }), text: `All ${counts.all}`, current: cohort === null },
            ...COHORTS.map((each) => ({
              href: href({ cohort: each, page: null }),
              text: `${COHORT_WORDS[each]} ${counts.cohorts[each]}`,
              current: cohort === each,
            })),
          ]}
        />
        <Teams {...props} />
      </div>
      <div class="los-gap" />
      <section aria-label="Households">
        {rows.length === 0 ? (
          <Empty title="No household is on the register like this.">
            Choose another cohort, team or day; or add a household and record its approval.
          </Empty>
        ) : (
          <Rows {...props} />
        )}
        {rows.length === 0 ? null : (
          <Pager
            page={page}
            pages={pages}
            words={`${(page - 1) * 50 + 1} to ${(page - 1) * 50 + rows.length} of ${shown}`}
            href={(n) => href({ page: String(n) })}
          />
        )}
      </section>
      {props.mayTake ? (
        <TakeAway
          what="Take it away, with every column of regulation 31"
          of="the register"
          href={(format) => href({ page: null }, `/register.${format}`)}
        />
      ) : null}
    </>
  )
}

/** Which team's: nothing to choose where all are of one. */
function Teams({ teams, team, worker, href }: RegisterProps) {
  if (teams.length < 2 && !team && !worker) return null
  const every = {
    href: href({ team: null, worker: null, page: null }),
    text: 'Every team',
    current: team === null && worker === null,
  }
  const each = teams.map((name) => ({
    href: href({ team: name, worker: null, page: null }),
    text: name,
    current: team === name,
  }))
  return (
    <div class="los-gap-t">
      <Chips label="Team" items={[every, ...each]} />
    </div>
  )
}

/** Homes, children, training and the registers are the lists under People. */
/** What is seen of whom; the service itself, its own reviews and returns, by those who see the whole of it. */
export function PeopleScope({
  current,
  whole,
}: {
  current: 'homes' | 'children' | 'registers' | 'training'
  whole: boolean
}) {
  return (
    <ScopeNav
      label="People"
      items={[
        { href: '/register', text: 'Homes', current: current === 'homes' },
        { href: '/children', text: 'Children', current: current === 'children' },
        { href: '/training', text: 'Training', current: current === 'training' },
        { href: '/registers', text: 'Registers', current: current === 'registers' },
        ...(whole ? [{ href: '/service', text: 'The service itself', current: false }] : []),
      ]}
    />
  )
}

const kept = ({ cohort, team, sort }: RegisterProps): [string, string][] => [
  ...(cohort ? [['cohort', cohort] as [string, string]] : []),
  ...(team ? [['team', team] as [string, string]] : []),
  ...(sort === 'name' ? [] : [['sort', sort] as [string, string]]),
]

function sentence({ counts, look, worker, team, scope }: RegisterProps): string {
  const { mainstream, kinship, unset } = counts.cohorts
  const one = counts.all === 1
  const of = scope.kind === 'caseload' ? ' of yours' : scope.kind === 'team' ? ` of ${scope.team} team` : ''
  const whose = worker ? ` supervised by ${worker}` : team ? ` in ${team} team` : of
  const verb = look.past ? (one ? 'was' : 'were') : one ? 'is' : 'are'
  const day = look.past ? ` on ${longDate(look.asAt)}` : ''
  const said = unset === 0 ? '' : ` For ${unset} nobody has said which.`
  return `${counts.all} ${one ? 'household' : 'households'}${whose} ${verb} on the register${day}: ${mainstream} mainstream and ${kinship} kinship.${said}`
}

function Rows({ rows, sort, href, look }: RegisterProps) {
  const sorted = (by: Sort) => ({
    href: href({ sort: by, page: null }),
    ...(sort === by ? { now: 'ascending' as const } : {}),
  })
  return (
    <Table
      fold
      caption={`Households on the register on ${longDate(look.asAt)}`}
      rows={rows}
      rowKey={(row) => row.ref}
      columns={[
        {
          head: 'Household',
          rowHead: true,
          sort: sorted('name'),
          cell: (row) => (
            <>
              <a
                href={href(
                  { cohort: null, team: null, sort: null, page: null, worker: null },
                  `/households/${encodeURIComponent(row.ref)}`,
                )}
              >
                {householdName(row.name)}
              </a>{' '}
              <span class="los-code los-nowrap">{row.ref}</span>
            </>
          ),
        },
        { head: 'Carers', cell: (row) => row.carers.map((carer) => carer.name).join(', ') || 'Not said' },
        { head: 'Approved', nowrap: true, sort: sorted('approved'), cell: (row) => shortDate(plainDate(row.approved)) },
        { head: 'Terms', cell: (row) => termsWords(row.places, row.terms) },
        { head: 'Latest review', nowrap: true, cell: (row) => lastReview(row) },
        { head: 'Children', number: true, sort: sorted('children'), cell: (row) => row.children },
        {
          head: 'Team',
          sort: sorted('team'),
          cell: (row) => [row.team ?? 'No team', row.worker ?? 'nobody named'].join(', '),
        },
      ]}
    />
  )
}

function lastReview(row: RegisterRow): string {
  const last = row.reviews.at(-1)
  return last ? shortDate(plainDate(last)) : 'None yet'
}
