import { isStaff, type Kind } from '../../happenings'
import type { Asked } from './address'
import { mayRecord } from './address'
import { continues } from './continues'
import { findByRefs } from './subjects.store'
import { findOrderOfUse } from './use.store'
import { slugOf } from './wording'

export type Act = { readonly href: string; readonly text: string }

const FEW = 4

/** What a week is made of, until enough is recorded to tell; and what is always one press away, however seldom it happens. */
const USUAL = {
  household: ['supervising visit', 'formal supervision', 'support visit'],
  child: ['child visit', 'looked after review', 'health assessment'],
}
const ALWAYS = { household: 'notifiable event', child: 'missing episode' }

/** The few things this viewer's role records most of a home or a child, as its page offers them, none where it is only read; `address` fills the forms in. */
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
  const usual = (kind: Kind) => (USUAL[of].includes(kind.name) ? 0 : 1)
  const use = await findOrderOfUse(db, viewer)
  const fits = words.kinds.filter((kind) => answers(kind) && !continues(words, kind) && mayRecord(viewer, kind))
  const most = fits.sort((a, b) => use(a, b) || usual(a) - usual(b)).slice(0, FEW)
  const always = fits.filter((kind) => kind.name === ALWAYS[of] && !most.includes(kind))
  return [...most, ...always].map((kind) => ({
    href: `/record/${slugOf(kind)}?${new URLSearchParams(address)}`,
    text: kind.act,
  }))
}
