import type { LawForce } from '../web/pieces'
import type { Rule } from './rule'

/** Whose words a rule rests on: the source up to the section, regulation or standard it cites. */
export function instrumentOf(rule: Pick<Rule, 'file' | 'versions'>): string {
  if (rule.file.startsWith('local/')) return `Local standards, ${folderWords(rule.file.split('/')[1] ?? '')}`
  const source = rule.versions.at(-1)?.source ?? ''
  const cited = /^(.+?)(?: \(SI |, (?:section|schedule|regulation|standard|article|paragraph)s? )/i.exec(source)
  return cited?.[1] ?? folderWords(rule.file.split('/')[0] ?? '')
}

/** `walsall-2019` is `Walsall 2019`. */
const folderWords = (folder: string): string =>
  folder.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())

/** A regulation weighs less than the Act it is made under: the name of the instrument tells which it is. */
export function lawForceOf(rule: Pick<Rule, 'file' | 'versions' | 'force'>): LawForce {
  return rule.force === 'statute' && /\bRegulations\b/.test(instrumentOf(rule)) ? 'regulation' : rule.force
}

const BREACHES: Readonly<Record<string, string>> = {
  B1: 'a regulation is not met, and Ofsted may require action',
  B2: 'a national standard is not met, and Ofsted may recommend action',
  B3: 'the placement becomes unlawful: the registered manager must be told the same day',
  B4: 'whoever complained or appealed may take the next step',
  B5: 'it goes up inside the service, from worker to manager to the board',
  B6: 'a return or published figure is wrong',
}

/** What happens when it is missed, by the reference’s classes: `B1/B5` is both, at different steps. */
export function breachWords(rule: Pick<Rule, 'breach'>): string | null {
  const said = (rule.breach ?? '').split('/').flatMap((each) => BREACHES[each] ?? [])
  return said.length === 0 ? null : said.join('; or ')
}

const SEEN: Readonly<Record<string, string>> = {
  V1: 'The law itself was read.',
  V2: 'Read in a second source, not in the law itself.',
  V3: 'The local paper itself was read.',
  MEM: 'Written from memory.',
}

/** How sure we are of their words; a reading from memory is one to be confirmed. */
export const verifiedWords = (verified: string): string => SEEN[verified] ?? ''
export const isUnconfirmed = (verified: string): boolean => verified === 'MEM'
