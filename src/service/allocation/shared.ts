import type { Holder } from './allocation.store'
import type { caseloadLimit } from './caseload-limit'

export type Limit = ReturnType<typeof caseloadLimit>
/** What the steps of an allocation share. */
export type Shared = {
  readonly csrf: string
  readonly token: string
  readonly from: Holder | null
  readonly limit: Limit
}

export const stepsTo = [{ href: '/workers', text: 'By worker' }]
