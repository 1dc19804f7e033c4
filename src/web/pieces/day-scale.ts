import { scaleLinear } from 'd3-scale'
import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'

/** The stretch of time a strip shows. */
export type Window = { from: PlainDate; to: PlainDate }

/** 24 months back and 6 ahead of a day: what every strip of a page shows, so that they can be read together. */
export function windowAround(today: PlainDate): Window {
  const day = toNumber(today)
  return { from: fromNumber(addMonths(day, -24)), to: fromNumber(addMonths(day, 6)) }
}

/** Where a day stands across a window, from 0 to 100; a day outside it stands at the edge. */
export function dayScale({ from, to }: Window): (day: PlainDate) => number {
  const scale = scaleLinear()
    .domain([toNumber(from), toNumber(to)])
    .range([0, 100])
    .clamp(true)
  return (day) => scale(toNumber(day))
}

/** True when the day lies in the window, its edges included. */
export function isWithin(day: PlainDate, { from, to }: Window): boolean {
  return from <= day && day <= to
}
