/** What a case at panel is about; said again with recommendation and decision, as duties ask for it there. */
export const MATTERS = [
  'approval',
  'brief report',
  'review',
  'change of terms',
  'end of approval',
  'extension of a temporary approval',
  'long-term match',
] as const
