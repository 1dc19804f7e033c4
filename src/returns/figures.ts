import type { Check } from './check'
import type { ColumnOf, TableName } from './tables'

/**
 * Which figures are made from a column of the return. A figure made from dates of care is touched by every column that
 * says who was looked after when.
 */
const FEEDS: { readonly [Name in TableName]?: { readonly [Column in ColumnOf<Name>]?: string } } = {
  Header: { DOB: 'M124 M131 M132 M188 M189 M192' },
  Episodes: {
    DECOM: 'M106 M107 M109 M110 M111 M112 M113 M114 M115 M116 M117 M118 M119 M120 M121',
    DEC: 'M106 M107 M109 M110 M111 M112 M113 M114 M115 M116 M117 M118 M119 M120 M121',
    LS: 'M106 M120',
    RNE: 'M111 M120',
    REC: 'M120 M217 M220',
    PLACE: 'M111 M112 M113 M114 M115 M116 M117 M118 M119 M205 M207 M208 M209 M238',
    PLACE_PROVIDER: 'M205 M206',
    PL_POST: 'M109 M110 M203 M204',
    HOME_POST: 'M110',
    URN: 'M111',
    REASON_PLACE_CHANGE: 'M242',
  },
  Reviews: { REVIEW: 'M155 M156 M157 M158 M160 M161', REVIEW_CODE: 'M159 M160 M161' },
  UASC: { DUC: 'M107 M210' },
  OC2: {
    SDQ_SCORE: 'M192 M193 M194',
    SDQ_REASON: 'M192',
    HEALTH_CHECK: 'M179',
    IMMUNISATIONS: 'M190',
    TEETH_CHECK: 'M191',
    HEALTH_ASSESSMENT: 'M121 M187 M188 M189',
  },
  OC3: { IN_TOUCH: 'M133', ACCOM: 'M134', ACTIV: 'M135' },
  PlacedAdoption: { DATE_PLACED: 'M114', DATE_PLACED_CEASED: 'M114' },
  Missing: { MISSING: 'M125 M126', MIS_START: 'M125 M126', MIS_END: 'M126' },
  SWEpisodes: { SW_DECOM: 'M215', SW_REASON: 'M215' },
}

/** The figures that a row with this fault may make wrong, in the order of their numbers. */
export function figuresTouchedBy({ reads }: Pick<Check, 'reads'>): string[] {
  const touched = Object.entries(reads).flatMap(([table, columns]) => {
    const feeds = (FEEDS[table as TableName] ?? {}) as Readonly<Record<string, string | undefined>>
    return columns.flatMap((column) => feeds[column]?.split(' ') ?? [])
  })
  return [...new Set(touched)].sort()
}
