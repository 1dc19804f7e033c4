import { isPlainDate, longDate, type PlainDate, shortDate } from '../../calendar'
import type { SubjectId } from '../../happenings'
import { Empty, More, Table, TakeAway, Trail } from '../../web/pieces'
import { hrefOf, type Person, titleOf } from '../people/people.store'
import { SHARED, SHARED_FIELDS } from './sharing'
import type { Agreement, SharedCase } from './sharing.store'

export const GROUP = '/quality/exploitation-group'

export type SharingProps = {
  readonly agreement: Agreement | null
  readonly cases: readonly SharedCase[]
  readonly people: ReadonlyMap<SubjectId, Person>
  readonly today: PlainDate
  readonly mayAgree: boolean
  readonly mayTake: boolean
}

/** What the multi-agency group on exploitation sees: each child by a number, and what was agreed of them. */
export function SharingPage(props: SharingProps) {
  const { agreement, cases, mayAgree, mayTake } = props
  return (
    <>
      <Trail steps={[{ href: '/quality/events', text: 'Notifiable events' }]} here="What the exploitation group sees" />
      <h1>What the exploitation group sees</h1>
      <p class="los-lead los-gap-t">
        {agreement ? agreedWords(agreement, cases.length) : 'Nothing is agreed yet: the group sees nothing.'}
      </p>
      {mayAgree ? (
        <p class="los-no-print los-gap-t">
          <a href="/record/exploitation-group-agreement">Record what the group may see</a>
        </p>
      ) : null}
      <section class="los-section" aria-label="The sheet">
        {cases.length === 0 ? (
          <Empty title="No child to show.">
            The sheet lists children at risk of exploitation, once something is agreed.
          </Empty>
        ) : (
          <Sheet {...props} />
        )}
      </section>
      {agreement && !agreement.lapsed && mayTake ? (
        <TakeAway what="Take the sheet away" of="the sheet" href={(format) => `${GROUP}/sheet.${format}`} />
      ) : null}
      {cases.length > 0 ? <WhoIsWho {...props} /> : null}
    </>
  )
}

function agreedWords({ on, by, review, lapsed, fields }: Agreement, n: number): string {
  if (lapsed && review)
    return `The group sees nothing: what was agreed on ${longDate(on)} was to be looked at again by ${longDate(review)}. Record what is agreed now.`
  const not = SHARED_FIELDS.filter((field) => !fields.includes(field)).map((field) => SHARED[field].asks)
  const until = review ? ` To be looked at again by ${longDate(review)}.` : ''
  const kept = not.length > 0 ? ` Not shown: ${not.join('; ')}.` : ''
  return `${n} ${n === 1 ? 'child' : 'children'}. As agreed on ${longDate(on)}${by ? `: ${by}` : ''}.${until}${kept}`
}

const shown = (value: string | number | null | undefined): string =>
  value === null || value === undefined || value === ''
    ? 'Not said'
    : typeof value === 'string' && isPlainDate(value)
      ? shortDate(value)
      : String(value)

function Sheet({ agreement, cases, today }: SharingProps) {
  return (
    <Table
      fold
      caption={`Children at risk of exploitation on ${longDate(today)}`}
      rows={cases}
      rowKey={({ number }) => String(number)}
      columns={[
        { head: 'Case', rowHead: true, cell: ({ number }) => String(number) },
        ...(agreement?.fields ?? []).map((field) => ({
          head: SHARED[field].head,
          number: field === 'missing',
          cell: ({ told }: SharedCase) => shown(told[field]),
        })),
      ]}
    />
  )
}

/** Whoever takes the sheet to the group has to know of whom it speaks. It is in no file, and not printed. */
function WhoIsWho({ cases, people }: SharingProps) {
  return (
    <div class="los-no-print">
      <More summary="Who they are: for us alone, and in no file">
        <ul>
          {cases.map(({ id, number }) => {
            const person = people.get(id)
            return (
              <li key={id}>
                Case {number}: {person ? <a href={hrefOf(person)}>{titleOf(person)}</a> : 'somebody you do not see'}
              </li>
            )
          })}
        </ul>
      </More>
    </div>
  )
}
