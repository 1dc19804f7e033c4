import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programRoot } from '../src/database'
import type { Measured, Result } from './result'

const grouped = (n: number): string => (n < 10 ? n.toFixed(1) : Math.round(n).toLocaleString('en-GB'))

/** What was measured, as a page of docs: a table a size, then how each grows. */
export function reportOf(machine: readonly string[], measured: readonly Measured[]): string {
  return [
    '# Performance',
    '',
    'Written by `npm run bench` (`-- --sizes 245,4300` chooses the services). Every number is of one run, on the machine below; beside it, in the same run, the least that the same could take by any means. Returns are measured [by themselves](performance-returns.md).',
    '',
    ...machine.map((line) => `- ${line}`),
    ...measured.flatMap(ofSize),
    ...growth(measured),
    readFileSync(join(programRoot(), 'bench', 'bounds.md'), 'utf8'),
  ].join('\n')
}

function ofSize({ households, rows, happenings, duties, results }: Measured): string[] {
  return [
    '',
    `## ${grouped(households)} households`,
    '',
    `${grouped(rows)} rows of files, ${grouped(happenings)} happenings, ${grouped(duties)} duties.`,
    '',
    '| | measured | 95 of 100 within | bare bound | share of it | aim |',
    '|---|---:|---:|---:|---:|---|',
    ...results.map(line),
  ]
}

function line({ what, rate, value, p95, bare, aim }: Result): string {
  const bound = bare ? `${grouped(bare.value)} (${bare.what})` : ''
  const ratio = bare
    ? rate
      ? `1 in ${(bare.value / value).toFixed(1)}`
      : `${(value / bare.value).toFixed(1)} times`
    : ''
  const aimed = aim ? `${aim.says}: ${aim.met ? 'met' : '**not met**'}` : ''
  return `| ${what} | ${grouped(value)} | ${p95 === undefined ? '' : grouped(p95)} | ${bound} | ${ratio} | ${aimed} |`
}

function growth(measured: readonly Measured[]): string[] {
  const [first] = measured
  if (!first || measured.length < 2) return []
  const of = ({ results }: Measured, what: string) => {
    const found = results.find((each) => each.what === what)
    return found ? grouped(found.value) : 'not measured'
  }
  return [
    '',
    '## How each grows',
    '',
    `| | ${measured.map(({ households }) => `${grouped(households)} households`).join(' | ')} |`,
    `|---|${measured.map(() => '---:|').join('')}`,
    ...first.results.map(({ what }) => `| ${what} | ${measured.map((each) => of(each, what)).join(' | ')} |`),
  ]
}
