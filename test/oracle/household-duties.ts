import { birthday, type Day, dayOf } from './calendar'
import type { Duty, Step } from './chain'
import { childPlaced, cohortOn, type Ledger, live } from './ledger'
import { again, gate, months, once, weeks, years } from './rules'
import { about, type Member, type Span } from './spans'

/** What is owed about a household while it is approved. */
export function householdDuties(ledger: Ledger): Duty[] {
  return ledger.households.flatMap((household) => [
    ...rules(ledger, household).flatMap(({ step, file, announced }) => {
      const evidence = about(ledger.service, file, 'household', household)
      const counting = announced ? evidence.filter(({ row }) => row.announced === announced) : evidence
      return lived(ledger, household, () => step, step, counting)
    }),
    ...reviews(ledger, household),
    ...training(ledger, household),
  ])
}

type Recurring = { step: Step; file: string; announced?: string }

/** The rules that come again at one term, each with the file of its evidence. */
function rules(ledger: Ledger, household: string): Recurring[] {
  return [
    { step: again('fc-unannounced-12m', '', months(12)), file: 'supervising-visits', announced: 'no' },
    { step: again('fc-supervision-formal-12w', '', weeks(12)), file: 'formal-supervisions' },
    { step: again('mgmt-supervision-12w', '', weeks(12)), file: 'management-supervisions' },
    { step: again('covid-kit-4w', '', weeks(4)), file: 'keep-in-touch-calls' },
    { step: again('home-inspection-12m', '', months(12)), file: 'home-inspections' },
    { step: again('fc-support-visit', '', supportTerm(ledger, household)), file: 'support-visits' },
  ]
}

/** Six weeks where a child is placed with the household on the day the duty opens, else twelve. */
function supportTerm(ledger: Ledger, household: string) {
  return (from: Day, opened: Day) => from + 7 * (childPlaced(ledger, household, opened) ? 6 : 12)
}

/** The first review within a year of approval, then one a year; of those already approved, only the yearly one. */
function reviews(ledger: Ledger, household: string): Duty[] {
  const annual = again('fc-review-annual', '', years(1))
  const first = once('fc-review-first', '', years(1), () => annual)
  const evidence = about(ledger.service, 'carer-reviews', 'household', household)
  return lived(ledger, household, (_, late) => (late ? annual : first), first, evidence)
}

/** The standards within twelve months, or eighteen for kinship as the household is on the day of approval. */
function training(ledger: Ledger, household: string): Duty[] {
  const term = (from: Day, opened: Day) =>
    months(cohortOn(ledger, household, opened) === 'kinship' ? 18 : 12)(from, opened)
  const step = once('tsds', '', term)
  const evidence = about(ledger.service, 'tsd-completions', 'household', household)
  return lived(ledger, household, (_, late) => (late ? null : step), step, evidence)
}

type First = (run: Span, late: boolean) => Step | null

function lived(
  ledger: Ledger,
  household: string,
  first: First,
  step: Step,
  evidence: ReturnType<typeof about>,
): Duty[] {
  const chain = { subject: household, runs: ledger.approved(household), first, evidence: { '': evidence } }
  return live(chain, step.rule, ledger.service.asAt)
}

/** Checks of the adults who live in an approved home: at once, then every three years, from the latest there ever was. */
export function checkDuties(ledger: Ledger): Duty[] {
  const step = gate('check-dbs-household-3y', '', years(3))
  const refs = [...new Set(ledger.service.of('household-members').map(({ row }) => row.ref ?? ''))]
  return refs.flatMap((subject) => {
    const checks = about(ledger.service, 'statutory-checks', 'subject', subject)
    const evidence = { '': checks.filter(({ row }) => row.check === 'dbs') }
    const runs = ledger.members.filter((member) => member.ref === subject).flatMap((member) => grownUp(ledger, member))
    return live({ subject, runs, first: () => step, evidence }, step.rule, ledger.service.asAt)
  })
}

/** The days on which a member of a home is of age and the home approved. */
function grownUp(ledger: Ledger, member: Member): Span[] {
  const adult = birthday(dayOf(member.born), 18)
  return ledger.approved(member.household).flatMap((approved) => {
    const from = Math.max(member.from, approved.from, adult)
    const to = Math.min(member.to, approved.to)
    return from < to ? [{ from, to }] : []
  })
}
