import { type PlainDate, shortDate } from '../../calendar'
import type { SubjectId } from '../../happenings'
import { partOf } from '../../web/part-of'
import { Empty, Pager, Table, Trail } from '../../web/pieces'
import type { Person } from '../people/people.store'
import type { Between } from './mid-point.store'

export const MID_POINT = '/quality/audits/mid-point'
const PER_PAGE = 50

type Props = {
  readonly children: readonly Between[]
  readonly people: ReadonlyMap<SubjectId, Person>
  readonly day: PlainDate
  readonly number: number
  readonly records: boolean
}

/** Children whose file a reviewing officer may audit now: those between two reviews six months apart. */
export function MidPointPage({ children, people, day, number, records }: Props) {
  const { rows, pager } = partOf(children, number, PER_PAGE)
  const due = children.filter(({ midway }) => midway !== null && midway <= day).length
  return (
    <>
      <Trail
        steps={[
          { href: '/quality', text: 'Quality' },
          { href: '/quality/audits', text: 'Audits' },
        ]}
        here="Mid-point audits"
      />
      <h1>Mid-point audits</h1>
      <p class="los-lead los-take">
        Children reviewed every six months, whose file nobody has audited since the last review: {children.length},{' '}
        {due} of them at the mid-point or past it. A child with reviews nearer together is not listed.
      </p>
      {children.length === 0 ? (
        <Empty title="No child is between two six-monthly reviews without an audit.">
          A child is listed from their second review on.
        </Empty>
      ) : (
        <Table
          fold
          caption="Children to audit, the first mid-point first"
          rows={rows}
          rowKey={({ ref }) => ref}
          columns={[
            {
              head: 'Child',
              rowHead: true,
              cell: ({ child, ref }) => <Child person={people.get(child)} named={ref} />,
            },
            { head: 'Reviewing officer', cell: ({ officer }) => officer ?? 'Nobody' },
            { head: 'Last review', nowrap: true, cell: ({ reviewed }) => shortDate(reviewed) },
            { head: 'Mid-point', nowrap: true, cell: ({ midway }) => (midway ? shortDate(midway) : 'Not known') },
            { head: 'Next review by', nowrap: true, cell: ({ next }) => (next ? shortDate(next) : 'Not known') },
            ...(records
              ? [
                  {
                    head: 'Audit',
                    label: '',
                    cell: ({ child, ref }: Between) => (
                      <a href={`/record/midpoint-audit?child=${encodeURIComponent(ref)}`}>
                        Record it<span class="los-vh"> for {people.get(child)?.name ?? ref}</span>
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pager {...pager} href={(n) => `${MID_POINT}?page=${n}`} />
    </>
  )
}

const Child = ({ person, named }: { person: Person | undefined; named: string }) =>
  person ? <a href={person.href}>{person.name}</a> : named
