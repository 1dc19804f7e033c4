import { isStaff, type Kind, type Role, type Vocabulary } from '../../happenings'

/**
 * Whether a kind goes on from something already on record, and so is looked for on the page of that: it ends what runs,
 * or it cannot be said without a thing that happened. People, homes and the service are there of themselves.
 */
export function continues({ bySubject }: Vocabulary, { about, effects }: Kind): boolean {
  const happened = (subject: string) => bySubject.get(subject)?.on === 'day'
  const isThing = (role: Role) => !role.optional && !role.any && !isStaff(role) && role.kinds.every(happened)
  return effects[0]?.does === 'ends' || Object.values(about).some(isThing)
}
