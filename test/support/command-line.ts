import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, Usage } from '../../src/command-line/command'
import { importCommand } from '../../src/command-line/import.command'
import { postcodesCommand } from '../../src/command-line/postcodes.command'
import { readCall } from '../../src/command-line/read-call'
import * as reading from '../../src/command-line/reading.commands'
import { NO_POST } from '../../src/config'
import { type Opened, Refused } from '../../src/database'
import { house } from './house'

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  postcodes: postcodesCommand,
  describe: reading.describeCommand,
  rules: reading.rulesCommand,
  duties: reading.dutiesCommand,
  measure: reading.measureCommand,
  measures: reading.measuresCommand,
  verify: reading.verifyCommand,
}

export const temporary = (): string => mkdtempSync(join(tmpdir(), 'los-cli-'))

export type Sent = Readonly<Record<string, string | Uint8Array>>

/** A folder of files to import, called `sent`; a name without an ending is a CSV. */
export function folderOf(files: Sent): string {
  const folder = join(temporary(), 'sent')
  mkdirSync(folder)
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(folder, file.includes('.') ? file : `${file}.csv`), content)
  return folder
}

export type Rejected = { file: string; row: number; column: string; reason: string }
export type Imported = { accepted: number; unchanged: number; rejected: Rejected[] }
export type DutyLine = {
  rule: string
  subject: string
  opened: string
  due: string | null
  met: string | null
  closed: string | null
  standing: string
}

/** The commands, as they are typed, on a database that outlives them. */
export function commandLine({ db, embedded, guarded }: Opened) {
  const folder = temporary()
  const opened = { db, embedded, guarded, close: () => Promise.resolve() }

  /** What a command answers in JSON, as a reader of stdout gets it. */
  async function ask<T>(...[name = '', ...typed]: readonly string[]): Promise<T> {
    const command = COMMANDS[name]
    if (!command) throw new Usage(`There is no command ${name}`)
    let said: string | undefined
    await command.run({
      ...readCall(command, [...typed, '--json']),
      config: {
        databaseUrl: undefined,
        folder,
        port: 0,
        host: '',
        serviceName: undefined,
        https: false,
        origin: undefined,
        post: NO_POST,
      },
      now: new Date(),
      house: () => house,
      open: () => Promise.resolve(opened),
      say: () => undefined,
      answer: (value) => {
        said = JSON.stringify(value)
      },
    })
    return JSON.parse(said ?? '')
  }

  /** Imports files, and says where each rejected row stands: `supervising-visits.csv 4 on`. */
  async function land(files: Sent, ...options: readonly string[]) {
    const { accepted, unchanged, rejected } = await ask<Imported>('import', folderOf(files), ...options)
    const places = rejected.map(({ file, row, column }) => `${file} ${row} ${column}`)
    return { accepted, unchanged, rejected: places, reasons: rejected.map(({ reason }) => reason) }
  }

  /** Duties as lines: opened, due, met, closed, standing. */
  async function duties(asAt: string, ...options: readonly string[]): Promise<string[]> {
    const found = await ask<DutyLine[]>('duties', '--as-at', asAt, ...options)
    return found.map((each) => [each.opened, each.due, each.met ?? '-', each.closed ?? '-', each.standing].join(' '))
  }

  /** How a call is refused: `usage` where its words are off (exit 2), `refused` where it may not be done (exit 1). */
  async function refusal(...typed: readonly string[]): Promise<'usage' | 'refused' | 'done'> {
    return ask(...typed).then(
      () => 'done',
      (error) => {
        if (error instanceof Usage) return 'usage'
        if (error instanceof Refused) return 'refused'
        throw error
      },
    )
  }

  return { folder, ask, land, duties, refusal }
}
