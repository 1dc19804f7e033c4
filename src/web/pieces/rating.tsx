import { Mark, type MarkName } from './mark'

export type RatingWord = 'green' | 'amber' | 'red' | 'not rated'

const looks: Record<RatingWord, { text: string; mark: MarkName; tag: string; plain: string }> = {
  green: { text: 'Green', mark: 'met', tag: 'green', plain: 'met' },
  amber: { text: 'Amber', mark: 'late', tag: 'amber', plain: 'late' },
  red: { text: 'Red', mark: 'over', tag: 'red', plain: 'over' },
  'not rated': { text: 'Not rated', mark: 'nyd', tag: 'none', plain: 'quiet' },
}

/** The rating word of a figure; `plain` leaves out the pill, for tables where eighteen pills would be noise. */
export function Rating({ rating, plain }: { rating: RatingWord; plain?: boolean }) {
  const look = looks[rating]
  return (
    <span class={plain ? `los-stand los-stand--${look.plain}` : `los-rate los-rate--${look.tag}`}>
      <Mark name={look.mark} />
      {look.text}
    </span>
  )
}
