import type { Action } from './action'
import { tally } from './plan'

/** `27 actions: 9 red, 4 amber, 13 green, 1 blue.` Counts that are nought are left out; nothing is a percentage. */
export function tallyWords(actions: readonly Action[]): string {
  const { of, by } = tally(actions)
  if (of === 0) return 'No actions.'
  const parts = Object.entries(by).flatMap(([rating, n]) => (n > 0 ? [`${n} ${rating}`] : []))
  return `${of} ${of === 1 ? 'action' : 'actions'}: ${parts.join(', ')}.`
}

/** Which actions lack what would hold somebody to them: `3 have no owner, 1 has no day.`; null when none does. */
export function lackWords(actions: readonly Action[]): string | null {
  const wants = ['an owner', 'a day', 'what it is to change'] as const
  const said = wants.flatMap((want) => {
    const n = actions.filter(({ state, lacks }) => state !== 'dropped' && lacks.includes(want)).length
    if (n === 0) return []
    const [have, say] = n === 1 ? ['has', 'does'] : ['have', 'do']
    return want === 'what it is to change'
      ? [`${n} ${say} not say what ${n === 1 ? 'it is' : 'they are'} to change`]
      : [`${n} ${have} no ${want.replace(/^an? /, '')}`]
  })
  return said.length === 0 ? null : `${said.join(', ')}.`
}
