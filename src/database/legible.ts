/** What the database keeps in no text: a NUL, and half of a character that is written in two. */
const LOST = /[\0\p{Cs}]/gu

/** What stands in the place of a character that cannot be read. */
export const UNREADABLE = '\uFFFD'

export const isLegible = (text: string): boolean => text.search(LOST) === -1

/** The text with each of them shown as what it is, a character that cannot be read. */
export const legible = (text: string): string => text.replace(LOST, UNREADABLE)
