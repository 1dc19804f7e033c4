import { resolve } from 'node:path'
import { writeBackup } from '../database'
import { enter } from '../journal'
import type { Command } from './command'
import { withService } from './looking'

export const backupCommand: Command = {
  says: 'writes the whole service into one file',
  usage: 'backup FILE [--json]',
  values: [],
  flags: [],
  words: [1, 1],
  run: (call) =>
    withService(call, async (db) => {
      const file = resolve(call.words[0] ?? '')
      // Noted before it is done, and so within it: nobody takes the whole service away unseen.
      const note = () => enter(db, { who: 'command line', did: 'took a backup', at: call.now })
      const { tables } = await writeBackup(db, file, call.now, note)
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      call.answer(
        { file, rows, tables },
        () => `The whole service is in ${file}: ${rows} rows. Keep it as safe as the service itself.`,
      )
      return 0
    }),
}
