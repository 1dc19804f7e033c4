import { civil, dayNumber, fromNumber, type PlainDate, toNumber } from '../../calendar'
import { dayScale, type Window } from './day-scale'
import { ink } from './ink'
import { percent } from './percent'

type Tick = { day: PlainDate; year: boolean; text: string }

const QUARTERS = ['Jan', 'Apr', 'Jul', 'Oct']

/** The quarter days of a window; a year is named at its January. */
export function quarterTicks({ from, to }: Window): Tick[] {
  const [first, last] = [civil(toNumber(from)).year, civil(toNumber(to)).year]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years
    .flatMap((year) =>
      QUARTERS.map((name, quarter) => ({
        day: fromNumber(dayNumber(year, quarter * 3 + 1, 1)),
        year: quarter === 0,
        text: quarter === 0 ? String(year) : name,
      })),
    )
    .filter(({ day }) => from <= day && day <= to)
}

// Names of quarters that would run into the word above today's line, or off the edge, are left out.
function isClear(x: number, now: number): boolean {
  return x < 94 && (x > now || now - x > 7)
}

/** The one time scale over all strips of a page. */
export function DutyAxis({
  window,
  today,
  todayWord = 'Today',
}: {
  window: Window
  today: PlainDate
  todayWord?: string
}) {
  const at = dayScale(window)
  const now = at(today)
  return (
    <div class="los-duty-axis">
      <svg class="los-strip" height="36" aria-hidden="true" focusable="false">
        <line x1="0" x2="100%" y1="35" y2="35" stroke={ink.edge} />
        {quarterTicks(window).map(({ day, year, text }) => (
          <g key={day}>
            <line x1={percent(at(day))} x2={percent(at(day))} y1={year ? 18 : 28} y2="35" stroke={ink.edge} />
            {isClear(at(day), now) ? (
              <text
                x={percent(at(day))}
                dx="4"
                y="28"
                class={year ? undefined : 'los-minor'}
                font-weight={year ? 700 : undefined}
              >
                {text}
              </text>
            ) : null}
          </g>
        ))}
        <text x={percent(now)} y="12" text-anchor="middle" class="los-strong">
          {todayWord}
        </text>
        <line x1={percent(now)} x2={percent(now)} y1="17" y2="36" stroke={ink.text} stroke-width="1.5" />
      </svg>
    </div>
  )
}
