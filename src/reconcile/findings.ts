import { bands, bandsAndShare } from './checks/bands'
import { blanks, lists, repeatedColumns, unaccounted } from './checks/completeness'
import { actionDates, issueDates, laterThanThePaper, sharedDates, yearNotChanged } from './checks/days'
import { averages, changes, percentsOfNoCount, targetsOfAnotherUnit } from './checks/figures'
import { populations, resolutions } from './checks/papers'
import { comparatorYears, ordinals, percentsInWords } from './checks/sentences'
import { breaks, missing, roundingRules } from './checks/series'
import { bracketedShares, countsInWords, shares } from './checks/shares'
import { columnsOfATotal, rowsCalledTotal, rowsOfATotal } from './checks/totals'
import { toldTwice } from './checks/twice'
import type { Check, Finding } from './finding'
import type { Printed } from './printed'

const CHECKS: readonly Check[] = [
  rowsOfATotal,
  rowsCalledTotal,
  columnsOfATotal,
  shares,
  bracketedShares,
  countsInWords,
  percentsOfNoCount,
  averages,
  changes,
  targetsOfAnotherUnit,
  bands,
  bandsAndShare,
  repeatedColumns,
  blanks,
  lists,
  unaccounted,
  issueDates,
  actionDates,
  laterThanThePaper,
  yearNotChanged,
  sharedDates,
  populations,
  resolutions,
  toldTwice,
  comparatorYears,
  ordinals,
  percentsInWords,
  roundingRules,
  breaks,
  missing,
]

/** Everything to be said of these printed tables: what contradicts itself or another of the same paper first. */
export function readAgainst(tables: readonly Printed[]): Finding[] {
  const papers = new Map<string, Printed[]>()
  for (const table of tables) papers.set(paperOf(table), [...(papers.get(paperOf(table)) ?? []), table])
  return [...papers.values()].flatMap((paper) =>
    CHECKS.flatMap(({ name, kind, find }) => find(paper).map((found) => ({ ...found, kind, check: name }))),
  )
}

/** One council's pack of one day is one paper. */
const paperOf = ({ publication, date }: Printed): string => `${publication} ${date}`
