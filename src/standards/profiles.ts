import { OURS, STATUTORY } from './rules'

const TITLES: Readonly<Record<string, string>> = {
  [STATUTORY]: 'the law of England',
  'worcestershire-2022': 'Worcestershire 2022',
  'worcestershire-iro-2018': 'Worcestershire’s reviewing officers 2018',
  'walsall-2019': 'Walsall 2019',
  'centralbeds-2018': 'Central Bedfordshire 2018',
  'england-practice': 'usual practice in England',
  [OURS]: 'our own',
}

/** A profile as a sentence names it. One that nobody named is said as its folder is. */
export const profileTitle = (profile: string): string => TITLES[profile] ?? profile.replaceAll('-', ' ')

/** The law first, then others’ standards, the service’s own last. */
export function inProfileOrder(profiles: Iterable<string>): string[] {
  const weight = (profile: string) => (profile === STATUTORY ? 0 : profile === OURS ? 2 : 1)
  return [...new Set([...profiles])].sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1))
}
