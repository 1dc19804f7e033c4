/** Somebody who holds a post on a day: on what basis, and why they are away, if they are. */
export type Holder = {
  /** Not so where what was last recorded of their work names no post. */
  readonly sure: boolean
  readonly basis: string | null
  readonly away: boolean
}

/** The words of the figure, which whoever sees figures may read, and whether each counts. */
export const POST_WORDS = { filled: false, agency: true, vacant: true, unknown: false } as const
type FigureWord = keyof typeof POST_WORDS

/** How a post stands on a day, as told to whoever may read staff records. */
export type PostWord = FigureWord | 'holder away' | 'agency while the holder is away'

/** The same as a figure tells it: whether somebody is away is a staff record, and one away is a person even in a count. */
export const figureWord = (word: PostWord): FigureWord =>
  word === 'holder away' ? 'filled' : word === 'agency while the holder is away' ? 'agency' : word

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
