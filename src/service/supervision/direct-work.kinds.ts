import { choice, day, defineKind, one, prose, text, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'

export const directWorkSession = defineKind({
  name: 'direct work session',
  means: 'A session the fostering social worker has with a child, about the child’s own day-to-day life in the home.',
  group: 'Visits',
  act: 'Record direct work',
  wording: ['session', 'When was the session?', 'Enter the day of the session', 'Direct work recorded'],
  about: {
    child: one('child', 'Child'),
    household: one('household', 'Household', { optional: true }),
    worker: one('worker', 'Who did the work with the child'),
  },
  facts: {
    seen_alone: yesNo('Did you see the child alone?', { optional: true }),
    feelings: prose('What the child said and felt', { hint: 'The carer review reads this: use the child’s own words' }),
    observed: prose('What you saw of how they are together'),
    day_to_day: prose('What a day there is like for the child'),
  },
  keep,
})

export const delegatedAuthority = defineKind({
  name: 'delegated authority',
  means: 'Who may decide what for a child in foster care: the carer, the authority or the parents.',
  group: 'Children',
  act: 'Record who may decide',
  file: 'delegated-authorities',
  wording: ['decision', 'From which day is this so?', 'Enter the day from which this is so', 'Who may decide recorded'],
  about: { child: one('child', 'Child'), household: one('household', 'Household') },
  facts: {
    area: choice(
      'What is it about?',
      [
        'everyday decisions',
        'health and medical',
        'education',
        'nights away and trips',
        'holidays abroad',
        'photographs and social media',
        'haircuts and appearance',
        'faith and belief',
        'time with family',
        'other',
      ],
      { required: true },
    ),
    decides: choice('Who decides?', ['carer', 'carer, after telling the authority', 'authority', 'parents']),
    agreed_by: text('Who agreed it for the authority', { optional: true }),
    review_on: day('Day it is looked at again', { optional: true }),
    conditions: prose('Conditions'),
  },
  keep,
})
