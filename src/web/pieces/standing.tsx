import type { ComponentChildren } from 'preact'
import { capital } from './capital'
import { Mark, type MarkName } from './mark'

type Look = { mark: MarkName; tone: 'met' | 'late' | 'over' | 'due' | 'quiet' }

const looks = {
  'met in time': { mark: 'met', tone: 'met' },
  'in time': { mark: 'met', tone: 'met' },
  'met late': { mark: 'late', tone: 'late' },
  'complete, late': { mark: 'late', tone: 'late' },
  due: { mark: 'due', tone: 'due' },
  overdue: { mark: 'over', tone: 'over' },
  late: { mark: 'over', tone: 'over' },
  'not yet due': { mark: 'nyd', tone: 'quiet' },
  excused: { mark: 'excused', tone: 'quiet' },
  unknown: { mark: 'unknown', tone: 'quiet' },
  stopped: { mark: 'stopped', tone: 'quiet' },
  'not available': { mark: 'none', tone: 'quiet' },
} as const satisfies Record<string, Look>

/** How a duty stands, or why a row is in a figure, in the words of the duty engine and of the measures. */
export type StandingWord = keyof typeof looks

/** The marks that standings need, each once. */
export function marksOfStandings(): MarkName[] {
  return [...new Set(Object.values(looks).map(({ mark }) => mark))]
}

/** True when a word has a mark of its own; a measure's own word may not. */
export function isStandingWord(word: string): word is StandingWord {
  return Object.hasOwn(looks, word)
}

/** The mark beside a word; a plain ring for a measure's own word. */
export function markOf(word: string): MarkName {
  return isStandingWord(word) ? looks[word].mark : 'nyd'
}

/** Shape, word and colour of a standing; children say it in more words, `11 days overdue`. */
export function Standing({ standing, children }: { standing: StandingWord; children?: ComponentChildren }) {
  const look = looks[standing]
  return (
    <span class={`los-stand los-stand--${look.tone}`}>
      <Mark name={look.mark} />
      {children ?? capital(standing)}
    </span>
  )
}
