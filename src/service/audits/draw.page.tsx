import { longDate } from '../../calendar'
import {
  Button,
  capital,
  DateInput,
  Empty,
  ErrorSummary,
  Note,
  Select,
  Table,
  TextInput,
  Trail,
  type TypedDate,
} from '../../web/pieces'
import { STRATA } from './audits.kinds'
import { type Asked, DRAW, type DrawnList } from './drawing'
import { SendListForm, type SendListProps } from './send-list.page'

export type DrawProps = SendListProps & { readonly asked: Asked | null; readonly list: DrawnList | null }

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

/** `2026-11-30` as its three fields; what is no day as it was typed. */
const partsOf = (day: string): TypedDate => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: date, month, year }
}

function AskForm({ typed, faults }: DrawProps) {
  const value = (name: string, otherwise = '') => typed[name] ?? otherwise
  return (
    <form method="get" action={DRAW} class="los-section-top" novalidate>
      <input type="hidden" name="draw" value="yes" />
      <DateInput
        id="on"
        name="on"
        label="Register as at"
        hint="A day up to today, such as 27 3 2026"
        value={partsOf(value('on'))}
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
            head: capital(asked.strata),
            rowHead: true,
            cell: ({ name }) => name,
          },
          { head: 'Homes', number: true, cell: ({ of }) => of },
          { head: 'Drawn', number: true, cell: ({ drawn: n }) => n },
        ]}
      />
      <SendListForm {...props} />
    </section>
  )
}
