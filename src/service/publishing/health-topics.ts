/** Topics of audits that are of health, with the words they are known by. Reports say these and never what was typed. */
const TOPICS: readonly (readonly [topic: string, known: RegExp])[] = [
  ['Emotional health and wellbeing', /emotional|mental|well-?being|camhs|strengths and difficulties|self-?harm/i],
  ['Health assessments', /health (assessment|review|check)/i],
  ['Dentists, opticians and immunisation', /dent(al|ist)|optic|immunis|vaccin/i],
  ['Substance use', /substance|alcohol|drug/i],
  ['Other health', /\bhealth/i],
]

/** The declared topic of what an auditor typed; null where it is not of health. The safety of homes is not. */
export function healthTopic(typed: string): string | null {
  const words = typed.replaceAll(/health\s*(and|&)\s*safety/gi, '')
  return TOPICS.find(([, known]) => known.test(words))?.[0] ?? null
}

export const HEALTH_TOPICS: readonly string[] = TOPICS.map(([topic]) => topic)
