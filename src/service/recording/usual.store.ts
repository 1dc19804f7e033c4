import { isStaff, type Kind } from '../../happenings'
import type { Asked } from './address'
import { mayRecord } from './address'
import { continues } from './continues'
import { findByRefs } from './subjects.store'
import { findOrderOfUse } from './use.store'
import { slugOf } from './wording'

export type Act = { readonly href: string; readonly text: string }

/** What a week is made of: in its place always, as a button that moves is pressed by mistake. */
const USUAL = {
  household: ['supervising visit', 'formal supervision', 'support visit'],
  child: ['child visit', 'looked after review', 'health assessment'],
}
/** One press away, however seldom it happens. */
const ALWAYS = { household: 'notifiable event', child: 'missing episode' }

/**
 * What the page of a home or a child offers to record: the usual, whatever else this viewer's role records most, and what
 * cannot wait. Nothing where it is only read. `address` fills the forms in.
 */
export async function findUsual(
  { house, db, viewer, clock }: Pick<Asked, 'house' | 'db' | 'viewer' | 'clock'>,
  of: 'household' | 'child',
  address: Readonly<Record<string, string>>,
): Promise<Act[]> {
  const named = await findByRefs(db, Object.values(address), viewer, clock.today)
  if (named.size < Object.keys(address).length) return []
  const { words } = house
  const answers = ({ about }: Kind) =>
    about[of] !== undefined &&
    Object.entries(about).every(([name, role]) => role.optional || isStaff(role) || name in address)
  const fits = words.kinds.filter((kind) => answers(kind) && !continues(words, kind) && mayRecord(viewer, kind))
  const places = [...USUAL[of], ALWAYS[of]]
  const usual = places.flatMap((name) => fits.filter((kind) => kind.name === name))
  const most = fits
    .filter((kind) => !places.includes(kind.name))
    .sort(await findOrderOfUse(db, viewer))
    .slice(0, 1)
  const acts = [...usual.slice(0, -1), ...most, ...usual.slice(-1)]
  return acts.map((kind) => ({
    href: `/record/${slugOf(kind)}?${new URLSearchParams(address)}`,
    text: kind.act,
  }))
}
