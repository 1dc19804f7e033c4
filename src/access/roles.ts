import type { Permission } from './permission'

/** Whose cases a role sees: every one, those of its team, those of its own caseload, or none. */
export type Reach = 'service' | 'team' | 'caseload' | 'none'

export type RoleTerms = { readonly reach: Reach; readonly may: readonly Permission[] }

/**
 * The one table of who may do what, reviewed as a whole. A councillor answers for figures and never reads a case;
 * an administrator keeps accounts and never reads one either; an inspector reads everything and changes nothing.
 */
const table = {
  'supervising social worker': {
    reach: 'caseload',
    may: ['read cases', 'record', 'correct', 'see figures', 'read the law'],
  },
  'team manager': {
    reach: 'team',
    may: [
      'read cases',
      'record',
      'keep the register',
      'sign off events',
      'allocate',
      'excuse',
      'correct',
      'see figures',
      'read the law',
      'take data away',
    ],
  },
  'registered manager': {
    reach: 'service',
    may: [
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
    ],
  },
  'business support': {
    reach: 'service',
    may: ['read cases', 'record', 'keep the register', 'correct', 'see figures', 'read the law', 'import files'],
  },
  'QA lead': {
    reach: 'service',
    may: [
      'read cases',
      'read audit drafts',
      'run audits',
      'see figures',
      'set targets',
      'check printed figures',
      'read the law',
      'take data away',
    ],
  },
  analyst: {
    reach: 'service',
    may: ['read cases', 'see figures', 'check printed figures', 'read the law', 'import files', 'take data away'],
  },
  inspector: {
    reach: 'service',
    may: [
      'read cases',
      'read staff records',
      'read audit drafts',
      'see figures',
      'read the law',
      'take data away',
      'read the journal',
    ],
  },
  councillor: { reach: 'none', may: ['see figures', 'read the law'] },
  administrator: { reach: 'none', may: ['manage accounts', 'read the journal', 'read the law'] },
} as const satisfies Record<string, RoleTerms>

export type Role = keyof typeof table

export const roles: Readonly<Record<Role, RoleTerms>> = table

/** Every role, in the order the table shows them. */
export const roleNames = Object.keys(table).filter(isRole)

/** True when the text, a column of an account for one, is a role of the table. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(table, text)
}
