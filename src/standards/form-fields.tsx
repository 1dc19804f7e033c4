import { termText, toNumber, UNITS, weekdayDate } from '../calendar'
import { isTerm, type Version, versionOn, warnOn } from '../duties'
import { DayChoice, Select } from '../web/pieces'
import { datePartsOf, wrongParts } from '../web/typed-day'
import { HolidayForm, type Own, SchoolTermForm, Text, YearsForm } from './calendar-fields'
import type { Typed } from './change'
import type { FieldsProps } from './fields-props'
import { ANY, boundsOf, lawBehind, oursOf } from './rules'

/** What a form holds before anything is typed: what is so today. */
export function presentValues({ draft, today }: Pick<FieldsProps, 'draft' | 'today'>, typed: Typed): Typed {
  const own = draft.rules.get(typed.rule ?? '')
  const rule = own && lawBehind(draft, own.id)
  const beside = rule && draft.rules.get(oursOf(rule.id))
  const day = toNumber(today)
  if (!rule) return typed
  const version = (beside && versionOn(beside, day)) ?? versionOn(rule, day) ?? rule.versions.at(-1)
  const bounds = (beside && boundsOf(beside, day)) ?? boundsOf(rule, day)
  return {
    ...(typed.change === 'term' && version
      ? { ...term('n', version.within), ...(version.then ? term('then', version.then) : {}) }
      : {}),
    ...(bounds ? { least: String(bounds.least), most: String(bounds.most) } : {}),
    warn: warnOn(rule, day)
      .map((each) => (each.unit === 'weeks' ? each.n * 7 : each.n))
      .join(', '),
    ...typed,
  }
}

function term(name: string, within: Version['within']): Typed {
  if (within === 'promptly' || !isTerm(within)) return {}
  return { [name]: String(Math.abs(within.n)), [`${name}-unit`]: within.unit }
}

/** A number and what it counts, side by side in a row of the form. */
function TermFields({ name, label, hint, ...rest }: Own & FieldsProps) {
  const unit = `${name}-unit`
  return (
    <>
      <Text name={name} label={label} hint={hint} width={3} {...rest} />
      <Select
        id={unit}
        name={unit}
        label={`${label}: counted in`}
        options={UNITS.map((each) => ({ value: each, text: each }))}
        value={rest.typed[unit]}
      />
    </>
  )
}

export function FromField({ typed, faults, today }: FieldsProps) {
  const parts = datePartsOf(typed, 'from')
  return (
    <DayChoice
      id="from"
      name="from"
      label="From which day does it hold?"
      hint="What is said of days before it stays as it is"
      offered={[{ value: today, text: `Today, ${weekdayDate(today)}` }]}
      chosen={typed.from}
      value={parts}
      wrong={wrongParts(parts)}
      error={faults.from}
    />
  )
}

function TermForm(props: FieldsProps) {
  const rule = lawBehind(props.draft, props.typed.rule ?? '')
  const version = rule && (versionOn(rule, toNumber(props.today)) ?? rule.versions.at(-1))
  const says = (within: Version['within']) =>
    within === 'promptly' || !isTerm(within) ? 'It says promptly today' : `It says ${termText(within)} today`
  return (
    <>
      <TermFields
        name="n"
        label={version?.then ? 'The first within' : 'Within'}
        hint={version && says(version.within)}
        {...props}
      />
      {version?.then ? <TermFields name="then" label="Then again within" hint={says(version.then)} {...props} /> : null}
      <FromField {...props} />
    </>
  )
}

function NumbersForm(props: FieldsProps) {
  const rule = lawBehind(props.draft, props.typed.rule ?? '')
  const bounds = rule && boundsOf(rule, toNumber(props.today))
  return (
    <>
      {bounds && bounds.least > 0 ? (
        <Text name="least" label="At least" hint={`It says ${bounds.least} today`} width={3} {...props} />
      ) : null}
      {bounds && bounds.most < ANY ? (
        <Text name="most" label="At most" hint={`It says ${bounds.most} today`} width={3} {...props} />
      ) : null}
      <FromField {...props} />
    </>
  )
}

/** The fields that a kind of change asks for. */
export function ChangeFields(props: FieldsProps) {
  switch (props.typed.change) {
    case 'term':
      return <TermForm {...props} />
    case 'numbers':
      return <NumbersForm {...props} />
    case 'warning':
      return (
        <>
          <Text name="warn" label="Days before it is due" hint="Up to 28, such as 28, 14, 7" width={20} {...props} />
          <FromField {...props} />
        </>
      )
    case 'holiday':
      return <HolidayForm {...props} />
    case 'years':
      return <YearsForm {...props} />
    case 'school term':
      return <SchoolTermForm {...props} />
    default:
      return <FromField {...props} />
  }
}
