/** `met in time` as it begins a sentence or a heading. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
