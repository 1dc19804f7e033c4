import { each, its, type Said, type StoryWord, type Wording } from '../wording'

const SCHEDULE_7: Readonly<Record<number, string>> = {
  1: 'death of a child',
  2: 'information given to DBS',
  3: 'serious illness or accident',
  4: 'infectious outbreak',
  5: 'serious offence alleged',
  6: 'sexual exploitation',
  7: 'police called',
  8: 'child missing',
  9: 'serious complaint',
  10: 'child protection enquiry',
}
const BODIES: Readonly<Record<string, string>> = {
  'placing authority': 'responsible authority',
  'health board': 'health commissioner',
}
const body = (name: string): string => BODIES[name] ?? name

const toldOfConcern = each('who', (name) => ({ what: 'concern notice', to: body(name) }))
const complaint = (procedure: string): Said => ({
  what: 'complaint',
  procedure,
  source: 'child',
  complaint: 'a complaint',
})
const step = (name: string): Said => ({ what: 'complaint step', step: name })

/** The bodies to be told of a missing child, each by its own notice. */
const reported: StoryWord = () =>
  ['police', 'responsible authority', 'fostering service'].map((to) => ({ what: 'concern notice', to }))

const episode = its('episode')

export const concerns: Wording = {
  words: {
    'child born': { what: 'child', ref: 'C', born: its('born'), sex: 'not said' },
    'went missing': { what: 'missing episode', ref: episode, absence: its('kind', { missing: 'M', away: 'A' }) },
    'missing child reported to police and authority': reported,
    returned: { what: 'return from missing', missing_episode: episode },
    'return interview held': { what: 'return interview', missing_episode: episode, step: 'held' },
    'return interview refused': { what: 'return interview', step: 'refused' },
    'strategy meeting held': { what: 'missing strategy meeting' },
    'exploitation indicator noted': { what: 'exploitation concern', level: 'sign seen' },
    'exploitation screening done': { what: 'exploitation screening' },
    'allegation known': { what: 'allegation' },
    'referred to designated officer': { what: 'allegation step', step: 'referred to designated officer' },
    'independent support offered to carer': [
      { what: 'allegation step', step: 'support offered' },
      { what: 'allegation step', step: 'process explained in writing' },
    ],
    'grounds for DBS referral': { what: 'allegation step', step: 'removed from work with children' },
    'child protection enquiry began': { what: 'allegation step', step: 'enquiry started' },
    'child protection enquiry ended': { what: 'allegation step', step: 'enquiry ended' },
    told: each('who', (name) => ({ what: 'notification', to: body(name) })),
    'notifiable event': {
      what: 'notifiable event',
      event: its('event'),
      schedule_7: ({ row }) => SCHEDULE_7[Number(row)],
    },
    'outcome of notifiable event written up': { what: 'event outcome', outcome: 'settled' },
    'manager signed off': { what: 'event signature' },
    'registered manager signed off': { what: 'final signature' },
    'agreed with placing authority what else is needed': { what: 'authority discussion' },
    'serious mental health concern': { what: 'mental health concern', concern: 'serious' },
    'authority aware of serious incident': {
      what: 'serious incident',
      harm: its('what happened', { 'child seriously harmed': 'seriously harmed', 'child died': 'died' }),
      abuse_suspected: 'yes',
    },
    // The safeguarding partners are told with the panel.
    'national panel told': ['national panel', 'safeguarding partners'].map((to) => ({ what: 'concern notice', to })),
    'child died': { what: 'child death', looked_after: 'yes' },
    'restraint used': {
      what: 'restraint',
      reason: 'to prevent injury',
      recorded_on: (_, { after }) => after.find(({ what }) => what === 'restraint recorded')?.on,
    },
    // Said in the record of the restraint itself.
    'restraint recorded': [],
    'complaint received': ({ kind }, { before }) => [
      {
        ...complaint(kind === 'agency' ? 'fostering agency' : 'children act'),
        event_on: before.find(({ what }) => what === 'event complained of')?.on,
      },
    ],
    // Said in the complaint, when it comes.
    'event complained of': [],
    'complaint acknowledged': step('acknowledged'),
    'complaint withdrawn': { what: 'complaint withdrawal' },
    'complaint extended': {
      what: 'complaint step',
      step: ({ stage }) => `stage ${stage} extended`,
      reason: its('reason'),
    },
    'stage 1 response': step('stage 1 answered'),
    'stage 2 asked for': step('stage 2 asked'),
    'stage 2 adjudication': step('adjudicated'),
    'stage 3 asked for': step('stage 3 asked'),
    'stage 3 panel met': step('panel met'),
    'stage 3 findings sent': step('panel findings'),
    // No record of its own: see the readings.
    'stage 3 findings received': [],
    'stage 3 response': step('panel answered'),
    'complaint record made': { what: 'complaint outcome', outcome: 'upheld', action: 'apology' },
  },
  inRule: {
    // What follows a notice: that it was given the same day is taken for granted.
    'sch7-followup': {
      'notifiable event': [
        { what: 'notifiable event', event: its('event'), schedule_7: 'serious illness or accident' },
        { what: 'notification', to: 'Ofsted' },
      ],
    },
    'cp-enquiry-notify': { told: toldOfConcern },
    'mh-concern-notify': { told: toldOfConcern },
  },
  granted: {
    'dbs-referral': [{ what: 'allegation' }],
    'cp-enquiry-notify': [{ what: 'allegation' }],
    'cmp-stage2-25wd': [complaint('children act')],
    'cmp-stage3-request-20wd': [complaint('children act')],
    'cmp-stage3-panel-30wd': [complaint('children act')],
    'cmp-stage3-findings-5wd': [complaint('children act')],
    'cmp-stage3-response-15wd': [complaint('children act')],
  },
}
