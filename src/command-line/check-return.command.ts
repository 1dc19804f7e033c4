import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refused } from '../database'
import {
  CHECKS,
  type Checked,
  columnsFlagged,
  figuresTouchedBy,
  type Reading,
  type ReturnFile,
  readReturn,
  runChecks,
} from '../returns'
import { type Call, type Command, option, Usage } from './command'

/** The years whose codes are known. */
const [FIRST, LAST] = [2022, 2027]

export const checkReturnCommand: Command = {
  says: 'checks the files of a return, and changes nothing',
  usage: 'check-return FOLDER [--last FOLDER] [--year 2026] [--json]',
  values: ['last', 'year'],
  flags: [],
  words: [1, 1],
  run: async (call) => {
    const year = yearOf(call)
    const read = readReturn(filesOf(call.words[0] ?? '.'))
    if (Object.keys(read.tables).length === 0)
      throw new Refused('no-return', ['None of these files is of a return.', ...refusals(read)].join('\n'))
    const before = option(call, 'last')
    const last = before === undefined ? undefined : readReturn(filesOf(before))
    const checked = runChecks({ tables: read.tables, year, ...(last ? { last: last.tables } : {}) })
    const unread = [read, ...(last ? [last] : [])]
    call.answer(answerOf(year, unread, checked, read), () => textOf(year, unread, checked))
    return 0
  },
}

/** The year asked for; without one, that of the last 31 March. */
function yearOf(call: Call): number {
  const typed = option(call, 'year')
  const [year, month] = [call.now.getUTCFullYear(), call.now.getUTCMonth()]
  const asked = typed === undefined ? Math.min(month >= 3 ? year : year - 1, LAST) : Number(typed)
  if (!Number.isInteger(asked) || asked < FIRST || asked > LAST)
    throw new Usage(`--year is “${typed}”: write the year in which the collection ends, ${FIRST} to ${LAST}`)
  return asked
}

function* filesOf(folder: string): Iterable<ReturnFile> {
  const path = resolve(folder)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Refused('no-folder', `There is no folder ${path}.`)
  const names = readdirSync(path).filter((name) => /\.(csv|xml)$/i.test(name))
  if (names.length === 0) throw new Refused('no-files', `The folder ${path} holds no CSV or XML file.`)
  for (const name of names.sort()) yield { name, bytes: readFileSync(join(path, name)) }
}

const refusals = ({ refused }: Reading): string[] => refused.map(({ file, why }) => `${file}: ${why}`)

const answerOf = (
  year: number,
  unread: readonly Reading[],
  { flags, counts, couldNotRun }: Checked,
  read: Reading,
) => ({
  year,
  rows: Object.fromEntries(Object.entries(read.tables).map(([table, rows]) => [table, rows.length])),
  refused: unread.flatMap(({ refused }) => refused),
  broken: unread.flatMap(({ broken }) => broken.map(({ file, line, why }) => ({ file, line, why }))),
  checks: CHECKS.filter(({ id }) => counts.has(id)).map((check) => ({
    id: check.id,
    says: check.says,
    severity: check.severity,
    figures: figuresTouchedBy(check),
    flagged: counts.get(check.id) ?? 0,
  })),
  couldNotRun: couldNotRun.map(({ check, why }) => ({ id: check.id, why })),
  // A line and its columns, and nothing that stands there: what is printed may be passed on.
  flags: flags.map(({ check, table, at }) => ({
    check: check.id,
    table,
    line: read.tables[table]?.[at]?.line ?? null,
    columns: columnsFlagged(check, table),
  })),
})

function textOf(year: number, unread: readonly Reading[], { flags, counts, couldNotRun }: Checked): string {
  const found = CHECKS.filter(({ id }) => (counts.get(id) ?? 0) > 0)
  return [
    `The return of the year to 31 March ${year}: ${counts.size} checks ran, ${couldNotRun.length} could not. ${flags.length} flags by ${found.length} checks.`,
    ...unread.flatMap(refusals),
    ...unread.flatMap(({ broken }) => broken.map(({ file, line, why }) => `${file}, line ${line}: ${why}`)),
    ...found.map(({ id, says }) => `${id}\t${counts.get(id)}\t${says}`),
    ...couldNotRun.map(({ check, why }) => `${check.id}\tcould not run\t${why}`),
  ].join('\n')
}
