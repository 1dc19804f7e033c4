import { longDate, type PlainDate } from '../../calendar'

export type Meeting = {
  readonly on: PlainDate
  readonly papersOn: PlainDate | null
  readonly present: number | null
  readonly quorate: string | null
  readonly inPublic: string | null
}

/** A member in office on the day of a meeting, and what is on record of them. */
export type Seat = {
  readonly ref: string
  readonly name: string
  readonly seat: string
  readonly on: PlainDate
  readonly attended: string | null
}

type Row = readonly string[]

/** A meeting a row, the first first. */
export const meetingRows = (meetings: readonly Meeting[]): Row[] =>
  meetings.map(({ on, papersOn, present, quorate, inPublic }) => [
    longDate(on),
    papersOn ? longDate(papersOn) : 'not on record',
    present === null ? 'not on record' : String(present),
    quorate ?? 'not on record',
    inPublic ?? 'not on record',
  ])

export const ATTENDANCE = [
  'Member',
  'Seat',
  'Present',
  'Substitute came',
  'Apologies',
  'Absent',
  'Not recorded',
  'Attended',
]

/**
 * A member a row, worked out from every meeting held while they were in office; then all of them. Whoever is a substitute
 * alone has no seat to take: only what they came to is told.
 */
export function attendanceRows(seats: readonly Seat[]): Row[] {
  const refs = [...new Set(seats.map(({ ref }) => ref))]
  const members = refs.map((ref) => seats.filter((seat) => seat.ref === ref))
  const holders = seats.filter(({ seat }) => seat !== 'substitute')
  const rows = members.map((own) => rowOf(own.at(-1)?.name ?? '', own.at(-1)?.seat ?? '', own))
  return holders.length === 0 ? rows : [...rows, rowOf('All seats', '', holders)]
}

function rowOf(name: string, seat: string, own: readonly Seat[]): Row {
  const [present = 0, sent = 0, apologies = 0, absent = 0] = ['present', 'substitute', 'apologies', 'absent'].map(
    (word) => own.filter(({ attended }) => attended === word).length,
  )
  const unknown = own.length - present - sent - apologies - absent
  if (seat === 'substitute') return [name, seat, String(present), '', '', '', '', `came to ${present}`]
  return [
    name,
    seat,
    ...[present, sent, apologies, absent, unknown].map(String),
    shareOf(present + sent, own.length - unknown),
  ]
}

/** `12 of 14 (86%)`, of what is on record; of fewer than ten the fraction says more than a share. */
const shareOf = (n: number, of: number): string =>
  of === 0 ? 'not on record' : of < 10 ? `${n} of ${of}` : `${n} of ${of} (${Math.floor((200 * n + of) / (2 * of))}%)`
