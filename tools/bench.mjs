// Measures speed on services of several sizes: npm run bench -- --sizes 245,4300
// or of returns, by children looked after: npm run bench -- --returns --sizes 1000,80000 --stored 10000
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = new URL('..', import.meta.url).pathname
const isReturns = process.argv.includes('--returns')
const at = process.argv.indexOf('--sizes')
const usual = isReturns ? '1000,10000,80000' : '245,4300,43000'
const sizes = (at > 0 ? (process.argv[at + 1] ?? '') : usual).split(',').map(Number)
const storedAt = process.argv.indexOf('--stored')
const stored = storedAt > 0 ? Number(process.argv[storedAt + 1]) : 10_000
if ([...sizes, stored].some((size) => !Number.isInteger(size) || size < 1)) {
  console.error(`Usage: npm run bench -- [--returns] --sizes ${usual} [--stored 10000]`)
  process.exit(2)
}
await build({
  entryPoints: isReturns
    ? { bench: 'bench/returns.ts', 'bench-return': 'bench/one-return.ts' }
    : { bench: 'bench/main.ts' },
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
})
const { bench, benchReturns } = await import(pathToFileURL(join(root, 'dist', 'bench.js')).href)
await (isReturns ? benchReturns(sizes, stored) : bench(sizes))
