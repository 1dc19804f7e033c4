import { its, type Said, type StoryWord, type Wording } from '../wording'

const ITEMS: Readonly<Record<string, readonly string[]>> = {
  references: ['first reference', 'second reference'],
  'reasons for leaving': ['reason for leaving'],
  'criminal record certificate': ['criminal record'],
}
const service: Said = { what: 'service', name: 'North Fostering', provider: 'independent fostering agency' }
const POSTS = { 'social worker': 'supervising social worker', manager: 'team manager' }
const member = (ref: string, facts: object): Said => ({
  what: 'panel member',
  ref,
  name: ref,
  office: 'member',
  qualified: 'no',
  independent: 'yes',
  ...facts,
})

/** The list is of people: one who is qualified comes on to it, or leaves it. */
const panelList: StoryWord = (line, { before }) => {
  const had = before.at(-1)?.['social worker of three years']
  const has = line['social worker of three years']
  return [
    ...(before.length === 0 ? [service] : []),
    ...(before.length === 0
      ? [
          {
            ...member('Chair', { office: 'chair', independent: line['chair independent'] }),
            on: String(line['chair appointed']),
          },
        ]
      : []),
    ...(has === 'yes' && had !== 'yes' ? [member(`Member ${before.length}`, { qualified: 'yes' })] : []),
    ...(has === 'no' && had === 'yes'
      ? [{ what: 'panel member ending', panel_member: `Member ${before.length - 1}`, reason: 'resigned' }]
      : []),
  ]
}

/** Whoever chaired says whether it was quorate: five in all, six at a joint panel; three in the window of 2020. */
const panelMet: StoryWord = (line) => {
  const least = line.on >= '2020-04-24' && line.on <= '2020-09-24' ? 3 : line.joint === 'yes' ? 6 : 5
  const quorate = line['chair or vice chair'] === 'yes' && Number(line.others) + 2 >= least
  return [{ what: 'panel meeting', joint: line.joint, quorate: quorate ? 'yes' : 'no' }]
}

const absence: StoryWord = (line) => [
  {
    what: 'manager absence',
    absence: line.from ? 'planned' : 'unforeseen',
    counted_from: line.from ?? line.on,
    lasts_28_days: Number(line.days) >= 28 ? 'yes' : 'no',
  },
]

export const staff: Wording = {
  words: {
    'started work': {
      what: 'employment',
      role: its('post', POSTS),
      social_worker: ({ post }) => (post === 'social worker' ? 'yes' : 'no'),
    },
    'left work': { what: 'employment ending', reason: 'resigned' },
    'fitness item obtained': ({ item }) =>
      (ITEMS[String(item)] ?? [String(item)]).map((each) => ({ what: 'staff record item', item: each })),
    'DBS certificate issued': { what: 'statutory check', check: 'dbs', subject: 'W' },
    'registration renewed': { what: 'registration renewal' },
    'supervision of worker': { what: 'staff supervision' },
    appraisal: { what: 'staff appraisal' },
    'induction begun': { what: 'staff induction', stage: 'begun' },
    'service began': service,
    'learning programme evaluated': { what: 'learning programme evaluation' },
    'panel member joined the list': member('panel member', {}),
    "panel member's induction completed": { what: 'panel member step', step: 'induction finished' },
    'panel list holds': panelList,
    'panel met': panelMet,
    'panel minutes written': [
      { what: 'panel meeting', quorate: 'yes' },
      { what: 'panel minutes', step: 'written' },
    ],
    'panel minutes signed by chair': { what: 'panel minutes', step: 'signed by the chair' },
    'absence of registered manager arranged': absence,
    'unplanned absence of registered manager began': absence,
    'Ofsted told of absence': { what: 'manager absence notice' },
    'agency registered': service,
    'agency inspected': { what: 'inspection', sort: 'full inspection' },
  },
  granted: {
    'staff-dbs-3y': [{ what: 'worker', on: undefined, ref: 'W', name: 'P. Marsh', team: 'North' }],
  },
  carriedBy: {
    'staff-induction': ['staff-induction', 'staff-induction-6m'],
    'panel-composition': ['panel-composition', 'panel-chair-independent'],
    // Of the several duties of its row, the one that is told.
    'panel-central-list': ['panel-member-induction-10w'],
  },
}
