import type { PlainDate } from '../../calendar'
import { type CaseFile, type Entry, entriesOf, said } from '../concerns/files.store'
import { isLate, nextOwed, type Owed, wasLate } from '../concerns/owed-about'
import { isIn, type Stretch } from '../concerns/quarters'

/** Under what a complaint goes: an agency’s (regulation 18) and a council’s (Children Act 1989) are never counted as one. */
export const PROCEDURES = ['children act', 'fostering agency', 'other', 'not said'] as const
export type Procedure = (typeof PROCEDURES)[number]
export const PROCEDURE_WORDS: Readonly<Record<Procedure, string>> = {
  'children act': 'Council, Children Act 1989',
  'fostering agency': 'Agency, regulation 18',
  other: 'Another procedure',
  'not said': 'Procedure not said',
}

export const SOURCES = ['child', 'parent', 'carer', 'other', 'not said'] as const
export type Source = (typeof SOURCES)[number]

export const STAGES = ['stage 1', 'stage 2', 'stage 3', 'one stage', 'ombudsman', 'withdrawn'] as const
export type Stage = (typeof STAGES)[number]
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  'stage 1': 'Stage 1',
  'stage 2': 'Stage 2',
  'stage 3': 'Stage 3',
  'one stage': 'In one stage',
  ombudsman: 'With the Ombudsman',
  withdrawn: 'Withdrawn',
}

/** A complaint as the tracker shows it: how far it is, what is owed of it by the ledger, and what came of it. */
export type Complaint = {
  readonly file: CaseFile
  readonly procedure: Procedure
  readonly source: Source
  readonly matter: string
  readonly stage: Stage
  /** An outcome is written down and the service owes nothing more. */
  readonly settled: boolean
  readonly owed: readonly Owed[]
  readonly next: readonly Owed[]
  readonly late: readonly Owed[]
  readonly wereLate: readonly Owed[]
  readonly outcome: Entry | null
  readonly advocate: 'used' | 'offered' | 'not offered'
}

const among = <T extends string>(words: readonly T[], value: string | null, otherwise: T): T =>
  words.find((word) => word === value) ?? otherwise

export function toComplaint(file: CaseFile, owed: readonly Owed[] = []): Complaint {
  const outcome = entriesOf(file, 'complaint outcome').at(-1) ?? null
  const next = nextOwed(owed)
  return {
    file,
    procedure: among(PROCEDURES, said(file.facts, 'procedure'), 'not said'),
    source: among(SOURCES, said(file.facts, 'source'), 'not said'),
    matter: said(file.facts, 'complaint') ?? 'Nobody has said what it is about',
    stage: stageOf(file),
    settled: outcome !== null && next.length === 0,
    ...{ owed, next, outcome },
    late: owed.filter(isLate),
    wereLate: owed.filter(wasLate),
    advocate: isStep(file, 'advocate used') ? 'used' : isStep(file, 'advocate offered') ? 'offered' : 'not offered',
  }
}

const isStep = (file: CaseFile, step: string): boolean => entriesOf(file, 'complaint step', { step }).length > 0

/** The last that was asked for decides. Of which procedure nobody has said it is, counts as a council’s: so its clocks run. */
function stageOf(file: CaseFile): Stage {
  if (entriesOf(file, 'complaint withdrawal').length > 0) return 'withdrawn'
  if (isStep(file, 'taken to the ombudsman')) return 'ombudsman'
  if (isStep(file, 'stage 3 asked')) return 'stage 3'
  if (isStep(file, 'stage 2 asked')) return 'stage 2'
  return ['fostering agency', 'other'].includes(said(file.facts, 'procedure') ?? '') ? 'one stage' : 'stage 1'
}

/** S096: a child complains, and nobody offered an advocate. One that was taken back needs none any more. */
export const wantsAdvocate = ({ source, advocate, stage }: Complaint): boolean =>
  source === 'child' && advocate === 'not offered' && stage !== 'withdrawn'

export type Filter = {
  readonly procedure: Procedure | null
  readonly source: Source | null
  readonly stage: Stage | null
  readonly quarter: Stretch | null
  readonly late: boolean
}

export const holds =
  ({ procedure, source, stage, quarter, late }: Filter) =>
  (complaint: Complaint): boolean =>
    (procedure === null || complaint.procedure === procedure) &&
    (source === null || complaint.source === source) &&
    (stage === null || complaint.stage === stage) &&
    (quarter === null || isIn(quarter, complaint.file.on)) &&
    (!late || complaint.late.length > 0)

/** Who wrote something down about it last, and on which day: its own record where nothing came after. */
export function lastWritten({ file }: Complaint): { readonly by: string; readonly at: Date; readonly on: PlainDate } {
  const last = [...file.entries].sort((a, b) => a.recorded.getTime() - b.recorded.getTime()).at(-1)
  return last ? { by: last.by, at: last.recorded, on: last.on } : { by: file.by, at: file.recorded, on: file.on }
}
