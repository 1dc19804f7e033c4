import { its, type Said, type StoryWord, type Wording } from '../wording'

const approval: Said = { what: 'approval', places: 2, terms: '2 children' }
const carer = (name: string): Said => ({ what: 'carer', ref: name, name, born: '1980-01-01' })
const names = (said: unknown): string[] => (typeof said === 'string' ? said.split(' and ') : [])
const cohort = { mainstream: 'mainstream', 'family and friends': 'kinship' } as const

/** A home is of a cohort from the first; every carer of it who is named is on record before anything else. */
const approved: StoryWord = (line) => [
  {
    what: 'household',
    on: undefined,
    ref: 'H',
    name: 'Hart',
    cohort: cohort[line.as as keyof typeof cohort] ?? 'mainstream',
  },
  ...names(line.carer).map(carer),
  approval,
]

const homes =
  (what: 'allocation', of: string): StoryWord =>
  (line, { before }) => {
    const earlier = Number(before.findLast((each) => each.what === line.what)?.number ?? 0)
    const now = Number(line.number)
    const numbered = (from: number, to: number) =>
      Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n + 1)
    return [
      ...numbered(earlier, now).map((n) => ({ what, worker: of, household: `H${n}`, team: 'North' })),
      ...numbered(now, earlier).map((n) => ({ what, worker: 'nobody', household: `H${n}`, team: 'North' })),
    ]
  }

const satellites: StoryWord = (line, { before }) => {
  const earlier = Number(before.findLast((each) => each.what === line.what)?.number ?? 0)
  const now = Number(line.number)
  const numbered = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, n) => `H${from + n + 1}`)
  return [
    ...numbered(earlier, now).map((household) => ({ what: 'constellation membership', household, part: 'satellite' })),
    ...numbered(now, earlier).map((household) => ({ what: 'constellation leaving', household })),
  ]
}

export const carers: Wording = {
  words: {
    approved,
    'temporarily approved': [
      ...['E. Hart'].map(carer),
      { what: 'household', on: undefined, ref: 'H', name: 'Hart', cohort: 'kinship' },
    ],
    'approval terms changed': { ...approval, terms: its('terms') },
    'approval ended': { what: 'approval ending', reason: 'resigned' },
    'notice of resignation received': { what: 'resignation' },
    'carer review held': (_, { before }) => [
      { what: 'carer review', children_placed: before.some(({ what }) => what === 'placement') ? 'yes' : 'no' },
    ],
    'carer review went to panel': {
      what: 'panel recommendation',
      matter: 'review',
      recommendation: 'suitable',
    },
    'decision after carer review': {
      what: 'agency decision',
      matter: 'review',
      stage: 'decision',
      decision: its('decision', { 'terms revised': 'new terms', terminated: 'not suitable' }),
    },
    'told the decision after review in writing': { what: 'decision notice', form: 'written', notice: 'decision' },
    'views obtained for review': {
      what: 'review consultation',
      whose: its('from', { carer: 'carers', child: 'child placed', 'placing authority': 'responsible authority' }),
    },
    'terms change proposed': { what: 'terms change', step: 'proposed' },
    'statement of support given': { what: 'terms change', step: 'support stated' },
    'carer agreed new terms in writing': { what: 'terms change', step: 'agreed in writing' },
    'allegation against carer': { what: 'review trigger', cause: 'allegation' },
    'household changed': { what: 'review trigger', cause: 'significant change in the household' },
    'unannounced visit': ({ 'carer seen': seen }) =>
      // A visit on which nobody was seen is none: it is not recorded as a supervising visit.
      seen === 'no' ? [] : [{ what: 'supervising visit', announced: 'no' }],
    'announced visit': { what: 'supervising visit', announced: 'yes' },
    'home inspected': { what: 'home inspection' },
    'health and safety check': { what: 'health and safety check', outcome: 'safe' },
    placement: { what: 'placement', child: its('child'), type: 'U6' },
    'placement ended': { what: 'placement ending', child: its('child'), reason: 'moved on' },
    'children begin to share a bedroom': [
      { what: 'child', on: undefined, ref: its('child'), born: its('born'), sex: 'not said' },
      { what: 'bedroom sharing', child: its('child'), with_child: its('with') },
    ],
    'authority agreed to sharing': (line, { after }) => {
      const sharing = after.find(({ what }) => what === 'children begin to share a bedroom')
      const other = sharing?.child === line.for ? sharing?.with : sharing?.child
      return [{ what: 'bedroom sharing agreement', child: line.for, with_child: other, agreed: 'yes' }]
    },
    'supervising social worker allocated': { what: 'allocation', worker: its('worker'), team: 'North' },
    'allocation ended': { what: 'allocation', worker: 'nobody', team: 'North' },
    'formal supervision of carer': { what: 'formal supervision' },
    'support visit': { what: 'support visit' },
    'keep in touch call': { what: 'keep in touch call' },
    'direct work session': { what: 'direct work session', child: its('child') },
    // A home has finished when every carer of it has.
    'training standards completed': (line, { before }) => {
      const carers = before.flatMap((each) => (each.what === 'approved' ? names(each.carer) : []))
      const done = [...before, line].flatMap(({ what, carer }) => (what === line.what ? names(carer) : []))
      return carers.every((name) => done.includes(name)) ? [{ what: 'tsd completion' }] : []
    },
    'induction of carer completed': { what: 'carer induction', carer: 'E. Hart' },
    'personal development plan agreed': { what: 'personal development plan', carer: 'E. Hart' },
    'safer caring plan': { what: 'safer caring plan', child: its('child') },
    'DBS certificate issued': { what: 'statutory check', check: 'dbs', subject: its('for') },
    'household member born': {
      what: 'household member',
      ref: its('member'),
      name: its('member'),
      born: its('born'),
      relationship: 'son',
    },
    'adult joined household': {
      what: 'household member',
      ref: its('member'),
      name: its('member'),
      born: '1985-01-01',
      relationship: 'friend',
    },
    'employment check': { what: 'statutory check', check: 'employment', subject: 'E. Hart' },
    'medical report': { what: 'statutory check', check: 'medical', subject: 'E. Hart' },
    'local authority check': { what: 'statutory check', check: 'local authority', subject: 'E. Hart' },
    "carer's circumstances changed": (_, { after }) => [
      {
        what: 'change of circumstances',
        change: 'address',
        notified_on: after.find(({ what }) => what === 'carer told service in writing')?.on,
      },
    ],
    // Said in the record of the change itself.
    'carer told service in writing': [],
    'homes allocated to worker': homes('allocation', 'P. Marsh'),
    'constellation has satellites': satellites,
  },
  granted: {
    'terms-change-by-consent': [approval],
    'check-dbs-carer-3y': [carer('E. Hart')],
    'check-medical-3y': [carer('E. Hart')],
    'ssw-caseload-18': [{ what: 'worker', on: undefined, ref: 'P. Marsh', name: 'P. Marsh', team: 'North' }],
    'mockingbird-6-10': [{ what: 'constellation', ref: 'constellation', name: 'North' }],
  },
  owedOf: { tsds: 'H' },
  // Owed of each of the two who share.
  several: ['bedroom-sharing'],
}
