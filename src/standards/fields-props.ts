import type { PlainDate } from '../calendar'
import type { Draft, Faults, Typed } from './change'

export type FieldsProps = {
  readonly typed: Typed
  readonly faults: Faults
  readonly today: PlainDate
  readonly draft: Draft
}
