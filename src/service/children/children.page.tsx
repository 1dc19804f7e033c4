import type { Scope } from '../../access'
import { ageOn, isPlainDate, longDate, type PlainDate, plainDate, shortDate, toNumber } from '../../calendar'
import { AsAt, Chips, Empty, LookingBack, Pager, Standing, Table } from '../../web/pieces'
import { PLACEMENT } from '../codes'
import { householdName } from '../people/people.store'
import { PeopleScope } from '../register/register.page'
import type { ChildRow, Living } from './child.store'

export type ChildrenProps = {
  readonly rows: readonly ChildRow[]
  readonly of: number
  readonly page: number
  readonly perPage: number
  readonly day: PlainDate
  readonly known: PlainDate | undefined
  readonly past: boolean
  readonly living: Living
  /** Whose children the viewer sees at all. */
  readonly scope: Scope
  readonly href: (page: number) => string
}

const short = (text: string | null): string => (text && isPlainDate(text) ? shortDate(text) : 'None yet')

/** A code with its words; a code we do not know stands as it came. */
export function typeWords(type: string | null): string {
  if (type === null) return 'type not said'
  const known = PLACEMENT.find(({ code }) => code === type)
  return known ? `${type}, ${known.means}` : type
}

export function ageWords(born: string | null, day: PlainDate): string {
  if (!born || !isPlainDate(born)) return 'not said'
  const age = ageOn(toNumber(born), toNumber(day))
  return age < 1 ? 'under 1' : String(age)
}

function sentence({ of, living, past, day, scope }: ChildrenProps): string {
  const children = `${of} ${of === 1 ? 'child' : 'children'}`
  const [live, be] = past ? ['lived', of === 1 ? 'was' : 'were'] : of === 1 ? ['lives', 'is'] : ['live', 'are']
  const where =
    living === 'with us'
      ? `${live} with ${scope.kind === 'caseload' ? 'your' : 'our'} households`
      : `${be} in care and ${live} elsewhere`
  return `${children} ${where}${past ? ` on ${longDate(day)}` : ''}.`
}

/** Every child in care or placed on a day, with the days that matter about each. */
export function ChildrenPage(props: ChildrenProps) {
  const { rows, of, page, perPage, day, known, past, living, href } = props
  return (
    <>
      {past ? <LookingBack at={day} known={known} back="/children" /> : null}
      <h1>Children</h1>
      <PeopleScope current="children" whole={props.scope.kind === 'service'} />
      <AsAt action="/children" at={past ? day : undefined} known={known} />
      <p class="los-lead">{sentence(props)}</p>
      <div class="los-gap-t">
        <Chips
          label="Where they live"
          items={[
            { href: '/children', text: 'With our households', current: living === 'with us' },
            { href: '/children?living=elsewhere', text: 'In care, living elsewhere', current: living === 'elsewhere' },
          ]}
        />
      </div>
      <section class="los-section-top" aria-label="Children">
        {rows.length === 0 ? (
          <Empty title="No child is in care or placed here.">
            Add a child, then record that care began or a placement.
          </Empty>
        ) : (
          <Table
            fold
            caption={`Children on ${longDate(day)}`}
            rows={rows}
            rowKey={(row) => row.ref}
            columns={[
              {
                head: 'Child',
                rowHead: true,
                cell: (row) => (
                  <>
                    <a href={`/children/${encodeURIComponent(row.ref)}`}>{row.name}</a>{' '}
                    <span class="los-code los-nowrap">{row.ref}</span>
                  </>
                ),
              },
              { head: 'Age', number: true, cell: (row) => ageWords(row.born, day) },
              {
                head: 'Lives with',
                cell: (row) =>
                  row.home_name ? householdName(row.home_name) : row.type ? typeWords(row.type) : 'Nowhere recorded',
              },
              { head: 'Since', nowrap: true, cell: (row) => (row.placed ? short(row.placed) : '') },
              { head: 'Last visit', nowrap: true, cell: (row) => short(row.last_visit) },
              { head: 'Last review', nowrap: true, cell: (row) => short(row.last_review) },
              { head: 'Plan', nowrap: true, cell: (row) => short(row.last_plan) },
              {
                head: 'Owed next',
                nowrap: true,
                cell: (row) =>
                  row.overdue > 0 ? (
                    <Standing standing="overdue">{row.overdue} overdue</Standing>
                  ) : row.next_due ? (
                    shortDate(plainDate(row.next_due))
                  ) : (
                    'Nothing'
                  ),
              },
            ]}
          />
        )}
        <Pager
          page={page}
          pages={Math.ceil(of / perPage)}
          words={`${Math.min((page - 1) * perPage + 1, of)} to ${Math.min(page * perPage, of)} of ${of}`}
          href={href}
        />
      </section>
    </>
  )
}
