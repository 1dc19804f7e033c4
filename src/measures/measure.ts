import type { Permission } from '../access'
import type { Form, Sorted } from './form'

/** Why a row of a base stands where it stands: the words that every figure may use. */
export const WHY = [
  'in time',
  'complete, late',
  'excused',
  'not yet due',
  'unknown',
  'late',
  'on the register',
  'not available',
] as const
export type CommonWord = (typeof WHY)[number]
export const isCommon = (why: Why): boolean => (WHY as readonly string[]).includes(why)
/** One of those, or a word of the measure’s own. */
export type Why = CommonWord | (string & {})

/** The areas of a service, as the catalogue groups its figures. */
export const AREAS = [
  'Foster homes',
  'Carer reviews and visits',
  'Checks',
  'Supervising social workers',
  'Matching and agreements',
  'Mockingbird',
  'Children in care',
  'Care leavers',
  'Districts',
  'Children in our homes',
  'Events and allegations',
  'Complaints',
  'Safer recruitment and training',
  'Reviewing officers',
  'Health',
  'Missing, permanence and young people',
  'Audits',
  'Feedback and voice',
  'Plans',
  'Education',
  'Workforce',
  'Adoption and the support fund',
  'Board',
] as const
export type Area = (typeof AREAS)[number]

/** What a row is, as it is counted. */
export const ROWS = {
  household: ['household', 'households'],
  event: ['event', 'events'],
  'household and figure': ['place in the table', 'places in the table'],
  carer: ['carer', 'carers'],
  'household member': ['household member', 'household members'],
  child: ['child', 'children'],
  review: ['review', 'reviews'],
  exemption: ['exemption', 'exemptions'],
  worker: ['worker', 'workers'],
  'panel member': ['panel member', 'panel members'],
  hub: ['hub', 'hubs'],
  post: ['post', 'posts'],
  placement: ['placement', 'placements'],
  agreement: ['agreement', 'agreements'],
  audit: ['audit', 'audits'],
  concern: ['concern', 'concerns'],
  allegation: ['allegation', 'allegations'],
  referral: ['referral', 'referrals'],
  action: ['action', 'actions'],
  episode: ['missing episode', 'missing episodes'],
  'young person': ['care leaver', 'care leavers'],
  stay: ['stay', 'stays'],
  supervision: ['supervision', 'supervisions'],
  feedback: ['piece of feedback', 'pieces of feedback'],
  answer: ['answer', 'answers'],
  meeting: ['meeting', 'meetings'],
  theme: ['theme', 'themes'],
  requirement: ['requirement', 'requirements'],
  invitation: ['invitation', 'invitations'],
  complaint: ['complaint', 'complaints'],
  compliment: ['compliment', 'compliments'],
  dispute: ['dispute', 'disputes'],
  'reviewing officer': ['reviewing officer', 'reviewing officers'],
  assessment: ['assessment', 'assessments'],
  appointment: ['appointment', 'appointments'],
  application: ['application', 'applications'],
  'protection plan': ['child protection plan', 'child protection plans'],
  'child in need': ['child in need', 'children in need'],
  order: ['order', 'orders'],
  'adopter household': ['household that would adopt', 'households that would adopt'],
  plan: ['plan', 'plans'],
  district: ['district', 'districts'],
  resident: ['young person of the county', 'young people of the county'],
  apprenticeship: ['apprenticeship of the council', 'apprenticeships of the council'],
  seat: ['seat at a meeting', 'seats at meetings'],
  councillor: ['member of the council', 'members of the council'],
  'board action': ['action of the board', 'actions of the board'],
  'programme item': ['item of a work programme', 'items of work programmes'],
} as const

const OF_CARE: ReadonlySet<keyof typeof ROWS> = new Set([
  'child',
  'placement',
  'review',
  'episode',
  'stay',
  'assessment',
])

/** Whether rows are children in care, or parts of their care: then short breaks are in no count. */
export const ofCare = ({ rows }: Pick<Measure, 'rows'>): boolean => OF_CARE.has(rows)

const OF_THE_SERVICE: ReadonlySet<keyof typeof ROWS> = new Set([
  'worker',
  'panel member',
  'hub',
  'post',
  'meeting',
  'theme',
  'requirement',
  'invitation',
  'reviewing officer',
  'district',
  'seat',
  'resident',
  'apprenticeship',
  'councillor',
  'board action',
  'programme item',
])

/** Whether rows belong to the service, and to no home. */
export const aboutService = ({ rows }: Pick<Measure, 'rows'>): boolean => OF_THE_SERVICE.has(rows)

/** Posts of the establishment, which have a team and a role of their own; a hub’s liaison post has neither. */
export const ofEstablishment = ({ rows, area }: Pick<Measure, 'rows' | 'area'>): boolean =>
  rows === 'post' && area === 'Workforce'

/** One figure, as published and as we explain it. It returns rows; the number is their length. */
export type Measure = {
  readonly id: string
  readonly area: Area
  readonly title: string
  /** For a heading or a table: `Unannounced visits`. */
  readonly short: string
  readonly says: string
  /** The figure in a sentence: `{n}` is `211 of 245 households`, `{day}` the day it is as at. */
  readonly sentence: string
  /** What its trend draws: `Share of households with an unannounced visit in the last 12 months`. */
  readonly drawn: string
  readonly whyItMatters: string
  readonly rows: keyof typeof ROWS
  /** What its rows are read with besides *read cases*, where its words tell of more than cases. */
  readonly rowsMay?: Permission
  readonly unit: 'percent' | 'count' | 'ratio' | 'pounds' | 'pounds each' | 'mean'
  readonly direction: 'up' | 'down' | 'none'
  /** To whole percent or whole units, but for those to a tenth or to the penny. */
  readonly rounding: 'truncate' | 'truncate to 0.1' | 'half up' | 'half up to 0.1' | 'whole' | 'pence'
  /** `survey view`: what fewer than five people answered is told nowhere but to those who read what each said. */
  readonly numbers: 'service view' | 'board view' | 'district view' | 'survey view'
  readonly published: string
  readonly form: Form
  /** Of a count: how many it is for every 100 households on the register is said beside it. */
  readonly per100?: true
  /** How the paper was read where it left something open, and what cannot be known from the records there are. */
  readonly reading?: string
  readonly inReturn?: InReturn
  /** It is that figure of the return, and no longer the declared one. */
  readonly returned?: true
}

/**
 * The same figure as a yearly return tells it. Asked of a 31 March of which its kind of answer is on record it is worked out
 * so, and says so: flags of a year are not the days on which things were done.
 */
export type InReturn = {
  readonly happening: string
  readonly form: Sorted
  readonly reading: string
  /** Not on a day on which this span is true of anybody: then our own records tell of another base. */
  readonly unless?: string
}

export type SortedMeasure = Measure & { readonly form: Sorted }

type Declared = Omit<Measure, 'short' | 'drawn'> & Partial<Pick<Measure, 'short' | 'drawn'>>

/** Declares a measure; headings and charts take its title where nothing else is said. */
export const defineMeasure = (declared: Declared): Measure => ({
  short: declared.title,
  drawn: declared.title,
  ...declared,
})

const COUNTED: ReadonlySet<Why> = new Set<Why>(['in time', 'complete, late', 'on the register'])

/** The words a measure’s rows may say, in the order they are told. */
export function wordsOf({ form }: Measure): readonly Why[] {
  const own = 'words' in form && form.words ? Object.keys(form.words) : []
  const common: readonly Why[] = WHY
  return [...common.slice(0, -2), ...own.filter((word) => !common.includes(word)), ...common.slice(-2)]
}

/** Whether a row with a word counts. In a count of homes in neither column what counts is what other figures leave out. */
export function counts({ form }: Measure, why: Why): boolean {
  if (form.is === 'neither') return !COUNTED.has(why) && why !== 'late' && why !== 'not available'
  const own = 'words' in form ? form.words?.[why] : undefined
  return own ?? COUNTED.has(why)
}
