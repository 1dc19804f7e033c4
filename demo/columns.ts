import { instantOf } from './days'
import { grouped } from './grouped'
import type { Entry } from './window'

/** Rows by file name (without `.csv`); every row of a file has the same columns. */
export type Files = Record<string, Record<string, string>[]>

const split = (text: string): string[] => text.split(' ')

/** The columns of the files that are read most, in the order in which a person would want to read them. */
export const COLUMNS: Record<string, string[]> = {
  workers: split('ref name team'),
  households: split('ref name cohort postcode'),
  carers: split('ref household name born sex employed'),
  'household-members': split('ref household name born relationship on'),
  'household-member-endings': split('member on'),
  approvals: split('household on places terms'),
  'approval-endings': split('household on reason'),
  allocations: split('household worker team on'),
  'supervising-visits': split('household worker on announced'),
  'formal-supervisions': split('household worker on'),
  'management-supervisions': split('household worker on'),
  'keep-in-touch-calls': split('household worker on'),
  'support-visits': split('household worker on'),
  'home-inspections': split('household worker on'),
  'statutory-checks': split('subject on check'),
  'safer-caring-plans': split('child household on'),
  exemptions: split('household child on reason'),
  excusals: split('subject rule on reason agreed_by until'),
  'carer-reviews': split('household on panel_on decided_on outcome'),
  'tsd-completions': split('household on'),
  'notifiable-events': split('ref household on event at'),
  notifications: split('notifiable_event on to at'),
  children: split('ref born sex name uasc age_assessed immigration leave_until'),
  'care-starts': split('child on home_postcode'),
  'care-endings': split('child on reason'),
  placements: split('ref child household on type until_18 postcode'),
  'placement-endings': split('child on reason'),
  'looked-after-reviews': split('child on participation venue late_because'),
  'health-assessments': split('child on assessment by_own checked_on emotional_need'),
  'child-visits': split('child worker on'),
}

// A file that nobody has put in order has its columns in the order in which its rows first name them.
const columnsOf = (file: string, entries: Entry[]): string[] =>
  COLUMNS[file] ?? [...new Set(entries.flatMap(({ row }) => Object.keys(row)))]

const rowsOf = (file: string, entries: Entry[]): Record<string, string>[] => {
  const ids = new Map<Entry, string>()
  const columns = columnsOf(file, entries)
  // Rows that are subjects have a ref of their own; all others carry an id that a correction can name.
  const hasRef = columns[0] === 'ref'
  return entries.map((entry) => {
    const id = ids.get(entry.first ?? entry) ?? `${file}-${ids.size + 1}`
    ids.set(entry.first ?? entry, id)
    const facts = Object.fromEntries(columns.map((column) => [column, entry.row[column] ?? '']))
    return { ...(hasRef ? {} : { id }), ...facts, recorded_at: instantOf(entry.recorded) }
  })
}

/** Entries as files, each in the order in which its rows were written down. */
export const filesOf = (entries: Entry[]): Files => {
  const byFile = grouped(entries, ({ file }) => file)
  const named = [...new Set([...Object.keys(COLUMNS), ...byFile.keys()])].flatMap((file) => {
    const list = byFile.get(file)
    return list
      ? [
          [
            file,
            rowsOf(
              file,
              list.sort((a, b) => a.recorded - b.recorded),
            ),
          ] as const,
        ]
      : []
  })
  return Object.fromEntries(named)
}
