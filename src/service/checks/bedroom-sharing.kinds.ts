import { day, defineKind, one, prose, text, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const weighed = (label: string) => yesNo(label, { optional: true })

export const bedroomSharing = defineKind({
  name: 'bedroom sharing',
  means: 'Two children are to share a bedroom in a foster home. What could go wrong is weighed and written down first.',
  group: 'Checks',
  act: 'Record that children will share a bedroom',
  wording: ['proposal', 'When was it proposed?', 'Enter the day it was proposed', 'Bedroom sharing recorded'],
  about: {
    child: one('child', 'Child'),
    with_child: one('child', 'Child they share with', { optional: true }),
    household: one('household', 'Household'),
  },
  facts: {
    starts_on: day('First night they share', { hint: 'Each child’s authority has to agree before that night' }),
    bullying: weighed('Was bullying weighed?'),
    abuse: weighed('Was any history of abuse weighed?'),
    wishes: weighed('Were the children asked?'),
    own_area: weighed('Will each child have their own part of the room?'),
    assessment: prose('What was weighed, and what was decided'),
  },
  keep,
})

export const bedroomSharingAgreement = defineKind({
  name: 'bedroom sharing agreement',
  means: 'The answer of a child’s responsible authority on whether the child may share a bedroom.',
  group: 'Checks',
  act: 'Record an authority’s answer on sharing',
  wording: ['answer', 'When did they answer?', 'Enter the day they answered', 'Answer on sharing recorded'],
  about: { child: one('child', 'Child'), household: one('household', 'Household', { optional: true }) },
  facts: {
    agreed: yesNo('Did they agree?', { required: true }),
    authority: text('Which authority', { optional: true }),
    answered_by: text('Who answered for it', { optional: true }),
    conditions: prose('Conditions'),
  },
  keep,
})
