import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { londonDay, type PlainDate } from '../calendar'
import { Refused } from '../database'
import {
  isOfReturn,
  newBudget,
  type Reject,
  type Returned,
  readExtract,
  readUpload,
  returnedIn,
  runImport,
  type SourceFile,
  type Taken,
} from '../imports'
import { rejectsCsv } from '../imports/rejects-csv'
import { type Call, type Command, option } from './command'
import { withService } from './looking'

export const importCommand: Command = {
  says: 'lands the files of a folder; good rows land, bad rows are told',
  usage: 'import FOLDER [--as NAME] [--year YEAR] [--take-on] [--json]',
  values: ['as', 'year'],
  flags: ['take-on'],
  words: [1, 1],
  run: async (call) => {
    const folder = resolve(call.words[0] ?? '.')
    const { files, returned, taken } = await readFolder(folder, londonDay(call.now), option(call, 'year'))
    const outcome = await withService(call, (db) =>
      runImport(call.house(), db, {
        files,
        returned,
        taken,
        as: option(call, 'as') ?? basename(folder),
        who: 'command line',
        takeOn: call.options.has('take-on'),
        now: call.now,
        progress: ({ done, of }) => call.say(`${done} of ${of} rows`),
      }),
    )
    keepRejects(call, outcome.run, outcome.rejected)
    const rejected = outcome.rejected.map(({ file, row, column, reason }) => ({
      file: `${file}.csv`,
      row,
      column,
      reason,
    }))
    call.answer({ accepted: outcome.accepted, unchanged: outcome.unchanged, rejected }, () =>
      [
        `${outcome.accepted} accepted, ${outcome.unchanged} unchanged, ${rejected.length} rejected`,
        ...rejected.map((each) => `${each.file}, row ${each.row}: ${each.reason}`),
      ].join('\n'),
    )
    return 0
  },
}

async function readFolder(
  folder: string,
  today: PlainDate,
  year: string | undefined,
): Promise<{ files: SourceFile[]; returned: Returned | undefined; taken: Taken | undefined }> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Refused('no-folder', `There is no folder ${folder}.`)
  const names = readdirSync(folder)
    .filter((name) => /\.(csv|xlsx|xml|zip)$/i.test(name))
    .sort()
  if (names.length === 0) throw new Refused('no-files', `The folder ${folder} holds no CSV, XLSX, XML or zip file.`)
  const sent = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  const ofReturn = sent.filter(isOfReturn)
  // Whoever has the machine may land a whole history: each file may be as large as an upload.
  const others = sent.filter((file) => !ofReturn.includes(file))
  const isExtract = await Promise.all(
    others.map(async (file) => !/\.zip$/i.test(file.name) && (await readExtract([file]))),
  )
  const extract = await readExtract(others.filter((_, at) => isExtract[at]))
  const read = others.filter((_, at) => !isExtract[at]).map(({ name, bytes }) => readUpload(name, bytes, newBudget()))
  return {
    files: (await Promise.all(read)).flat(),
    returned: ofReturn.length > 0 ? returnedIn(ofReturn, today, year) : undefined,
    taken: extract ? { extract, takenOn: today } : undefined,
  }
}

/** Rejects are kept as a file beside the data as well as in it, so that they can be put right in a spreadsheet. */
function keepRejects(call: Call, run: number, rejected: readonly Reject[]): void {
  if (rejected.length === 0) return
  const folder = join(call.config.folder, 'rejects')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `import-${run}.csv`)
  writeFileSync(file, rejectsCsv(rejected))
  call.say(`What was rejected is kept in ${file}`)
}
