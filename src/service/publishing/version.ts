import type { PlainDate } from '../../calendar'
import type { Changed, Report, Standing } from '../../reports'
import { sealOf, shortSeal } from '../../reports'

export type Step = {
  readonly step: 'approved' | 'sent back' | 'published'
  readonly at: string
  readonly by: string
  readonly note: string | null
}

/** What is known of a version without opening it. */
export type VersionLine = {
  readonly id: number
  readonly report: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly knownAt: Date
  readonly frozenAt: Date
  readonly frozenBy: string
  readonly restates: number | null
  readonly why: string | null
  readonly seal: string
  /** Which issue of its period it is, or would be: 1 for the first. */
  readonly number: number
  readonly steps: readonly Step[]
}

export type Version = VersionLine & {
  readonly content: Report
  readonly twin: Report
  readonly changes: readonly Changed[]
  readonly draftedBy: readonly string[]
}

export type State = 'for review' | 'approved' | 'sent back' | 'published'

export function stateOf({ steps }: Pick<VersionLine, 'steps'>): State {
  const taken = steps.map(({ step }) => step)
  return (['published', 'sent back', 'approved'] as const).find((step) => taken.includes(step)) ?? 'for review'
}

/** What a version says of itself wherever it is printed. */
export function standingOf(version: VersionLine): Standing {
  const state = stateOf(version)
  const issue = `Version ${version.number}${version.restates ? ', restated' : ''}`
  const words: Record<State, string> = {
    published: `${issue}, published`,
    approved: `${issue}, approved and not yet published`,
    'for review': `${issue}, waiting for review`,
    'sent back': 'Sent back, and never published',
  }
  const why = version.why ? `: ${version.why}` : ''
  return { words: `${words[state]}${why}`, seal: shortSeal(version.seal) }
}

/** Everything a seal is over. What stood behind the figures is sealed by itself: once its keep period ends it goes, and the seal still holds. */
export type Sealed = {
  readonly report: string
  readonly from: string
  readonly to: string
  readonly knownAt: string
  readonly content: unknown
  readonly twin: unknown
  readonly behindSeal: string
  readonly restates: number | null
  readonly why: string | null
  readonly changes: unknown
  readonly frozenAt: string
  readonly frozenBy: string
  readonly draftedBy: readonly string[]
}

export const sealOfVersion = (sealed: Sealed): string => sealOf(sealed)
