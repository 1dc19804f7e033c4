import { Button } from '../../web/pieces'
import type { Stretch } from './quarters'

/** From which day to which a page counts. */
export function PeriodForm({ action, stretch }: { action: string; stretch: Stretch }) {
  return (
    <form method="get" action={action} class="los-when los-gap-t los-no-print">
      {(['from', 'to'] as const).map((name) => (
        <div key={name} class="los-field">
          <label for={name}>{name === 'from' ? 'From' : 'To'}</label>
          <input id={name} name={name} type="date" value={stretch[name]} />
        </div>
      ))}
      <Button small secondary>
        Show
      </Button>
    </form>
  )
}
