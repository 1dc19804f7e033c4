import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { programRoot } from '../src/database'
import { theHouse } from '../src/main'
import { drawReturn } from './return-files'
import { measureStored, type StoredMeasured } from './stored-return'

/**
 * What reading and checking one return took, in milliseconds of processor time, all threads together, and megabytes at
 * the most: what else runs on the machine does not count.
 */
export type ReturnMeasured = {
  readonly rows: number
  /** Rules of the return that ran, and checks of ours. */
  readonly rules: number
  readonly ours: number
  readonly flags: number
  readonly whole: number
  readonly reading: number
  readonly checking: number
  readonly memory: number
}

const SEED = 903
/** Another open validator of the return at 80,000 children, on a machine of two cores: seconds, rules and gigabytes. */
const PEER = { children: 80_000, seconds: 265, rules: 311, gigabytes: 2 }
const INTERACTIVE = { children: 1000, seconds: 2 }

/** Five measures of such a return in plain pandas, read and twelve month ends: seconds by the clock, by children looked after. */
const PANDAS: Readonly<Record<number, string>> = { 1000: '0.15', 10000: '0.42 to 0.74', 80000: '3.8' }

/**
 * Draws a return of each size, reads and checks it in a process of its own; puts one of `stored` children on record and asks
 * for five figures of it; and writes docs/performance-returns.md.
 */
export async function benchReturns(sizes: readonly number[], stored: number): Promise<void> {
  const measured = sizes.map((children) => ({ children, ...measureReturn(children) }))
  for (const each of measured) process.stderr.write(`${JSON.stringify(each)}\n`)
  const asked = await measureStored(theHouse(), stored, SEED)
  process.stderr.write(`${JSON.stringify(asked)}\n`)
  writeFileSync(join(programRoot(), 'docs', 'performance-returns.md'), pageOf(measured, asked))
}

function measureReturn(children: number): ReturnMeasured & { readonly clock: number } {
  const folder = mkdtempSync(join(tmpdir(), 'return-'))
  try {
    const drawn = drawReturn(children, SEED)
    for (const of of ['now', 'last'] as const) {
      mkdirSync(join(folder, of))
      for (const [table, text] of drawn[of]) writeFileSync(join(folder, of, `${table}.csv`), text)
    }
    const script = join(programRoot(), 'dist', 'bench-return.js')
    const began = performance.now()
    const said = execFileSync(process.execPath, [script, join(folder, 'now'), join(folder, 'last')], {
      encoding: 'utf8',
    })
    return { ...JSON.parse(said), clock: performance.now() - began }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `clock`: from the start of the process to its end, by the clock. */
type Sized = ReturnMeasured & { readonly children: number; readonly clock: number }

const seconds = (ms: number): string => (ms / 1000).toFixed(2)
const grouped = (n: number): string => Math.round(n).toLocaleString('en-GB')

function pageOf(measured: readonly Sized[], asked: StoredMeasured): string {
  return [
    '# Performance of returns',
    '',
    'Written by `npm run bench -- --returns` (`--sizes 1000,80000` chooses the returns). A return and last year’s header, episodes and unaccompanied children are drawn from a seed, two rows in a hundred with a damaged cell; then read from their files and checked in one process by itself. Reading and checking are told in seconds of processor time, all threads of the process together, on which what else runs weighs less; by the clock is the whole process, from its start to its end.',
    '',
    `- ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
    '',
    '| children on the last day | rows | rules of the return, and ours | flags | reading, s | checking, s | files to flags, s | by the clock, s | most memory, MB |',
    '|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...measured.map(
      (each) =>
        `| ${grouped(each.children)} | ${grouped(each.rows)} | ${each.rules} and ${each.ours} | ${grouped(each.flags)} | ${seconds(each.reading)} | ${seconds(each.checking)} | ${seconds(each.whole)} | ${seconds(each.clock)} | ${grouped(each.memory)} |`,
    ),
    '',
    ...measured.flatMap(beside),
    '',
    'The other validator’s figures were taken on returns drawn alike, on two cores, and not in this run: they say how much slower it is to a digit, not to two. It reads postcodes as well, of which it tells distances; those rules are not among ours.',
    '',
    ...storedLines(asked),
  ].join('\n')
}

function storedLines({ children, happenings, landed, first, kept, processor }: StoredMeasured): string[] {
  return [
    '## Five figures of a return on record',
    '',
    `A return of ${grouped(children)} children put on record on PostgreSQL (${grouped(happenings)} happenings, in ${landed.toFixed(0)} s), and five of the board’s figures asked of it at twelve month ends: looked after, three or more placements, placed in foster care, missing, and leavers suitably housed. Seconds by the clock.`,
    '',
    '| | s |',
    '|---|---:|',
    `| Plain pandas, its files read and no ledger behind it (another machine) | ${PANDAS[children] ?? 'not known'} |`,
    `| Ours, where nobody looked before and the service did not work it out ahead: case by case, and kept | ${first.toFixed(1)} (${processor.toFixed(1)} of our own processor time) |`,
    `| Ours, as a rule: worked out ahead, or looked at before | ${kept.toFixed(4)} |`,
    '',
  ]
}

function beside({ children, rules, whole, clock, memory }: Sized): string[] {
  if (children === INTERACTIVE.children)
    return [
      `- A council of 1,000 has its flags in ${seconds(clock)} s by the clock (aim: under ${INTERACTIVE.seconds} s).`,
    ]
  if (children !== PEER.children) return []
  const scaled = (PEER.seconds * rules) / PEER.rules
  const times = (ms: number) => (scaled / (ms / 1000)).toFixed(1)
  const share = memory / 1024 / PEER.gigabytes
  return [
    `- At England’s size another open validator takes ${PEER.seconds} s for ${PEER.rules} rules, which is ${scaled.toFixed(0)} s for ${rules}, by the clock: ours is ${times(clock)} times faster by the clock (aim: 20) and ${times(whole)} by processor time, in ${share.toFixed(2)} of its ${PEER.gigabytes}.0 GB (aim: a quarter).`,
  ]
}
