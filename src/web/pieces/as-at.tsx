import { longDate, type PlainDate } from '../../calendar'
import { Button } from './button'

export type AsAtProps = {
  action: string
  at?: PlainDate
  known?: PlainDate
  open?: boolean
  /** What else the address holds, so that changing the day keeps the filters: name and value. */
  keep?: readonly (readonly [name: string, value: string])[]
}

function DayField({ name, label, value }: { name: string; label: string; value?: PlainDate }) {
  return (
    <div class="los-field">
      <label for={name}>{label}</label>
      <input id={name} name={name} type="date" value={value} />
    </div>
  )
}

/** The two days of a page: a GET form, so that the address holds both and a link brings the page back. */
export function AsAtForm({ action, at, known, keep = [] }: AsAtProps) {
  return (
    <form class="los-when los-no-print" method="get" action={action}>
      {keep.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DayField name="at" label="As at" value={at} />
      <DayField name="known" label="As known on" value={known} />
      <Button secondary small>
        Show
      </Button>
    </form>
  )
}

/** Says which day a page is as at, and opens into the form that changes it. */
export function AsAt(props: AsAtProps) {
  const day = props.at ? longDate(props.at) : 'today'
  const known = props.known ? `as known on ${longDate(props.known)}` : 'known today'
  return (
    <details class="los-more los-asat" open={props.open}>
      <summary>
        As at {day}, {known}. <span>Change</span>
      </summary>
      <AsAtForm {...props} />
    </details>
  )
}
