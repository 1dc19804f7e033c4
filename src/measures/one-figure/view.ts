import type { Viewer } from '../../access'
import type { Look } from '../../web/looking'
import type { Clock } from '../../web/route'
import { addressOf, figurePath } from '../addresses'
import type { Split } from '../asked'
import type { Measure } from '../measure'
import type { OneFigure } from './one-figure'
import { type FigureState, stateQuery } from './state'

/** All that the parts of a figure's page are drawn from. */
export type View = {
  readonly shown: OneFigure
  readonly state: FigureState
  readonly look: Look
  readonly clock: Clock
  readonly viewer: Viewer
  readonly splits: readonly Split[]
}

/** The address of the page with some of its state changed; a change of list begins at its first page. */
export function hrefOf({ shown, state, look, clock }: View, changes: Partial<FigureState>): string {
  return addressOf(figurePath(shown.measure.id), look, clock, stateQuery({ ...state, page: 1, ...changes }))
}

/** A page as at the day the figure looks at: of a home, or of whom a row is about. */
export const pageHref = ({ look, clock }: View, path: string): string => addressOf(path, look, clock)
export const caseHref = (view: View, ref: string): string => pageHref(view, `/households/${encodeURIComponent(ref)}`)

/** Where a list or the months are taken from, with what the page is narrowed to. */
export function fileHref({ shown, state, look, clock }: View, what: 'rows' | 'months', format: string): string {
  const said = what === 'rows' ? stateQuery({ ...state, page: 1 }) : {}
  return addressOf(`${figurePath(shown.measure.id)}/${what}.${format}`, look, clock, said)
}

/** `not yet due` as an anchor. */
export const anchorOf = (why: string): string => why.replaceAll(/[^a-z]+/g, '-')

/** Whether all of its rows say one word: then there is nothing to tell apart. */
export const isPlain = ({ form, unit }: Measure): boolean =>
  form.is === 'register' || (form.is === 'sorted' && unit !== 'percent' && Object.keys(form.words).length === 1)

export const isNeither = ({ form }: Measure): boolean => form.is === 'neither'
