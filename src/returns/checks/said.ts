import type { ColumnOf } from '../tables'

/** The columns in which a table tells anything of its own, beside whose it is. */
export const OC3_SAYS = ['IN_TOUCH', 'ACTIV', 'ACCOM'] as const satisfies ColumnOf<'OC3'>[]
export const AD1_SAYS = [
  'DATE_INT',
  'DATE_MATCH',
  'FOSTER_CARE',
  'NB_ADOPTR',
  'SEX_ADOPTR',
  'LS_ADOPTR',
] as const satisfies ColumnOf<'AD1'>[]
export const OC2_SAYS = [
  'CONVICTED',
  'HEALTH_CHECK',
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED',
  'INTERVENTION_OFFERED',
] as const satisfies ColumnOf<'OC2'>[]
/** What of a child's health is told whatever the age. */
export const OC2_ALWAYS = [
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
] as const satisfies ColumnOf<'OC2'>[]

type Saying<Column extends string> = { readonly [Each in Column]: string }

export const saysAnything = <Column extends string>(row: Saying<Column>, columns: readonly Column[]): boolean =>
  columns.some((column) => row[column] !== '')
export const saysAll = <Column extends string>(row: Saying<Column>, columns: readonly Column[]): boolean =>
  columns.every((column) => row[column] !== '')
