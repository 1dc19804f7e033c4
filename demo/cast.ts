import type { Day } from './days'

/** The three fostering teams of the fictional service. */
export type Team = 'North' | 'River' | 'Kinship'

/** Mainstream, kinship, or not yet said. */
export type Cohort = 'mainstream' | 'kinship' | ''

/** How long a home has been approved on the last day. */
export type Band = 'weeks' | 'months' | 'year' | 'years' | 'long'

/** Why a household stands where it does in one key figure. */
export type Word = 'in time' | 'late' | 'not yet due' | 'excused' | 'unknown' | 'complete, late'

/** The key figures each household is given its place in before anything else is drawn. */
export type Figure = 'support' | 'unannounced' | 'review' | 'formal' | 'management' | 'training'

/** What a household on the register is to look like on the last day. */
export type Plot = {
  band: Band
  /** Days approved on the last day. */
  age: number
  cohort: Cohort
  team: Team
  /** Which supervising social worker, counted through the three teams; null where nobody is named. */
  seat: number | null
  /** Which repeat of the 245 this is: 0 unless the service is larger. */
  copy: number
  children: number
  again: boolean
  words: Record<Figure, Word>
}

export type Worker = { ref: string; name: string; team: string; left: Day | null; sick: { from: Day; to: Day } | null }

export type Person = {
  ref: string
  name: string
  born: Day
  sex: string
  on: Day
  relationship: string
  left: Day | null
}

/** One approval from a day up to a day. */
export type Spell = { from: Day; to: Day | null; places: number; terms: string; reason: string }

/** Days fixed by a planted truth, the latest of their kind; earlier ones are drawn before them. */
type Fixed = { unannounced?: Day[]; review?: Day[]; formal?: Day[] }

export type Home = {
  ref: string
  name: string
  cohort: Cohort
  team: Team
  plot: Plot | null
  spells: Spell[]
  carers: Person[]
  members: Person[]
  posts: { on: Day; worker: Worker | null }[]
  stays: Stay[]
  fixed: Fixed
}

/** One placement of a child, from a day up to a day, in one of our homes or elsewhere. */
export type Stay = {
  ref: string
  from: Day
  to: Day | null
  home: Home | null
  type: string
  until18: boolean
  reason: string
  /** The day of the first visit, where a planted truth fixes it. */
  firstVisit?: Day
}

export type Child = {
  ref: string
  name: string
  born: Day
  sex: string
  from: Day
  to: Day | null
  reason: string
  stays: Stay[]
  workers: { on: Day; worker: Worker }[]
  /** The day of the last health assessment, where a planted truth fixes it. */
  lastHealth?: Day
}
