import { bare, yesNo } from './cells'

const ABUSE = ['neglect', 'physical', 'sexual', 'emotional', 'multiple'] as const
/** The category of a plan in our words: the lists write the code, the word, or the word with "abuse". */
export function abuseIn(cell = ''): string {
  const said = bare(cell).toLowerCase()
  const found = ABUSE.find((word) => said.includes(word)) ?? { nei: 'neglect', phy: 'physical' }[said.slice(0, 3)]
  if (!found) return said
  return found === 'neglect' || found === 'multiple' ? found : `${found} abuse`
}

/** A placement code stands before its words where both are written. */
export const placeIn = (cell = ''): string => /^[A-Z]\d\b/.exec(bare(cell))?.[0] ?? bare(cell)

const STATUSES = ['former relevant', 'relevant', 'qualifying', 'eligible']
export const statusIn = (cell = ''): string => {
  const said = bare(cell).toLowerCase()
  return STATUSES.find((status) => said.includes(status)) ?? said
}

const TOUCH = { yes: 'YES', no: 'NO', died: 'DIED', refused: 'REFU', 'no longer required': 'NREQ', returned: 'RHOM' }
/** Whether in touch, as the return codes it. */
export const touchIn = (cell = ''): string => {
  const said = bare(cell).toLowerCase()
  return Object.entries(TOUCH).find(([word, code]) => said.startsWith(word) || said === code.toLowerCase())?.[1] ?? said
}

export const suitsIn = (cell = ''): string => {
  const said = bare(cell).toLowerCase()
  if (said.startsWith('unsuit') || said === '2') return 'no'
  return said.startsWith('suit') || said === '1' ? 'yes' : yesNo(cell)
}
