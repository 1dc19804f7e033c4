import { fromNumber, type PlainDate, toNumber } from '../../calendar'
import type { Person } from '../people/people.store'
import { STAFF, WAYS } from './feedback.kinds'
import type { Form } from './forms.store'

export type Typed = Readonly<Record<string, string>>
export const COHORTS = ['mainstream', 'kinship'] as const
const MOST_DAYS = 90
/** As many codes as a page of links can hold and stay light. */
export const MOST_LINKS = 24

/** What somebody asks to be made: one link about somebody, or many that name nobody. */
export type Asked = {
  readonly form: Form
  readonly person: Person | null
  /** Null where members of staff are asked. */
  readonly cohort: (typeof COHORTS)[number] | null
  readonly way: (typeof WAYS)[number]
  readonly worker: string
  readonly until: PlainDate
  readonly many: number
}

/** The kind of subject a form has to name. */
const NEEDS: Readonly<Record<Form['of'], string | null>> = {
  'a home': 'household',
  'a child': 'child',
  'a review': 'looked after review',
  'nobody by name': null,
}
const WANTED: Readonly<Record<string, string>> = {
  household: 'Enter the reference of a home of yours, such as H-0012',
  child: 'Enter the reference of a child of yours, such as C-0012',
  'looked after review': 'Enter the reference of a review of one of your children',
}

/** Reads what the form says; each fault is said at its answer. `person` is whom the reference names, where the asker may record of them. */
export function readAsking(
  typed: Typed,
  forms: readonly Form[],
  person: Person | null,
  today: PlainDate,
): { readonly asked: Asked } | { readonly faults: Typed } {
  const form = forms.find(({ ref }) => ref === typed.form)
  const needs = form ? NEEDS[form.of] : null
  const staff = form?.asks === STAFF
  const cohort = staff ? null : COHORTS.find((each) => each === typed.cohort)
  const way = WAYS.find((each) => each === typed.way)
  const [days, many] = [Number(typed.days || 28), Number(typed.many || 1)]
  const faults: Record<string, string> = {
    ...(form ? {} : { form: 'Choose a form' }),
    ...(needs && person?.kind !== needs ? { of: WANTED[needs] ?? '' } : {}),
    ...(cohort !== undefined ? {} : { cohort: 'Say whether the home is mainstream or kinship' }),
    ...(way ? {} : { way: 'Say how it is to be answered' }),
    ...(typed.worker ? {} : { worker: 'Choose who gathers it' }),
    ...(isWithin(days, MOST_DAYS) ? {} : { days: `Enter how many days it opens for, from 1 to ${MOST_DAYS}` }),
    ...(isWithin(many, MOST_LINKS) && (many === 1 || !needs)
      ? {}
      : {
          many: needs ? 'A form about somebody has one link: enter 1' : `Enter how many links, from 1 to ${MOST_LINKS}`,
        }),
  }
  if (Object.keys(faults).length > 0 || !form || cohort === undefined || !way) return { faults }
  // Filled in together or from paper it is done today.
  const until = way === 'private link' ? fromNumber(toNumber(today) + days) : today
  return { asked: { form, person: needs ? person : null, cohort, way, worker: typed.worker ?? '', until, many } }
}

const isWithin = (n: number, most: number): boolean => Number.isInteger(n) && n >= 1 && n <= most
