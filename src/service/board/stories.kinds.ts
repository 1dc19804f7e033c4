import { begins, choice, defineKind, one, prose, SELF, text } from '../../happenings'

const keep = 'board papers: background papers 4 years from publication'
const IDENTIFIES_NOBODY = 'nobody can be identified from it'

export const careStory = defineKind({
  name: 'care story',
  ref: 'ST-',
  means: 'A child’s way into care, told for a board so that nobody can be identified from it.',
  group: 'Board',
  act: 'Write a story of a way into care',
  wording: ['story', 'When was it written?', 'Enter the day it was written', 'Story recorded'],
  subject: 'care story',
  refOptional: true,
  about: { service: one('service', 'Service') },
  facts: {
    title: text('Title', { required: true, hint: 'Name nobody' }),
    story: prose('The story', { hint: 'Leave out names, places, days and whatever else only one child fits' }),
  },
  needs: [{ ask: 'story', say: 'Write the story' }],
  unnamed: {
    ...{ at: 'story', anybody: true, also: ['title'] },
    why: 'The story names somebody. Leave the name out',
  },
  effects: [begins('care story', SELF, { with: 'service' })],
  keep,
})

export const careStoryCheck = defineKind({
  name: 'care story check',
  means: 'Somebody who did not write a story read whether anybody can be identified from it.',
  group: 'Board',
  act: 'Check that a story identifies nobody',
  wording: ['check', 'When was it checked?', 'Enter the day it was checked', 'Check recorded'],
  about: { care_story: one('care story', 'Story') },
  facts: {
    found: choice('What was found', [IDENTIFIES_NOBODY, 'it has to be changed'], { required: true }),
    because: prose('What has to be changed'),
  },
  needs: [{ given: 'found', is: 'it has to be changed', ask: 'because', say: 'Say what has to be changed' }],
  after: [
    {
      ...{ of: 'care_story', kind: 'care story', byAnother: true, at: 'care_story' },
      why: 'You wrote this story. Somebody else checks that it identifies nobody',
    },
  ],
  keep,
})

export const careStoryIssued = defineKind({
  name: 'care story issued',
  file: 'care-stories-issued',
  means: 'A story went to a board.',
  group: 'Board',
  act: 'Record a story issued to a board',
  wording: ['record', 'When was it issued?', 'Enter the day it was issued', 'Story issued'],
  about: {
    care_story: one('care story', 'Story'),
    board_meeting: one('board meeting', 'Meeting', { optional: true }),
  },
  after: [
    {
      ...{
        of: 'care_story',
        kind: 'care story check',
        where: { found: IDENTIFIES_NOBODY },
        asItReads: true,
        at: 'care_story',
      },
      why: 'It cannot be issued: nobody has checked, as it now reads, that no child and no family can be identified from it',
    },
  ],
  keep,
})
