import type { ComponentChildren } from 'preact'
import type { House } from '../../ledgers'
import { Trail } from '../../web/pieces'
import type { Action } from '../actions/action'
import { ActionTable } from '../actions/action-table'
import { Afterwards } from './afterwards'
import type { CaseFile } from './files.store'
import { actFor, type Owed } from './owed-about'
import { OwedNext, Steps } from './steps'

/** What the page of any case has: a complaint, a notifiable event, an allegation. */
export type CaseProps = {
  readonly house: House
  readonly actions: readonly Action[]
  readonly recorders: ReadonlyMap<string, string>
  /** Whether the viewer may record of it. */
  readonly records: boolean
}

export const CaseTrail = ({ list, file }: { list: { href: string; text: string }; file: CaseFile }) => (
  <Trail steps={[{ href: '/quality', text: 'Quality' }, list]} here={file.ref} />
)

type NextProps = Pick<CaseProps, 'house' | 'records'> & {
  readonly next: readonly Owed[]
  /** The role it has in what is recorded of it, with its reference. */
  readonly about: Readonly<Record<string, string>>
  readonly none: string
  readonly children?: ComponentChildren
}

/** What the ledger has as owed, each with the form that meets it. */
export function NextSection({ house, records, next, about, none, children }: NextProps) {
  return (
    <section class="los-section">
      <h2>What is owed next</h2>
      {next.length === 0 ? <p class="los-take">{none}</p> : null}
      <OwedNext
        records={records}
        next={next.map((owed) => ({ owed, act: actFor(house.words, house.law, owed, about) }))}
      />
      {children}
    </section>
  )
}

type StepsProps = Pick<CaseProps, 'house' | 'recorders'> & {
  readonly kind: string
  readonly file: CaseFile
  readonly caption: string
}

/** The record of the case itself, and all that was recorded of it since. */
export const StepsSection = ({ house, recorders, kind, file, caption }: StepsProps) => (
  <section class="los-section">
    <h2>Step by step</h2>
    <Steps house={house} caption={caption} entries={[{ ...file, kind }, ...file.entries]} recorders={recorders} />
  </section>
)

type PromisedProps = Pick<CaseProps, 'actions' | 'records'> & {
  readonly caption: string
  readonly file: CaseFile
  /** The reference of the home, if it is of one: a targeted audit may be raised of it. */
  readonly household: string | null
  readonly children?: ComponentChildren
}

/** What was promised after it, and what else may follow. */
export const PromisedSection = ({ actions, records, caption, file, household, children }: PromisedProps) => (
  <section class="los-section">
    <h2>What was promised</h2>
    {actions.length > 0 ? <ActionTable caption={caption} actions={actions} /> : <p class="los-take">No action yet.</p>}
    <Afterwards subject={file.ref} household={household} records={records} />
    {children}
  </section>
)
