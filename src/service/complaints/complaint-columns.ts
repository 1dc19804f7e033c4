import type { ExportColumn } from '../../exports'
import { said } from '../concerns/files.store'
import { type Complaint, PROCEDURE_WORDS, STAGE_WORDS } from './complaint'

const outcome = ({ outcome: came }: Complaint, fact: string) => (came ? said(came.facts, fact) : null)

/** What regulation 18 asks to be written down of every complaint, and how it stands; of whom it is, the references alone. */
export const complaintColumns: readonly ExportColumn<Complaint>[] = [
  { head: 'Reference', cell: ({ file }) => file.ref },
  { head: 'Received on', kind: 'day', cell: ({ file }) => file.on },
  { head: 'Who complains', cell: ({ source }) => source },
  { head: 'What it is about', cell: ({ matter }) => matter },
  { head: 'Procedure', cell: ({ procedure }) => PROCEDURE_WORDS[procedure] },
  { head: 'Stage', cell: ({ stage }) => STAGE_WORDS[stage] },
  { head: 'Owed next', cell: ({ next }) => next[0]?.name ?? null },
  { head: 'Due on', kind: 'day', cell: ({ next }) => next[0]?.due ?? null },
  { head: 'Overdue', cell: ({ late }) => late.map(({ name }) => name).join('; ') },
  { head: 'Late before', cell: ({ wereLate }) => wereLate.map(({ name }) => name).join('; ') },
  { head: 'Advocate', cell: ({ source, advocate }) => (source === 'child' ? advocate : null) },
  { head: 'Outcome', cell: (each) => outcome(each, 'outcome') },
  { head: 'What was done', cell: (each) => outcome(each, 'action') },
  { head: 'What was learned', cell: (each) => outcome(each, 'learning') },
]
