import { resolve } from 'node:path'
import { checkBackup, restoreBackup } from '../database'
import { append as appendJournal } from '../journal'
import type { Command } from './command'
import { withService } from './looking'

export const restoreCommand: Command = {
  says: 'puts a backup into an empty database, embedded or PostgreSQL',
  usage: 'restore FILE [--json]',
  values: [],
  flags: [],
  words: [1, 1],
  run: async (call) => {
    const file = resolve(call.words[0] ?? '')
    // The file is looked at first: a damaged one leaves not even an empty database behind.
    const manifest = await checkBackup(file)
    await withService(call, (db) =>
      restoreBackup(db, file, manifest, (trx) =>
        appendJournal(trx, {
          who: 'command line',
          did: 'restored a backup',
          details: { made: manifest.madeAt },
          at: call.now,
        }),
      ),
    )
    const { madeAt, tables } = manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    call.answer(
      { file, madeAt, rows, tables },
      () => `Restored: ${rows} rows, as the service stood at ${madeAt}. Everybody signs in again.`,
    )
    return 0
  },
}
