import { codes } from '../../happenings'

/** Why applicants withdrew, as the yearly fostering return of 2023-24 codes it. */
export const WITHDRAWAL_REASONS = codes({
  AW1: 'fostering was not as expected',
  AW2: 'the process was not as expected',
  AW3: 'the household changed',
  AW4: 'money',
  AW5: 'fear of allegations',
  AW0: 'another reason, or not known',
})
