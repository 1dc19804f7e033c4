import { codes } from '../../happenings'

/** As the return asks it; numbers until March 2024, letters since. */
export const SEX = codes({
  1: ['male', { to: '2024-03-31' }],
  2: ['female', { to: '2024-03-31' }],
  M: ['male', { from: '2024-04-01' }],
  F: ['female', { from: '2024-04-01' }],
  U: ['neither, or not known', { from: '2024-04-01' }],
})

export const ETHNICITY = codes({
  WBRI: 'White British',
  WIRI: 'White Irish',
  WOTH: 'any other White background',
  WIRT: 'Traveller of Irish heritage',
  WROM: 'Gypsy or Roma',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'any other Mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'any other Asian background',
  BCRB: 'Caribbean',
  BAFR: 'African',
  BOTH: 'any other Black background',
  CHNE: 'Chinese',
  OOTH: 'any other ethnic group',
  REFU: 'refused to say',
  NOBT: 'not obtained',
})

const since = { from: '2023-04-01' }

/** Why a child’s social worker changed; asked since 2023. The meanings are ours: the copies that could be read print codes alone. */
export const SOCIAL_WORKER_CHANGED = codes({
  MANAGE: ['caseload management', since],
  FCONTA: ['first contact: the first worker', since],
  LEFTRL: ['left the role', since],
  ORGRST: ['reorganisation', since],
  TSPROC: ['transfer between teams as the process has it', since],
  ABSENC: ['absence of the worker', since],
  CHCHAN: ['the child asked', since],
  PCCHAN: ['a parent or carer asked', since],
  SWDIED: ['the worker died', since],
  OTHERS: ['another reason', since],
})
