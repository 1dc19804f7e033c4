import { Refused } from '../database'
import { postOf, sendDigests } from '../service/reach'
import type { Command } from './command'

export const digestCommand: Command = {
  says: 'sends the digests whose time has come, for services that run it from a timetable of their own',
  usage: 'digest [--json]',
  values: [],
  flags: [],
  words: [0, 0],
  run: async (call) => {
    const post = postOf(call.config.post)
    if (!post)
      throw new Refused('no-post', 'No letters can be sent: give SMTP_URL, or NOTIFY_API_KEY and NOTIFY_TEMPLATE.')
    const opened = await call.open()
    try {
      const origin = call.config.origin ?? ''
      const told = await sendDigests({ house: call.house(), db: opened.db, post, origin }, call.now)
      call.answer(told, () => `${told.sent} sent, ${told.failed} failed, ${told.empty} had nothing to say`)
      return told.failed === 0 ? 0 : 1
    } finally {
      await opened.close()
    }
  },
}
