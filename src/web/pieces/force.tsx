import { ink } from './ink'

/** Whose law it is. `regulation` is a page's refinement of the ledger's `statute`, for words and weight. */
export type LawForce = 'statute' | 'regulation' | 'standard' | 'guidance' | 'local' | 'return'

const looks: Record<LawForce, { weight: number; text: string }> = {
  statute: { weight: 4, text: 'Statute' },
  regulation: { weight: 3, text: 'Regulation' },
  standard: { weight: 2, text: 'National standard' },
  guidance: { weight: 2, text: 'Guidance' },
  return: { weight: 2, text: 'Statutory return' },
  local: { weight: 1, text: 'Local standard' },
}

/** The word of a force as readers see it. */
export function forceWord(force: LawForce): string {
  return looks[force].text
}

function Bar({ index, filled }: { index: number; filled: boolean }) {
  const [x, height] = [index * 5, 3 + index * 3]
  if (filled) return <rect x={x} y={12 - height} width="4" height={height} fill={ink.ink} />
  return <rect x={x + 0.5} y={12.5 - height} width="3" height={height - 1} fill="none" stroke={ink.edge} />
}

/** Four small bars, filled by the weight of the law. Never alone: a word or the rule stands beside them. */
export function ForceBars({ force }: { force: LawForce }) {
  return (
    <svg width="19" height="12" aria-hidden="true" focusable="false">
      {[0, 1, 2, 3].map((index) => (
        <Bar key={index} index={index} filled={index < looks[force].weight} />
      ))}
    </svg>
  )
}

export type ForceProps = {
  force: LawForce
  /** What stands beside the bars in place of the word, which is then said in hidden text. */
  rule?: string
}

/** The weight of the law: bars, and the word or the rule. */
export function Force({ force, rule }: ForceProps) {
  return (
    <span class="los-force">
      <ForceBars force={force} />
      {rule === undefined ? (
        forceWord(force)
      ) : (
        <span>
          <span class="los-vh">{forceWord(force)}: </span>
          {rule}
        </span>
      )}
    </span>
  )
}
