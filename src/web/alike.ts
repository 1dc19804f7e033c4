/** How alike two names are, from 0 to 1: the share of three-letter pieces they have in common. Forgives a slip of the pen. */
export function alike(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)]
  const common = [...left].filter((piece) => right.has(piece)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

function pieces(text: string): Set<string> {
  const padded = `  ${plain(text)} `
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, index) => padded.slice(index, index + 3)))
}

/** Lower case, without accents or punctuation. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** How well a name answers what was asked: whole, then beginning of a word, then alike. */
export function score(asked: string, name: string): number {
  const [wanted, held] = [plain(asked), plain(name)]
  if (wanted === '' || held === '') return 0
  if (held === wanted) return 2
  if (held.split(' ').some((word) => word.startsWith(wanted)) || held.startsWith(wanted)) return 1.5
  return Math.max(alike(wanted, held), ...held.split(' ').map((word) => alike(wanted, word)))
}

/** Alike enough to be worth showing. */
export const WORTH_SHOWING = 0.45
