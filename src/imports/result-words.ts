import type { Run } from './imports.store'

const count = (n: number): string => n.toLocaleString('en-GB')
const rows = (n: number): string => `${count(n)} ${n === 1 ? 'row' : 'rows'}`

/** The result of an import as a title: `412 rows recorded, 3 to put right`. */
export function resultWords({
  accepted,
  unchanged,
  rejected,
  fault,
}: Pick<Run, 'accepted' | 'unchanged' | 'rejected' | 'fault'>): string {
  if (fault) return 'It stopped before it was done'
  const right = rejected > 0 ? `, ${count(rejected)} to put right` : ''
  if (accepted > 0) return `${rows(accepted)} recorded${right}`
  if (unchanged > 0) return `Nothing new: ${rows(unchanged)} ${unchanged === 1 ? 'was' : 'were'} here already${right}`
  return rejected > 0 ? `Nothing recorded${right}` : 'There was no row in it'
}

/** The same in sentences, with what became of every row. */
export function outcomeSentences({
  accepted,
  unchanged,
  rejected,
  fault,
}: Pick<Run, 'accepted' | 'unchanged' | 'rejected' | 'fault'>): string {
  if (fault) return fault
  const said = [
    accepted > 0 ? `${rows(accepted)} ${accepted === 1 ? 'was new and is' : 'were new and are'} recorded.` : '',
    unchanged > 0 ? `${count(unchanged)} ${unchanged === 1 ? 'was' : 'were'} here already and changed nothing.` : '',
    rejected > 0
      ? `${count(rejected)} could not be read, and ${rejected === 1 ? 'is' : 'are'} kept below with what to put right.`
      : '',
  ]
  return said.filter((each) => each !== '').join(' ') || 'Check that the files have rows below their headers.'
}
