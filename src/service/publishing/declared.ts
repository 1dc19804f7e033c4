import { addMonths, civil, dayNumber, fromNumber, isPlainDate, type PlainDate, toNumber } from '../../calendar'
import { REPORTS, type Report, type Section } from '../reports/reports'

/** A report as it is declared: its parts, and how often it is due. */
export type Declared = Report & {
  readonly every: 'month' | 'quarter' | 'half-year' | 'year'
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

const ids = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `M${String(first + index).padStart(3, '0')}`)

const part = (name: string, title: string, figures: readonly string[], asks: string): Section => ({
  ...{ name, title, figures, asks },
})

const LOOKED_INTO = 'What was looked into, and what follows'
/** What the yearly return of fostering and the report on its year are both of: of one period, one knowledge makes both. */
const YEAR_OF_FOSTERING: readonly Section[] = [
  part('homes', 'Foster homes', ['M010', 'M024', 'M025', 'M026', 'M072'], 'How homes changed in the year'),
  part('standards', 'Visits and reviews', ids(1, 9), 'What was late in the year, and why'),
  part('people', 'Training and safer recruitment', ids(101, 105), 'What training changed'),
  part('events', 'Events and allegations', ['M096', 'M097', 'M098', 'M099', 'M100', 'M029'], LOOKED_INTO),
]

/** Every report that can be published. A few lines each: figures by their numbers, in parts, and what is asked of whoever writes. */
export const DECLARED: readonly Declared[] = [
  {
    ...{ name: 'kpi', title: 'Monthly key figures', to: 'Managers and the corporate parenting board', every: 'month' },
    sections: [
      part('households', 'Households', ['M010', 'M011'], 'What changed on the register, and why'),
      part('timeliness', 'What was done in time', ids(1, 9), 'What is late, why, and what is done about it'),
    ],
  },
  {
    ...{ name: 'board-dataset', title: 'Corporate parenting board dataset', to: 'Corporate parenting board' },
    every: 'quarter',
    sections: [
      part('children', 'Children looked after', ids(106, 111), 'How many, who joined and who left'),
      part(
        'placements',
        'Where children live',
        ids(112, 121),
        'Where children live, how far from home, and how often they moved',
      ),
      part('progress', 'Health, learning and reviews', ids(122, 129), 'What helped and what stood in the way'),
      part('leavers', 'Young people leaving care', ids(130, 136), 'Homes, work and staying in touch'),
    ],
  },
  {
    ...{ name: 'health', title: 'Health of children in care', to: 'Board and health partners', every: 'quarter' },
    sections: [
      part('first', 'First health assessments', ['M179', ...ids(184, 186)], 'Why first assessments were late'),
      part(
        'reviews',
        'Health reviews',
        ['M187', 'M188', 'M189', 'M191', 'M192'],
        'What reviews found of children together',
      ),
      {
        ...part('audits', 'What audits of health found', [], 'What follows from them, and who does it'),
        lists: 'audits',
      },
    ],
  },
  {
    ...{ name: 'needs-assessment', title: 'Children in care, for the assessment of needs', to: 'Health partners' },
    every: 'year',
    sections: [
      part('health', 'Health', ['M106', 'M179', 'M187', 'M190', 'M191', 'M192', 'M194'], 'What stands out, and why'),
      {
        ...part('plans', 'Education, health and care plans', [], 'What children with a plan need from health services'),
        lists: 'special plans',
      },
    ],
  },
  {
    ...{ name: 'reviewing-officers', title: 'Annual report of the reviewing officers', to: 'Board, and the public' },
    every: 'year',
    sections: [
      part('reviews', 'Reviews', ids(155, 158), 'Duties, and how soon reviews were held'),
      part('voice', 'The child’s voice', ids(90, 95), 'How children took part, naming none'),
      part('service', 'The service', ['M168', 'M174'], 'Staffing, disputes and priorities for next year'),
    ],
  },
  {
    ...{
      name: 'fostering',
      title: 'Quarterly report of the fostering agency',
      to: 'Board and Ofsted',
      every: 'quarter',
    },
    sections: [
      part('homes', 'Foster homes', ['M010', ...ids(24, 26), 'M072'], 'Recruitment, approvals and those who left'),
      part('reviews', 'Reviews and visits', ids(12, 17), 'What is late, and why'),
      part('people', 'Training and safer recruitment', ids(101, 105), 'What training changed'),
      part(
        'events',
        'Events and allegations',
        ['M096', 'M097', 'M098', 'M099', 'M100', 'M029'],
        'Patterns, and what was done',
      ),
    ],
  },
  {
    ...{ name: 'score-card', title: 'Score card', to: 'Leadership and scrutiny', every: 'quarter' },
    sections: [
      part(
        'card',
        'Key figures',
        ['M002', 'M004', 'M016', 'M061', 'M085', 'M158', 'M179', 'M188', 'M239'],
        'The three things to know',
      ),
    ],
  },
  {
    ...{ name: 'district-profiles', title: 'District profiles', to: 'District councils, the board and the public' },
    every: 'quarter',
    sections: [
      { ...part('county', 'The county', [], 'What changed between districts, and why'), lists: 'county' },
      { ...part('districts', 'District by district', [], 'What each district may do with this'), lists: 'districts' },
    ],
  },
  {
    ...{ name: 'complaints', title: 'Complaints and compliments', to: 'Board and the public', every: 'quarter' },
    sections: [part('complaints', 'Complaints and compliments', ids(85, 89), 'What was learned, naming nobody')],
  },
  {
    ...{
      name: 'fostering-data-set',
      title: 'Fostering data set of the year',
      to: 'Ofsted and the board',
      every: 'year',
    },
    sections: YEAR_OF_FOSTERING.map((section) => ({ ...section, asks: 'Notes to the figures, if there are any' })),
  },
  {
    ...{
      name: 'fostering-annual',
      title: 'Fostering annual report',
      to: 'Board, carers and the public',
      every: 'year',
    },
    sections: YEAR_OF_FOSTERING,
  },
  {
    ...{ name: 'contract', title: 'Contract report', to: 'Review board and commissioning group', every: 'quarter' },
    sections: [
      part('timeliness', 'What the contract asks to be in time', ['M002', 'M004', 'M016'], LOOKED_INTO),
      part('quality', 'Homes, audits and complaints', ['M010', 'M072', 'M061', 'M085'], LOOKED_INTO),
    ],
  },
  {
    ...{ name: 'adoption', title: 'Adoption half-year report', to: 'Board and the public', every: 'half-year' },
    sections: [
      {
        ...part(
          'adopters',
          'Enquiries, assessments and approvals',
          ['M218', 'M219'],
          'Who asked, and what held them up',
        ),
        lists: 'adopters',
      },
      part('adopted', 'Adopted children', ['M217', 'M220'], 'Why it is so, and what would bring more adoptions'),
      part('fund', 'Adoption support', ids(221, 225), 'What the support fund paid for, and what it changed'),
    ],
  },
  {
    ...{ name: 'workforce', title: 'Workforce report', to: 'Workforce board', every: 'quarter' },
    sections: [
      { ...part('priorities', 'Priorities', [], 'How each priority stands'), lists: 'priorities' },
      part('staying', 'Who stays and who leaves', ids(211, 216), 'Why people leave, and what would keep them'),
    ],
  },
  {
    ...{ name: 'board-annual', title: 'Annual report of the board', to: 'Council and the public', every: 'year' },
    sections: [
      { ...part('meetings', 'Meetings', ['M253', 'M255'], 'What the board took on in the year'), lists: 'meetings' },
      { ...part('members', 'Members', ['M250', 'M252'], 'How members learned and looked in'), lists: 'attendance' },
      { ...part('events', 'Events', [], 'What was held with children and carers'), lists: 'events' },
      { ...part('pledges', 'Pledges', [], 'How each pledge was kept'), lists: 'commitments' },
      { ...part('plan', 'Plan', [], 'What the board will take on next'), lists: 'programme' },
    ],
  },
  ...REPORTS.map((report): Declared => ({ ...report, every: 'quarter' })),
]

export const declaredOf = (name: string): Declared | undefined => DECLARED.find((each) => each.name === name)

/** The last day of the period before the one a day lies in: what is drafted on that day. */
export function periodBefore({ every }: Pick<Declared, 'every'>, today: PlainDate): PlainDate {
  const { year, month } = civil(toNumber(today))
  // A year of a report runs from April, and so do its halves and quarters.
  const since = (month + 8) % MONTHS[every]
  return fromNumber(addMonths(dayNumber(year, month, 1), -since) - 1)
}

/** The first day of the period that ends on a day. */
export const periodFrom = ({ every }: Pick<Declared, 'every'>, to: PlainDate): PlainDate =>
  fromNumber(addMonths(toNumber(to) + 1, -MONTHS[every]))

/** The period asked for, if it ends a month and is over; else the last one that is over. */
export function periodAsked(declared: Declared, asked: string, today: PlainDate): PlainDate {
  const ends = isPlainDate(asked) && asked <= today && civil(toNumber(asked) + 1).day === 1
  return ends ? asked : periodBefore(declared, today)
}
