// Where everything meets: the words of the service, its law, its database and the command line.
import { join } from 'node:path'
import { backupCommand } from './command-line/backup.command'
import { cannotOpen } from './command-line/cannot-open'
import { checkLawCommand } from './command-line/check-law.command'
import { checkReturnCommand } from './command-line/check-return.command'
import { type Call, type Command, Usage } from './command-line/command'
import { demoCommand } from './command-line/demo'
import { digestCommand } from './command-line/digest.command'
import { importCommand } from './command-line/import.command'
import { postcodesCommand } from './command-line/postcodes.command'
import { readCall } from './command-line/read-call'
import {
  describeCommand,
  dutiesCommand,
  measureCommand,
  measuresCommand,
  rulesCommand,
  verifyCommand,
} from './command-line/reading.commands'
import { restoreCommand } from './command-line/restore.command'
import { startCommand } from './command-line/start.command'
import { readConfig } from './config'
import { openDatabase, programRoot, Refused } from './database'
import { compileLaw, LawFault, readLawFolder } from './duties'
import { analysisViews } from './happenings'
import { buildHouse, type House, keepDerived, keepUp } from './ledgers'
import { serviceVocabulary } from './service'

const COMMANDS: Readonly<Record<string, Command>> = {
  start: startCommand,
  demo: demoCommand,
  import: importCommand,
  postcodes: postcodesCommand,
  'check-law': checkLawCommand,
  'check-return': checkReturnCommand,
  describe: describeCommand,
  rules: rulesCommand,
  duties: dutiesCommand,
  measure: measureCommand,
  measures: measuresCommand,
  verify: verifyCommand,
  backup: backupCommand,
  restore: restoreCommand,
  digest: digestCommand,
}

/** Runs one command. 0 done, 1 refused with a reason and nothing half-done, 2 wrong usage. */
export async function main(typed: readonly string[]): Promise<number> {
  const [name = '', ...rest] = typed
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (!command) throw new Usage(name === '' ? 'Say what to do' : `There is no command ${name}`)
    return await command.run(toCall(command, rest))
  } catch (error) {
    return told(error, command)
  }
}

function toCall(command: Command, rest: readonly string[]): Call {
  const { words, options } = readCall(command, rest)
  const config = readConfig(process.env)
  let built: House | undefined
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  return {
    config,
    words,
    options,
    now: new Date(),
    house: () => (built ??= theHouse()),
    open: async () => {
      built ??= theHouse()
      const where = { databaseUrl: config.databaseUrl, folder: config.folder, views: analysisViews(serviceVocabulary) }
      const opened = await openDatabase(where).catch((error) => cannotOpen(error, config.folder))
      await keepDerived(built, opened.db, say)
      await keepUp(built, opened.db)
      return opened
    },
    say,
    answer: (value, text) => process.stdout.write(`${options.has('json') ? JSON.stringify(value) : text()}\n`),
  }
}

/** The service's words and law, read once. Throws LawFault when a law file cannot be used. */
export function theHouse(): House {
  return buildHouse(serviceVocabulary, compileLaw(serviceVocabulary, readLawFolder(join(programRoot(), 'law'))))
}

function told(error: unknown, command: Command | undefined): number {
  if (error instanceof Usage) {
    const usage = command ? [command.usage] : Object.values(COMMANDS).map((each) => `${each.usage}\n      ${each.says}`)
    process.stderr.write(`${error.message}\nUsage:\n${usage.map((line) => `  bin/los ${line}`).join('\n')}\n`)
    return 2
  }
  if (error instanceof Refused || error instanceof LawFault) process.stderr.write(`${error.message}\n`)
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return 1
}
