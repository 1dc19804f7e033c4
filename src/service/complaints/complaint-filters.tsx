import { Chips, capital, More } from '../../web/pieces'
import { type Filter, PROCEDURE_WORDS, PROCEDURES, SOURCES, STAGE_WORDS, STAGES } from './complaint'

type Props = {
  readonly filter: Filter
  /** The quarters there are complaints of, and the one the list is of. */
  readonly quarters: readonly string[]
  readonly quarter: string | null
  readonly href: (changes: Readonly<Record<string, string | null>>) => string
}

type Choice = readonly [value: string, text: string]

/** What the tracker may be narrowed to, each as a link. */
export function ComplaintFilters({ filter, quarters, quarter, href }: Props) {
  const { procedure, source, stage, late } = filter
  const chips = (label: string, name: string, now: string | null, values: readonly Choice[]) => (
    <div class="los-gap-t">
      <Chips
        label={label}
        items={[
          { href: href({ [name]: null, page: null }), text: `Any ${label.toLowerCase()}`, current: now === null },
          ...values.map(([value, text]) => ({
            ...{ href: href({ [name]: value, page: null }), text, current: now === value },
          })),
        ]}
      />
    </div>
  )
  return (
    <More
      summary="Go by procedure, source, stage or quarter"
      open={Boolean(procedure || source || stage || quarter || late)}
    >
      {chips(
        'Procedure',
        'procedure',
        procedure,
        PROCEDURES.map((each) => [each, PROCEDURE_WORDS[each]]),
      )}
      {chips(
        'Source',
        'source',
        source,
        SOURCES.map((each) => [each, capital(each)]),
      )}
      {chips(
        'Stage',
        'stage',
        stage,
        STAGES.map((each) => [each, STAGE_WORDS[each]]),
      )}
      {chips(
        'Quarter',
        'quarter',
        quarter,
        quarters.map((each) => [each, each.replace('-', ', ')]),
      )}
      {chips('Time', 'late', late ? 'yes' : null, [['yes', 'Overdue']])}
    </More>
  )
}
