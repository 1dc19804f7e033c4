/** Rounded to a tenth: anything finer cannot be seen and only makes pages heavier. */
export function tenth(n: number): number {
  return Math.round(n * 10) / 10
}

/** A position or width as SVG writes it, `43.2%`. */
export function percent(n: number): string {
  return `${tenth(n)}%`
}
