import type { Day } from './calendar'
import { type Duty, type Step, walk } from './chain'
import { forceOf } from './rules'
import type { Happening, Service } from './service'
import {
  type Allocated,
  about,
  allocatedOf,
  approvedOf,
  holds,
  type Member,
  membersOf,
  type Placed,
  placedOf,
  type Span,
} from './spans'

/** The spans of every subject of a service, worked out once. */
export type Ledger = {
  service: Service
  households: string[]
  children: string[]
  approved: (household: string) => Span[]
  allocated: (household: string) => Allocated[]
  members: Member[]
  placed: Placed[]
}

/** What was true of every subject of a service. */
export function ledgerOf(service: Service): Ledger {
  const refs = (file: string) => [...new Set(service.of(file).map(({ row }) => row.ref ?? ''))]
  const households = refs('households')
  const approved = new Map(households.map((ref) => [ref, approvedOf(service, ref)] as const))
  const allocated = new Map(households.map((ref) => [ref, allocatedOf(service, ref)] as const))
  return {
    service,
    households,
    children: refs('children'),
    approved: (household) => approved.get(household) ?? [],
    allocated: (household) => allocated.get(household) ?? [],
    members: refs('household-members').flatMap((ref) => membersOf(service, ref)),
    placed: refs('children').flatMap((ref) => placedOf(service, ref)),
  }
}

/** The households approved on a day: the register. */
export function registerOn(ledger: Ledger, day: Day): string[] {
  return ledger.households.filter((ref) => ledger.approved(ref).some((span) => holds(span, day)))
}

/** Whether a child is placed with a household on a day. */
export function childPlaced(ledger: Ledger, household: string, day: Day): boolean {
  return ledger.placed.some((span) => span.household === household && holds(span, day))
}

/** The cohort of a household on a day, empty where nobody has set it. */
export function cohortOn(ledger: Ledger, household: string, day: Day): string {
  const row = about(ledger.service, 'households', 'ref', household).findLast(({ on }) => on <= day)?.row
  return row?.cohort ?? ''
}

/** The team and worker of a household on a day. */
export function allocationOn(ledger: Ledger, household: string, day: Day): Allocated | undefined {
  return ledger.allocated(household).find((span) => holds(span, day))
}

/** The part of a span in which a rule is in force, or nothing. */
export function inForce(span: Span, rule: string): Span | null {
  const force = forceOf(rule)
  const part = { from: Math.max(span.from, force.from), to: Math.min(span.to, force.to) }
  return part.from < part.to ? part : null
}

/** A once rule is asked only of spans that begin on or after its first day. */
export const beganBefore = (span: Span, rule: string): boolean => span.from < forceOf(rule).from

export type Chain = {
  subject: string
  runs: Span[]
  /** The rule a run begins with, or nothing; `late` says that the span was running before the rule's first day. */
  first: (run: Span, late: boolean) => Step | null
  /** The happenings that are evidence, by the name a step gives them. */
  evidence: Record<string, Happening[]>
}

/** The duties of a chain of rules over every run of a span. */
export function live(chain: Chain, rule: string, asAt: Day): Duty[] {
  const counted = new Set<string>()
  const days = new Map(Object.entries(chain.evidence).map(([name, list]) => [name, new Set(list.map(({ on }) => on))]))
  const evidence = (name: string) => days.get(name) ?? new Set<Day>()
  return chain.runs.flatMap((span) => {
    const run = inForce(span, rule)
    const first = run && chain.first(run, beganBefore(span, rule))
    return first ? walk({ subject: chain.subject, first, run, asAt, evidence, counted }) : []
  })
}
