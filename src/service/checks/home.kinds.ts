import { choice, day, defineKind, one, prose, text, yesNo } from '../../happenings'

const safe = (label: string) => choice(label, ['safe', 'action needed', 'not here'], { optional: true })

export const healthAndSafetyCheck = defineKind({
  name: 'health and safety check',
  means: 'A check that a foster home is safe, item by item, and of what has to be put right.',
  group: 'Checks',
  act: 'Record a health and safety check',
  wording: ['check', 'When was the home checked?', 'Enter the day the home was checked', 'Check recorded'],
  about: {
    household: one('household', 'Household'),
    worker: one('worker', 'Who checked the home', { optional: true }),
  },
  facts: {
    outcome: choice('What came of it?', ['safe', 'safe once actions are done', 'not safe']),
    fire: safe('Smoke alarms and ways out'),
    water: safe('Water: ponds, pools, hot taps'),
    pets: safe('Pets'),
    firearms: safe('Firearms and other weapons'),
    medicines: safe('Medicines and cleaning things'),
    vehicles: safe('Vehicles, with seats and papers'),
    insurance: safe('Home and car insurance'),
    put_right_by: day('Day by which it is to be put right', { optional: true }),
    notes: prose('What has to be put right, and by whom'),
  },
})

export const riskAssessment = defineKind({
  name: 'risk assessment',
  means: 'A risk to or from a child in a home, how great it is, and what the carers do about it.',
  group: 'Checks',
  act: 'Record a risk assessment',
  wording: ['assessment', 'When was it agreed?', 'Enter the day it was agreed', 'Risk assessment recorded'],
  about: {
    child: one('child', 'Child'),
    household: one('household', 'Household', { optional: true }),
  },
  facts: {
    risk: choice(
      'Which risk?',
      [
        'going missing',
        'exploitation',
        'self-harm',
        'harm to others',
        'harmful sexual behaviour',
        'substance use',
        'online',
        'bullying',
        'fire setting',
        'allegations',
        'health',
        'other',
      ],
      { required: true },
    ),
    level: choice('How great is it?', ['low', 'medium', 'high']),
    strategies: prose('What the carers do about it', { hint: 'A risk without a strategy is half an assessment' }),
    review_on: day('Day it is looked at again', { optional: true }),
  },
  needs: [{ ask: 'strategies', say: 'Say what the carers do about it' }],
  keep: 'child’s case record: to the 75th anniversary of birth',
})

export const reference = defineKind({
  name: 'reference',
  means: 'What somebody who knows a carer or a worker says of them, and whether it was checked.',
  group: 'Checks',
  act: 'Record a reference',
  wording: ['reference', 'When did it come?', 'Enter the day it came', 'Reference recorded'],
  about: { subject: one(['carer', 'worker'], 'Whom it is about') },
  facts: {
    given_by: choice('Who gives it?', [
      'personal referee',
      'employer',
      'earlier employer with children',
      'earlier fostering service',
      'school or nursery',
      'health visitor',
      'former partner',
    ]),
    referee: text('Name of the referee'),
    given: choice('How was it given?', ['in writing', 'in an interview', 'both'], { optional: true }),
    asked_on: day('Day it was asked for', { optional: true }),
    verified: yesNo('Was it checked with the referee?', { optional: true }),
    satisfactory: yesNo('Is it satisfactory?', { optional: true }),
    notes: prose('What it says'),
  },
})
