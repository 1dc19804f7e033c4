import { actorOf, type Viewer, visibleSubjects } from '../../access'
import type { Db } from '../../database'
import { findFollowed } from '../../duties'
import { append as appendJournal } from '../../journal'
import type { House } from '../../ledgers'
import { digestOf } from './digest'
import { claimSlot, findReaders, noteFailure } from './digest.store'
import type { Letter, Post } from './post'
import { countPast, findDue, findEnding, type Owed } from './reach.store'
import { dayOf, daysAfter, newsSince, type Rhythm, slotBefore } from './slot'

export type Sender = { readonly house: House; readonly db: Db; readonly post: Post; readonly origin: string }

/** Sends each digest whose slot has come and that nobody has sent yet; says how many went, and how many did not. */
export async function sendDigests(sender: Sender, now: Date): Promise<{ sent: number; failed: number; empty: number }> {
  const told = { sent: 0, failed: 0, empty: 0 }
  for (const { viewer, rhythm, sentFor } of await findReaders(sender.db)) {
    const slot = slotBefore(rhythm, now)
    if ((sentFor && sentFor >= slot) || !(await claimSlot(sender.db, viewer.accountId, slot))) continue
    const letter = await writeDigest(sender, viewer, rhythm, slot)
    told[letter ? await deliver(sender, viewer, letter) : 'empty'] += 1
  }
  return told
}

async function deliver({ db, post }: Sender, viewer: Viewer, letter: Letter): Promise<'sent' | 'failed'> {
  try {
    await post.send(letter)
  } catch (error) {
    // The carrier's message may quote the address: its kind is enough to act on.
    await noteFailure(db, viewer.accountId, kindOf(error))
    return 'failed'
  }
  await db
    .transaction()
    .execute((trx) => appendJournal(trx, { who: actorOf(viewer), did: 'was sent a digest', details: { by: post.by } }))
  return 'sent'
}

function kindOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && /^[A-Z_]{3,30}$/.test(code) ? code : 'not accepted'
}

/** A digest as somebody would get it at a slot; null when there is nothing to say. */
export async function writeDigest(
  { house, db, origin }: Omit<Sender, 'post'>,
  viewer: Viewer,
  rhythm: Rhythm,
  slot: Date,
): Promise<Letter | null> {
  const [today, since] = [dayOf(slot), newsSince(rhythm, slot)]
  const until = daysAfter(today, rhythm === 'weekly' ? 7 : 3)
  const visible = visibleSubjects(viewer, today)
  const limit = 200
  const followed = await findFollowed(db, house.law, today)
  const past = await countPast(db, visible, today)
  const isFollowed = ({ duty }: Owed) => followed.has(duty.rule)
  const name = await db.selectFrom('setting').select('value').where('name', '=', 'service name').executeTakeFirst()
  return digestOf({
    law: house.law,
    to: viewer.email,
    today,
    since,
    until,
    service: typeof name?.value === 'string' ? name.value : 'Your service',
    origin,
    past: new Map([...past].filter(([rule]) => followed.has(rule))),
    fell: (await findDue(db, visible, { on: today, from: since, to: daysAfter(today, -1), limit })).filter(isFollowed),
    coming: (await findDue(db, visible, { on: today, from: today, to: until, limit })).filter(isFollowed),
    ending: await findEnding(db, visible, { on: today, to: until, limit }),
  })
}
