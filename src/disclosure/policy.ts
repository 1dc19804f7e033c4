/** What counts as small, and how little of a hidden figure may ever be learnt. */
export type Policy = {
  /** Counts below this are hidden: 10 hides 1 to 9. */
  under: number
  /** Whether a nought is printed. When it is not, it is hidden among the small. */
  zero: 'shown' | 'hidden'
  /** How many values every hidden figure must still be able to have, whatever else is printed. */
  possible: number
}

export const USUAL_POLICY: Policy = { under: 10, zero: 'shown', possible: 5 }

export const least = (policy: Policy): number => (policy.zero === 'shown' ? 1 : 0)

export const isSmall = (value: number, policy: Policy): boolean => value >= least(policy) && value < policy.under

/** Throws RangeError for a policy that promises more values than "under ten" leaves, or fewer than two. */
export function checkPolicy(policy: Policy): void {
  if (policy.possible < 2) throw new RangeError('A hidden figure must have at least two possible values')
  if (policy.possible > policy.under - least(policy)) {
    throw new RangeError(`Figures under ${policy.under} cannot have ${policy.possible} possible values`)
  }
}
