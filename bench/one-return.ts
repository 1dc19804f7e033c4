// Reads and checks one return in a process of its own, so that its memory is its own: node bench-return.js FOLDER LAST
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKS, readReturn, runChecks, type Tables } from '../src/returns'
import type { ReturnMeasured } from './returns'
import { processed } from './timing'

/** One file at a time: none is held when the next is read. */
function* filesIn(folder: string) {
  for (const name of readdirSync(folder)) yield { name, bytes: readFileSync(join(folder, name)) }
}

async function measure(folder: string, before: string): Promise<ReturnMeasured> {
  const whole = await processed(async () => {
    const read = await processed(() => [folder, before].map((each) => readReturn(filesIn(each)).tables))
    const [tables = {}, last = {}] = read.answer
    const checked = await processed(() => runChecks({ tables, last, year: 2026 }))
    return { reading: read.ms, checking: checked.ms, rows: rowsIn(tables) + rowsIn(last), ...checked.answer }
  })
  const { reading, checking, rows, flags, counts } = whole.answer
  const ran = CHECKS.filter(({ id }) => counts.has(id))
  const rules = ran.filter(({ id }) => !id.startsWith('LOS')).length
  const memory = process.resourceUsage().maxRSS / 1024
  return { rows, rules, ours: ran.length - rules, flags: flags.length, whole: whole.ms, reading, checking, memory }
}

const rowsIn = (tables: Tables): number => Object.values(tables).reduce((sum, { length }) => sum + length, 0)

const [folder = '', before = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await measure(folder, before)))
