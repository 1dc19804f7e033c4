import { DateInput, Textarea, TextInput } from '../web/pieces'
import { datePartsOf } from '../web/typed-day'
import type { FieldsProps } from './fields-props'

export type Own = { name: string; label: string; hint?: string }

export function Text({ name, label, hint, typed, faults, width }: Own & FieldsProps & { width?: 3 | 10 | 20 }) {
  return (
    <TextInput id={name} name={name} label={label} hint={hint} value={typed[name]} error={faults[name]} width={width} />
  )
}

function DayField({ name, label, hint, typed, faults }: Own & FieldsProps) {
  return (
    <DateInput id={name} name={name} label={label} hint={hint} value={datePartsOf(typed, name)} error={faults[name]} />
  )
}

const SOURCE = {
  name: 'source',
  label: 'How is it known?',
  hint: 'Where it was announced: a proclamation, a council’s page',
}

export function HolidayForm(props: FieldsProps) {
  if (props.typed.to === 'removed') return <Text {...SOURCE} {...props} />
  return (
    <>
      <DayField name="from" label="On which day is it?" {...props} />
      <Text name="name" label="What is it called?" hint="Such as: Bank holiday for the final" {...props} />
      <Text {...SOURCE} {...props} />
    </>
  )
}

export function SchoolTermForm(props: FieldsProps) {
  return (
    <>
      <Text name="name" label="What is the term called?" hint="Such as Autumn 2026" {...props} />
      <DayField name="from" label="Its first day" {...props} />
      <DayField name="last" label="Its last day" {...props} />
      <Textarea
        id="closed"
        name="closed"
        label="When is school closed inside it?"
        hint="Half term and training days, one a line: 26 October 2026 to 30 October 2026"
        value={props.typed.closed}
        error={props.faults.closed}
        rows={4}
      />
      <Text {...SOURCE} {...props} />
    </>
  )
}

export function YearsForm(props: FieldsProps) {
  return (
    <>
      <Text
        name="to"
        label="Up to the end of which year?"
        hint={`They are held up to ${props.draft.calendar.to}`}
        width={10}
        {...props}
      />
      <Text {...SOURCE} {...props} />
    </>
  )
}
