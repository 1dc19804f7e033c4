import { Button, ErrorSummary, Trail } from '../web/pieces'
import { datePartsOf, wrongParts } from '../web/typed-day'
import type { Faults, Typed } from './change'
import type { FieldsProps } from './fields-props'
import { ChangeFields } from './form-fields'
import { profileTitle } from './profiles'
import { lawBehind } from './rules'

/** Fields that a form carries along and does not ask for. */
const CARRIED = ['change', 'rule', 'profile', 'to', 'id']

/** What a change is called, above its form and its dry run. */
export function titleOf({ draft, typed }: Pick<FieldsProps, 'draft' | 'typed'>): string {
  const rule = draft.rules.get(typed.rule ?? '')?.short ?? ''
  const title: Record<string, string> = {
    profile: `Switch ${typed.to} the standards of ${profileTitle(typed.profile ?? '')}`,
    rule: `${typed.to === 'on' ? 'Begin again' : 'End'}: ${rule}`,
    term: `Change the term: ${lawBehind(draft, typed.rule ?? '')?.short ?? rule}`,
    numbers: `Change the numbers: ${lawBehind(draft, typed.rule ?? '')?.short ?? rule}`,
    warning: `Change when it comes into sight: ${rule}`,
    holiday: typed.to === 'removed' ? 'Remove a bank holiday' : 'Add a bank holiday',
    years: 'Hold bank holidays for more years',
    'school term': typed.to === 'removed' ? 'Remove a school term' : 'Add a school term',
    'taken back': 'Take a change back',
  }
  return title[typed.change ?? ''] ?? 'Change'
}

const isCalendar = ({ change = '' }: Typed): boolean => ['holiday', 'years', 'school term'].includes(change)

export function Where({ typed, here }: { typed: Typed; here: string }) {
  const [href, text] = isCalendar(typed) ? ['/settings/calendar', 'Calendar'] : ['/settings/standards', 'Standards']
  return (
    <Trail
      steps={[
        { href: '/settings', text: 'Settings' },
        { href, text },
      ]}
      here={here}
    />
  )
}

function summaryOf(faults: Faults, typed: Typed): { href: string; text: string }[] {
  const part = wrongParts(datePartsOf(typed, 'from'))?.[0] ?? 'day'
  const id = (field: string) => (field === 'from' && typed.from === 'other' ? `from-other-${part}` : field)
  return Object.entries(faults).map(([field, text]) => ({ href: `#${id(field)}`, text }))
}

/** What a proposed change is told of, as hidden fields. */
export function Carried({ typed, names }: { typed: Typed; names: readonly string[] }) {
  return (
    <>
      {names.flatMap((name) =>
        typed[name] ? [<input key={name} type="hidden" name={name} value={typed[name]} />] : [],
      )}
    </>
  )
}

/** Asks what is to change. Nothing is recorded yet: it leads to what the change would do. */
export function ChangePage(props: FieldsProps) {
  const { typed, faults } = props
  const title = titleOf(props)
  const asked = typed.change === 'years' ? CARRIED.filter((name) => name !== 'to') : CARRIED
  const day =
    typed.change === 'holiday' && typed.to === 'removed' ? ['from', 'from-day', 'from-month', 'from-year'] : []
  return (
    <>
      <Where typed={typed} here={title} />
      <form method="get" action="/settings/standards/try" class="los-form" novalidate>
        <ErrorSummary errors={summaryOf(faults, typed)} />
        <h1>{title}</h1>
        <p class="los-gap-t los-muted">You see what it would do before anything is changed.</p>
        <Carried typed={typed} names={[...asked, ...day]} />
        <div class="los-section-top">
          <ChangeFields {...props} />
        </div>
        <Button>See what it would do</Button>
      </form>
    </>
  )
}
