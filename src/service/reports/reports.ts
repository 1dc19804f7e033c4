/** What a body did in a period, what it promised and what it plans, and how far adopters came: one table each. */
export const YEAR_LISTS = [
  'meetings',
  'attendance',
  'events',
  'commitments',
  'priorities',
  'programme',
  'adopters',
] as const
export type YearList = (typeof YEAR_LISTS)[number]

/** One part of a report: figures that are live until it is frozen, lists behind them, and words somebody writes. */
export type Section = {
  readonly name: string
  readonly title: string
  readonly figures: readonly string[]
  /**
   * What else it lists: themes with their answers, quotes that may be placed, the matters of Schedule 6, what audits of health found,
   * who has a plan for special needs, profiles of places, or a year of the board.
   */
  readonly lists?: 'themes' | 'quotes' | 'matters' | 'audits' | 'special plans' | 'county' | 'districts' | YearList
  /** What whoever writes it is asked for. */
  readonly asks: string
}

export type Report = {
  /** As it is known in addresses, and in the record of its words. */
  readonly name: string
  readonly title: string
  readonly to: string
  readonly sections: readonly Section[]
}

const voice: Section = {
  name: 'voice',
  title: 'What people said',
  figures: ['M076', 'M077', 'M078', 'M080', 'M082', 'M084'],
  lists: 'themes',
  asks: 'What was heard, from whom, and what it changed',
}
const complaints: Section = {
  name: 'complaints',
  title: 'Complaints and compliments',
  figures: ['M085', 'M086', 'M087', 'M088', 'M089'],
  asks: 'What was learned, naming no member of staff',
}
const events: Section = {
  name: 'events',
  title: 'Events and allegations',
  figures: ['M096', 'M097', 'M098', 'M099', 'M100', 'M101', 'M029'],
  asks: 'Patterns, and what was done about them',
}
const plan: Section = {
  name: 'actions',
  title: 'What was promised',
  figures: ['M244', 'M245', 'M247', 'M248', 'M249'],
  asks: 'What is late, why, and what is done about it',
}

/** The reports of the quality loop, each drafted from what is on record. */
export const REPORTS: readonly Report[] = [
  {
    name: 'qa',
    title: 'Quarterly quality assurance report',
    to: 'Managers and teams',
    sections: [
      {
        name: 'audits',
        title: 'Case file audits',
        figures: ['M061', 'M062', 'M063', 'M064', 'M065', 'M066', 'M067', 'M068', 'M069', 'M070', 'M071'],
        asks: 'What the audits found, and the effect on children as well as what was complied with',
      },
      { ...voice, lists: 'themes' },
      complaints,
      events,
      plan,
    ],
  },
  {
    name: 'regulation-35',
    title: 'Review of quality of care under regulation 35',
    to: 'Children, parents, carers, Ofsted, and placing authorities on request',
    sections: [
      {
        name: 'matters',
        title: 'The matters of Schedule 6',
        figures: [],
        lists: 'matters',
        asks: 'What the matters show together, and what follows',
      },
      complaints,
      events,
      { ...voice, title: 'What children, parents and carers were asked and said' },
      plan,
    ],
  },
  {
    name: 'feedback',
    title: 'Quarterly feedback report',
    to: 'Registered manager and corporate parenting board',
    sections: [
      voice,
      {
        name: 'reviews',
        title: 'After reviews',
        figures: ['M090', 'M091', 'M092', 'M093', 'M094', 'M095'],
        asks: 'What children said of their reviews, and what changes',
      },
      {
        name: 'words',
        title: 'In their words',
        figures: [],
        lists: 'quotes',
        asks: 'Examples of direct work, naming nobody',
      },
    ],
  },
]

export const reportOf = (name: string): Report | undefined => REPORTS.find((report) => report.name === name)
