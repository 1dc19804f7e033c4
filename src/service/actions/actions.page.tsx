import type { Part } from '../../web/part-of'
import { Chips, Empty, Pager, Trail } from '../../web/pieces'
import type { Action } from './action'
import { ActionTable } from './action-table'
import { LearningTable } from './learning.page'
import type { Shown } from './shown'
import { tallyWords } from './tally-words'

export type ActionsProps = {
  readonly actions: readonly Action[]
  readonly all: readonly Action[]
  readonly shown: Shown
  readonly choices: readonly { readonly name: string; readonly title: string; readonly n: number }[]
  readonly pager: Part
  /** The teams of the service, and whether the viewer records what they took in. */
  readonly teams: readonly string[]
  readonly records: boolean
}

export const ACTIONS = '/quality/actions'

/** Every promise anybody made, wherever it was made, in one list. */
export function ActionsPage({ actions, all, shown, choices, pager, teams, records }: ActionsProps) {
  return (
    <>
      <Trail steps={[{ href: '/quality', text: 'Quality' }]} here="Actions" />
      <h1>Actions</h1>
      <p class="los-lead los-take">
        {tallyWords(all)} Promised in plans, audits, complaints, events, panels and boards: one list of them all.
      </p>
      <Chips
        label="Which actions"
        items={choices.map(({ name, title, n }) => ({
          href: `${ACTIONS}?show=${name}`,
          text: `${title} (${n})`,
          current: name === shown.name,
        }))}
      />
      {actions.length === 0 ? (
        <Empty title={shown.none}>
          Whatever is found and has to be put right is promised here, by whom and by when.
        </Empty>
      ) : shown.name === 'to-learn' ? (
        <LearningTable actions={actions} teams={teams} records={records} />
      ) : (
        <ActionTable caption={shown.title} actions={actions} />
      )}
      <Pager {...pager} href={(n) => `${ACTIONS}?show=${shown.name}&page=${n}`} />
    </>
  )
}
