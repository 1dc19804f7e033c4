import type { Kind } from '../../happenings'

/** How a form and the page after it speak of a kind, in a sentence to whoever records it. */
export type Wording = {
  readonly title: string
  /** What the record is of: `This visit was 34 days ago`. */
  readonly thing: string
  readonly question: string
  readonly noDay: string
  readonly done: string
  /** Today is offered as chosen: such things are written down the day they happen. */
  readonly today: boolean
}

type Row = readonly [thing: string, question: string, noDay: string, done: string, title?: string]

const SINCE = ['From which day is this so?', 'Enter the day from which this is so'] as const
const VISITED = ['When did you visit?', 'Enter the day you visited', 'Visit recorded'] as const

const rows: Readonly<Record<string, Row>> = {
  worker: ['worker', 'When did they start?', 'Enter the day they started', 'Worker added'],
  household: ['household', ...SINCE, 'Household added'],
  carer: ['carer', ...SINCE, 'Carer added'],
  child: ['child', ...SINCE, 'Child added'],
  'household member': [
    'household member',
    'Since when have they lived here?',
    'Enter the day they came to live here',
    'Household member added',
  ],
  'household member ending': ['departure', 'When did they leave?', 'Enter the day they left', 'Departure recorded'],
  approval: ['approval', 'When were they approved?', 'Enter the day they were approved', 'Approval recorded'],
  'approval ending': [
    'end of approval',
    'From which day are they no longer approved?',
    'Enter the first day on which they are not approved',
    'End of approval recorded',
  ],
  allocation: ['allocation', 'From which day?', 'Enter the day it begins', 'Allocation recorded'],
  exemption: ['exemption', 'When was it granted?', 'Enter the day it was granted', 'Exemption recorded'],
  excusal: ['excusal', 'From which day is it excused?', 'Enter the day from which it is excused', 'Excusal recorded'],
  'care start': ['start of care', 'When did care begin?', 'Enter the day care began', 'Start of care recorded'],
  'care ending': ['end of care', 'When did care end?', 'Enter the day care ended', 'End of care recorded'],
  placement: ['placement', 'When did the child move in?', 'Enter the day the child moved in', 'Placement recorded'],
  'placement ending': ['end of placement', 'When did it end?', 'Enter the day it ended', 'End of placement recorded'],
  'child visit': ['visit', ...VISITED],
  'supervising visit': ['visit', ...VISITED, 'Record a supervising visit'],
  'support visit': ['visit', ...VISITED],
  'home inspection': [
    'inspection',
    'When was the inspection?',
    'Enter the day of the inspection',
    'Home inspection recorded',
  ],
  'formal supervision': [
    'supervision',
    'When was the supervision?',
    'Enter the day of the supervision',
    'Supervision recorded',
  ],
  'management supervision': [
    'supervision',
    'When was the supervision?',
    'Enter the day of the supervision',
    'Management supervision recorded',
  ],
  'keep in touch call': ['call', 'When was the call?', 'Enter the day of the call', 'Call recorded'],
  'statutory check': ['check', 'Which day is on the check?', 'Enter the day that is on the check', 'Check recorded'],
  'safer caring plan': [
    'plan',
    'When was the plan agreed?',
    'Enter the day the plan was agreed',
    'Safer caring plan recorded',
  ],
  'carer review': ['review', 'When was the review?', 'Enter the day of the review', 'Review recorded'],
  'looked after review': ['review', 'When was the review?', 'Enter the day of the review', 'Review recorded'],
  'health assessment': [
    'assessment',
    'When was the assessment?',
    'Enter the day of the assessment',
    'Health assessment recorded',
  ],
  'tsd completion': [
    'completion',
    'When did they finish?',
    'Enter the day they finished',
    'Training standards recorded',
  ],
  'notifiable event': ['event', 'When did it happen?', 'Enter the day it happened', 'Event recorded'],
  notification: ['notification', 'When were they told?', 'Enter the day they were told', 'Notification recorded'],
}

/** The words for a kind; a kind that nobody has written any for is spoken of by its name. */
export function wordingOf(kind: Kind): Wording {
  const [thing, question, noDay, done, title = kind.act] = kind.wording ??
    rows[kind.name] ?? [
      kind.name,
      'On which day did it happen?',
      'Enter the day it happened',
      `${capital(kind.name)} recorded`,
    ]
  return { title, thing, question, noDay, done, today: ['Visits', 'Supervision', 'Events'].includes(kind.group) }
}

type Asked = { readonly label?: string; readonly missing?: string; readonly none?: string }

/** Where the label of a column, as files describe it, would not do as a question; and what choosing nobody means. */
const columns: Readonly<Record<string, Asked>> = {
  'excusal.subject': { label: 'Whom or what is it about?', missing: 'Choose whom or what it is about' },
  'excusal.rule': { label: 'Which duty?', missing: 'Choose which duty' },
  'health assessment.assessment': {
    label: 'Was it the initial assessment or a review?',
    missing: 'Choose initial or review',
  },
  'allocation.worker': { none: 'Nobody named' },
  'placement.household': { none: 'Not with one of our households' },
  'child visit.worker': { label: 'Who visited the child' },
}

/** What to call a column of a kind on its form. */
export const askedOf = (kind: Kind, column: string): Asked => columns[`${kind.name}.${column}`] ?? {}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** A kind as a heading or a line of a list says it. */
export const kindTitle = (kind: string): string =>
  kind === 'tsd completion' ? 'Training standards finished' : capital(kind)

/** `supervising-visit`, as its address says it. */
export const slugOf = (kind: Kind): string => kind.name.replaceAll(' ', '-')
