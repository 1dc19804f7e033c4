/** One thing measured: how long it took, or how many a second, beside the least that the same could take. */
export type Result = {
  readonly what: string
  /** A rate: more is better. Else milliseconds: less is. */
  readonly rate: boolean
  readonly value: number
  /** Within which 95 of 100 were done. */
  readonly p95?: number
  /** What the bare bound is, and what it came to. */
  readonly bare?: { readonly what: string; readonly value: number }
  readonly aim?: { readonly says: string; readonly met: boolean }
}

export type Measured = {
  readonly households: number
  readonly rows: number
  readonly happenings: number
  readonly duties: number
  readonly results: readonly Result[]
}
