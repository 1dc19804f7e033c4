// Bundles the program for Node. Packages stay outside: they are installed beside it.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'

const { outputFiles } = await build({
  entryPoints: { main: 'src/main.ts' },
  absWorkingDir: new URL('..', import.meta.url).pathname,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  write: false,
})

// Put in place whole: somebody who starts the program while it is built finds the old one or the new, never half of one.
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, contents)
  renameSync(`${path}.${process.pid}`, path)
}

// Law that cannot be read, or does not do what its examples say, stops the build with file and line.
const { main } = await import(new URL('../dist/main.js', import.meta.url).href)
process.exitCode = await main(['check-law'])
