/** A percentage of whole counts as each rule prints it, in exact integers: floating point misplaces a half. */
export type Roundings = { halfUp: number; truncated: number }

export function roundings(part: number, base: number, decimals: number): Roundings {
  const scale = 10 ** decimals
  const [top, bottom] = [BigInt(Math.round(part * 1000)) * 100n * BigInt(scale), BigInt(Math.round(base * 1000))]
  return {
    halfUp: Number((2n * top + bottom) / (2n * bottom)) / scale,
    truncated: Number(top / bottom) / scale,
  }
}

/** Whether a part of a base is printed as this percentage under any rule that papers follow. */
export function fits(part: number, base: number, percent: number, decimals: number): boolean {
  if (base <= 0 || part < 0 || part > base) return false
  const { halfUp, truncated } = roundings(part, base, decimals)
  return percent === halfUp || percent === truncated
}

/** The whole counts of a base that are printed as a percentage under a rule: none means that no count gives it. */
export function countsGiving(base: number, percent: number, decimals: number, rule: keyof Roundings): number[] {
  const near = Math.round((percent / 100) * base)
  const about = [near - 1, near, near + 1].filter((count) => count >= 0 && count <= base)
  return about.filter((count) => roundings(count, base, decimals)[rule] === percent)
}
