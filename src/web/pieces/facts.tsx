import type { ComponentChildren } from 'preact'
import { classNames } from './class-names'

export type Fact = { term: string; value: ComponentChildren; note?: ComponentChildren }

export type FactsProps = { facts: readonly Fact[]; columns?: 1 | 4; sheet?: boolean }

/** Who they are now, in a few facts: four across on a wide page, two on a phone. */
export function Facts({ facts, columns = 4, sheet }: FactsProps) {
  return (
    <dl class={classNames('los-facts', columns === 1 && 'los-facts--one', sheet && 'los-sheet los-sheet--pad')}>
      {facts.map(({ term, value, note }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
