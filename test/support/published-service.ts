import type { Files } from './files'

/** The day of the published table, and when the service below was written down. */
export const PUBLISHED_ON = '2022-05-31'
export const RECORDED = new Date('2022-05-31T08:00:00Z')

const HOMES = 245
const TEAMS = [
  { team: 'North', upTo: 92, workers: ['W-1', 'W-2'] },
  { team: 'River', upTo: 173, workers: ['W-3'] },
  { team: 'Kinship', upTo: 245, workers: ['W-4'] },
]

/** Ten homes approved within the year: nobody has visited them unannounced, and they are up to date in all else. */
const isNew = (home: number): boolean => home >= 211 && home < 221

const teamOf = (home: number) => TEAMS.find(({ upTo }) => home < upTo) ?? { team: '', upTo: 0, workers: [] }

export const refOf = (home: number): string => `H-${String(home).padStart(4, '0')}`
export const workerOf = (home: number): string => teamOf(home).workers[home % teamOf(home).workers.length] ?? ''

const homes = Array.from({ length: HOMES }, (_, home) => home)

/** The first so many homes, the ten new ones among them, had the last of its kind lately; the others long ago. */
function done(
  count: number,
  lately: string,
  before: string,
  more: (home: number) => Record<string, string> = () => ({}),
) {
  const upToDate = (home: number) => isNew(home) || home < count - 10
  return homes.map((home) => ({ household: refOf(home), on: upToDate(home) ? lately : before, ...more(home) }))
}

const worker = (home: number) => ({ worker: workerOf(home) })

/** 245 homes and 144 events made so that each row of the published table comes out as it was printed. No support visit is recorded. */
export function publishedService(): Files {
  const events = Array.from({ length: 144 }, (_, event) => ({
    ref: `E-${event}`,
    household: refOf(event),
    on: '2022-03-01',
    event: 'child injured',
  }))
  const unannounced = homes.filter((home) => !isNew(home))
  return {
    workers: ['W-1', 'W-2', 'W-3', 'W-4', 'W-5'].map((ref) => ({ ref, name: `Worker ${ref}`, team: 'North' })),
    households: homes.map((home) => ({
      ref: refOf(home),
      name: `Ashwell${home}`,
      cohort: home % 3 === 0 ? 'kinship' : 'mainstream',
    })),
    approvals: homes.map((home) => ({
      household: refOf(home),
      on: isNew(home) ? '2021-09-01' : '2016-02-01',
      places: '2',
      terms: '2 children',
    })),
    allocations: homes.map((home) => ({
      household: refOf(home),
      worker: workerOf(home),
      team: teamOf(home).team,
      on: isNew(home) ? '2021-09-01' : '2016-02-01',
    })),
    'supervising-visits': unannounced.map((home) => ({
      household: refOf(home),
      ...worker(home),
      on: home < 211 ? '2021-12-01' : '2020-11-02',
      announced: 'no',
    })),
    'carer-reviews': done(185, '2022-01-10', '2020-07-01'),
    'formal-supervisions': done(166, '2022-04-20', '2022-01-10', worker),
    'management-supervisions': done(217, '2022-04-21', '2022-01-11', worker),
    'keep-in-touch-calls': done(29, '2022-05-20', '2022-01-12', worker),
    'tsd-completions': homes
      .filter((home) => isNew(home) || home < 171)
      .map((home) => ({ household: refOf(home), on: isNew(home) ? '2022-02-01' : '2016-11-01' })),
    'notifiable-events': events,
    notifications: events.map(({ ref }, event) => ({
      notifiable_event: ref,
      on: event < 80 ? '2022-03-02' : '2022-03-09',
      to: 'Ofsted',
    })),
  }
}
