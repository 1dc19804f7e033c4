// Measures speed on services of several sizes: npm run bench -- --sizes 245,4300
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = new URL('..', import.meta.url).pathname
const at = process.argv.indexOf('--sizes')
const sizes = (at > 0 ? (process.argv[at + 1] ?? '') : '245,4300,43000').split(',').map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('Usage: npm run bench -- --sizes 245,4300,43000')
  process.exit(2)
}
await build({
  entryPoints: { bench: 'bench/main.ts' },
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
const { bench } = await import(pathToFileURL(join(root, 'dist', 'bench.js')).href)
await bench(sizes)
