/** Everything anybody may be let do, in the words a route and a kind of record state. */
export const permissions = [
  'read cases',
  'record',
  'keep the register',
  'read staff records',
  'read audit drafts',
  'run audits',
  'moderate audits',
  'sign off events',
  'give the last word on events',
  'allocate',
  'excuse',
  'correct',
  'see figures',
  'set targets',
  'check printed figures',
  'set standards',
  'read the law',
  'import files',
  'take data away',
  'decide what leaves',
  'read the journal',
  'manage accounts',
] as const

export type Permission = (typeof permissions)[number]

/** True when the text, a kind's `may` for one, is a permission we know. */
export function isPermission(text: string): text is Permission {
  return permissions.some((permission) => permission === text)
}
