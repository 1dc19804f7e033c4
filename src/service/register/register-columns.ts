import { type PlainDate, plainDate } from '../../calendar'
import type { ExportColumn } from '../../exports'
import type { RegisterRow } from './register.store'

const day = (text: string | null | undefined): PlainDate | null => (text ? plainDate(text) : null)
const each = (row: RegisterRow, read: (carer: RegisterRow['carers'][number]) => string | null): string =>
  row.carers.map((carer) => read(carer) ?? 'not said').join('; ')

/** What regulation 31 asks the register to hold, and beside it what services keep with it. */
export const registerColumns: readonly ExportColumn<RegisterRow>[] = [
  { head: 'Reference', cell: (row) => row.ref },
  { head: 'Household', cell: (row) => row.name },
  { head: 'Foster carers', cell: (row) => each(row, (carer) => carer.name) },
  { head: 'Address', cell: (row) => row.address },
  { head: 'Dates of birth', cell: (row) => each(row, (carer) => carer.born) },
  { head: 'Sex', cell: (row) => each(row, (carer) => carer.sex) },
  { head: 'Approved on', kind: 'day', cell: (row) => day(row.approved) },
  { head: 'Date of each review of approval', cell: (row) => row.reviews.join('; ') },
  { head: 'Places', kind: 'number', cell: (row) => (row.places === null ? null : Number(row.places)) },
  { head: 'Terms of approval', cell: (row) => row.terms },
  { head: 'Terms since', kind: 'day', cell: (row) => day(row.terms_from) },
  { head: 'Mainstream or kinship', cell: (row) => row.cohort ?? 'unset' },
  { head: 'Children placed', kind: 'number', cell: (row) => row.children },
  { head: 'Supervising social worker', cell: (row) => row.worker },
  { head: 'Team', cell: (row) => row.team },
]
