import { choice, day, defineKind, one, prose, text, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const about = { child: one('child', 'Child') }

const agrees = (who: string) => yesNo(`If invited back, does ${who} agree?`, { optional: true })
const asked = (ask: string, who: string) => ({
  ...{ given: 'route', is: 'invited back', ask, as: 'yes' },
  say: `A child is invited back only where all three agree, and ${who} has not. Ask them, or choose another way`,
})

export const healthAssessmentRoute = defineKind({
  name: 'health assessment route',
  means:
    'How the health of a child placed outside our area will be assessed: at our own clinic, under an agreement there, or invited back.',
  group: 'Health',
  act: 'Record how a child far away is assessed',
  wording: ['way', 'When was it decided?', 'Enter the day it was decided', 'Way recorded'],
  about,
  facts: {
    travel: choice('How far from our border does the child live?', ['within one hour', 'further'], { optional: true }),
    route: choice('How is it done?', ['our own clinic', 'agreement there', 'invited back'], {
      required: true,
      words: {
        'our own clinic': 'At our own clinic, as within one hour of our border',
        'agreement there': 'By a provider there, under an agreement',
        'invited back': 'Invited back, as nobody there can do it',
      },
    }),
    young_person_agrees: agrees('the young person'),
    carer_agrees: agrees('the carer'),
    social_worker_agrees: agrees('the social worker'),
    notes: prose('What was arranged'),
  },
  needs: [
    asked('young_person_agrees', 'the young person'),
    asked('carer_agrees', 'the carer'),
    asked('social_worker_agrees', 'the social worker'),
  ],
  keep,
})

export const healthEscalation = defineKind({
  name: 'health escalation',
  means: 'The health body of the area where a child lives was asked to give priority to their late assessment.',
  group: 'Health',
  act: 'Record a late assessment put to the area',
  wording: ['request', 'When was it put to them?', 'Enter the day it was put to them', 'Request recorded'],
  about,
  facts: {
    area: text('Which area', { optional: true, hint: 'Where the postcode of the placement does not tell it' }),
    asked_of: text('Who was asked', { optional: true, hint: 'The health body of that area' }),
    answer: choice('What they answered', ['priority given', 'refused', 'waiting'], { optional: true }),
    notes: prose('What was said'),
  },
  keep,
})

export const unscheduledAttendance = defineKind({
  name: 'unscheduled attendance',
  means:
    'A child turned up at an emergency department or another place of urgent care; health and social care tell one another.',
  group: 'Health',
  act: 'Record unscheduled care',
  wording: ['attendance', 'When was it?', 'Enter the day it was', 'Attendance recorded'],
  about,
  facts: {
    place: choice(
      'Where',
      ['emergency department', 'minor injury unit', 'walk-in centre', 'out of hours doctor', 'ambulance'],
      { required: true },
    ),
    reason: text('What for', { optional: true }),
    health_told_on: day('Day the health team was told that the child is looked after or on a plan', { optional: true }),
    social_care_told_on: day('Day social care was told of the visit', { optional: true }),
    notes: prose('What follows from it'),
  },
  keep,
})
