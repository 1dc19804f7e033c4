import { choice, defineKind, one, prose, text, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const about = { child: one('child', 'Child') }

export const personalEducationPlan = defineKind({
  name: 'personal education plan',
  means: 'A step of a child’s plan for school (PEP): begun, its meeting, agreed, reviewed each term.',
  group: 'Education',
  act: 'Record a personal education plan',
  wording: ['plan', 'When was this?', 'Enter the day of this step', 'Personal education plan recorded'],
  about,
  facts: {
    step: choice('Which step', ['begun', 'meeting', 'agreed', 'reviewed'], {
      required: true,
      words: {
        begun: 'The plan was begun',
        meeting: 'A meeting about it was held',
        agreed: 'It was agreed',
        reviewed: 'It was reviewed, as it is each term',
      },
    }),
    quality: choice('Quality of section B', ['outstanding', 'good', 'requires improvement', 'inadequate'], {
      optional: true,
      hint: 'As the virtual school judged it',
    }),
    returned: yesNo('Was it sent back, and the pupil premium held?', { optional: true }),
    attended_by: choice('Who of the virtual school was there', ['team leader', 'head', 'both', 'neither'], {
      optional: true,
    }),
    notes: prose('What was agreed'),
  },
  keep,
})

export const schoolPlace = defineKind({
  name: 'school place',
  means: 'A child is on the roll of a school from a day on, or has no place.',
  group: 'Education',
  act: 'Record a school place',
  wording: ['place', 'From which day?', 'Enter the day from which it is so', 'School place recorded'],
  about,
  facts: {
    place: choice('Has the child a place?', ['on roll', 'without a place'], { required: true }),
    school: text('School', { optional: true }),
  },
  keep,
})
