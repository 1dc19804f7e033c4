import { each, its, type Said, type StoryWord, type Told, type Wording } from '../wording'

const CODES: Readonly<Record<string, string>> = {
  'foster carer': 'U6',
  parent: 'P1',
  'parent, before assessment': 'P1',
  'connected person, temporary': 'U3',
  'other arranger': 'K2',
}
const AREAS = { own: 'our own area', adjoining: 'an adjoining area' }

/** Each placement has a home of its own, so that moving is moving. */
const home = (earlier: number): string => (earlier === 0 ? 'H' : `H${earlier + 1}`)
const placements = ({ before }: Told): number => before.filter(({ what }) => what === 'placement').length

const placement: StoryWord = (line, told) => {
  const code = line.code ?? CODES[String(line.with)] ?? 'U6'
  const fostered = String(code).startsWith('U')
  const homes = placements(told)
  return [
    {
      what: 'placement',
      type: code,
      household: fostered ? home(homes) : 'nowhere',
      until_18: line['meant to last to 18'],
      emergency: line.emergency,
      area: AREAS[line.area as keyof typeof AREAS] ?? line.area,
    },
    ...(line.with === 'other arranger' && code === 'R5'
      ? [{ what: 'living arrangement', arranged_by: 'custody' }]
      : []),
    ...(line.with === 'connected person, temporary'
      ? [{ what: 'temporary approval', under: 'regulation 24', household: home(homes) }]
      : []),
    ...(line.with === 'parent, before assessment' ? [{ what: 'placement with parents' }] : []),
  ]
}

/** Nobody else has contact, and nobody cared for the child before: a notice each that says so. */
const NOBODY: readonly Said[] = ['others with contact', 'last carer'].map((to) => ({
  what: 'placement notice',
  placement: 'placement 1',
  to,
  answer: 'nobody is',
}))

const TOLD: Readonly<Record<string, string>> = { GPs: 'gp' }

/** One record of the decision: who approved, and whether the area authority has been told or consulted. */
const outOfArea: StoryWord = (line, { before, after }) => {
  const where = [...before, ...after].find(({ what }) => what === 'placement')?.area
  const so = [...before, line]
  const by = so.findLast(({ what }) => what === 'approved out-of-area placement')?.by
  const authority = so.findLast(({ what }) => what.startsWith('area authority'))?.what
  return by === undefined
    ? []
    : [
        {
          what: 'placement decision',
          placement: 'placement 1',
          decision: where === 'at a distance' ? 'placement at a distance' : 'placement outside our area',
          signatory: by,
          area_authority: { 'area authority told': 'told', 'area authority consulted': 'consulted with the care plan' }[
            authority ?? ''
          ],
        },
      ]
}

const leave: StoryWord = ({ why }) => [{ what: 'care ending', reason: why }]

export const children: Wording = {
  words: {
    'child born': { what: 'child', ref: 'C', born: its('born'), sex: 'not said' },
    'child died': { what: 'care ending', reason: 'died', ceased: 'E2' },
    'became looked after': [{ what: 'care start' }, { what: 'legal status', status: its('status') }],
    'legal status changed': { what: 'legal status', status: its('status') },
    'ceased to be looked after': leave,
    placement,
    'placement ended': { what: 'placement ending', reason: 'moved on' },
    'decided to end placement': {
      what: 'placement decision',
      decision: 'end of placement',
      signatory: 'nominated officer',
      planned_on: its('intended end'),
      immediate_risk: its('immediate risk'),
    },
    'everyone told of the end beforehand': {
      what: 'placement ending notice',
      to: 'parents',
      answer: 'told before',
      ended_on: (_, { after }) => after.find(({ what }) => what === 'placement ended')?.on,
    },
    'some could not be told of the end beforehand': {
      what: 'placement ending notice',
      to: 'parents',
      answer: 'could not be told before',
      ended_on: ({ on }) => on,
    },
    'told of the end in writing': { what: 'placement ending notice', to: 'parents', answer: 'told since' },
    'full approval of carer': { what: 'temporary approval ending', reason: 'approved in full' },
    'care plan made': { what: 'care plan' },
    'placement plan made': (_, told) => [
      { what: 'placement plan', signed: 'yes', household: home(placements(told) - 1) },
    ],
    'told of placement in writing': each('who', (name) => ({
      what: 'placement notice',
      to: TOLD[name] ?? name,
      placement: 'placement 1',
      answer: 'told in writing',
    })),
    'approved out-of-area placement': outOfArea,
    'area authority told': outOfArea,
    'area authority consulted': outOfArea,
    'reviewing officer named': { what: 'reviewing officer appointment' },
    "visit by child's social worker": { what: 'child visit' },
    'visit asked for': { what: 'visit request', asked_by: its('by') },
    'concern notice from Ofsted learned of': { what: 'visit request', asked_by: 'ofsted' },
    'long-term foster placement agreed by child': [{ what: 'long term designation' }, { what: 'visiting agreement' }],
    'looked after review held': { what: 'looked after review', participation: its('participation', {}, 'PN1') },
    'looked after review adjourned': { what: 'review adjournment', reason: 'plan missing' },
    'review asked for by reviewing officer': { what: 'review request', why: 'reviewing officer asks' },
    "reviewing officer's decisions sent to manager": { what: 'review record', step: 'decisions sent' },
    'review record written': { what: 'review record', step: 'record written' },
    'midpoint check by reviewing officer': { what: 'midpoint audit', on_track: 'yes' },
    // The first part of the same assessment, which is recorded when its report is there.
    'seen by doctor for initial assessment': [],
    'initial health assessment report available': { what: 'health assessment', assessment: 'initial' },
    'review health assessment': { what: 'health assessment', assessment: 'review' },
    'health plan reviewed': { what: 'health plan' },
    'dental check': { what: 'dental check' },
    'immunisations recorded up to date': { what: 'immunisation status', up_to_date: 'yes' },
    'strengths and difficulties score': {
      what: 'strengths and difficulties questionnaire',
      score: its('score'),
    },
    'personal education plan begun': { what: 'personal education plan', step: 'begun' },
    'personal education plan reviewed': { what: 'personal education plan', step: 'reviewed' },
    'child without a school place': { what: 'school place', place: 'without a place' },
    'child on roll': { what: 'school place', place: 'on roll', school: 'North School' },
    'move would disrupt key stage 4': {
      what: 'placement',
      type: 'U6',
      key_stage_4: 'yes',
      emergency: its('emergency'),
    },
    'nominated officer approved move in key stage 4': {
      what: 'placement decision',
      placement: 'placement 1',
      decision: 'key stage 4 move',
      signatory: 'nominated officer',
    },
    'permanence plan in care plan': { what: 'permanence plan', step: 'plan written' },
    'looked at by senior managers': { what: 'residential placement look' },
    'director approved ceasing': {
      what: 'placement decision',
      decision: 'ceasing to look after at 16 or 17',
      signatory: 'director',
    },
    'nominated officer approved ceasing': {
      what: 'placement decision',
      decision: 'ceasing to look after',
      signatory: 'nominated officer',
    },
    excused: (line, { rule }) => [
      { what: 'excusal', subject: 'C', rule, reason: line.reason, agreed_by: 'P. Marsh', until: line.until },
    ],
  },
  granted: {
    'placement-notify-5wd': NOBODY,
    'school-place-20sd': [{ what: 'care start' }],
  },
  carriedBy: {
    'distant-placement-signoff': ['distant-placement-signoff', 'out-of-area-placement-signoff'],
    'cease-la-20wd-signoff': ['cease-la-20wd-signoff', 'cease-la-20wd-signoff-in-care'],
  },
}
