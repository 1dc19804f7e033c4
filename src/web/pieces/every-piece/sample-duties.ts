import { type PlainDate, plainDate } from '../../../calendar'
import type { DutyLine, Episode } from '../index'

export const today: PlainDate = plainDate('2026-11-23')

function episode(
  opened: string,
  due: string | null,
  standing: Episode['standing'],
  end: string | null = null,
): Episode {
  const day = end === null ? null : plainDate(end)
  const closed = standing === 'stopped' ? day : null
  return {
    opened: plainDate(opened),
    due: due === null ? null : plainDate(due),
    met: standing === 'stopped' ? null : day,
    closed,
    standing,
  }
}

/** One line for each way a duty can stand. */
export const lines: readonly DutyLine[] = [
  {
    key: 'supervision',
    name: 'Formal supervision',
    force: 'local',
    rule: 'Every 12 weeks',
    standing: 'overdue',
    when: '38 days overdue',
    day: 'due 16 October 2026',
    why: '#supervision',
    episodes: [
      episode('2024-10-17', '2025-01-09', 'met in time', '2025-01-09'),
      episode('2025-01-09', '2025-04-03', 'met in time', '2025-03-27'),
      episode('2025-03-27', '2025-06-19', 'met in time', '2025-06-12'),
      episode('2025-11-20', '2026-02-12', 'met late', '2026-02-17'),
      episode('2026-02-17', '2026-05-12', 'met in time', '2026-05-06'),
      episode('2026-05-06', '2026-07-29', 'met in time', '2026-07-24'),
      episode('2026-07-24', '2026-10-16', 'overdue'),
    ],
  },
  {
    key: 'dbs',
    name: 'DBS certificate, Ivo',
    force: 'local',
    rule: 'Every 3 years from age 18',
    standing: 'due',
    when: 'Due in 16 days',
    day: '9 December 2026',
    why: '#dbs',
    episodes: [episode('2023-12-09', '2026-12-09', 'due')],
  },
  {
    key: 'unannounced',
    name: 'Unannounced visit',
    force: 'standard',
    rule: 'Standard 21, every 12 months',
    standing: 'due',
    when: 'Due in 116 days',
    day: '19 March 2027',
    why: '#unannounced',
    episodes: [
      episode('2024-02-10', '2025-02-10', 'met in time', '2025-02-03'),
      episode('2025-02-03', '2026-02-03', 'met late', '2026-03-19'),
      episode('2026-03-19', '2027-03-19', 'due'),
    ],
  },
  {
    key: 'plan',
    name: 'Safer caring plan, Kit',
    force: 'local',
    rule: 'Every 12 months or on change',
    standing: 'due',
    when: 'Due in 289 days',
    day: '8 September 2027',
    why: '#plan',
    episodes: [
      episode('2026-09-04', '2026-09-04', 'met late', '2026-09-08'),
      episode('2026-09-08', '2027-09-08', 'due'),
    ],
  },
  {
    key: 'tsds',
    name: 'Training standards',
    force: 'standard',
    rule: 'Standard 20, within 12 months',
    standing: 'excused',
    when: 'Excused until 1 February',
    day: 'due 2 November 2026',
    why: '#tsds',
    episodes: [episode('2025-11-02', '2026-11-02', 'excused')],
  },
  {
    key: 'review',
    name: 'First review',
    force: 'regulation',
    rule: 'Regulation 28, within a year',
    standing: 'stopped',
    when: 'Stopped, no breach',
    day: 'approval ended 1 June 2026',
    why: '#review',
    episodes: [episode('2025-09-01', '2026-09-01', 'stopped', '2026-06-01')],
  },
  {
    key: 'promptly',
    name: 'Tell the placing authority',
    force: 'regulation',
    rule: 'Schedule 7, promptly',
    standing: 'due',
    when: 'Open for 6 days',
    day: 'the law names no day',
    why: '#promptly',
    episodes: [episode('2026-11-17', null, 'due')],
  },
]

/** Worked examples of one rule, as its law file gives them. */
export const examples: readonly {
  what: string
  standing: Episode['standing']
  words: string
  episodes: readonly Episode[]
}[] = [
  {
    what: 'Approved 1 March 2024, visited 20 February 2025',
    standing: 'met in time',
    words: 'In time',
    episodes: [
      episode('2024-03-01', '2025-03-01', 'met in time', '2025-02-20'),
      episode('2025-02-20', '2026-02-20', 'due'),
    ],
  },
  {
    what: 'Approved 29 February 2024, visited on the due day',
    standing: 'met in time',
    words: 'In time',
    episodes: [episode('2024-02-29', '2025-02-28', 'met in time', '2025-02-28')],
  },
  {
    what: 'Visited 10 January 2024, then 3 February 2025',
    standing: 'met late',
    words: 'Late, 24 days',
    episodes: [
      episode('2024-01-10', '2025-01-10', 'met late', '2025-02-03'),
      episode('2025-02-03', '2026-02-03', 'due'),
    ],
  },
  {
    what: 'Visited 5 May 2024; announced visits only since',
    standing: 'overdue',
    words: 'Overdue',
    episodes: [episode('2024-05-05', '2025-05-05', 'overdue')],
  },
  {
    what: 'Approved 1 June 2025, approval ended 1 December',
    standing: 'stopped',
    words: 'Stopped, no breach',
    episodes: [episode('2025-06-01', '2026-06-01', 'stopped', '2025-12-01')],
  },
]
