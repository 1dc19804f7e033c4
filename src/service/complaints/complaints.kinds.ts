import { begins, choice, day, defineKind, ends, one, prose, SELF, text, yesNo } from '../../happenings'

const keep = 'complaint record: 3 years'
const about = { complaint: one('complaint', 'Complaint') }

export const complaint = defineKind({
  name: 'complaint',
  ref: 'CO-',
  means:
    'Somebody said, by whatever way and to whomever, that something the service did or did not do was wrong. It counts from the day the service received it.',
  group: 'Complaints',
  act: 'Record a complaint',
  wording: ['complaint', 'When was it received?', 'Enter the day it was received', 'Complaint recorded'],
  subject: 'complaint',
  refOptional: true,
  about: {
    household: one('household', 'Household, if any', { optional: true }),
    child: one('child', 'Child, if any', { optional: true }),
  },
  facts: {
    procedure: choice('Under which procedure', ['children act', 'fostering agency', 'other'], {
      hint: 'It decides the stages and how long each may take',
      words: {
        'children act': 'Children Act: by a child or for one, to a council, in three stages',
        'fostering agency': 'Fostering agency: under regulation 18',
        other: 'Another: what the service’s own policy says',
      },
    }),
    source: choice('Who complains', ['child', 'parent', 'carer', 'other']),
    complaint: text('What it is about'),
    event_on: day('Day of what it is about', { optional: true }),
    serious: yesNo('Is it a serious complaint about a carer?', {
      optional: true,
      hint: 'One is also a notifiable event',
    }),
    notes: prose('What was said'),
  },
  effects: [begins('complaint', SELF, { with: 'household' })],
  keep,
})

export const complaintStep = defineKind({
  name: 'complaint step',
  means: 'Something done about a complaint on its way through the stages, by the service or by whoever complains.',
  group: 'Complaints',
  act: 'Record a step of a complaint',
  wording: ['step', 'When was it done?', 'Enter the day it was done', 'Step recorded'],
  about,
  facts: {
    step: choice(
      'Which step',
      [
        'acknowledged',
        'advocate offered',
        'advocate used',
        'stage 1 extended',
        'stage 1 answered',
        'stage 1 skipped',
        'stage 2 asked',
        'statement agreed',
        'stage 2 extended',
        'adjudicated',
        'stage 3 asked',
        'panel met',
        'panel findings',
        'panel answered',
        'taken to the ombudsman',
      ],
      { required: true },
    ),
    reason: text('Why, if more time is taken or a stage is skipped', { optional: true }),
    notes: prose('What was said'),
  },
  keep,
})

export const complaintOutcome = defineKind({
  name: 'complaint outcome',
  means: 'What was found of a complaint and what was done about it, as regulation 18 asks to be written down.',
  group: 'Complaints',
  act: 'Record the outcome of a complaint',
  wording: ['outcome', 'When was it settled?', 'Enter the day it was settled', 'Outcome recorded'],
  about,
  facts: {
    outcome: choice('Outcome', ['upheld', 'partly upheld', 'not upheld', 'no finding']),
    action: text('What was done', { hint: 'Nothing, if nothing had to be' }),
    learning: prose('What was learned, naming no member of staff'),
  },
  unnamed: {
    at: 'learning',
    why: 'What was learned names somebody who works here. Say what was learned and leave the name out: what is about one person goes to their line manager',
  },
  keep,
})

export const complaintWithdrawal = defineKind({
  name: 'complaint withdrawal',
  means: 'Whoever complained took the complaint back: its clocks stop.',
  group: 'Complaints',
  act: 'Record that a complaint was withdrawn',
  wording: ['withdrawal', 'When was it withdrawn?', 'Enter the day it was withdrawn', 'Withdrawal recorded'],
  about,
  facts: { reason: text('Why', { optional: true }) },
  effects: [ends('complaint', 'complaint')],
  keep,
})

export const complaintsReport = defineKind({
  name: 'complaints report',
  means: 'The report of a quarter’s or a year’s complaints: how many, how soon answered, what was learned.',
  group: 'Complaints',
  act: 'Record a report on complaints',
  wording: ['report', 'When was it finished?', 'Enter the day it was finished', 'Report recorded'],
  about: { service: one('service', 'Service') },
  facts: {
    period: choice('Which period it covers', ['quarter', 'year'], { required: true }),
    until: day('Last day it covers'),
    overview: yesNo('Has it the registered manager’s overview?', { optional: true }),
    said: prose('The registered manager’s overview, naming no member of staff'),
  },
  unnamed: {
    at: 'said',
    why: 'The overview names somebody who works here. Say what was found and leave the name out: what is about one person goes to their line manager',
  },
  keep: 'service records: 15 years from the last entry',
})

export const compliment = defineKind({
  name: 'compliment',
  means: 'Praise from outside the service. Praise from inside is no compliment and is not counted.',
  group: 'Complaints',
  act: 'Record a compliment',
  wording: ['compliment', 'When was it received?', 'Enter the day it was received', 'Compliment recorded'],
  about: {
    household: one('household', 'Household, if any', { optional: true }),
    worker: one('worker', 'Worker, if any', { optional: true }),
  },
  facts: {
    source: choice('Who praised', ['child', 'parent', 'carer', 'other organisation'], {
      required: true,
      refused: {
        'somebody who works here':
          'Praise from inside the service is no compliment and is not counted. Thank whoever it is for, and record here what people outside the service say',
      },
    }),
    notes: prose('What was said'),
  },
  keep,
})
