import type { ComponentChildren } from 'preact'
import { type PlainDate, shortDate } from '../../calendar'
import type { Window } from './day-scale'
import { DutyAxis } from './duty-axis'
import type { Episode } from './episode'
import { Force, ForceBars, type LawForce } from './force'
import { Mark } from './mark'
import { More } from './more'
import { Standing, type StandingWord } from './standing'
import { Strip } from './strip'
import { Table } from './table'

/** One rule about one subject: its duties through time, and how the latest stands. */
export type DutyLine = {
  key: string
  name: string
  force: LawForce
  /** The rule in a few words: `Regulation 28, every year`. */
  rule: string
  episodes: readonly Episode[]
  standing: StandingWord
  /** How it stands, in words: `38 days overdue`. */
  when: string
  /** Which day that is: `due 16 October 2026`. */
  day: ComponentChildren
  /** Where it is told why; null where it cannot be. */
  why: string | null
  /** Nothing of its sort was ever recorded in this service: shown below the rest. */
  apart?: boolean
}

function DutyRow({ line, today, window }: { line: DutyLine; today: PlainDate; window: Window }) {
  const { name, force, rule, episodes, standing, when, day, why } = line
  return (
    <li class={standing === 'overdue' ? 'los-duty los-duty--over' : 'los-duty'}>
      <div>
        <h3 class="los-duty__name">{name}</h3>
        <p class="los-duty__law">
          <Force force={force} rule={rule} />
        </p>
      </div>
      <div class="los-duty__strip">
        <Strip episodes={episodes} today={today} window={window} />
      </div>
      <p class="los-duty__stand">
        <Standing standing={standing}>{when}</Standing>
        <small>
          {day}
          {why ? (
            <>
              {' '}
              &middot;{' '}
              <a href={why}>
                Why?<span class="los-vh"> {name}</span>
              </a>
            </>
          ) : null}
        </small>
      </p>
    </li>
  )
}

export type DutyStripsProps = { lines: readonly DutyLine[]; today: PlainDate; window: Window; todayWord?: string }

/** What is owed: one strip a duty under one time scale, and every date of them beneath as a table. */
export function DutyStrips({ lines, today, window, todayWord }: DutyStripsProps) {
  return (
    <>
      <div class="los-sheet">
        <DutyAxis window={window} today={today} todayWord={todayWord} />
        <ul>
          {lines.map((line) => (
            <DutyRow key={line.key} line={line} today={today} window={window} />
          ))}
        </ul>
      </div>
      <More summary="Every date in this picture, as a table">
        <DutyDates lines={lines} />
      </More>
    </>
  )
}

function orNot(day: PlainDate | null): string {
  return day === null ? 'not yet' : shortDate(day)
}

/** Every date of some duties, one row a duty. */
export function DutyDates({ lines }: { lines: readonly DutyLine[] }) {
  const rows = lines.flatMap(({ key, name, episodes }) =>
    episodes.map((episode, index) => ({ ...episode, name, key: `${key} ${index}` })),
  )
  return (
    <Table
      bare
      caption="Dates of duties"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { head: 'Duty', rowHead: true, cell: ({ name }) => name },
        { head: 'Opened', nowrap: true, cell: ({ opened }) => shortDate(opened) },
        { head: 'Due', nowrap: true, cell: ({ due }) => (due === null ? 'promptly' : shortDate(due)) },
        { head: 'Met', nowrap: true, cell: ({ met }) => orNot(met) },
        { head: 'Closed', nowrap: true, cell: ({ closed }) => (closed === null ? '' : shortDate(closed)) },
        { head: 'Standing', cell: ({ standing }) => standing },
      ]}
    />
  )
}

/** What the marks of a strip mean. */
export function DutyKey() {
  return (
    <ul class="los-key" aria-label="Key">
      <li>
        <Mark name="met" />
        met in time
      </li>
      <li>
        <Mark name="late" />
        met late
      </li>
      <li>
        <Mark name="due" />
        due
      </li>
      <li>
        <Mark name="over" />
        overdue
      </li>
      <li>
        <Mark name="excused" />
        excused
      </li>
      <li>
        <Mark name="stopped" />
        stopped
      </li>
      <li>
        <ForceBars force="statute" />
        weight of the law
      </li>
    </ul>
  )
}
