import type { Kysely } from 'kysely'
import { longDate, type PlainDate } from '../../calendar'
import type { Tables } from '../../database'
import type { ReportTable } from '../../reports'
import { capital } from '../../web/pieces'
import { findStages } from '../adoption/stages.store'
import { figureOf } from '../board/figure'
import { type Slot, standingOf } from '../board/programme'
import { findSlots } from '../board/programme.store'
import { ATTENDANCE, attendanceRows, meetingRows } from '../board/year'
import {
  type Event,
  findEvents,
  findMeetings,
  findPromised,
  findSeats,
  PARENTS,
  type Promised,
} from '../board/year.store'
import type { YearList } from '../reports/reports'

type Stretch = { readonly from: PlainDate; readonly to: PlainDate }
type Read = (world: Kysely<Tables>, stretch: Stretch) => Promise<ReportTable>

const words = (title: string, heads: readonly string[], rows: ReportTable['rows']): ReportTable => ({
  ...{ title, rows },
  columns: heads.map((head) => ({ head, kind: 'text' })),
})

/** The tables of what a body did, promised and plans. Seats of a board are public, so their counts are words and never hidden. */
export const YEAR_TABLES: Readonly<Record<YearList, Read>> = {
  meetings: async (world, stretch) =>
    words(
      'Meetings that were held',
      ['Held', 'Papers public', 'Members there', 'Quorum', 'Open to the public'],
      meetingRows(await findMeetings(world, stretch)),
    ),
  attendance: async (world, stretch) =>
    words('Attendance of members', ATTENDANCE, attendanceRows(await findSeats(world, stretch))),
  events: async (world, stretch) => ({
    title: 'What was held with children, carers and others',
    columns: [
      ...['What', 'With whom', 'When'].map((head) => ({ head, kind: 'text' as const })),
      { head: 'Took part', kind: 'number' },
    ],
    rows: (await findEvents(world, stretch)).map(eventRow),
  }),
  adopters: async (world, stretch) => ({
    // Figures beside it are of the year from April: a table of a half-year says so.
    title: `Stages that households who would adopt reached, ${longDate(stretch.from)} to ${longDate(stretch.to)}`,
    columns: [
      { head: 'Stage', kind: 'text' },
      { head: 'Households', kind: 'number' },
    ],
    // Approvals are a figure of their own: the same number under two names would give a hidden one away.
    rows: (await findStages(world, stretch))
      .filter(({ stage }) => stage !== 'approved')
      .map(({ stage, households }) => [capital(stage), households]),
  }),
  commitments: async (world, { to }) => {
    const all = await findPromised(world, to, PARENTS)
    const promised = all.filter(({ sort }) => sort !== 'workforce priority')
    return words(
      'Pledges, charters and strategies',
      ['Promised', 'Sort', 'By', 'Figure', 'What was done'],
      promised.map(promisedRow),
    )
  },
  priorities: async (world, { to }) => {
    const promised = (await findPromised(world, to)).filter(({ sort }) => sort === 'workforce priority')
    return words(
      'Priorities for the workforce',
      ['Priority', 'Sort', 'Set by', 'Figure', 'What was done'],
      promised.map(promisedRow),
    )
  },
  programme: async (world, { from, to }) =>
    words(
      'Work programme',
      ['Item', 'Body', 'Planned for', 'Who leads', 'What became of it'],
      (await findSlots(world, { since: from, day: to, body: PARENTS })).map((slot) => slotRow(slot, to)),
    ),
}

const eventRow = ({ name, form, group, on, tookPart }: Event): ReportTable['rows'][number] => [
  ...[name ?? capital(form ?? 'event'), group ? capital(group) : 'not said', longDate(on)],
  tookPart,
]

function promisedRow({ title, sort, body, figure, progress }: Promised): readonly string[] {
  const measure = figureOf(figure)
  return [
    title,
    capital(sort),
    body,
    measure ? `${measure.title} (${measure.id})` : 'no figure yet',
    progress ?? 'nothing told yet',
  ]
}

const slotRow = (slot: Slot, day: PlainDate): readonly string[] => [
  ...[slot.item ?? 'Room for an item', slot.body, slot.plannedOn ? longDate(slot.plannedOn) : 'no meeting yet'],
  slot.lead ?? 'nobody yet',
  capital(standingOf(slot, day)) + (slot.reason ? `: ${slot.reason}` : ''),
]
