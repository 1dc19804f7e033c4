/** Somebody who holds a post on a day: on what basis, and why they are away, if they are. */
export type Holder = {
  /** Not so where what was last recorded of their work names no post. */
  readonly sure: boolean
  readonly basis: string | null
  readonly away: boolean
}

/** How a post stands on a day, and whether it is vacant or filled by agency. */
export const POST_WORDS = {
  filled: false,
  'holder away': false,
  agency: true,
  'agency while the holder is away': true,
  vacant: true,
  unknown: false,
} as const
export type PostWord = keyof typeof POST_WORDS

/** Away for a while, and not from the post: their work waits for them. */
const AT_HAND: readonly unknown[] = ['annual leave', 'training']
export const isAway = (absence: { readonly reason?: unknown } | undefined): boolean =>
  absence !== undefined && !AT_HAND.includes(absence.reason)

const ownHolder = ({ sure, basis }: Holder): boolean => sure && basis !== null && basis !== 'agency'

/** By whoever is at work in it; by all who hold it where nobody is. One who is not from an agency fills it. */
export function postWord(holders: readonly Holder[]): PostWord {
  if (holders.length === 0) return 'vacant'
  const atWork = holders.filter(({ away }) => !away)
  const looked = atWork.length > 0 ? atWork : holders
  if (looked.some(ownHolder)) return atWork.length > 0 ? 'filled' : 'holder away'
  if (looked.some(({ sure, basis }) => !sure || basis === null)) return 'unknown'
  return holders.some(ownHolder) ? 'agency while the holder is away' : 'agency'
}
