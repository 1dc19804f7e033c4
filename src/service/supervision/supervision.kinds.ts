import { defineKind, one, prose, yesNo } from '../../happenings'

const homeAndWorker = {
  household: one('household', 'Household'),
  worker: one('worker', 'Who visited, called or met them'),
}
const notes = prose('What you saw and heard', { hint: 'The carers can ask to read this' })

export const supervisingVisit = defineKind({
  name: 'supervising visit',
  means: 'A visit to a foster home by its supervising social worker, announced or not.',
  group: 'Visits',
  act: 'Record a visit',
  wording: [
    'visit',
    'When did you visit?',
    'Enter the day you visited',
    'Visit recorded',
    'Record a supervising visit',
  ],
  about: homeAndWorker,
  facts: {
    announced: yesNo('Did the carers know you were coming?', {
      hint: 'At least one visit a year must be one they were not told of',
      words: { yes: 'Yes, arranged', no: 'No, unannounced' },
      heading: { yes: 'announced', no: 'unannounced' },
      provided: { no: 'if they did not know you were coming' },
    }),
    child_seen_alone: yesNo('Did you see each child alone?', { optional: true }),
    notes,
    promised: prose('What was promised, and by whom', {
      hint: 'Shown first the next time someone records a visit here',
    }),
  },
})

export const supportVisit = defineKind({
  name: 'support visit',
  means: 'A visit to help the carers, at the interval agreed with them.',
  group: 'Visits',
  act: 'Record a support visit',
  wording: ['visit', 'When did you visit?', 'Enter the day you visited', 'Visit recorded'],
  about: homeAndWorker,
  facts: { notes },
})

export const homeInspection = defineKind({
  name: 'home inspection',
  means:
    'The yearly look at the home itself, without appointment. It may be the same call as an unannounced visit, and is recorded as well.',
  group: 'Visits',
  act: 'Record a home inspection',
  wording: ['inspection', 'When was the inspection?', 'Enter the day of the inspection', 'Home inspection recorded'],
  about: homeAndWorker,
  facts: { notes },
})

export const formalSupervision = defineKind({
  name: 'formal supervision',
  means: 'A carer’s own supervision, recorded and shared with them.',
  group: 'Supervision',
  act: 'Record a supervision',
  wording: ['supervision', 'When was the supervision?', 'Enter the day of the supervision', 'Supervision recorded'],
  about: homeAndWorker,
  facts: { home_inspected: yesNo('Did you look over the home as well?', { optional: true }), notes },
})

export const managementSupervision = defineKind({
  name: 'management supervision',
  means: 'A manager’s look at the household with its supervising social worker.',
  group: 'Supervision',
  act: 'Record a management supervision',
  wording: [
    'supervision',
    'When was the supervision?',
    'Enter the day of the supervision',
    'Management supervision recorded',
  ],
  about: homeAndWorker,
  facts: { notes },
})

export const keepInTouchCall = defineKind({
  name: 'keep in touch call',
  means: 'A call to see how a household is. Owed every four weeks from March 2020 to December 2022.',
  group: 'Supervision',
  act: 'Record a call',
  wording: ['call', 'When was the call?', 'Enter the day of the call', 'Call recorded'],
  about: homeAndWorker,
  facts: { notes },
})
