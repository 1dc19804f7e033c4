type Standing = 'to decide' | 'shown' | 'small' | 'protecting' | 'unprinted'
type Figure = { key: string; value: number; standing?: Standing }
type Percentage = { key: string; part: string; base: string }
export type Publication = {
  figures: readonly Figure[]
  relations: readonly (readonly { figure: string; times: number }[])[]
  percentages?: readonly Percentage[]
}
export type Decision = 'shown' | 'small' | 'protecting'

/** Hides one to nine, and a part whose rest is one to nine. */
export function protect({ figures, percentages = [] }: Publication): {
  figures: ReadonlyMap<string, Decision>
  exposed: readonly string[]
} {
  const values = new Map(figures.map(({ key, value }) => [key, value]))
  const decided = new Map<string, Decision>(figures.map(({ key, value }) => [key, isSmall(value) ? 'small' : 'shown']))
  for (const { part, base } of percentages)
    if (isSmall((values.get(base) ?? 0) - (values.get(part) ?? 0)) && decided.get(part) === 'shown')
      decided.set(part, 'protecting')
  return { figures: decided, exposed: [] }
}

const isSmall = (value: number): boolean => value > 0 && value < 10
