import { defineKind, one, prose, text, yesNo } from '../../happenings'

const keep = 'child’s case record: to the 75th anniversary of birth'
const weighed = (label: string) => yesNo(label, { optional: true })

export const bedroomSharing = defineKind({
  name: 'bedroom sharing',
  means:
    'Two children share a bedroom in a foster home. What could go wrong is weighed, and each authority asked, before the first night.',
  group: 'Checks',
  act: 'Record that children share a bedroom',
  wording: ['sharing', 'Which was the first night?', 'Enter the first night they shared', 'Bedroom sharing recorded'],
  about: {
    child: one('child', 'Child'),
    with_child: one('child', 'Child they share with', { optional: true }),
    household: one('household', 'Household'),
  },
  facts: {
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
  about: {
    child: one('child', 'Child whose authority answered'),
    with_child: one('child', 'Child they would share with', { optional: true }),
    household: one('household', 'Household', { optional: true }),
  },
  facts: {
    agreed: yesNo('Did they agree?', { required: true }),
    authority: text('Which authority', { optional: true, hint: 'For a carer’s own child, the carers answer' }),
    answered_by: text('Who answered for it', { optional: true }),
    conditions: prose('Conditions'),
  },
  keep,
})
