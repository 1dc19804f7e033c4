import type { Plot, Team } from './cast'

/** How many households each supervising social worker holds, team by team. One holds more than 18. */
export const CASELOADS: Record<Team, number[]> = {
  North: [16, 19, 15, 14, 14, 14],
  River: [17, 16, 16, 16, 15],
  Kinship: [15, 14, 14, 14, 15],
}

/** The seat of the River worker who has been off sick for eight weeks. */
export const OFF_SEAT = 8

/** Whether a home has been approved long enough to carry most stories. */
export const settled = ({ band }: Plot): boolean => band === 'years' || band === 'long'
