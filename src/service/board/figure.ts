import { type Measure, measureOf } from '../../measures'

/** The figure that somebody wrote the number of, in capitals or not. */
export const figureOf = (written: string | null): Measure | undefined => measureOf((written ?? '').trim().toUpperCase())
